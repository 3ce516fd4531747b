"""The bullets that a list's entries stand behind: not those of numbered lists, contents or quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ..model import Document, ListItem, Span


class Bullet(NamedTuple):
    """An item of a bullet list and the item that it stands in, which is of a bullet list too."""

    item: ListItem
    parent: ListItem | None


def bullets(document: Document) -> list[Bullet]:
    """All bullets, in document order."""
    contents = _contents(document)
    found: dict[Span, Bullet] = {}
    parents = {child.span: item for item in document.items for child in item.children}
    for item in document.items:
        parent = parents.get(item.span)
        nested = parent is not None and parent.span in found
        root = parent is None and item.list_span not in contents and _is_first_on_line(document, item)
        if not item.ordered and (nested or root):
            found[item.span] = Bullet(item, parent)
    return list(found.values())


def _contents(document: Document) -> set[Span]:
    """The lists that only lead through the file."""
    starts = [link.span.start for link in document.links]
    lists = {item.list_span for item in document.items if item.depth == 0}
    return {span for span in lists if _leads_inside(document, starts, span)}


def _leads_inside(document: Document, starts: list[int], span: Span) -> bool:
    links = document.links[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return bool(links) and 2 * sum(link.url.startswith("#") for link in links) > len(links)


def _is_first_on_line(document: Document, item: ListItem) -> bool:
    text, start = document.source.text, item.span.start
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def by_depth(found: Sequence[Bullet]) -> dict[int, list[Bullet]]:
    """The bullets of each depth, 0 for the outermost lists."""
    depths: defaultdict[int, list[Bullet]] = defaultdict(list)
    for bullet in found:
        depths[bullet.item.depth].append(bullet)
    return depths


def by_list(found: Sequence[Bullet]) -> list[list[Bullet]]:
    """The bullets of each list, where all are of one depth."""
    lists: defaultdict[Span, list[Bullet]] = defaultdict(list)
    for bullet in found:
        lists[bullet.item.list_span].append(bullet)
    return list(lists.values())
