"""Who published a work: the publisher of a book, the school of a thesis, the institution of a report."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, trimmed
from ..people.organizations import is_institution, is_organization
from ..styles.sentences import is_abbreviation
from .dates import YEAR
from .places import is_place
from .publishers import publishers
from .venues import says_venue

_THESIS = Rare(
    ("hesis", "iss", "学位论文", "学位論文"),
    r"(?:[Dd]issertation|[Tt]hesis|[Dd]iss\.|[博硕修]士学位论文|[博修]士学位論文)[\]),.:;]{0,3} "
    r"(?:[^\W\d][^\W\d]{1,19}[:：] ?)?"
    r"(?P<school>[^,;()\[\]]{4,60}(?:, (?!\d)[^,;()\[\]]{4,40})?)",
)
_SCHOOL_BEFORE = Rare(
    ("hesis", "issertation"), r", (?:Ph\.?D\.?|[Dd]octoral|[Mm]aster[’']s) (?:[Dd]issertation|[Tt]hesis)"
)
_REPORT = Rare(("Tech", "eport", "RFC "), r"\bTech(?:nical|\.) [Rr]ep(?:ort|\.)|\b[Rr]eport No\b|\bRFC \d")
_IMPRINT = Rare((":", "："), r"(?P<place>[^:：()]{2,40})[:：] ?(?P<name>[^\W\d][^:：]{1,79})$")
_SERIES = Pattern(
    r"(?:Lecture Notes in|(?:Undergraduate|Graduate) Texts in"
    r"|(?:Springer|Wiley|Chapman)\b[^,;:.]{0,40}\b(?:Series|Texts|Monographs)\b)[^,;:.]{0,60}|LN[A-Z]{2,3}|CCIS|SCI|AISC"
)
"""A series that books come out in: no container of a book that is cited as a whole, without pages."""
_IN = ("In ", "in ", "In: ", "in: ")
_OF_INSTITUTION = Pattern(r".{0,40}\b(?:Foundation|Institute|University|Laboratory|Department)\b")
_CLOSED_YEAR = Pattern(rf", {YEAR}\)")
_YEAR_AT_END = Pattern(rf"(?<!\S){YEAR}\.?$")


def find_publisher(text: str, start: int, end: int) -> Span | None:
    """The last publisher named; an acronym that opens the tail (`ACL, 2019`) is the container."""
    found = None
    for span in publishers(text, start, end):
        name = text[slice(*span)]
        before = span.start - 2
        abbreviated = (
            text[before] == "."
            and is_abbreviation(text, start, before, journals=True)
            and not text.endswith(("ed", "edn"), start, before)
        )
        if not abbreviated and (span.start > start or not (name.isupper() and " " not in name)):
            found = span
    return found


def find_school(text: str, start: int, end: int) -> Span | None:
    """The institution that a thesis was written at; empty where a year alone stands behind `thesis`."""
    if thesis := _THESIS.search(text, start, end):
        dated = _YEAR_AT_END.search(text, thesis.start("school"), thesis.end())
        return trimmed(text, thesis.start("school"), dated.start() if dated else thesis.end(), " ,.")
    if thesis := _SCHOOL_BEFORE.search(text, start, end):
        return trimmed(text, max(start, text.rfind(". ", start, thesis.start())), thesis.start(), " ,.")
    return None


def move_publisher(text: str, start: int, end: int, draft: Draft) -> None:
    """What reads as the container of a book or a report is its publisher."""
    reported = _REPORT.search(text, start, end) is not None
    if draft.container is None or draft.issue or draft.pages or (_is_site(draft) and not reported):
        return
    name = text[slice(*draft.container)]
    if draft.publisher and _SERIES.fullmatch(name) and not text.endswith(_IN, 0, draft.container.start):
        draft.container = None
    if draft.container is None or draft.volume:
        return
    imprint = _IMPRINT.fullmatch(text, *draft.container)
    placed = imprint and is_place(imprint["place"])
    if (
        says_venue(name)
        and not placed
        and not is_institution(name)
        and not reported
        and not (draft.standalone and _OF_INSTITUTION.match(name))
    ):
        return
    if imprint and draft.publisher is None:
        draft.place = Span(*imprint.span("place"))
        draft.publisher, draft.container = Span(*imprint.span("name")), None
    elif draft.standalone or reported or is_publisher(name) or _is_imprint(text, draft):
        draft.publisher, draft.container = draft.publisher or draft.container, None


def _is_imprint(text: str, draft: Draft) -> bool:
    """Whether the only thing after the title is its publisher: `Title. (ETH Zurich, 2018).`"""
    assert draft.container is not None
    return bool(text[draft.container.start - 1] == "(" and _CLOSED_YEAR.match(text, draft.container.end))


def _is_site(draft: Draft) -> bool:
    """Whether a page is cited, by its day and its address: what follows the title is its site."""
    return bool(draft.month and draft.url and not draft.publisher)


def is_publisher(name: str) -> bool:
    """Whether a name is an institution's, or one of the usual publishers' in other letters."""
    known = any(span.start == 0 for span in publishers(name.title(), 0, len(name)))
    return known or (is_organization(name) and "blog" not in name.lower())
