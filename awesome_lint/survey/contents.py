"""The contents lists of a document: which headings they lead to, from which items."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import unquote

from ..model import Document, Heading, Link, ListItem, Span
from ..pattern import Pattern

_MIN_LISTED = 3
# Between a heading and an anchor that was put before or behind it.
_NOTHING = Pattern(r"(?:\s|<[^<>]*>|</)*")
_MAX_GAP = 200


def contents(document: Document) -> dict[Span, ListItem | None]:
    """The headings that contents lists lead to or name: their spans, with the items.

    A contents list may stand under whatever heading, be nested, and be in several pieces. An item of it
    that leads nowhere counts for the heading that follows there: it was renamed. A heading that only
    another link leads to has no item. Empty where items lead to fewer than three headings.
    """
    places = {anchor.lower(): place for anchor, place in document.anchors.items()}

    def heading_of(link: Link) -> Heading | None:
        place = places.get(unquote(link.url[1:]).lower()) if link.url.startswith("#") else None
        return _heading_at(document, place) if place else None

    items = [(item, link) for item in document.items if (link := _lead_link(item))]
    found: dict[Span, ListItem | None] = {}
    for item, link in items:
        if heading := heading_of(link):
            found.setdefault(heading.span, item)
    if len(found) < _MIN_LISTED:
        return {}
    lists = {item.list_span for item in found.values() if item}
    _add_named(document, found, [(item, link) for item, link in items if item.list_span in lists])
    for link in document.links:
        if heading := heading_of(link):
            found.setdefault(heading.span, None)
    return found


def _add_named(
    document: Document, found: dict[Span, ListItem | None], items: Sequence[tuple[ListItem, Link]]
) -> None:
    """Add the headings that an item has the text of, or for which an item leads nowhere at their turn."""
    named = {_letters(link.text): item for item, link in items}
    following = {item.span: after for (item, _), (after, _) in pairwise(items)}
    placed = {item.span for item in found.values() if item}
    previous: ListItem | None = None
    for heading in document.headings:
        item = found.get(heading.span) or named.get(_letters(heading.text))
        if item is None and previous:
            item = following.get(previous.span)
            item = None if item is None or item.span in placed else item
        if item:
            found.setdefault(heading.span, item)
            placed.add(item.span)
        previous = item or previous


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
