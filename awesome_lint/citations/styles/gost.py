"""GOST 7.0.5, also as Google Scholar prints it: `//` before the container, ` – ` between what follows it."""

from __future__ import annotations

from ...pattern import Pattern, Rare
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.names import read_names
from ..publication.tail import read_tail
from .rest import read_rest
from .runs import INITIAL, NAME

_NAME = Pattern(rf"{NAME},? (?:{INITIAL} ?){{1,4}}(?<=\.)")
_COMMA = Pattern(r"[,;] ")
_OTHERS = Pattern(r",? (?:et al|и др)\.,?")
_TITLE = Pattern(r" (?=[^\W_a-z])(?![^\W\d_]\.)")
_MARK = Rare(
    ("//", " – ", " — "),
    r" ?//(?!\S+\.\S) ?|\.? [–—] (?=[^\W\d_]{1,40}(?:[ .-][^\W\d_]{1,20}){0,3}\.? ?: |\d{4}\b)",
)
"""What ends the title: before the container, or before the place or year of a book."""


def read(passage: Passage, start: int, end: int) -> Draft | None:
    """`Moss A. N., Hale B. Title //Journal. – 2018. – P. 14-20`; of a book `Title. – Leeds: Brill, 2011`."""
    text = passage.text
    if not _MARK.may_match(text, start, end):
        return None
    closed = _authors_end(text, start, end)
    mark = _MARK.search(text, closed, end) if closed > start else None
    if mark is None or text[closed : closed + 1] != " ":
        return None
    draft = Draft("gost", read_names(text, start, closed), trimmed(text, closed, mark.start(), " ."))
    draft.standalone = "//" not in mark.group()
    read_tail(text, mark.end(), end, draft)
    return draft if draft.year and not draft.authors.odd else None


def read_unmarked(passage: Passage, start: int, end: int) -> Draft | None:
    """The same names before a reference of another style: `Moss A. N., Hale B. Title. In: Coast, pp. 1–9`."""
    closed = _authors_end(passage.text, start, end)
    if not _TITLE.match(passage.text, closed, end):
        return None
    authors = read_names(passage.text, start, closed)
    several = len(authors.names) > 1 and not authors.odd
    return read_rest(passage, Draft("gost", authors), closed + 1, end) if several else None


def _authors_end(text: str, start: int, end: int) -> int:
    """Where the names end that are written family name first, with initials; `start` where none is."""
    at = start
    while name := _NAME.match(text, at, end):
        if others := _OTHERS.match(text, name.end(), end):
            return others.end()
        comma = _COMMA.match(text, name.end(), end)
        if comma is None or not _NAME.match(text, comma.end(), end):
            return name.end()
        at = comma.end()
    return start
