"""multiple-titles: a file has several headings of level 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Document, Edit, Fix, Heading, Problem, Related, Severity, Span
from ..rule import Example, Rule, Subject
from ..wording.text import front_matter_title


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    titles = [heading for heading in document.headings if heading.level == 1]
    if len(titles) > 1:
        first, second, *_ = titles
        yield Problem(
            second.span if second.style == "html" else second.text_span,
            f"{len(titles)} headings of level 1: a file has one title",
            related=(Related(first.span, "the first heading of level 1"),),
            fix=_fix(document, first, second),
            subject="",
        )


def _fix(document: Document, title: Heading, second: Heading) -> Fix | None:
    """Put all from the second title on below the first; where the front matter has one, all below that."""
    start = title.span.start if front_matter_title(document) else second.span.start
    below = [heading for heading in document.headings if heading.span.start >= start]
    if document.headings[0] is not title or any(h.style != "atx" or h.level == 6 for h in below):
        return None
    return Fix(tuple(Edit(Span(h.span.start, h.span.start), "#") for h in below), safe=False)


RULE = Rule(
    name="multiple-titles",
    summary="a file has several headings of level 1",
    why="Screen readers and search engines take a heading of level 1 for the title of the page, and the "
    "outline that GitHub shows has no root.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example("# Awesome Speech\n\n# ⟦Papers⟧\n\n## ASR\n\n# Code\n", "one finding a file"),
        Example("---\ntitle: Awesome Speech\n---\n\n# Papers\n\n# ⟦Code⟧\n"),
    ),
    good=(Example("# Awesome Speech\n\n## Papers\n\n## Code\n"),),
)
