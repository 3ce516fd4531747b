"""Venue and date in a chunk, be it all of it, one of its ends, or a name that its place alone tells."""

from __future__ import annotations

import re

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.authors import are_authors
from ..people.initials import has_initials
from ..people.organizations import is_organization, signs_as_group
from ..people.persons import is_known_person, is_person, may_be_name, may_be_person
from ..publication.dates import YEAR
from ..publication.imprints import is_publisher
from ..publication.issued import LOCATED, Issued, read_issued
from ..publication.publishers import is_press
from ..publication.venues import is_venue
from .cuts import is_set_as_issue
from .linktexts import is_form

_COMMA = Pattern(r", ?|，")
_YEAR_BEHIND = Pattern(rf"[*_]?(?:, | ?\(| ?[·|•–—-] ?){YEAR}\)?(?=[ .,;*_\]\n]|$)")
_AND = Pattern(r"(?:^| )(?:and|&) ")
_LOCATORS = (*"0123456789", "vol", "Vol", "no.", "No.", "pp", "p.")
_SMALL = ("of", "and", "the", "in", "for", "on", "de")
_VENUE_WORDS = 7
_TITLE_WORDS = 4
_AROUND = " .,:*_"
_REMARK = Pattern(
    r"\b(?:thesis|dissertation|edition|report|talk|tutorial|slides|post|course|award|presentation|release"
    r"|version|manuscript|draft|lecture|video|chapter|book|code|dataset|survey|part)\b",
    re.IGNORECASE,
)
"""What else stands in title case beside a date."""


def take(draft: Draft, issued: Issued) -> None:
    """Fills venue and date where they are not known yet."""
    draft.container = draft.container or issued.container
    if draft.year is None and issued.year:
        draft.year, draft.month = issued.year, issued.month


def read_issue(passage: Passage, start: int, end: int) -> Issued | None:
    """The venue and date that fill the range, where no author stands before them."""
    marks = (mark for mark in passage.marks if mark.start <= start and end <= mark.end)
    issued = read_issued(passage.text, start, end, any(is_set_as_issue(passage.text, mark) for mark in marks))
    if issued and _holds_authors(passage.text, issued.container):
        return None
    return issued


def without_issue(text: str, start: int, end: int, draft: Draft) -> tuple[int, int, Issued | None]:
    """The range without venue and date at one of its ends, which are read: `…, Lin Wei, ICASSP, 2020`."""
    commas = [match.span() for match in _COMMA.finditer(text, start, end)]
    if commas and (issued := read_issued(text, start, commas[0][0])):
        take(draft, issued)
        return commas[0][1], end, issued
    found, last = None, end
    for stop, after in reversed(commas[-4:]):
        if found and text.startswith(_LOCATORS, after):
            continue  # `…, Lin Wei, Journal of Choirs, 12(3), 2019`
        if draft.publisher is None and is_press(text, after, end):
            draft.publisher, end = Span(after, end), stop
            continue
        issued = read_issued(text, after, end) or (found and read_issued(text, after, last))
        if issued is None or _holds_authors(text, issued.container):
            break
        take(draft, issued)
        end, found = stop, issued
    return start, end, found


def _holds_authors(text: str, container: Span | None) -> bool:
    """Whether authors stand before the venue, or behind it: `arXiv:2001.00001, Mina Rossi, Lin Wei`."""
    if container is None:
        return False
    _, *others = text[slice(*container)].split(", ")
    behind = [part for part in others if " " in part and is_person(part)]
    return len(behind) > 1 or any(map(is_known_person, behind)) or _begins_with_author(text, container)


def _begins_with_author(text: str, container: Span) -> bool:
    """`Mina Rossi, Nature`, `Rossi M, Nature`, `Wei and Rossi, Nature`: names whose last part says venue."""
    listed, *others = text[slice(*container)].split(", ")
    first = _AND.split(listed)[0]
    first = first.title() if first.isupper() and " " in first else first
    families = [name for part in (listed, *others[:-1]) for name in _AND.split(part)]
    if len(families) > 1 and all(map(may_be_person, families)):
        return True
    if others and signs_as_group(first):
        return True
    if not others or not is_person(first):
        return False
    placed = " " in first and is_venue(others[-1])
    return placed or is_known_person(first) or has_initials(first.split())


def venue_by_place(passage: Passage, start: int, end: int, draft: Draft) -> Span | None:
    """The venue of any name in `… et al. *Journal of Birds* (2017)`: a year stands behind it.

    Italics or authors before it say that it is one; volume and pages may stand before the year.
    """
    text = passage.text
    located = LOCATED.search(text, start, end)
    name = trimmed(text, start, located.start() if located else end, " ,")
    named = text[slice(*name)]
    if is_form(named) or is_person(named) or not named[:1].isupper() or are_authors(passage, *name):
        return None
    if _is_marked(passage, start, end):
        if draft.year and draft.authors.names and is_line(text, name) and _is_title_case(named):
            return None if _is_no_venue(named) or " " not in named else name
        dated = _YEAR_BEHIND.match(text, end) and _is_title_case(named)
        return name if dated or (" " in named and is_venue(named)) else None
    told = draft.authors.names and not may_be_name(named) and not is_organization(named)
    dated = _YEAR_BEHIND.match(text, end) or (located and draft.year)
    return name if told and dated and _is_title_case(named) else None


def venue_beside_date(passage: Passage, start: int, end: int, draft: Draft) -> Span | None:
    """The venue of any name in `**A title of some words.** Journal of Birds, 1999`, and on a line of its own.

    A date stands behind the range. What stands before the title is not asked.
    """
    text, title = passage.text, draft.title
    name = text[start:end]
    if title is None or start < title.end or count_words(text[slice(*title)]) < _TITLE_WORDS:
        return None
    if (
        not _is_venues_place(passage, start, draft, title)
        or " " not in name
        or "," in name
        or not _is_title_case(name)
    ):
        return None
    return None if _is_no_venue(name) or are_authors(passage, start, end) else Span(start, end)


def _is_no_venue(name: str) -> bool:
    """Whether a name in title case is that of a remark, a publisher, an institution, a person or a form."""
    if _REMARK.search(name) or is_publisher(name) or is_organization(name) or signs_as_group(name):
        return True
    return is_form(name) or all(map(may_be_person, _AND.split(name)))


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
        return text[names[-1].span.end : start].strip(_AROUND) == ""
    marked = any(mark.start <= title.start and title.end <= mark.end for mark in passage.marks)
    return marked and text[title.end : start].strip(_AROUND) == ""


def _is_marked(passage: Passage, start: int, end: int) -> bool:
    """Whether the range stands in italics, or in bold type at the beginning of a line."""
    kinds = ("emphasis", "strong") if passage.text.endswith("\n", 0, start) else ("emphasis",)
    return any(mark.kind in kinds and mark.start <= start and end <= mark.end for mark in passage.marks)


def _is_title_case(name: str) -> bool:
    words = [word for word in name.split() if word not in _SMALL]
    return len(words) <= _VENUE_WORDS and all(word[0].isupper() or word == "&" for word in words)
