"""inconsistent-indent: a bullet stands in another column than those of its depth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ..model import Edit, Fix, ListItem, Problem, Severity, Span
from ..rule import Example, Rule, Subject
from ..survey.bullets import Bullet, bullets, by_depth, by_list
from ..wording.text import convention

_MAX_INDENT = 3
"""Columns that an item may stand behind the text of its parent, or behind the margin."""
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
                yield _problem(subject.document.source.text, others, usual.value, message)


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


def _problem(text: str, others: Sequence[Bullet], column: int, message: str) -> Problem:
    edits = tuple(edit for bullet in others if (edit := _edit(text, bullet.item, column)))
    first = others[0].item
    return Problem(
        first.marker_span,
        message,
        fix=Fix(edits, safe=True) if edits else None,
        subject=" ".join(text[first.span.start : first.span.end][: 2 * _SUBJECT].split())[:_SUBJECT],
    )


def _edit(text: str, item: ListItem, column: int) -> Edit | None:
    """The item moved, where its children stay with it and nothing else stands before it."""
    start = item.marker_span.start
    indent = Span(text.rfind("\n", 0, start) + 1, start)
    moved = item._replace(content_column=item.content_column + column - item.column)
    stays = len(item.paragraphs) == 1 and all(_fits(moved, child.column) for child in item.children)
    return Edit(indent, " " * column) if stays and not text[slice(*indent)].strip() else None


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
