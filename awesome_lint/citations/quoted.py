"""Authors, then the title in quotes: IEEE, MLA, Chicago, Harvard."""

from __future__ import annotations

from ..model import CitationStyle
from ..pattern import Pattern
from .draft import Draft, Names
from .locators import MONTH, YEAR
from .names import read_names
from .passage import Passage
from .tail import read_tail
from .titles import OPENING, quoted_title

_CHICAGO = Pattern(r", no\. \d+ \(")
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
    if 4 * authors.odd > len(authors.names) or _is_word(text[slice(*quoted[0])]):
        return None
    if not authors.names and opening.start() > start:
        return None
    if len(authors.names) == 1 and text[start : opening.start()].rstrip(" ").endswith(":"):
        return None  # a label
    draft = Draft("ieee", authors, title=quoted[0])
    read_tail(text, quoted[1], end, draft)
    draft.style = _style(text[quoted[1] : end], authors)
    return draft


def _is_word(title: str) -> bool:
    return title.isascii() and len(title.split()) < 2


def _style(tail: str, authors: Names) -> CitationStyle:
    if not authors.inverted_first:
        return "chicago" if _CHICAGO.search(tail) else "ieee"
    if tail.lstrip("., ").startswith("In ") or _CHICAGO.search(tail):
        return "chicago"
    if authors.truncated and len(authors.names) == 1:
        return "mla"
    return "mla" if _MLA.search(tail) else "chicago"
