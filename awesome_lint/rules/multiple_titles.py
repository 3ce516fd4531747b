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
            fix=_fix(document, first),
            subject="",
        )


def _fix(document: Document, title: Heading) -> Fix | None:
    """Put everything below the title; where the front matter has one, below that."""
    below = [h for h in document.headings if h is not title or front_matter_title(document)]
    if any(h.style != "atx" or h.level == 6 or h.span.start < title.span.start for h in below):
        return None
    starts = (heading.span.start for heading in below)
    return Fix(tuple(Edit(Span(start, start), "#") for start in starts), safe=False)


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
