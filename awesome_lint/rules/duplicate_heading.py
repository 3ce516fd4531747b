"""duplicate-heading: two headings of one section have the same text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..model import Problem, Related, Section, Severity, Span
from ..rule import Example, Rule, Subject

_PATTERN = 3


def check(subject: Subject[Any]) -> Iterator[Problem]:
    twins: defaultdict[tuple[Span | None, str], list[Section]] = defaultdict(list)
    times: defaultdict[str, int] = defaultdict(int)
    for section in subject.document.sections:
        text = section.heading.text.casefold()
        parent = section.parent.heading.span if section.parent else None
        twins[parent, text].append(section)
        times[text] += 1
    for (_, text), (first, *others) in twins.items():
        # "Papers, Code, Papers, Code, …" is how a flat list repeats its parts.
        if not text or times[text] > _PATTERN:
            continue
        place = subject.document.source.location(first.heading.span.start)
        for section in others:
            yield Problem(
                section.heading.text_span,
                f"the same heading as on line {place.line}",
                related=(Related(first.heading.text_span, "first used here"),),
                subject=text,
            )


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
