"""Text → Document, exactly as GitHub renders it. mistune is imported here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ..model import Document, Image, Inline, Link, ListItem, Span
from .blocks import GfmBlockParser, GfmBlockState
from .build import Builder
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
    found, hidden = builder.found, builder.hidden()
    outline = headings(found.headings)
    links = [link for link in found.links if link]
    return Document(
        source=source,
        front_matter=front_matter_span(all_lines, taken),
        blocks=tuple(builder.blocks),
        headings=outline,
        sections=sections(outline, builder.blocks, len(text)),
        items=tuple(_flat(builder.items)),
        tables=tuple(builder.tables),
        links=_shown(links, hidden),
        images=_shown(found.images, hidden),
        definitions=builder.definitions(),
        tags=tuple(found.tags),
        texts=_shown(found.texts, hidden),
        code=tuple(found.code),
        lazy_lines=tuple(state.lazy_lines),
        anchors=anchors(outline, found.tags),
    )


Located = TypeVar("Located", Link, Image, Inline)


def _shown(nouns: Sequence[Located], hidden: Sequence[Span]) -> tuple[Located, ...]:
    if not hidden:
        return tuple(nouns)
    return tuple(
        noun for noun in nouns if not any(span.start <= noun.span.start < span.end for span in hidden)
    )


def _flat(items: Sequence[ListItem]) -> list[ListItem]:
    """The items and all that they hold, in document order."""
    flat: list[ListItem] = []
    stack = list(reversed(items))
    while stack:
        item = stack.pop()
        flat.append(item)
        stack.extend(reversed(item.children))
    return flat
