"""Which list items without links are of a book: title, authors and year stand there, and its publisher."""

from __future__ import annotations

from ..citations import names_publisher, reads_as_authors, reads_as_person
from ..model import ListItem
from ..pattern import Pattern
from .anatomy import text_of
from .outward import words_of

_YEAR = Pattern(r"\b(?:1[89]|20)\d\d\b")
_PART_END = Pattern(r", | \(|\. (?!.{0,3}\.)")
_TITLE_WORDS = 2
_AROUND = " ,.:;()-–—"


def is_book(item: ListItem) -> bool:
    """`*Voices at Work*, Mina Rossi, Aldine Press, 2011`, or the author before such a title.

    Two authors and more need no publisher.
    """
    nodes = item.paragraphs[0].inlines if item.paragraphs else ()
    at = next((n for n, node in enumerate(nodes) if node.kind in ("emphasis", "strong")), None)
    if at is None or len(words_of(text_of(nodes[at : at + 1]))) < _TITLE_WORDS:
        return False
    before, behind = (text_of(part) for part in (nodes[:at], nodes[at + 1 :]))
    if not _YEAR.search(behind):
        return False
    names = (before or _PART_END.split(behind.lstrip(_AROUND))[0]).strip(_AROUND).removeprefix("by ")
    return reads_as_authors(names) or (reads_as_person(names) and names_publisher(behind))
