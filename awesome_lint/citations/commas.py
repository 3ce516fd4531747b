"""Styles that set authors, title and venue apart by commas: Elsevier's, and IEEE's of books."""

from __future__ import annotations

import re

from ..pattern import Pattern
from .draft import Draft, trimmed
from .locators import YEAR
from .names import name_like, read_names
from .passage import Passage
from .sentences import sentence_ends
from .sequences import ET_AL, INITIAL, NAME, goes_on, read_rest
from .tail import is_publisher, read_tail

_COMMA_PAIR = Pattern(rf"(?:{INITIAL} ?){{1,4}}{NAME}(?: Jr\.| I{{2,3}})?")
_COMMA = Pattern(r",? and |, (?:and )?(?!et al)")
_ANY_COMMA = Pattern(r", ")
_EDITORS = Pattern(r",? \(?[Ee]ds?\.\)?,? ")
_BETWEEN = (_EDITORS, _COMMA, ET_AL)
_IN = Pattern(r"(?:,|(?<=[?!])) (?:in|In)(?:: (?=[A-Z\d])| (?=[A-Z]))")
_VENUE_START = Pattern(
    r", (?=(?:IEEE|ACM|J\.|Journal|Trans\.|Proc\.|Int\.|International|Comput\.|Neural|Nature|Science|Pattern"
    r"|Adv\.|Ann\.|arXiv|CoRR|Speech|Mach\.|Expert|Inf\.|Neuro|Med\.|Phys\.|Artif\.|Knowl|Digit|Appl\.|Signal"
    r"|Image|Data|Eur\.|Am\.)\w*)"
)
_OWN_VOLUME = Pattern(
    r"(?:,|(?<=[?!])) (?=Ph\.? ?D|[Dd]octoral|[Mm]aster[’']?s?|M\.? ?Sc|[Tt]ech(?:nical|\.) [Rr]ep"
    r"|\w{3,9} (?:ed\.|edn\b|edition\b)|\d{1,2}(?:st|nd|rd|th) ed|(?:19|20)\d\d(?:\. |, ar[Xx]iv|$))"
)
_VOLUME = Pattern(r" \d{1,4}(?: ?\([^()]{1,12}\))? \((?:1[89]|20)\d\d\)| \((?:1[89]|20)\d\d\)")
_YEAR_LAST = Pattern(rf", {YEAR}\.?$")


def read_elsevier(passage: Passage, start: int, end: int) -> Draft | None:
    """`K. He, J. Sun, Title, Neural Netw. 61 (2015) 85–117`."""
    text = passage.text
    at = start
    while pair := _COMMA_PAIR.match(text, at, end):
        following = next(filter(None, (each.match(text, pair.end(), end) for each in _BETWEEN)), None)
        if following is None:
            if text[pair.end() : pair.end() + 2] == ". ":
                return None
            break
        at = following.end()
    if at == start:
        return None
    authors = read_names(text, start, at)
    if authors.odd or _has_more_names(text, at, end):
        return None
    venue = _IN.search(text, at, end) or _last_venue(text, at, end)
    own = _own_volume(text, at, end)
    cut = _first(venue, own)
    if cut is None:
        return read_rest(passage, Draft("ieee", authors), at, end)
    draft = Draft("ieee" if " and " in text[start:at] else "elsevier", authors)
    draft.title = trimmed(text, at, cut.start(), " .,")
    draft.standalone = cut is own
    read_tail(text, cut.end(), end, draft)
    return draft


def _has_more_names(text: str, at: int, end: int) -> bool:
    """Whether names go on after the ones with initials: `I. Scott MacKenzie, Xiao Li, and Y. Wu. Title`."""
    stop = next(iter(sentence_ends(text, at, end)), end)
    if text.endswith((" and ", " & "), 0, at):
        return name_like(text, at, stop)
    return ", " in text[at:stop] and goes_on(text, at, end)


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
    volume = _VOLUME.search(text, start, end)
    stop = volume.start() if volume else end
    if venue := _VENUE_START.search(text, start, stop):
        return venue
    if volume is None:
        return None
    return next(iter(reversed(list(_ANY_COMMA.finditer(text, start, stop)))), None)
