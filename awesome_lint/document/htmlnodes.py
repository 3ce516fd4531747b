"""The content of a piece of HTML, as the inline nodes of the model."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Inline, Span
from . import gfm, html
from .outward import LinksIn


def html_nodes(text: str, span: Span, links_in: LinksIn) -> tuple[Inline, ...]:
    """The links in a span of a file with this text, its tags, and what stands between them."""
    nodes: list[Inline] = []
    at = span.start
    for link in links_in(span):
        if at <= link.span.start and link.span.end <= span.end:
            nodes += _between(text, at, link.span.start)
            nodes.append(Inline("link", link.span, link.text, link=link))
            at = link.span.end
    nodes += _between(text, at, span.end)
    while nodes and nodes[-1].kind == "text" and not nodes[-1].text.strip():
        nodes.pop()
    return tuple(nodes)


def _between(text: str, start: int, end: int) -> Iterator[Inline]:
    raw = text[start:end]
    done = 0
    for tag in html.scan(raw):
        yield from _shown(raw, done, tag.start, start)
        yield Inline("html", Span(start + tag.start, start + tag.end), "")
        done = tag.end
    yield from _shown(raw, done, len(raw), start)


def _shown(raw: str, start: int, end: int, offset: int) -> Iterator[Inline]:
    if start < end:
        yield Inline("text", Span(offset + start, offset + end), gfm.unescape_entities(raw[start:end]))
