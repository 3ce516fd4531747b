"""`<details>` blocks, and what their summaries say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Document, Inline, Paragraph, Span, Tag
from ..pattern import Pattern
from . import gfm

_TAG = Pattern(r"<[^>]*>")


def folds(document: Document) -> Iterator[tuple[Span, Paragraph]]:
    """Each innermost `<details>` and the content of its `<summary>`."""
    for span, summary in _details(document.tags):
        text = gfm.collapse(gfm.unescape_entities(_TAG.sub("", document.source.slice(summary))))
        yield span, Paragraph(summary, (Inline("text", summary, text),))


def _details(tags: Sequence[Tag]) -> Iterator[tuple[Span, Span]]:
    opened: Tag | None = None
    summary: list[int] = []
    for tag in tags:
        if tag.name == "details" and not tag.closing:
            opened, summary = tag, []
        elif tag.name == "summary" and opened:
            summary.append(tag.span.start if tag.closing else tag.span.end)
        elif tag.name == "details" and opened:
            if len(summary) == 2:
                yield Span(opened.span.start, tag.span.end), Span(*summary)
            opened = None
