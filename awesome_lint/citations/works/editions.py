"""Which edition of a work a citation is of: its year, its venue, a preprint or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...identity.spelling import normalise_title
from ...identity.works import LATER
from ...model import Citation, Part, Record
from ...pattern import Pattern, Rare
from .kinds import kind_of

_LATER_UNNAMED = 2
"""The same where the citation names no venue, and its year may be either's."""

_PREPRINT = Rare(("rxiv", "corr", "preprint"), r"\b(?:arxiv|corr|biorxiv|medrxiv|preprint)\b")
_RANGE = Pattern(r"([0-9]{1,9})\s*[-–—]{1,2}\s*[0-9]{1,9}")
_VOLUMES = Pattern(r"(?!.*\b(?:19|20)\d\d\b)(?:proceedings|lecture notes|advances in)\b", re.IGNORECASE)


def is_preprint(citation: Citation) -> bool:
    """Whether the citation says that it is of a preprint."""
    if citation.container is not None:
        return kind_of(citation) == "article" or _PREPRINT.search(citation.container.text.lower()) is not None
    return kind_of(citation) == "article" or _PREPRINT.search(citation.raw.lower()) is not None


def year_agrees(citation: Citation, records: Iterable[Record]) -> bool:
    """Whether the cited year is one that the records allow, taken together; True where none is known."""
    if citation.year is None:
        return True
    cited = int(citation.year.text)
    years = list(_allowed(citation, records))
    return not years or min(years) <= cited <= max(years)


def _allowed(citation: Citation, records: Iterable[Record]) -> Iterator[int]:
    records = list(records)
    published = any(not record.preprint for record in records)
    for record in records:
        yield from record.years
        if record.years and record.preprint and not published:
            before, after = _around(citation)
            yield record.years[0] + before  # a talk before, a publication after: neither is in the record
            yield record.years[0] + after
        elif record.years and _VOLUMES.match(record.container):
            yield record.years[0] - 1  # a conference of December, its volume of January


def _around(citation: Citation) -> tuple[int, int]:
    """How far the cited year may be from that of the preprint."""
    if citation.container is None and citation.style == "list":
        return -1, _LATER_UNNAMED
    return (0, 0) if is_preprint(citation) else (-1, LATER)


def venue_agrees(citation: Citation, record: Record) -> bool:
    """Whether both name a venue, and with more than half of the shorter name the same."""
    return citation.container is not None and same_venue(citation.container.text, record.container)


def same_venue(a: str, b: str) -> bool:
    """Whether more than half of the words of the shorter name are in both; False where one has none."""
    v, w = _venue_words(a), _venue_words(b)
    return bool(v and w) and 2 * len(v & w) > min(len(v), len(w))


def _venue_words(name: str) -> set[str]:
    return {word for word in normalise_title(name).split() if word.isalpha() and len(word) > 3} - {
        "proceedings",
        "conference",
    }


class Slip(NamedTuple):
    """A field that was copied wrong: its name, the part that holds it, and what is right."""

    field: str
    part: Part
    right: str


def locator_slips(citation: Citation, record: Record) -> Iterator[Slip]:
    """The volume, or the first page, of an article that the record has otherwise.

    The other one of the two has to be the same, with the journal and the year: where both differ, the
    citation is of another edition. Page 1 is what every page is before an article is printed.
    """
    if kind_of(citation) != "article-journal" or record.preprint or not year_agrees(citation, (record,)):
        return
    if citation.volume is None or citation.pages is None or not venue_agrees(citation, record):
        return
    volumes = _plain(citation.volume.text), _plain(record.volume)
    pages = _first_page(citation.pages.text), _first_page(record.pages)
    if not all((*volumes, *pages)) or 1 in pages:
        return
    if volumes[0] != volumes[1] and pages[0] == pages[1]:
        yield Slip("volume", citation.volume, record.volume)
    elif volumes[0] == volumes[1] and pages[0] != pages[1]:
        yield Slip("pages", citation.pages, record.pages)


def venue_slip(citation: Citation, records: Iterable[Record]) -> Slip | None:
    """The venue that all records say otherwise, of the same year and kind: no work is at two conferences.

    Names are spelled in many ways: only of well-known series is it sure that two of them differ. What was
    at a conference may become an article, which is told by the page on which it begins.
    """
    from .series import series_of  # a table that few runs need

    records = list(records)
    cited = series_of(citation.container.text) if citation.container else None
    if citation.container is None or cited is None or not records:
        return None
    for record in records:
        there = None if record.preprint else series_of(record.container)
        if there is None or not cited.keys.isdisjoint(there.keys) or not year_agrees(citation, (record,)):
            return None
        if cited.kind != there.kind and not _begins_on(citation, record):
            return None
    return Slip("venue", citation.container, records[-1].container)


def _begins_on(citation: Citation, record: Record) -> bool:
    """Whether both begin on one page, which is not the first of anything."""
    page = _first_page(citation.pages.text) if citation.pages else 0
    return page > 1 and page == _first_page(record.pages)


def _plain(text: str) -> int:
    """A plain number, or 0."""
    return int(text) if text.isascii() and text.isdigit() else 0


def _first_page(text: str) -> int:
    """The first page of a range, or 0: a single number may be an article's."""
    match = _RANGE.fullmatch(text)
    return int(match[1]) if match else 0
