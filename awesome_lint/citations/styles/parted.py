"""Where the title ends of a reference that parts everything by commas."""

import re
from typing import NamedTuple

from ...model import Span
from ...pattern import Pattern, Rare
from ...script import count_words
from ..draft import Draft, trimmed
from ..publication.dates import MONTH, YEAR
from ..publication.imprints import is_publisher
from ..publication.places import is_place
from ..publication.tail import read_tail
from ..publication.venues import says_venue
from .sentences import sentence_ends

_ANY_COMMA = Pattern(r", ")
_NAMED = Pattern(r", (?=[^\W\d_a-z][^,]{0,100}(?:,|$))(?![^,]{0,100}\b[a-z]{4,20}\. [A-Z])")
"""The comma before a name within which no sentence ends."""
_IN = Pattern(r"(?:,|(?<=[?!])) (?:in|In)(?:: (?=[^\W_a-z])| (?=[A-Z]))")
_VENUE_START = Pattern(
    r", (?=(?:IEEE|ACM|J\.|Journal|Trans\.|Proc\.|Int\.|International|Comput\.|Neural|Nature|Science|Pattern"
    r"|Adv\.|Ann\.|arXiv|CoRR|Speech|Mach\.|Expert|Inf\.|Neuro|Med\.|Phys\.|Artif\.|Knowl|Digit|Appl\.|Signal"
    r"|Image|Data|Eur\.|Am\.)\w*)"
)
_OWN_VOLUME = Pattern(
    r"(?:,|(?<=[?!])) (?=Ph\.? ?D|[Dd]octoral|[Mm]aster[’']?s?|M\.? ?Sc|[Tt]ech(?:nical|\.) [Rr]ep"
    r"|\w{3,9} (?:ed\.|edn\b|[Ee]dition\b)|\d{1,2}(?:st|nd|rd|th) ed|(?:19|20)\d\d(?:\. |, ar[Xx]iv))"
)
VOLUME = Pattern(r" \d{1,4}(?: ?\([^()]{1,12}\))? \((?:1[89]|20)\d\d\)| \((?:1[89]|20)\d\d\)")
_ADDRESS = Pattern(r"[. ]{0,2}(?:https?:|doi\b|DOI\b|\[)")
_YEAR = Pattern(YEAR)
_YEAR_LAST = Pattern(rf"(?:, | \()(?P<year>{YEAR})(?:\)|\.)?$")
_YEAR_AT_END = Pattern(rf" {YEAR}\.?$")
_FEWEST = 3
"""Words of a title that no more than a comma parts from what follows."""
_COUNTED = Pattern(r", (?:vol\. )?\d{1,4}[,(]|\d ?\(\d{1,4}\)")
"""A volume, behind what is a journal then whatever its name."""
_LOCATOR = Pattern(
    r", (?=(?:[Vv]ol(?:ume)?|[Nn]o|pp?|pages?|[Aa]rt|doi|DOI|https?|[Aa]vailable)\b"
    rf"|[\d–-]{{1,9}}(?:[,.;:()]| \(|$)|{YEAR}\b(?! [A-Z])|{MONTH}\b)"
)
_EDITION = Rare(
    ("ed)", "ed.)", "edition)", "版)"),
    r" \((?:\d{1,2}(?:st|nd|rd|th) (?:ed\.?|edition)|第? ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?版)\)$",
)
"""The edition behind the title of a book: `Voices (2nd ed.), MIT Press, 2016`, `声音（第2版）`."""


class Cut(NamedTuple):
    """Where the title ends and what follows begins; `own` says that the work stands in no container."""

    start: int
    end: int
    own: bool = False
    guessed: bool = False


def read_parted(text: str, draft: Draft, at: int, end: int) -> Draft | None:
    """Fills a draft that has its authors where nothing but commas parts all that follows, else None."""
    stop = next(sentence_ends(text, at, end, journals=True), end)
    if text[stop:end].strip(" .") and not _ADDRESS.match(text, stop, end):
        return None
    cut = title_cut(text, at, end)
    title = text[at : cut.start] if cut else ""
    if cut is None or count_words(title) < _FEWEST or is_publisher(title.split(", ")[0]) or _is_open(title):
        return None
    if cut.guessed and not _COUNTED.search(text, cut.end, end):
        return None
    return fill(text, draft, at, cut, end)


