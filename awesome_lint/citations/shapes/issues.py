"""Venue and date in a chunk, be it all of it or one of its ends."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft
from ..passage import Passage
from ..people.initials import has_initials
from ..people.organizations import signs_as_group
from ..people.persons import is_known_person, is_person, may_be_person
from ..publication.issued import Issued, read_issued
from ..publication.publishers import is_press
from ..publication.venues import is_venue
from .cuts import is_set_as_issue

_COMMA = Pattern(r", ?|，")
_INITIALLED = Pattern(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?!AI\b|ML\b|UK\b|US)[A-Z]{1,3}")
_AND = Pattern(r"(?:^| )(?:and|&) ")
_LOCATORS = (*"0123456789", "vol", "Vol", "no.", "No.", "pp", "p.")


def take(draft: Draft, issued: Issued) -> None:
    """Fills venue and date where they are not known yet: a venue's own year is surer than a date alone."""
    placed = draft.container is None and issued.container is not None
    draft.container = draft.container or issued.container
    if issued.year and (draft.year is None or placed):
        draft.year, draft.month = issued.year, issued.month


def read_issue(passage: Passage, start: int, end: int) -> Issued | None:
    """The venue and date that fill the range, where no author stands before them."""
    marks = passage.marks_around(start, end)
    issued = read_issued(passage.text, start, end, any(is_set_as_issue(passage.text, mark) for mark in marks))
    if issued and _holds_authors(passage.text, issued.container):
        return None
    return issued


def without_issue(text: str, start: int, end: int, draft: Draft) -> tuple[int, int, Issued | None]:
    """The range without venue and date at one of its ends, which are read: `…, Lin Wei, ICASSP, 2020`."""
    commas = [match.span() for match in _COMMA.finditer(text, start, end)]
    found, last = None, end
    while commas and (issued := read_issued(text, start, commas[0][0])):
        take(draft, issued)
        found, start = issued, commas.pop(0)[1]
    if found and (found.container or not commas):
        return start, end, found
    found = None
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
    if others and (signs_as_group(first) or (is_initialled(first) and is_venue(others[-1]))):
        return True
    if not others or not is_person(first):
        return False
    placed = " " in first and is_venue(others[-1])
    return placed or is_known_person(first) or has_initials(first.split())


def is_initialled(name: str) -> bool:
    """`Rossi MA`"""
    return _INITIALLED.fullmatch(name) is not None
