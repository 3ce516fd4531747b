"""What follows the title of a reference: container, place, publisher and locators."""

from __future__ import annotations

import re

from ..model import Span
from ..pattern import Pattern, Rare
from .draft import Draft, trimmed
from .editors import without_editors
from .locators import MONTH, MONTHS, YEAR, read_date, read_identifiers, read_locators
from .places import is_place, without_place
from .publishers import publishers
from .sentences import is_abbreviation, sentence_ends
from .surnames import is_organization
from .venues import says_venue

_LEAD = Pattern(
    r"(?:[\"”’'.,:;)\]} /?!？！]"
    rf"|(?:In|in|IN)(?:: | (?=\W?(?:[^\W_a-z]|[a-z]{{1,4}}(?:['’]| [a-z]{{2,4}} | )[A-Z]))|(?={YEAR} ))"
    r"|(?:[Pp]resented|[Pp]aper presented) at (?:the )?)+"
)
_ARXIV = Pattern(r"(?:preprint (?:at )?)?\(?(?:https?://)?(arxiv|corr)\b", re.IGNORECASE)
_DATED_ARXIV = Rare(
    ("rXiv", "rxiv", "CoRR"), rf"(?:{MONTH}\.? \d{{1,2}}, )?{YEAR}[,.:;] (ar[Xx]iv|CoRR)(?=[:. ,])"
)
_ARXIV_ID = Pattern(r"(?:(?<![/.\w])|(?<=10\.48550/))(ar[Xx]iv)(?= ?[:.])")
_PMLR = Rare(("Machine",), r",? \b(?:in )?(Proceedings of Machine Learning Research)\b")
_THESIS = Rare(
    ("hesis", "iss"),
    r"(?:[Dd]issertation|[Tt]hesis|[Dd]iss\.)[\]),.:;]{0,3} (?:[^\W\d][^\W\d]{1,19}[:：] ?)?"
    r"(?P<school>[^,()\[\]]{4,60}(?:, (?!\d)[^,()\[\]]{4,40})?)",
)
_SCHOOL_BEFORE = Rare(
    ("hesis", "issertation"), r", (?:Ph\.?D\.?|[Dd]octoral|[Mm]aster[’']s) (?:[Dd]issertation|[Tt]hesis)"
)
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)?|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Rr]ev(?:ised|\.))"
_EDITIONS = (" ed", "edn", "edition", *(f"{digit}ed" for digit in "0123456789"))
_EDITION = Rare((*_EDITIONS, "版"), rf"[ .,;:(]*(?:{_ORDINAL} ?(?:edn?\b|edition\b|版)[.,;:) ]*)")
_NOTES = Rare(
    ("(V", "(v", "(Publication", "eport No", "(Tech", "(tech", "[", "reprint", "n press"),
    r"(?:[ .,;:]*(?:\((?:Version|[Vv]\.? ?\d|Publication No|[Rr]eport No|[Tt]ech)[^()]{0,60}\)"
    r"|\[[^\[\]]{3,100}\]|[Pp]reprint(?:,| at\b)|[Ii]n press\b)[ .,;:]*)+",
)
_RETRIEVED = Rare(
    ("etrieved", "ccessed", "vailable", "cited", "URL"),
    r"(?:^|(?<=[ (\[.,]))(?:[Rr]etrieved|(?:[Ll]ast )?[Aa]ccessed|[Aa]vailable (?:at|from)|cited"
    r"|URL(?=:? http))\b",
)
_REPORT = Rare(("Tech", "eport"), r"\bTech(?:nical|\.) [Rr]ep(?:ort|\.)|\b[Rr]eport No\b")
_IMPRINT = Pattern(r"(?P<place>[^:：()]{2,40})[:：] ?(?P<name>[^:：]{2,80})$")
_ABBREVIATED = Pattern(r"[A-Z][a-z]{0,9}[.:](?: (?:[A-Z][A-Za-z]{0,9}\.?|of|and|in|for|the|&)){0,9}")
"""The name of a journal whose first word is abbreviated, as `Biling. Lang. Cogn.`"""
_DAYS = Rare(MONTHS, rf"\b{MONTH}\b\.?(?: \d{{1,2}}|$)")
_NUMBERED_REPORT = Rare(
    ("Technical ", "Tech. ", "Research "),
    r"(?:Technical|Tech\.|Research) [Rr]ep(?:ort|\.)(?: [Nn]o\.?:?)?,? [\w/-]{0,20}\d[\w/-]{0,20}[.,;:] ",
)
_CLOSED_YEAR = Pattern(rf", {YEAR}\)")
_BREAKS = (
    # the days of a conference, after its acronym
    Rare(("), ",), r"(?<=\)), [A-Z][a-z]{2,8}\.? \d"),
    Rare(
        ("(D", "(P", "(M", "(T", "(t", "(V", "(v", "(ar", "(p", "(Ar"),
        r" ?\((?:Doctoral|Ph\.?D|Master|[Tt]ech|Version|ar[Xx]iv|[Vv]ol|pp?\.|[Aa]rt)",
    ),
    Rare(MONTHS, rf", (?:\d{{1,2}} )?{MONTH}\.?(?: \d{{1,2}})?(?=[,.]| ?$)"),
    Rare((" [",), r" \[(?:Online|Internet|Preprint|J|C|M|D|S|EB)"),
    Rare(
        ("Available", "Retrieved", "Acce", "o appear", "Published", "Article", "ISBN", "ISSN", "PMID"),
        r"[.,] (?:Available|Retrieved|Accessed|Accepted|[Tt]o appear|Published|Article\b|ISBN|ISSN|PMID)",
    ),
    Rare(_EDITIONS, rf" \(?{_ORDINAL} ?(?:edn?\b|edition\b)"),
    Rare(("; 1", "; 2"), r"; (?:1[89]|20)\d\d\b"),
    Rare(
        ("Lecture", "LN", "CCIS", "Communications", "ser.", "Series"),
        r"[.,] (?:Lecture Notes in|LNCS\b|LNAI\b|CCIS\b|Communications in Computer|\(?ser\.|Series\b)",
    ),
)
"""What stands behind the name of a container."""


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
    if school := _school(text, start, end):
        draft.publisher = school
        return
    if notes := _NOTES.match(text, start, end):
        start = notes.end()
    if report := _NUMBERED_REPORT.match(text, start, end):
        start, draft.standalone = report.end(), True
    if arxiv := _ARXIV.match(text, start, end) or _DATED_ARXIV.match(text, start, end):
        draft.container = Span(*arxiv.span(1))
        return
    if edition := _EDITION.match(text, start, end):
        start, draft.standalone = edition.end(), True
    start, stop = without_editors(text, start, stop)
    if draft.publisher:
        stop = min(stop, _before_place(text, start, draft.publisher))
    if start < stop:
        _read_container(text, start, _first_break(text, start, stop, end), end, draft)
    if draft.container is None and draft.arxiv and (arxiv := _ARXIV_ID.search(text, start, end)):
        draft.container = Span(*arxiv.span(1))
    _move_publisher(text, start, end, draft)


