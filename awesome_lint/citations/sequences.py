"""Styles that set authors, title and venue apart by punctuation alone.

LNCS closes the authors with a colon, Vancouver, Nature and BibTeX's plain with a period, Elsevier
with a comma.
"""

from __future__ import annotations

import re

from ..model import CitationStyle, Span
from ..pattern import Pattern
from .draft import Draft, Names, trimmed
from .names import name_like, read_names
from .passage import Passage
from .sentences import sentence_ends
from .tail import read_tail
from .titles import unquoted_title

_COLON = Pattern(r"(?<=\.|l): |(?<=\.):(?=[A-Z])")
_NAME = r"[^\W\d_][\w’'‐-]*(?: [^\W\d_][\w’'‐-]*){0,3}"
_PAIR = Pattern(rf"{_NAME}, (?:[A-Z]\.[ ‐–-]?){{1,4}}(?<=\.)")
_NEXT = Pattern(r",? (?:&|and) |, (?:and |& )?|; ")
_ET_AL = Pattern(r",? et al\.?,?(?= )")
_COMMA_PAIR = Pattern(rf"(?:[A-Z]\.[ -]?){{1,4}}{_NAME}")
_COMMA = Pattern(r",? and |, (?:and )?(?!et al)")
_ANY_COMMA = Pattern(r", ")
_CAPITAL_STOP = Pattern(r"(?:(?<=[A-Z])|(?<= al))\. ")
_IN = Pattern(r", (?:in|In):? (?=[A-Z])")
_VENUE_START = Pattern(
    r", (?=(?:IEEE|ACM|J\.|Journal|Trans\.|Proc\.|Int\.|International|Comput\.|Neural|Nature|Science|Pattern"
    r"|Adv\.|Ann\.|arXiv|CoRR|Speech|Mach\.|Expert|Inf\.|Neuro|Med\.|Phys\.|Artif\.|Knowl|Digit|Appl\.|Signal"
    r"|Image|Data|Eur\.|Am\.)\w*)"
)
_VOLUME = Pattern(r" \d{1,4}(?: ?\([^()]{1,12}\))? \((?:1[89]|20)\d\d\)| \((?:1[89]|20)\d\d\)")


def read_lncs(passage: Passage, start: int, end: int) -> Draft | None:
    """`He, K., Sun, J.: Title. In: CVPR, pp. 770–778 (2016)`."""
    colon = _COLON.search(passage.text, start, end)
    if colon is None:
        return None
    authors = read_names(passage.text, start, colon.start())
    if authors.odd or not authors.names or not authors.inverted_first:
        return None
    return _read_rest(passage, Draft("lncs", authors), colon.end(), end)


def read_nature(passage: Passage, start: int, end: int) -> Draft | None:
    """`He, K., Zhang, X. & Sun, J. Title. Nature 521, 436–444 (2015)`."""
    text = passage.text
    at = start
    while pair := _PAIR.match(text, at, end):
        at = pair.end()
        truncated = _ET_AL.match(text, at, end)
        following = _NEXT.match(text, at, end)
        if truncated or following is None or not _PAIR.match(text, following.end(), end):
            at = truncated.end() if truncated else at
            break
        at = following.end()
    if at == start or text[at : at + 1] != " " or text.startswith(("and ", "& "), at + 1):
        return None
    return _read_rest(passage, Draft("nature", read_names(text, start, at)), at + 1, end)


def read_vancouver(passage: Passage, start: int, end: int) -> Draft | None:
    """`He K, Zhang X, Sun J. Title. Nature. 2015;521(7553):436-44`."""
    text = passage.text
    cut = _CAPITAL_STOP.search(text, start, end)
    if cut is None:
        return None
    authors = read_names(text, start, cut.start())
    if authors.odd or not authors.names or not (authors.inverted_first and authors.inverted_last):
        return None
    if any("." in name.given or not name.given or "," in text[slice(*name.span)] for name in authors.names):
        return None
    if len(authors.names) == 1 and _goes_on(text, cut.end(), end):
        return None
    return _read_rest(passage, Draft("vancouver", authors), cut.end(), end)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the sentence after a first initial goes on with names, as in `Albert R. Meyer and …`."""
    stop = next(iter(sentence_ends(text, start, end)), end)
    words = text[start:stop].split()
    return ("and" in words or "&" in words or len(words) == 1) and name_like(text, start, stop)


def read_plain(passage: Passage, start: int, end: int) -> Draft | None:
    """`Kaiming He and Jian Sun. Title. In CVPR, pages 770–778, 2016`: BibTeX's plain, MLA without quotes."""
    text = passage.text
    cut = next(iter(sentence_ends(text, start, end)), end)
    if cut >= end - 2 or text[cut] != ".":
        return None
    authors = read_names(text, start, cut)
    if authors.odd or not authors.names or not _full_names(authors):
        return None
    style: CitationStyle = "mla" if authors.inverted_first and not authors.inverted_last else "plain"
    draft = _read_rest(passage, Draft(style, authors), cut + 2, end)
    if draft is None or draft.title is None or _are_several_names(text, draft.title):
        return None  # a title in capitals, and its authors
    return draft if draft.year and (draft.container or draft.publisher or draft.arxiv) else None


def read_elsevier(passage: Passage, start: int, end: int) -> Draft | None:
    """`K. He, J. Sun, Title, Neural Netw. 61 (2015) 85–117`."""
    text = passage.text
    at = start
    while pair := _COMMA_PAIR.match(text, at, end):
        following = _COMMA.match(text, pair.end(), end) or _ET_AL.match(text, pair.end(), end)
        if following is None:
            if text[pair.end() : pair.end() + 2] == ". ":
                return None
            break
        at = following.end()
    if at == start:
        return None
    authors = read_names(text, start, at)
    venue = _IN.search(text, at, end) or _last_venue(text, at, end)
    if authors.odd:
        return None
    if venue is None:
        return _read_rest(passage, Draft("ieee", authors), at, end)
    draft = Draft("elsevier", authors, title=trimmed(text, at, venue.start(), " .,"))
    read_tail(text, venue.end(), end, draft)
    return draft


def _last_venue(text: str, start: int, end: int) -> re.Match[str] | None:
    """The comma before the journal: the first before a journal's usual words, else the last one."""
    volume = _VOLUME.search(text, start, end)
    stop = volume.start() if volume else end
    if venue := _VENUE_START.search(text, start, stop):
        return venue
    if volume is None:
        return None
    return next(iter(reversed(list(_ANY_COMMA.finditer(text, start, stop)))), None)


def _are_several_names(text: str, span: Span) -> bool:
    names = read_names(text, *span)
    return len(names.names) > 1 and not names.odd and all(name.given for name in names.names)


def _full_names(authors: Names) -> bool:
    """Whether every author has a given name, or is the only one and written family name first."""
    return all(name.given or len(authors.names) == 1 for name in authors.names) and any(
        name.given for name in authors.names
    )


def _read_rest(passage: Passage, draft: Draft, start: int, end: int) -> Draft | None:
    draft.title, tail = unquoted_title(passage, start, end)
    if draft.title.end - draft.title.start < 3:
        return None
    read_tail(passage.text, tail, end, draft)
    return draft
