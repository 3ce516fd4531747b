"""Five rules to configure, and a run of the command with a config file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal, NamedTuple

import pytest

from awesome_lint.cli import main
from awesome_lint.model import Problem, Severity
from awesome_lint.rule import Rule

from ..command import CLOSED
from ..words import places, rule, word_rule

Capture = pytest.CaptureFixture[str]


class Shape(NamedTuple):
    """Options of every type that a rule may have."""

    min_count: int = 1
    share: float = 0.5
    strict: bool = False
    word: str = "old"
    order: Literal["up", "down"] = "up"
    grade: Severity | None = None
    words: tuple[str, ...] = ()
    hosts: frozenset[str] = frozenset()


def shaped() -> Rule:
    """A rule that tells its options wherever the text has the word `options`."""
    told = rule(
        lambda subject: (Problem(span, repr(subject.options)) for span in places("options", subject)),
        "shaped",
    )
    return told._replace(options=Shape())


RULES = (
    word_rule("bad", "bad-word", Severity.ERROR),
    word_rule("worse", "worse-word"),
    word_rule("odd", "odd-word")._replace(default=False),
    word_rule("far", "far-word")._replace(network=True),
    shaped(),
)

USUAL = {"bad-word": "error", "worse-word": "warning", "far-word": "warning", "shaped": "warning"}


def without(*names: str) -> dict[str, str]:
    return {name: severity for name, severity in USUAL.items() if name not in names}


def run(config: str | None, *args: str, name: str = ".awesome-lint.yml") -> int:
    if config is not None:
        Path(name).write_text(config)
    return main(["--format=json", *args], CLOSED)


def told(capsys: Capture) -> dict[str, str]:
    """Each rule that found something, and how severe that is."""
    return {found["rule"]: found["severity"] for found in json.loads(capsys.readouterr().out)["findings"]}
