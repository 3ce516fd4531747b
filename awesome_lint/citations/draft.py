"""A citation while it is read: each field a range of the passage's text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..model import CitationStyle, Span


class NameDraft(NamedTuple):
    """An author as cited; `given` is empty for a corporate author and where none is written."""

    family: str
    given: str
    span: Span


@dataclass(slots=True)
class Names:
    """An author list. `odd` counts the pieces that do not look like names."""

    names: list[NameDraft] = field(default_factory=list)
    truncated: bool = False
    odd: int = 0
    inverted_first: bool = False
    inverted_last: bool = False


@dataclass(slots=True)
class Draft:
    """The fields of a citation as ranges of the passage's text, and how sure the reading is."""

    style: CitationStyle
    authors: Names = field(default_factory=Names)
    title: Span | None = None
    container: Span | None = None
    year: Span | None = None
    month: Span | None = None
    volume: Span | None = None
    issue: Span | None = None
    pages: Span | None = None
    publisher: Span | None = None
    place: Span | None = None
    doi: Span | None = None
    arxiv: Span | None = None
    url: Span | None = None
    label: Span | None = None
    body: Span | None = None
    standalone: bool = False
    """Whether markup or an edition says that the work stands in no container, as a book does."""
    confidence: float = 0.0


def trimmed(text: str, start: int, end: int, characters: str = " ") -> Span:
    """The range without these characters at its ends."""
    while start < end and text[start] in characters:
        start += 1
    while end > start and text[end - 1] in characters:
        end -= 1
    return Span(start, end)
