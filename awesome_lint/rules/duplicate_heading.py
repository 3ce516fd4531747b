"""duplicate-heading: two headings of one section have the same text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..model import Problem, Related, Section, Severity
from ..rule import Example, Rule, Subject

_MAX_TWINS = 2


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    by_text: defaultdict[str, list[Section]] = defaultdict(list)
    for section in subject.document.sections:
        if section.heading.text and section.heading.style != "html":
            by_text[section.heading.text.casefold()].append(section)
    twins = [sections for sections in by_text.values() if len(sections) == 2 and _are_siblings(*sections)]
    # "Papers, Code, Data, Papers, Code, Data" is how a flat list repeats its parts.
    for first, second in twins if len(twins) <= _MAX_TWINS else ():
        line = source.location(first.heading.span.start).line
        yield Problem(
            second.heading.text_span,
            f"the same heading as on line {line}",
            related=(Related(first.heading.text_span, "first used here"),),
        )


def _are_siblings(first: Section, second: Section) -> bool:
    parents = {section.parent.heading.span if section.parent else None for section in (first, second)}
    return len(parents) == 1


RULE = Rule(
    name="duplicate-heading",
    summary="two headings of one section have the same text",
    why="A section was split or pasted twice: its entries stand in two places, and links to the second "
    "need a number that changes.",
    severity=Severity.WARNING,
    check=check,
    bad=(Example("# List\n\n## Papers\n\n- A\n\n## Code\n\n- B\n\n## ⟦papers⟧\n\n- C\n"),),
    good=(
        Example("# List\n\n## ASR\n\n### Papers\n\n## TTS\n\n### Papers\n", "in two sections"),
        Example("## Papers\n\n## Papers\n\n## Papers\n\n## Papers\n", "the list's own pattern"),
    ),
)
