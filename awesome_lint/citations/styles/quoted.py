"""Authors, then the title in quotes: IEEE, MLA, Chicago, Harvard."""

from __future__ import annotations

from ...model import CitationStyle, Span
from ...pattern import Pattern
from ..draft import Draft, Names
from ..passage import Passage
from ..people.cjknames import is_cjk, is_cjk_person
from ..people.names import read_names
from ..publication.dates import MONTH, YEAR
from ..publication.tail import read_tail
from .quotes import OPENING, quoted_title
from .sentences import sentence_ends

_CHICAGO = Pattern(r", no\. \d+ \(")
_GOES_ON = Pattern(r" ?(?:and\b|[-:] |– )")
"""What says that the quotes hold only a part of the title."""
_MLA = Pattern(
    rf"\b\d{{1,2}} {MONTH}\.? {YEAR}"
    rf"|\d\.\d+ \({YEAR}\)|\bvol\. \d+, no\. \d+, (?:\w+\.? )?{YEAR}|, {YEAR}, pp?\.|\. {YEAR}\."
)


def read(passage: Passage, start: int, end: int) -> Draft | None:
    """The reference in the range, or None where no quoted title follows an author list."""
    text = passage.text
    opening = OPENING.search(text, start, end)
    quoted = quoted_title(text, opening.start(), end) if opening else None
    if opening is None or quoted is None:
        return None
    authors = read_names(text, start, opening.start()) if opening.start() > start else Names()
    if 4 * authors.odd > len(authors.names) or _is_word(text, quoted[0]):
        return None
    if _GOES_ON.match(text, quoted[1]) or any(
        at < opening.start() - 2 for at in sentence_ends(text, start, opening.start())
    ):
        return None
    if authors.odd and text[: opening.start()].rstrip(" ")[-1] not in ".,:;)":
        return None  # quotes within a title
    if not authors.names and opening.start() > start:
        return None
    if _is_label(text[start : opening.start()].rstrip(" "), authors):
        return None
    draft = Draft("ieee", authors, title=quoted[0])
    read_tail(text, quoted[1], end, draft)
    draft.style = _style(text[quoted[1] : end], authors)
    return draft


def _is_label(before: str, authors: Names) -> bool:
    """Whether what stands before a colon is no author list: Chinese humanities close theirs so."""
    if not before.endswith(":") or len(authors.names) > 1:
        return False
    return not (is_cjk(before[:-1]) and (authors.truncated or is_cjk_person(before[:-1])))


def _is_word(text: str, title: Span) -> bool:
    """Whether a single word is quoted, and not set as a title is: with its comma or period inside."""
    word = text[slice(*title)]
    return word.isascii() and len(word.split()) < 2 and text[title.end] not in ".,"


def _style(tail: str, authors: Names) -> CitationStyle:
    if not authors.inverted_first:
        return "chicago" if _CHICAGO.search(tail) else "ieee"
    if tail.lstrip("., ").startswith("In ") or _CHICAGO.search(tail):
        return "chicago"
    if authors.truncated and len(authors.names) == 1:
        return "mla"
    return "mla" if _MLA.search(tail) else "chicago"
