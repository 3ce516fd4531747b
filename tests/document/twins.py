"""Texts that differ in line ends, BOM and tabs, and what happens to a document's spans between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from awesome_lint.model import Document, Source, Span

from .oracle import collapse

Move = Callable[[int], int]


def replaced(text: str, pattern: str, new: str) -> tuple[str, Move]:
    """The text with every match replaced, and where each offset of the text stands in the new one."""
    starts, ends, targets, pieces = [-1], [0], [0], []
    length = 0
    for match in re.finditer(pattern, text, re.MULTILINE):
        piece = text[ends[-1] : match.start()] + new
        pieces.append(piece)
        length += len(piece)
        starts.append(match.start() - (match.end() == match.start()))
        ends.append(match.end())
        targets.append(length)

    def move(offset: int) -> int:
        # The last match that begins before the offset; what stands inside a match moves to its end.
        at = bisect_right(starts, offset - 1) - 1
        return targets[at] + max(offset - ends[at], 0)

    return "".join(pieces) + text[ends[-1] :], move


def first_difference(document: Document, twin: Document, move: Move) -> str:
    """Where a twin differs from the document with its spans moved, and how; empty where it does not."""
    seen: set[tuple[int, int]] = set()  # a node is part of many others

    def compare(one: Any, other: Any) -> str:
        """The path to the first difference, and the two values there."""
        if isinstance(one, Span):
            one = Span(move(one.start), move(one.end))
        elif isinstance(one, str) and one != other:
            # a title or an attribute may hold a line end and an indentation
            one, other = collapse(one), collapse(other)
        elif not (one is None or isinstance(one, str | int | float)):
            pair = (id(one), id(other))
            if pair in seen or isinstance(one, Source):
                return ""
            seen.add(pair)
            (names, ones), (theirs, others) = _parts(one), _parts(other)
            if names == theirs:
                found = zip(names, map(compare, ones, others), strict=True)
                return next((f".{name}{path}" for name, path in found if path), "")
        return "" if one == other else f": {one!r} is not {other!r}"

    return compare(document, twin)


def _parts(value: Any) -> tuple[Sequence[object], Iterable[Any]]:
    """The names of what a value consists of, and the values."""
    if isinstance(value, tuple):
        return range(len(value)), value
    if isinstance(value, Mapping):
        return list(value), value.values()
    names = _fields(value.__class__)
    return names, [getattr(value, name) for name in names]


@cache
def _fields(noun: type) -> Sequence[str]:
    assert is_dataclass(noun)
    return [field.name for field in fields(noun)]
