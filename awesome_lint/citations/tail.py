"""What follows the title of a reference: container, place, publisher and locators."""

from __future__ import annotations

import re

from ..model import Span
from ..pattern import Pattern, Rare
from .draft import Draft, trimmed
from .locators import YEAR, read_date, read_identifiers, read_locators
from .places import is_place, without_place
from .publishers import PUBLISHER
from .sentences import is_abbreviation, sentence_ends
from .surnames import is_organization
from .venues import says_venue

_PUBLISHED = Pattern(rf"(?:^|(?<=[.,:;(] ))(?P<publisher>{PUBLISHER})(?= ?[.,;:)(\[]|$| {YEAR})")
_LEAD = Pattern(
    r"(?:[\"”’'.,:;)\]} /]"
    rf"|(?:In|in|IN)(?::? (?=\W?[^\W_a-z])|(?={YEAR} ))"
    r"|(?:[Pp]resented|[Pp]aper presented) at (?:the )?)+"
)
_EDITORS = Pattern(r"\(?\b[Ee]d(?:s|itors?)?\b\.?\)?[.,:]? ")
_ARXIV = Pattern(r"(?:preprint at )?\(?(?:https?://)?(arxiv|corr)\b", re.IGNORECASE)
_ARXIV_ID = Pattern(r"(?<![/.\w])(ar[Xx]iv)(?= ?:)")
_PMLR = Rare(("Machine",), r",? \b(?:in )?(Proceedings of Machine Learning Research)\b")
_THESIS = Rare(
    ("hesis", "iss"),
    r"(?:[Dd]issertation|[Tt]hesis|[Dd]iss\.)[\]),.:;]{0,3} (?:[^\W\d][^\W\d]{1,19}[:：] ?)?"
    r"(?P<school>[^,()\[\]]{4,60}(?:, (?!\d)[^,()\[\]]{4,40})?)",
)
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)?|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Rr]ev(?:ised|\.))"
_EDITION = Pattern(rf"[ .,;:(]*(?:{_ORDINAL} ?(?:edn?\b|edition\b|版)[.,;:) ]*)")
_NOTES = Rare(
    ("(", "[", "reprint,", "n press"),
    r"(?:[ .,;:]*(?:\((?:Version|[Vv]\.? ?\d|Publication No|[Rr]eport No|[Tt]ech)[^()]{0,60}\)"
    r"|\[[^\[\]]{3,100}\]|[Pp]reprint,|[Ii]n press\b)[ .,;:]*)+",
)
_RETRIEVED = Pattern(
    r"(?:^|(?<=[ (\[.,]))(?:[Rr]etrieved|(?:[Ll]ast )?[Aa]ccessed|[Aa]vailable (?:at|from)|cited)\b"
)
_REPORT = Rare(("Tech", "eport"), r"\bTech(?:nical|\.) [Rr]ep(?:ort|\.)|\b[Rr]eport No\b")
_IMPRINT = Pattern(r"(?P<place>[^:：()]{2,40})[:：] ?(?P<name>[^:：]{2,80})$")
_SERIES = Rare(
    ("Lecture", "LN", "CCIS", "Communications", "ser.", "Series"),
    r"[.,] (?:Lecture Notes in|LNCS\b|LNAI\b|CCIS\b|Communications in Computer|\(?ser\.|Series\b)",
)
_BREAK = Pattern(
    r"(?<=\)), [A-Z][a-z]{2,8}\.? \d"  # the days of a conference, after its acronym
    r"| ?\((?:Doctoral|Ph\.?D|Master|[Tt]ech|Version|ar[Xx]iv|[Vv]ol|pp?\.|[Aa]rt)"
    r"| \[(?:Online|Internet|J|C|M|D|S|EB)"
    r"|[.,] (?:Available|Retrieved|Accessed|Accepted|[Tt]o appear|Published|Article\b|ISBN|ISSN|PMID)"
    r"|[.,] (?:ed\. by|edited by)"
    r"|; (?:1[89]|20)\d\d\b"
)


def read_tail(text: str, start: int, end: int, draft: Draft, dated: bool = False) -> None:
    """Fills what stands between the title and the end of a reference.

    `dated` says that the date stood before the title, be it only `(n.d.)`.
    """
    start = max(start, min(end, _after_lead(text, start, end)))
    stop = min(read_identifiers(text, start, end, draft), read_locators(text, start, end, draft))
    if retrieved := _RETRIEVED.search(text, start, end):
        end = max(start, len(text[: retrieved.start()].rstrip(" ([.,")))
        stop = min(stop, end)
    if draft.year is None and not dated:
        stop = min(stop, _container_date(text, start, end, draft))
    if series := _PMLR.search(text, start, end):
        draft.publisher = Span(*series.span(1))
        stop = min(stop, series.start())
    else:
        draft.publisher = _publisher(text, start, end)
    if thesis := _THESIS.search(text, start, end):
        draft.publisher = trimmed(text, thesis.start("school"), thesis.end(), " ,.")
        return
    if notes := _NOTES.match(text, start, end):
        start = notes.end()
    if arxiv := _ARXIV.match(text, start, end):
        draft.container = Span(*arxiv.span(1))
        return
    if edition := _EDITION.match(text, start, end):
        start, draft.standalone = edition.end(), True
    if editors := _EDITORS.search(text, start, stop):
        start = editors.end()
    if draft.publisher:
        stop = min(stop, _before_place(text, start, draft.publisher))
    if start < stop:
        _read_container(text, start, _first_break(text, start, stop, end), end, draft)
    if draft.container is None and draft.arxiv and (arxiv := _ARXIV_ID.search(text, start, end)):
        draft.container = Span(*arxiv.span(1))
    _move_publisher(text, start, end, draft)


