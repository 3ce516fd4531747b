"""Texts that differ in line ends, BOM and tabs, and what happens to a document's spans between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import Any

from awesome_lint.model import Citation, Document, Source, Span

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


def moved(document: Document, move: Move) -> Any:
    """The content of a document, its spans moved: plain tuples and dicts that can be compared."""
    seen: dict[int, tuple[Any, Any]] = {}

    def content(value: Any) -> Any:
        if isinstance(value, Span):
            return Span(move(value.start), move(value.end))
        if isinstance(value, str):
            return collapse(value)  # a title or an attribute may hold a line end and an indentation
        if value is None or isinstance(value, int | float | Source):
            return None if isinstance(value, Source) else value
        if id(value) not in seen:
            seen[id(value)] = (value, _content(value, content))
        return seen[id(value)][1]

    return content(document)


def _content(value: Any, content: Callable[[Any], Any]) -> Any:
    if isinstance(value, Mapping):
        return {key: content(each) for key, each in value.items()}
    if isinstance(value, Document | Citation):
        return {name: content(each) for name, each in value._asdict().items()}
    if isinstance(value, tuple):
        return tuple(content(each) for each in value)
    raise TypeError(type(value))


def first_difference(one: Any, other: Any, path: str = "") -> str:
    """Where two contents differ, and how; empty where they do not."""
    if one == other:
        return ""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        pairs = [(f"{path}.{key}", one[key], other[key]) for key in one]
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        pairs = [
            (f"{path}[{at}]", mine, their) for at, (mine, their) in enumerate(zip(one, other, strict=True))
        ]
    else:
        return f"{path}: {one!r} is not {other!r}"
    return next(found for place, mine, their in pairs if (found := first_difference(mine, their, place)))
