"""Rules run over texts to be fixed, without a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.fix import Checked, Fixed, fix
from awesome_lint.model import Evidence
from awesome_lint.rule import Rule
from awesome_lint.rules import RULES


def check(text: str, rules: Collection[Rule] = RULES) -> Checked:
    """What a run offline finds in a text."""
    document = parse("README.md", text)
    findings, bugs = lint(document, rules, Evidence(), RULES)
    return Checked(document, tuple(findings), tuple(bugs))


def fixed(text: str, rules: Collection[Rule] = RULES, *, unsafe: bool = False) -> Fixed:
    return fix(check(text, rules), lambda later: check(later, rules), unsafe)


def text_of(result: Fixed) -> str:
    return result.checked.document.source.text


def found(checked: Checked) -> Counter[str]:
    """How often each rule found something."""
    return Counter(finding.rule for finding in checked.findings)
