"""What each rule finds in each real list: `python -m tests.expectations REASON` writes it anew.

The counts stand in expectations.toml. They change only together with a reason, which is kept there.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence, Finding
from awesome_lint.rules import RULES

from .shared import read, real_lists

FILE = Path(__file__).with_name("expectations.toml")
Counts = dict[str, dict[str, int]]


@cache  # the large lists take seconds
def findings(path: Path) -> list[Finding]:
    """What the rules find that are on by default and need no network."""
    rules = [rule for rule in RULES if rule.default and not rule.network]
    found, bugs = lint(parse(path.name, read(path)), rules, Evidence())
    assert not bugs
    return found


def measured(path: Path) -> dict[str, int]:
    """How much they find in a list, by rule."""
    return dict(sorted(Counter(finding.rule for finding in findings(path)).items()))


def expected() -> dict[str, Any]:
    """The file: `reasons`, the newest last, and `lists`."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def write(reasons: list[str], counts: Counts) -> None:
    lines = ["reasons = [", *(f"  {json.dumps(reason)}," for reason in reasons), "]"]
    for name, rules in counts.items():
        lines += ["", f"[lists.{json.dumps(name)}]", *(f"{rule} = {count}" for rule, count in rules.items())]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("say why the counts change: python -m tests.expectations REASON")
    counts = {path.stem: measured(path) for path in real_lists()}
    write([*(expected()["reasons"] if FILE.exists() else []), sys.argv[1]], counts)
