"""inconsistent-indent: a bullet stands in another column than those of its depth."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ..model import Document, Edit, Fix, ListItem, Problem, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..survey.bullets import Bullet, bullets, by_depth, by_list
from ..wording.text import convention

_MAX_INDENT = 3
"""Columns that an item may stand behind the text of its parent, or behind the margin."""
_BELOW = Pattern(r"[ \t\r\n]*\n([ \t]*)(?=\S)")
_BLOCK = Pattern(r"\n[ \t]*(?:(?![“‘])[^\w\s(\[\"']|\d)")
"""What may be no text, but a list, a quote or code, where it stands in another column."""
_NEAR = 50
"""Items above that are looked through for the one that another may be meant to stand in."""
_SUBJECT = 80
"""Characters that tell one item from another."""


def check(subject: Subject[Any]) -> Iterator[Problem]:
    for level in by_depth(subject.ask(bullets)).values():
        usual = convention(bullet.item.column for bullet in level)
        if usual is None or not isinstance(usual.value, int):
            continue
        message = f"{usual.times} of {usual.total} bullets of this depth are indented by {usual.value}"
        for members in by_list(level):
            for others in _runs(members, usual.value):
                yield _problem(subject.document, others, usual.value, message)


def _runs(members: Sequence[Bullet], column: int) -> Iterator[list[Bullet]]:
    """The neighbours in a list that stand in another column, and could stand in this one."""
    others = [bullet for bullet in members if bullet.item.column != column]
    # What half a list does is its own way.
    if others and (len(members) == 1 or 2 * len(others) < len(members)):
        for right, run in groupby(members, key=lambda bullet: bullet.item.column == column):
            movable = [] if right else [bullet for bullet in run if _fits(bullet.parent, column)]
            if movable:
                yield movable


def _fits(parent: ListItem | None, column: int) -> bool:
    """Whether an item in this column belongs to its parent."""
    start = parent.content_column if parent else 0
    return start <= column <= start + _MAX_INDENT


def _problem(document: Document, others: Sequence[Bullet], column: int, message: str) -> Problem:
    text, first = document.source.text, others[0].item
    movable = [] if _is_below_number(document, first) else others
    edits = tuple(edit for bullet in movable if (edit := _edit(text, bullet.item, column)))
    return Problem(
        first.marker_span,
        message,
        fix=Fix(edits, safe=True) if edits else None,
        subject=" ".join(text[first.span.start : first.span.end][: 2 * _SUBJECT].split())[:_SUBJECT],
    )


def _edit(text: str, item: ListItem, column: int) -> Edit | None:
    """The item moved, where nothing else stands before it and its contents stay the same."""
    start = item.marker_span.start
    indent = Span(text.rfind("\n", 0, start) + 1, start)
    moved = item._replace(content_column=item.content_column + column - item.column)
    if text[slice(*indent)].strip() or not _keeps(text, moved):
        return None
    return Edit(indent, " " * column)


def _keeps(text: str, moved: ListItem) -> bool:
    """Whether an item of one paragraph that was moved has that and its children in it, and no more."""
    if len(moved.paragraphs) != 1 or _BLOCK.search(text, *moved.paragraphs[0].span):
        return False
    below = _BELOW.match(text, moved.span.end)
    takes_in = below is not None and len(below[1].expandtabs(4)) >= moved.content_column
    return not takes_in and all(_fits(moved, child.column) for child in moved.children)


def _is_below_number(document: Document, item: ListItem) -> bool:
    """Whether the item's list may be meant to stand in an item of the numbered list above it."""
    place = bisect_left(document.items, item.list_span.start, key=lambda other: other.span.start)
    for above in reversed(document.items[max(0, place - _NEAR) : place]):
        if above.column < item.column:
            between = document.source.text[above.span.end : item.list_span.start]
            return above.ordered and not between.strip()
    return False


_BULLETS = "- [A](https://a.org)\n  - [B](https://b.org)\n" * 10

RULE = Rule(
    name="inconsistent-indent",
    summary="a bullet stands in another column than those of its depth",
    why="It reads as if it belonged to another entry, and one more blank makes it so.",
    severity=Severity.INFO,
    check=check,
    bad=(
        Example(f"{_BULLETS} ⟦-⟧ [C](https://c.org)\n"),
        Example(f"{_BULLETS}- [C](https://c.org)\n   ⟦-⟧ [D](https://d.org)\n"),
    ),
    good=(
        Example(_BULLETS),
        Example(_BULLETS.replace("  -", "   -"), "three blanks are the list's own way"),
        Example(f"{_BULLETS}\n1. [C](https://c.org)\n   - [D](https://d.org)\n", "it must stand there"),
        Example(f"{_BULLETS}\n> - [C](https://c.org)\n", "in a quote"),
        Example("- [A](https://a.org)\n\n## B\n\n - [B](https://b.org)\n", "no convention"),
    ),
)