def _school(text: str, start: int, end: int) -> Span | None:
    """The institution that a thesis was written at."""
    if thesis := _THESIS.search(text, start, end):
        return trimmed(text, thesis.start("school"), thesis.end(), " ,.")
    if thesis := _SCHOOL_BEFORE.search(text, start, end):
        return trimmed(text, max(start, text.rfind(". ", start, thesis.start())), thesis.start(), " ,.")
    return None


def _move_publisher(text: str, start: int, end: int, draft: Draft) -> None:
    """What reads as the container of a book or a report is its publisher."""
    if draft.container is None or draft.volume or draft.issue or draft.pages or _is_site(draft):
        return
    name = text[slice(*draft.container)]
    if says_venue(name) and not _REPORT.search(text, start, end):
        return
    imprint = _IMPRINT.fullmatch(text, *draft.container)
    if imprint and draft.publisher is None:
        draft.place = Span(*imprint.span("place"))
        draft.publisher, draft.container = Span(*imprint.span("name")), None
    elif (
        draft.standalone or _REPORT.search(text, start, end) or is_publisher(name) or _is_imprint(text, draft)
    ):
        draft.publisher, draft.container = draft.publisher or draft.container, None


def _is_imprint(text: str, draft: Draft) -> bool:
    """Whether the only thing after the title is its publisher: `Title. (ETH Zurich, 2018).`"""
    assert draft.container is not None
    return bool(text[draft.container.start - 1] == "(" and _CLOSED_YEAR.match(text, draft.container.end))


