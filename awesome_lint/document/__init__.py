"""Text → Document, exactly as GitHub renders it. mistune is imported here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ..citations import read_citations
from ..model import Document, Image, Inline, Link, ListItem, Span, Table
from .blocks import GfmBlockParser, GfmBlockState
from .build import Builder
from .entries import with_entries
from .found import RawHeading
from .outline import anchors, headings, sections
from .source import front_matter, front_matter_span, lines, locate

_BLOCKS = GfmBlockParser()


def parse(path: str, text: str) -> Document:
    """Read a Markdown file; `path` is only carried along. Never fails, whatever the text."""
    source = locate(path, text)
    all_lines = lines(source)
    taken = front_matter(all_lines)
    state = GfmBlockState(all_lines[taken:])
    _BLOCKS.parse(state)
    builder = Builder(state)
    builder.build()
    found, footnotes = builder.found, builder.footnotes()
    # HTML headings are known when they end, and one may stand in another.
    found.headings.sort(key=lambda heading: heading.span)
    outline = headings(_shown(found.headings, footnotes))
    links = [link for link in found.links if link]
    document = Document(
        source=source,
        front_matter=front_matter_span(all_lines, taken),
        blocks=tuple(builder.blocks),
        headings=outline,
        sections=sections(outline, builder.blocks, len(text)),
        paragraphs=tuple(builder.paragraphs),
        items=_shown(_flat(builder.items), footnotes),
        tables=_shown(builder.tables, footnotes),
        links=_shown(links, footnotes),
        images=_shown(found.images, footnotes),
        definitions=builder.definitions(),
        tags=tuple(found.tags),
        texts=_shown(found.texts, footnotes),
        code=tuple(found.code),
        lazy_lines=tuple(state.lazy_lines),
        anchors=anchors(outline, found.tags),
    )
    document = with_entries(document)
    return document._replace(citations=read_citations(document.entries, text))


Located = TypeVar("Located", Link, Image, Inline, ListItem, Table, RawHeading)


def _shown(nouns: Sequence[Located], footnotes: Sequence[tuple[Span, bool]]) -> tuple[Located, ...]:
    """What GitHub shows: all but what stands in a footnote that nothing refers to."""
    pending = sorted(footnotes, key=lambda footnote: footnote[0].start, reverse=True)
    around: list[tuple[Span, bool]] = []
    kept = []
    for noun in nouns:
        start = noun.span.start
        while pending and pending[-1][0].start <= start:
            around.append(pending.pop())
        while around and around[-1][0].end <= start:
            around.pop()
        if not around or around[-1][1]:
            kept.append(noun)
    return tuple(kept)


def _flat(items: Sequence[ListItem]) -> list[ListItem]:
    """The items and all that they hold, in document order."""
    flat: list[ListItem] = []
    stack = list(reversed(items))
    while stack:
        item = stack.pop()
        flat.append(item)
        stack.extend(reversed(item.children))
    # Lists in quotes and footnotes inside an item come before it.
    return sorted(flat, key=lambda item: item.span.start)
