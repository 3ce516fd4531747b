"""The contents lists of a document: which headings they lead to, from which items."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from urllib.parse import unquote

from .model import Document, Heading, Link, ListItem, Span

_MIN_LISTED = 3
# Between a heading and an anchor that was put before or behind it.
_NOTHING = re.compile(r"(?:\s|<[^<>]*>|</)*")
_MAX_GAP = 200
_MAX_COMPARED = 20


def contents(document: Document) -> dict[Span, ListItem]:
    """The items of contents lists, by the span of the heading that each leads to or names.

    A contents list may stand under whatever heading, be nested, and be in several pieces. Empty where
    fewer than three headings are led to.
    """
    links = [(item, link) for item in document.items if (link := _lead_link(item))]
    places = {anchor.lower(): place for anchor, place in document.anchors.items()}
    found: dict[Span, ListItem] = {}
    for item, link in links:
        place = places.get(unquote(link.url[1:]).lower()) if link.url.startswith("#") else None
        heading = _heading_at(document, place) if place else None
        if heading:
            found.setdefault(heading.span, item)
    if len(found) < _MIN_LISTED:
        return {}
    lists = {item.list_span for item in found.values()}
    named = {_letters(link.text): item for item, link in links if item.list_span in lists}
    placed = {item.span for item in found.values()}
    lost = [name for name, item in named.items() if item.span not in placed][:_MAX_COMPARED]
    for heading in document.headings:
        if heading.span not in found and (name := _nearest(_letters(heading.text), named, lost)):
            found[heading.span] = named[name]
    return found


def _nearest(name: str, names: Container[str], lost: Sequence[str]) -> str | None:
    """The name itself, or a lost one that differs by a slip: then broken-anchor tells of its link."""
    if name in names or not lost:
        return name if name in names else None
    from difflib import get_close_matches  # few contents lists have an item that leads nowhere

    return next(iter(get_close_matches(name, lost, n=1, cutoff=0.9)), None)


def _lead_link(item: ListItem) -> Link | None:
    inlines = item.paragraphs[0].inlines if item.paragraphs else ()
    nodes = [child for inline in inlines for child in (inline, *inline.children)]
    return next((node.link for node in nodes if node.link), None)


def _heading_at(document: Document, place: Span) -> Heading | None:
    """The heading that an anchor is of: around it, next to it, or made by it."""
    text, headings = document.source.text, document.headings
    next_one = bisect_right(headings, place.start, key=lambda heading: heading.span.start)
    above = headings[next_one - 1] if next_one else None
    below = headings[next_one] if next_one < len(headings) else None
    if above and place.end <= above.span.end:
        return above
    if below and _is_nothing(text, place.end, below.span.start):
        return below
    return above if above and _is_nothing(text, above.span.end, place.start) else None


def _is_nothing(text: str, start: int, end: int) -> bool:
    return end - start <= _MAX_GAP and _NOTHING.fullmatch(text, start, end) is not None


def _letters(text: str) -> str:
    """What two spellings of one heading share."""
    return "".join(character for character in text.casefold() if character.isalnum()) or text
