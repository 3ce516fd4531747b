"""Headings and paragraphs that the fields of one entry follow: a list of them, or a paragraph of lines."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ..model import Document, Inline, ListItem, Paragraph, Span
from .fields import Fields, tells_fields
from .outward import LinksIn, is_outward
from .parts import lines_of


class Headed(NamedTuple):
    """A title in `line`, and the parts and items that tell of it; `span` reaches from one to the others."""

    line: Paragraph
    span: Span
    parts: tuple[Paragraph, ...]
    items: tuple[ListItem, ...] = ()


def headed(document: Document, fields: Fields, links_in: LinksIn) -> Iterator[Headed]:
    """What stands directly over fields: `**Kaldi**` over `- Paper: …`, `### Kaldi` over `**Paper:** …`."""
    lines = {part.span: part for part in document.paragraphs}
    for heading in document.headings:
        inlines = (Inline("text", heading.text_span, heading.text),)
        lines[heading.span] = Paragraph(heading.text_span, inlines)
    lists: dict[Span, list[ListItem]] = {}
    for item in document.items:
        lists.setdefault(item.list_span, []).append(item)
    top = [block for block in document.blocks if block.depth == 0]
    for before, block in pairwise(top):
        line, part = lines.get(before.span), lines.get(block.span)
        items = lists.get(block.span, []) if block.kind == "list" else []
        if line and fields.describe_one_entry(items):
            parts = tuple(part for item in items for part in item.paragraphs)
            yield Headed(line, Span(line.span.start, items[-1].span.end), parts, tuple(items))
        elif line and part and (before.kind, block.kind) == ("heading", "paragraph"):
            outward = any(map(is_outward, links_in(part.span)))
            if outward and tells_fields(lines_of(part.inlines, document.source)):
                yield Headed(line, Span(line.span.start, part.span.end), (part,))
