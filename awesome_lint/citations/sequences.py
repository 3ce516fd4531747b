"""Styles that set authors, title and venue apart by punctuation alone.

LNCS closes the authors with a colon, Vancouver, Nature and BibTeX's plain with a period, Elsevier
with a comma.
"""

from __future__ import annotations

import re

from ..model import CitationStyle, Span
from ..pattern import Pattern
from .draft import Draft, NameDraft, Names, trimmed
from .names import name_like, read_names
from .passage import Passage
from .sentences import sentence_ends
from .surnames import is_organization
from .tail import read_tail
from .titles import is_emphasised, unquoted_title

_COLON = Pattern(r"(?<=\.|l): |(?<=\.):(?=[A-Z])")
_NAME = r"[^\W\d_][\w’'‐-]*(?: (?!and )[^\W\d_][\w’'‐-]*){0,3}"
_INITIAL = r"[^\W\d_a-z][a-z]?\.(?:[-‐–][^\W\d_]\.)?"
_PAIR = Pattern(rf"{_NAME}, (?:{_INITIAL} ?){{1,4}}(?<=\.)")
_NEXT = Pattern(r",? (?:&|and) |, (?:and |& )?|; ")
_ET_AL = Pattern(r",? et al\.?,?(?= )")
_COMMA_PAIR = Pattern(rf"(?:{_INITIAL} ?){{1,4}}{_NAME}(?: Jr\.| I{{2,3}})?")
_COMMA = Pattern(r",? and |, (?:and )?(?!et al)")
_ANY_COMMA = Pattern(r", ")
_ABBREVIATED = Pattern(r"(?:(?<= et al)|(?<= [^\W\d_a-z]))\. (?=[^\W\d_a-z][\w-]* )")
_LONGEST_AUTHORS = 300
_EDITORS = Pattern(r",? \(?[Ee]ds?\.\)?,? ")
_BETWEEN = (_EDITORS, _COMMA, _ET_AL)
_CAPITAL_STOP = Pattern(r"(?:(?<=[A-Z])|(?<= al))\. ")
_IN = Pattern(r", (?:in|In)(?:: (?=[A-Z\d])| (?=[A-Z]))")
_INSTITUTION = Pattern(r"(?P<name>[A-Z][\w&’'-]*(?: [\w&’'-]+){0,8})\. ")
_INTERNET = Pattern(r"\[Internet\]|; ?(?:19|20)\d\d\b|(?:19|20)\d\d;")
_VENUE_START = Pattern(
    r", (?=(?:IEEE|ACM|J\.|Journal|Trans\.|Proc\.|Int\.|International|Comput\.|Neural|Nature|Science|Pattern"
    r"|Adv\.|Ann\.|arXiv|CoRR|Speech|Mach\.|Expert|Inf\.|Neuro|Med\.|Phys\.|Artif\.|Knowl|Digit|Appl\.|Signal"
    r"|Image|Data|Eur\.|Am\.)\w*)"
)
_OWN_VOLUME = Pattern(
    r", (?=Ph\.? ?D|[Dd]octoral|[Mm]aster[’']?s?|M\.? ?Sc|[Tt]ech(?:nical|\.) [Rr]ep"
    r"|\w{3,9} (?:ed\.|edn\b|edition\b)|\d{1,2}(?:st|nd|rd|th) ed|(?:19|20)\d\d(?:\. |$))"
)
_IMPRINT = Pattern(r",? (?:\w+ ed\. )?\((?P<imprint>[^()]{3,80}?),? (?P<year>(?:1[89]|20)\d\d)\)")
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
    if institution := _INSTITUTION.match(text, start, end):
        names = Names([NameDraft(institution["name"], "", Span(*institution.span("name")))])
        if is_organization(institution["name"]) and _INTERNET.search(text, institution.end(), end):
            return _read_rest(passage, Draft("vancouver", names), institution.end(), end)
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
    cut = _author_end(passage, start, end)
    if cut is None or cut >= end - 2 or text[cut] != ".":
        return None
    authors = read_names(text, start, cut)
    if authors.odd or not authors.names or not _full_names(authors):
        return None
    one_inverted = authors.inverted_first and (len(authors.names) == 1 or not authors.inverted_last)
    style: CitationStyle = "mla" if one_inverted else "plain"
    draft = _read_rest(passage, Draft(style, authors), cut + 2, end)
    if draft is None or draft.title is None or _are_several_names(text, draft.title):
        return None  # a title in capitals, and its authors
    if style == "mla" and draft.place and draft.standalone:
        draft.style = "chicago"
    placed = draft.container or draft.publisher or draft.arxiv or draft.standalone
    return draft if draft.year and placed else None


def read_note(passage: Passage, start: int, end: int) -> Draft | None:
    """`Eva Brandt, *Voices at Work* (Chicago: Aldine, 2011), 45`: Chicago's note on a book."""
    text = passage.text
    for mark in passage.marks:
        if mark.kind != "emphasis" or not start < mark.start < mark.end < end:
            continue
        imprint = _IMPRINT.match(text, mark.end, end)
        if imprint and text[mark.start - 2 : mark.start] == ", " and name_like(text, start, mark.start - 2):
            draft = Draft("chicago", read_names(text, start, mark.start - 2), standalone=True)
            draft.title, draft.year = Span(mark.start, mark.end), Span(*imprint.span("year"))
            read_tail(text, imprint.start("imprint"), imprint.end("imprint"), draft)
            return draft
    return None


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
    venue = _IN.search(text, at, end) or _last_venue(text, at, end)
    if authors.odd:
        return None
    own = _OWN_VOLUME.search(text, at, next(iter(sentence_ends(text, at, end)), end))
    if venue is None and own is None:
        return _read_rest(passage, Draft("ieee", authors), at, end)
    stop = min((match for match in (venue, own) if match), key=lambda match: match.start())
    draft = Draft(
        "ieee" if " and " in text[start:at] else "elsevier",
        authors,
        title=trimmed(text, at, stop.start(), " .,"),
    )
    draft.standalone = stop is own
    read_tail(text, stop.end(), end, draft)
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


def _author_end(passage: Passage, start: int, end: int) -> int | None:
    """The period that closes the authors: before a title in italics, else the first that ends a sentence.

    In `Oppenheim, Alan V. Title` and `Gold, Ben, et al. Title` it is also that of an abbreviation.
    """
    text = passage.text
    for mark in passage.marks:
        if mark.kind == "emphasis" and start < mark.start < end and text[mark.start - 2 : mark.start] == ". ":
            return mark.start - 2
    cut = next(iter(sentence_ends(text, start, end)), None)
    for match in _ABBREVIATED.finditer(text, start, min(cut or end, start + _LONGEST_AUTHORS)):
        names = read_names(text, start, match.start())
        inverted = names.inverted_first and "," in text[start : match.start()]
        if inverted and not names.odd and not _goes_on(text, match.end(), end):
            return match.start()
    return cut


def _read_rest(passage: Passage, draft: Draft, start: int, end: int) -> Draft | None:
    draft.title, tail = unquoted_title(passage, start, end)
    if draft.title.end - draft.title.start < 3:
        return None
    draft.standalone = is_emphasised(passage, draft.title, end)
    read_tail(passage.text, tail, end, draft)
    return draft
