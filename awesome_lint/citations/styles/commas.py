"""Styles that set authors, title and venue apart by commas: Elsevier's, IEEE's of books, Chicago's notes."""

from __future__ import annotations

import re

from ...model import CitationStyle
from ...pattern import Pattern, Rare
from ..draft import Draft
from ..passage import Passage
from ..people.cjknames import is_cjk_person
from ..people.names import read_names
from ..publication.dates import YEAR
from ..publication.imprints import is_publisher
from ..publication.publishers import publishers
from .parted import VOLUME, Cut, fill, title_cut
from .quotes import OPENING
from .rest import read_rest
from .runs import Run, author_run

_PLACED = Pattern(rf"{VOLUME.pattern}|, [Vv]ol(?:ume|\.) \d")
_IMPRINT = Rare((", 1", ", 2"), rf" \((?P<name>[A-Z][^(),]{{2,60}}), (?:[^()]{{2,40}}, )?{YEAR}\)")
_OF_BOOK = Pattern(r" \(|, (?:\d{1,2}(?:st|nd|rd|th)|[Ss]econd|[Tt]hird|[Rr]ev\.) (?:[Ee]dn?|[Ee]dition)\b")
"""What stands behind the title of a book: its imprint in brackets, its edition."""
_NOTE = Pattern(rf"(?:, (?:trans|ed)\. [^()]{{3,60}})?(?:,? \w+ ed\.)? \([^()]{{3,80}}?,? {YEAR}\)")


def read(passage: Passage, start: int, end: int) -> Draft | None:
    """`K. He, J. Sun, Title, Neural Netw. 61 (2015) 85–117`, `Kaiming He, Jian Sun, Title, CVPR, 2016`."""
    text = passage.text
    run = author_run(text, start, end)
    if run is None or OPENING.match(text, run.end, end):
        return None
    authors = read_names(text, start, run.end)
    noted = _imprint_of_note(passage, run.end)
    if authors.odd or not (noted or _is_certain(run, text, end) or _is_chinese_book(text, start, run, end)):
        return None
    if noted and not run.initials:
        book = Cut(noted.start(), noted.start(), own=True)
        return fill(text, Draft("chicago", authors), run.end, book, noted.end())
    cut = _marked(passage, run.end) or _before_imprint(text, run.end, end) or title_cut(text, run.end, end)
    if cut is None:
        return read_rest(passage, Draft("ieee" if run.initials else "plain", authors), run.end, end)
    return fill(text, Draft(_style(run, text, start), authors), run.end, cut, end)


def _marked(passage: Passage, at: int) -> Cut | None:
    """Where a linked or bold title ends before a comma, or one in italics before its imprint in brackets."""
    for mark in passage.marks:
        if mark.start == at and mark.kind in ("link", "strong") and passage.text.startswith(",", mark.end):
            return Cut(mark.end, mark.end)
        if mark.start == at and mark.kind == "emphasis" and _OF_BOOK.match(passage.text, mark.end):
            return Cut(mark.end, mark.end, own=True)
    return None


def _imprint_of_note(passage: Passage, at: int) -> re.Match[str] | None:
    """The imprint behind a title in italics: `Eva Brandt, *Voices at Work* (Chicago: Aldine, 2011), 45`."""
    ends = (mark.end for mark in passage.marks if mark.kind == "emphasis" and mark.start == at)
    return next((imprint for stop in ends if (imprint := _NOTE.match(passage.text, stop))), None)


def _before_imprint(text: str, at: int, end: int) -> Cut | None:
    """Where the title of a book ends that has its imprint in brackets: `Title (Springer, Berlin, 2004)`."""
    imprint = _IMPRINT.search(text, at, end)
    if imprint is None or not is_publisher(imprint["name"]):
        return None
    return Cut(imprint.start(), imprint.start(), own=True)


def _is_certain(run: Run, text: str, end: int) -> bool:
    """Whether the names are no words of a title: one that is written out is enough before a volume alone."""
    return run.initials or run.closed or run.names > 1 or _PLACED.search(text, run.end, end) is not None


def _is_chinese_book(text: str, start: int, run: Run, end: int) -> bool:
    """Whether a known Chinese name stands alone, and a publisher behind: `李航, 统计学习方法, …`."""
    alone = run.names == 1 and is_cjk_person(text[start : run.end].rstrip(", "))
    return alone and any(publishers(text, run.end, end))


def _style(run: Run, text: str, start: int) -> CitationStyle:
    if not run.initials:
        return "plain"
    return "ieee" if " and " in text[start : run.end] else "elsevier"
