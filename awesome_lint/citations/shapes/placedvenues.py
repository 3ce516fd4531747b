"""A venue that no table knows: its place beside authors, title and date tells what it is."""

from __future__ import annotations

import re

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.authors import are_authors
from ..people.organizations import is_organization, signs_as_group
from ..people.persons import is_person, may_be_name, may_be_person
from ..people.pieces import AND
from ..publication.dates import YEAR
from ..publication.imprints import is_publisher
from ..publication.issued import LOCATED
from ..publication.venues import is_venue, names_journal
from .linktexts import is_form

_YEAR_BEHIND = Pattern(
    rf"[*_]?(?: \([A-Z][A-Za-z]{{1,9}}\))?(?:, | ?\(| ?[·|•–—-] ?)(?:[A-Z][a-z]{{2,8}}\.? )?{YEAR}\)?"
    r"(?=[ .,;*_\]\n]|$)"
)
_YEAR_AFTER_MARK = Pattern(rf" {YEAR}(?=[.,\n]|$| \[)")
_ORDINAL = Pattern(r"\d{1,3}(?:st|nd|rd|th)\b")
_SMALL = ("of", "and", "the", "in", "for", "on", "de")
_NEAR = 4
_VENUE_WORDS = 7
_TITLE_WORDS = 4
_AROUND = " .,:*_"
_REMARK = Pattern(
    r"\b(?:thesis|dissertation|edition|report|talk|tutorial|slides|post|course|award|presentation|release"
    r"|version|manuscript|draft|lecture|video|blog|podcast|newsletter|chapter|book|code|dataset|survey|part)\b",
    re.IGNORECASE,
)
"""What else stands in title case beside a date."""


def venue_by_place(passage: Passage, start: int, end: int, draft: Draft) -> Span | None:
    """The venue of any name in `… et al. *Journal of Birds* (2017)`: a year stands behind it.

    Italics or authors before it say that it is one; volume and pages may stand before the year, or without
    it where that is known. So may a line of its own in italics.
    """
    text = passage.text
    located = LOCATED.search(text, start, end)
    name = trimmed(text, start, located.start() if located else end, " ,")
    named = text[slice(*name)]
    begins = named[:1].isupper() or _ORDINAL.match(named)
    if is_form(named) or not begins:
        return None
    if draft.year and _follows_authors(text, start, draft) and _closes(passage, end):
        marked = _is_marked(passage, start, end) and " " in named and _is_title_case(named)
        listed = "," in named and are_authors(passage, *name)
        if names_journal(named) or (marked and not listed and not _is_no_venue(named)):
            return name
    if is_person(named) or are_authors(passage, *name):
        return None
    dated, titled = _YEAR_BEHIND.match(text, end) is not None, _is_title_case(named)
    if _is_marked(passage, start, end):
        dated = dated or _YEAR_AFTER_MARK.match(text, end) is not None
        if (dated and titled) or (" " in named and is_venue(named)):
            return name
        announced = draft.title is not None and text.endswith((" at ", " in "), 0, start)
        if announced and titled and not _is_no_venue(named):
            return name
        told = bool(draft.year and draft.authors.names) and titled and " " in named
        return name if told and is_line(text, name) and not _is_no_venue(named) else None
    dated = dated or bool(located and draft.year)
    told = bool(draft.authors.names) and not may_be_name(named) and not is_organization(named)
    if told and dated and titled:
        return name
    between = draft.title is not None and _is_venues_place(passage, start, draft, draft.title)
    return name if between and " " in named and is_venue(named) and _italics_follow(passage, end) else None


def venue_beside_date(passage: Passage, start: int, end: int, draft: Draft) -> Span | None:
    """The venue of any name in `**A title of some words.** Journal of Birds, 1999`, and on a line of its own.

    The date behind the range is known.
    """
    text, title = passage.text, draft.title
    name = text[start:end]
    if title is None or start < title.end or count_words(text[slice(*title)]) < _TITLE_WORDS:
        return None
    named = " " in name and "," not in name and _is_title_case(name) and not _is_no_venue(name)
    placed = named and _is_venues_place(passage, start, draft, title)
    return Span(start, end) if placed and not are_authors(passage, start, end) else None


def _italics_follow(passage: Passage, end: int) -> bool:
    """Whether italics stand behind the period that ends the range, as authors do behind a venue."""
    behind = passage.text.startswith(". ", end)
    return behind and any(mark.kind == "emphasis" and mark.start == end + 2 for mark in passage.marks)


def is_line(text: str, span: Span) -> bool:
    """Whether a range is all that stands on a line below the first, a period aside."""
    below = text.endswith("\n", 0, span.start)
    return below and text[span.end : span.end + 2].lstrip(".")[:1] in ("", "\n")


def _is_venues_place(passage: Passage, start: int, draft: Draft, title: Span) -> bool:
    """Whether a line begins here, or what stands before is the authors, or a title that is marked."""
    text, names = passage.text, draft.authors.names
    if text.endswith("\n", 0, start):
        return True
    if names and names[-1].span.end <= start:
        return _follows_authors(text, start, draft)
    return any(passage.marks_around(*title)) and text[title.end : start].strip(_AROUND) == ""


def _follows_authors(text: str, start: int, draft: Draft) -> bool:
    names = draft.authors.names
    between = text[names[-1].span.end : start] if names and names[-1].span.end <= start else "?"
    return between.replace("et al", "").strip(_AROUND) == ""


def _closes(passage: Passage, end: int) -> bool:
    """Whether a line ends here, or brackets or a link follow."""
    text = passage.text
    at = trimmed(text, end, min(end + _NEAR, len(text)), " .*_").start
    if text[at : at + 1] in ("", "\n", "[", "("):
        return True
    return any(mark.kind == "link" and mark.start == at for mark in passage.marks)


def _is_marked(passage: Passage, start: int, end: int) -> bool:
    """Whether the range stands in italics, or in bold type at the beginning of a line."""
    kinds = ("emphasis", "strong") if passage.text.endswith("\n", 0, start) else ("emphasis",)
    return any(mark.kind in kinds for mark in passage.marks_around(start, end))


def _is_no_venue(name: str) -> bool:
    """Whether a name in title case is that of a remark, a publisher, an institution, a person or a form."""
    if _REMARK.search(name) or is_publisher(name) or is_organization(name) or signs_as_group(name):
        return True
    return is_form(name) or all(map(may_be_person, AND.split(name)))


def _is_title_case(name: str) -> bool:
    words = [word for word in name.split() if word not in _SMALL]
    return len(words) <= _VENUE_WORDS and all(
        word[0].isupper() or word == "&" or _ORDINAL.match(word) for word in words
    )
