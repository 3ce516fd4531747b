"""A rule to test the engine and the reports with: it reports each place where a word stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence, Problem, Result, Severity, Span
from awesome_lint.rule import Rule, Subject

Check = Callable[[Subject[Any]], Iterator[Problem]]


def rule(check: Check, name: str = "test-rule", severity: Severity = Severity.WARNING) -> Rule:
    return Rule(name, "summary", "why", severity, check, bad=(), good=())


def places(word: str, subject: Subject[Any]) -> Iterator[Span]:
    """Where the word stands."""
    for match in re.finditer(re.escape(word), subject.document.source.text):
        yield Span(*match.span())


def word_rule(word: str, name: str = "test-rule", severity: Severity = Severity.WARNING) -> Rule:
    def check(subject: Subject[Any]) -> Iterator[Problem]:
        return (Problem(span, f"found {word}") for span in places(word, subject))

    return rule(check, name, severity)


def result(text: str, *rules: Rule, path: str = "README.md") -> Result:
    """What a run with these rules on one file comes to."""
    document = parse(path, text)
    findings, bugs = lint(document, rules, Evidence())
    assert bugs == []
    return Result((document,), tuple(findings), Evidence())