def _is_site(draft: Draft) -> bool:
    """Whether a page is cited, by its day and its address: what follows the title is its site."""
    return bool(draft.month and draft.url and not draft.publisher)


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


def _before_place(text: str, start: int, publisher: Span) -> int:
    """Where the publisher begins, or its place where nothing else does: `Cambridge, MA: MIT Press`."""
    if not text[start : publisher.start].rstrip(" ").endswith((":", "：")):
        return publisher.start
    *_, place = (start, *(at + 1 for at in sentence_ends(text, start, publisher.start)))
    name = text[place : publisher.start].strip(" .,:：")
    return place if is_place(name) or (len(name.split()) < 3 and "," not in name) else publisher.start


def _first_break(text: str, start: int, stop: int, end: int) -> int:
    """Where the container ends at the latest: at a note, a series or a sentence's end."""
    for pattern in _BREAKS:
        found = pattern.search(text, start, stop)
        if found and found.start() > start:
            stop = found.start()
    if stop < end and _ABBREVIATED.fullmatch(text, start, len(text[:stop].rstrip(" ,("))):
        return stop
    return next(iter(sentence_ends(text, start, stop, journals=True)), stop)


def _read_container(text: str, start: int, stop: int, end: int, draft: Draft) -> None:
    span = _without_year(text, trimmed(text, start, stop, " ,.;:(/*["), draft)
    if (opening := _unclosed(text, span)) is not None:
        span = trimmed(text, span.start, opening, " ,.;:")
    if text[stop - 1 : stop] == "(" or text.count("(", *span) < text.count(")", *span):
        span = trimmed(text, *span, " ,.;:()")
    name = without_place(text, *_without_place_in_brackets(text, span))
    if is_place(text[slice(*span)]) and not says_venue(text[slice(*span)].split(",")[0]):
        draft.place = span
    elif any(character.isalpha() for character in text[name.start : name.end]):
        draft.container = _with_period(text, name, end)
        draft.place = trimmed(text, name.end, span.end, " ,.;()") if name.end < span.end else None


def _unclosed(text: str, span: Span) -> int | None:
    """Where the round bracket opens that the range does not close."""
    depth = 0
    if text.count("(", *span) <= text.count(")", *span):
        return None
    for at in range(span.end - 1, span.start, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth < 0:
            return at
    return None


def is_publisher(name: str) -> bool:
    """Whether a name is an institution's, or one of the usual publishers' in other letters."""
    known = any(span.start == 0 for span in publishers(name.title(), 0, len(name)))
    return known or (is_organization(name) and "blog" not in name.lower())


def _without_year(text: str, span: Span, draft: Draft) -> Span:
    """The range without the year at its end that is known from before."""
    if draft.year and text[slice(*span)].endswith(", " + text[slice(*draft.year)]):
        return trimmed(text, span.start, span.end - 4, " ,")
    return span


def _without_place_in_brackets(text: str, span: Span) -> Span:
    """ACM's forms end before the place: `… (Honolulu, HI, USA) (CHI '24)`, `… (Boston, Apr. 25–27)`."""
    for match in re.finditer(r" \(([^()]{4,60})\)", text[span.start : span.end]):
        if (", " in match[1] and is_place(match[1])) or _DAYS.search(match[1]):
            return Span(span.start, span.start + match.start())
    return span


def _with_period(text: str, span: Span, end: int) -> Span:
    """The range with the period of an abbreviation at its end, as in `Signal Process. Lett.`"""
    words = text[span.start : span.end].split(" ")
    abbreviated = len(words) > 1 and any(word.endswith(".") for word in words[:-1])
    if abbreviated and span.end < end - 1 and text[span.end] == ".":
        return Span(span.start, span.end + 1)
    return span