def _is_open(title: str) -> bool:
    """Whether a bracket is open where the title would end: a comma in it parts nothing."""
    return title.count("(") > title.count(")")


def fill(text: str, draft: Draft, at: int, cut: Cut, end: int) -> Draft:
    """Fills a draft that has its authors with the title up to the cut, and with what stands behind it."""
    draft.title = trimmed(text, at, cut.start, " .,")
    if edition := _EDITION.search(text, *draft.title):
        draft.title = Span(draft.title.start, edition.start())
    draft.standalone, draft.guessed = cut.own, cut.guessed
    _date(text, draft)
    read_tail(text, cut.end, end, draft)
    return draft


def _date(text: str, draft: Draft) -> None:
    """Takes the year from behind the title, as in `A. Moss, Title, 1995, PhD thesis, …`."""
    assert draft.title is not None
    if dated := _YEAR_LAST.search(text, *draft.title):
        draft.title = Span(draft.title.start, dated.start())
        draft.year = Span(*dated.span("year"))


def title_cut(text: str, at: int, end: int) -> Cut | None:
    """The comma after the title; None where a sentence ends there, or nothing follows."""
    venue = _IN.search(text, at, end) or _last_venue(text, at, end)
    own = _own_volume(text, at, end)
    if own and _YEAR.match(text, own.end(), end) and (last := _last_name(text, at, own.start())):
        return last
    if found := _first(venue, own):
        return Cut(found.start(), found.end(), found is own)
    stop = _stop(text, at, end)
    return None if stop is None else _last_name(text, at, stop)


def _stop(text: str, at: int, end: int) -> int | None:
    """Where the only sentence in the range ends; None where more follows than a date or an address."""
    stop = next(sentence_ends(text, at, end, journals=True), end)
    return None if any(map(str.isalpha, text[stop:end])) and not _ADDRESS.match(text, stop, end) else stop


def _last_name(text: str, at: int, end: int) -> Cut | None:
    """The comma before the last piece that is no place and no publisher, date or locator."""
    locator = _LOCATOR.search(text, at, end)
    stop = locator.start() if locator else end
    published = Cut(stop, stop, own=True) if locator else None
    printed = False
    for comma in reversed(list(_ANY_COMMA.finditer(text, at, stop))):
        name = _YEAR_AT_END.sub("", text[comma.end() : stop])
        if is_publisher(name):
            published, printed = Cut(comma.start(), comma.end(), own=True), True
        elif not is_place(name):
            named = says_venue(name)
            if named or (not printed and (name[:1].isupper() or name[:1].isdigit())):
                return Cut(comma.start(), comma.end(), guessed=not named)
            return published
        stop = comma.start()
    return published


def _first(*matches: re.Match[str] | None) -> re.Match[str] | None:
    return min((match for match in matches if match), key=lambda match: match.start(), default=None)


def _own_volume(text: str, start: int, end: int) -> re.Match[str] | None:
    """The comma after the title of a book, thesis or report."""
    stop = next((mark for mark in sentence_ends(text, start, end) if text[mark] == "."), end)
    publisher = _publisher(text, start, end) if stop >= end - 1 else None
    return _first(_OWN_VOLUME.search(text, start, stop), publisher)


def _publisher(text: str, start: int, end: int) -> re.Match[str] | None:
    """The comma before a publisher or institution at the end: `…, CRC Press, Boca Raton, 2013.`"""
    if not _YEAR_LAST.search(text, start, end):
        return None
    for comma in list(_ANY_COMMA.finditer(text, start, end))[-5:-1]:
        if is_publisher(text[comma.end() : text.find(",", comma.end())]):
            return comma
    return None


def _last_venue(text: str, start: int, end: int) -> re.Match[str] | None:
    """The comma before the journal: the first before a journal's usual words, else the last one."""
    volume = VOLUME.search(text, start, end)
    stop = volume.start() if volume else end
    if venue := _VENUE_START.search(text, start, stop):
        return venue
    if volume is None:
        return None
    return next(iter(reversed(list(_NAMED.finditer(text, start, stop)))), None)