def _move_publisher(text: str, start: int, end: int, draft: Draft) -> None:
    """What reads as the container of a book or a report is its publisher."""
    if draft.container is None or draft.volume or draft.issue or draft.pages:
        return
    name = text[slice(*draft.container)]
    if says_venue(name) and not _REPORT.search(text, start, end):
        return
    imprint = _IMPRINT.fullmatch(text, *draft.container)
    if imprint:
        draft.place = Span(*imprint.span("place"))
        draft.publisher, draft.container = Span(*imprint.span("name")), None
    elif draft.standalone or _REPORT.search(text, start, end) or _is_publisher(name):
        draft.publisher, draft.container = draft.publisher or draft.container, None


def _after_lead(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _container_date(text: str, start: int, end: int, draft: Draft) -> int:
    """Reads the date; a year at the very start (`2016 IEEE conference`) belongs to the container."""
    begin = read_date(text, start, end, draft)
    return begin if begin > start else end


def _publisher(text: str, start: int, end: int) -> Span | None:
    """The last publisher named; an acronym that opens the tail (`ACL, 2019`) is the container."""
    found = None
    for match in _PUBLISHED.finditer(text, start, end):
        name = match["publisher"]
        abbreviated = text[match.start() - 2] == "." and is_abbreviation(
            text, start, match.start() - 2, journals=True
        )
        if not abbreviated and (match.start() > start or not (name.isupper() and " " not in name)):
            found = Span(*match.span("publisher"))
    return found


def _before_place(text: str, start: int, publisher: Span) -> int:
    """Where the publisher begins, or its place where nothing else does: `Cambridge, MA: MIT Press`."""
    if not text[start : publisher.start].rstrip(" ").endswith((":", "：")):
        return publisher.start
    *_, place = (start, *(at + 1 for at in sentence_ends(text, start, publisher.start)))
    name = text[place : publisher.start].strip(" .,:：")
    return place if is_place(name) or (len(name.split()) < 3 and "," not in name) else publisher.start


def _first_break(text: str, start: int, stop: int, end: int) -> int:
    """Where the container ends at the latest: at a note, a series or a sentence's end."""
    for pattern in (_BREAK, _SERIES):
        found = pattern.search(text, start, stop)
        if found and found.start() > start:
            stop = found.start()
    for at in sentence_ends(text, start, stop, journals=True):
        return at
    return stop


def _read_container(text: str, start: int, stop: int, end: int, draft: Draft) -> None:
    span = _without_year(text, trimmed(text, start, stop, " ,.;:(/*["), draft)
    if text[stop - 1 : stop] == "(" or text.count("(", *span) < text.count(")", *span):
        span = trimmed(text, *span, " ,.;:()")
    name = without_place(text, *_without_place_in_brackets(text, span))
    if is_place(text[span.start : span.end]):
        draft.place = span
    elif any(character.isalpha() for character in text[name.start : name.end]):
        draft.container = _with_period(text, name, end)
        draft.place = trimmed(text, name.end, span.end, " ,.;()") if name.end < span.end else None


def _is_publisher(name: str) -> bool:
    """Whether a name is an institution's, or one of the usual publishers' in other letters."""
    known = _PUBLISHED.match(name.title()) is not None
    return known or (is_organization(name) and "blog" not in name.lower())


def _without_year(text: str, span: Span, draft: Draft) -> Span:
    """The range without the year at its end that is known from before."""
    if draft.year and text[slice(*span)].endswith(", " + text[slice(*draft.year)]):
        return trimmed(text, span.start, span.end - 4, " ,")
    return span


def _without_place_in_brackets(text: str, span: Span) -> Span:
    """ACM's form: `Proceedings of … (Honolulu, HI, USA) (CHI '24)` ends before the place."""
    for match in re.finditer(r" \(([^()]{4,60})\)", text[span.start : span.end]):
        if ", " in match[1] and is_place(match[1]):
            return Span(span.start, span.start + match.start())
    return span


def _with_period(text: str, span: Span, end: int) -> Span:
    """The range with the period of an abbreviation at its end, as in `Signal Process. Lett.`"""
    words = text[span.start : span.end].split(" ")
    abbreviated = len(words) > 1 and any(word.endswith(".") for word in words[:-1])
    if abbreviated and span.end < end - 1 and text[span.end] == ".":
        return Span(span.start, span.end + 1)
    return span
