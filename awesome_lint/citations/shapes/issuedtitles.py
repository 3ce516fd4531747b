"""Venue and year that stand at the end of what Markdown marks as the title."""

from __future__ import annotations

import re

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft, trimmed
from ..people.authorkeys import read_author_key
from ..people.names import read_names
from ..people.persons import is_known_person, is_person
from ..publication.issued import Issued, read_issued
from .issues import take

_TRAILING = Pattern(r"[(\[](?P<inner>[^()\[\]]{2,80})[)\]]\W{0,2}$")
_YEAR_AT_END = Pattern(r"(?<=[\w)\]])[.,]? (?P<year>(?:19|20)\d\d)$")
_APPENDED = Pattern(r"[.,] (?=[^.,]{2,40},? (?:19|20)\d\d$)")
_INITIALLED = Pattern(r"[A-Z]{1,3} [A-Z][a-z]{2,20}")
_FROM = Pattern(r"[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2},? (?P<year>(?:19|20)\d\d)")
_LAST_SENTENCE = Pattern(r"[.?!] (?P<last>[^.?!]{2,80})\.?$")
_YEARLY = Pattern(
    r"challenges?|evaluations?|campaigns?|workshops?|tasks?|tracks?|shared|conference|competition|contest"
    r"|report|in|of|for|at",
    re.IGNORECASE,
)


def without_issued(text: str, span: Span, draft: Draft) -> Span:
    """The title without venue and year at its end, as in `**Title (AAAI 2020)**` and `Title. AAAI 2020.`"""
    span = _without_abbreviated(text, span, draft)
    while (last := _LAST_SENTENCE.search(text, *span)) and last.start() > span.start:
        if read_author_key(text, Span(*last.span("last")), draft, linked=True):
            return trimmed(text, span.start, last.start() + (text[last.start()] in "?!"), " .,:")
        issued = read_issued(text, *last.span("last"))
        if issued is None or issued.year is None:
            break
        take(draft, issued)
        span = trimmed(text, span.start, last.start() + (text[last.start()] in "?!"), " .,:")
    if (
        (appended := _APPENDED.search(text, *span))
        and (issued := read_issued(text, appended.end(), span.end))
        and issued.year
        and issued.container
    ):
        take(draft, issued)
        return without_author(text, trimmed(text, span.start, appended.start(), " .,:"), draft, appended=True)
    found = _TRAILING.search(text, *span)
    if found and read_author_key(text, Span(*found.span("inner")), draft):
        return trimmed(text, span.start, found.start(), " .,:")
    if found is None or found.start() == span.start:
        return span
    issued = read_issued(text, *found.span("inner")) or _of_institution(text, found)
    if issued is None:
        return span
    take(draft, issued)
    return trimmed(text, span.start, found.start(), " .,:")


def _without_abbreviated(text: str, span: Span, draft: Draft) -> Span:
    """The title without `(J. Small Lett. 2019)` at its end, where no sentence ends."""
    found = _TRAILING.search(text, *span) if ". " in text[slice(*span)] else None
    issued = read_issued(text, *found.span("inner")) if found and ". " in found["inner"] else None
    if found is None or issued is None or not (issued.year and issued.container):
        return span
    take(draft, issued)
    return trimmed(text, span.start, found.start(), " .,:")


def without_author(text: str, title: Span, draft: Draft, appended: bool = False) -> Span:
    """The title without the author behind it, as in `[A title of some words, Mina Rossi, ICASSP 2020]`.

    The name has a given name or initials; where venue and date were `appended`, it need not.
    """
    comma = max(text.rfind(mark, *title) for mark in (", ", " - "))
    at = comma + 2 + (text[comma] == " ")
    name = text[at : title.end]
    if comma < 0 or draft.authors.names or not (draft.year or draft.container):
        return title
    written = name.title() if name.isupper() else name
    if not (is_known_person(written) or _INITIALLED.fullmatch(name) or (appended and is_person(name))):
        return title
    draft.authors = read_names(text, at, title.end)
    return Span(title.start, comma)


def _of_institution(text: str, group: re.Match[str]) -> Issued | None:
    """The year in `(Microsoft 2016)`: where a work comes from is no venue."""
    found = _FROM.fullmatch(text, *group.span("inner"))
    return Issued(None, Span(*found.span("year")), None) if found else None


def read_year_at_end(text: str, draft: Draft) -> None:
    """`A rich biomedical dataset 2022`: the year is the work's, unless what it counts is named before it."""
    assert draft.title is not None
    found = _YEAR_AT_END.search(text, *draft.title)
    before = text[draft.title.start : found.start()].rpartition(" ")[2] if found else ""
    if found and before and not _YEARLY.fullmatch(before):
        draft.year = Span(*found.span("year"))
        draft.title = trimmed(text, draft.title.start, found.start("year"), " .,")
