"""Pieces of a page's source that give away what it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Row = TypeVar("Row")


def marked(source: str, rows: Iterable[tuple[str, Row]]) -> Row | None:
    """The first row whose mark is in the source."""
    for mark, row in rows:  # a generator takes longer than the search
        if mark in source:
            return row
    return None
