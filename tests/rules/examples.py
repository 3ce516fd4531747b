"""What `⟦…⟧` marks in an example, and what a rule reports on it."""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_lint.document import parse
from awesome_lint.model import Edit, Evidence, Problem, Span
from awesome_lint.rule import Example, Rule, Subject

_MARK = re.compile("[⟦⟧]")


class Unmarked(NamedTuple):
    """The text of an example as the parser sees it, and the spans that its marks enclosed."""

    text: str
    spans: list[Span]


def unmark(marked: str) -> Unmarked:
    """Take the marks off; ValueError where they are not in pairs."""
    spans = []
    opened: int | None = None
    for number, match in enumerate(_MARK.finditer(marked)):
        offset = match.start() - number
        if (match[0] == "⟦") != (opened is None):
            raise ValueError(f"a mark without its twin in {marked!r}")
        if opened is not None:
            spans.append(Span(opened, offset))
        opened = offset if match[0] == "⟦" else None
    if opened is not None:
        raise ValueError(f"a mark without its twin in {marked!r}")
    return Unmarked(_MARK.sub("", marked), spans)


def problems(rule: Rule, text: str, evidence: Evidence) -> list[Problem]:
    """What the rule reports on a text, in the order of the file."""
    found = rule.check(Subject(parse("README.md", text), evidence, rule.options, {}))
    return sorted(found, key=lambda problem: problem.span)


def reported(rule: Rule, example: Example) -> list[Problem]:
    return problems(rule.under(example.options), unmark(example.text).text, example.evidence)


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with edits made that do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
