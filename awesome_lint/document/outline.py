"""Headings → slugs, sections and the anchors of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ..model import Block, Heading, Section, Span, Tag
from .found import RawHeading
from .gfm import collapse
from .slugs import slug, unique


def headings(raw: Sequence[RawHeading]) -> tuple[Heading, ...]:
    """The headings with their anchors, numbered where they repeat."""
    slugs = unique(slug(each.text) for each in raw)
    return tuple(
        Heading(each.span, each.level, collapse(each.text), each.text_span, anchor, each.style)
        for each, anchor in zip(raw, slugs, strict=True)
    )


def anchors(found: Iterable[Heading], tags: Iterable[Tag]) -> dict[str, Span]:
    """What a `#fragment` can lead to, and where it stands: headings, `id`s, and names of `<a>`."""
    places: dict[str, Span] = {}
    for heading in found:
        places.setdefault(heading.slug, heading.span)
    for tag in tags:
        for name in ("id", "name") if tag.name == "a" else ("id",):
            if name in tag.attributes:
                places.setdefault(tag.attributes[name].value, tag.span)
    return places


def sections(found: Sequence[Heading], blocks: Sequence[Block], end: int) -> tuple[Section, ...]:
    """The sections of the top-level headings; `end` is where the text ends."""
    top_blocks = [block for block in blocks if block.depth == 0]
    top = _top_level(found, top_blocks)
    ends = _span_ends(top, end)
    built: list[Section] = []
    ancestors: list[Section] = []
    first = 0
    for number, heading in enumerate(top):
        body_end = top[number + 1].span.start if number + 1 < len(top) else end
        while ancestors and ancestors[-1].heading.level >= heading.level:
            ancestors.pop()
        while first < len(top_blocks) and top_blocks[first].span.start < heading.span.end:
            first += 1
        last = first
        while last < len(top_blocks) and top_blocks[last].span.start < body_end:
            last += 1
        section = Section(
            heading=heading,
            parent=ancestors[-1] if ancestors else None,
            span=Span(heading.span.start, ends[number]),
            body=Span(heading.span.end, body_end),
            leaf=ends[number] == body_end,
            blocks=tuple(block for block in top_blocks[first:last] if block.span.end <= body_end),
        )
        built.append(section)
        ancestors.append(section)
        first = last
    return tuple(built)


def _top_level(found: Sequence[Heading], top_blocks: Sequence[Block]) -> list[Heading]:
    """The headings that stand in no list, quote or footnote."""
    starts = [block.span.start for block in top_blocks]
    top = []
    for heading in found:
        block = top_blocks[bisect_right(starts, heading.span.start) - 1]
        if block.kind in ("heading", "html"):
            top.append(heading)
    return top


def _span_ends(top: Sequence[Heading], end: int) -> list[int]:
    """Where each heading's section ends: at the next heading that is not below it."""
    ends = [end] * len(top)
    pending: list[int] = []
    for number, heading in enumerate(top):
        while pending and top[pending[-1]].level >= heading.level:
            ends[pending.pop()] = heading.span.start
        pending.append(number)
    return ends
