"""Styles that set authors, title and venue apart by punctuation alone.

LNCS closes the authors with a colon, Vancouver, Nature and BibTeX's plain with a period.
"""

from __future__ import annotations

import re

from ..model import CitationStyle, Span
from ..pattern import Pattern
from .draft import Draft, NameDraft, Names
from .locators import YEAR
from .names import is_initials, name_like, read_names
from .passage import Passage
from .sentences import sentence_ends
from .surnames import is_organization
from .tail import read_tail
from .titles import is_emphasised, unquoted_title

_COLON = Pattern(r"(?:(?<=\.)|(?<= al)): |(?<=\.):(?=[A-Z])")
_INSTITUTION_COLON = Pattern(r"(?P<name>[A-Z][\w&’'-]*(?: [\w&’'-]+){0,8}): (?=\S)")
_LNCS_END = Pattern(rf"\({YEAR}\)|last accessed")
NAME = r"[^\W\d_][\w’'‐-]*(?: (?!and |et al)[^\W\d_][\w’'‐-]*){0,3}"
INITIAL = r"[^\W\d_a-z][a-z]?\.(?:[-‐–][^\W\d_]\.)?"
_PAIR = Pattern(rf"{NAME}, (?:{INITIAL} ?){{1,4}}(?<=\.)")
_NEXT = Pattern(r",? (?:&|and) |, (?:and |& )?|; ")
ET_AL = Pattern(r",? et al\.{0,2},?(?= )")
_ABBREVIATED = Pattern(r"(?:(?<= et al)|(?<= [^\W\d_a-z]))\. (?=[^\W\d_a-z][\w-]*[:,]? )")
_LONGEST_AUTHORS = 300
_FAMILY = 30
"""Characters of a name before `et al.`"""
_CAPITAL_STOP = Pattern(r"(?:(?<=[A-ZÀ-ÖØ-ÞĆČĐĞİŁŐŘŚŞŠŰŹŻŽ])|(?<= al))\. ")
_INSTITUTION = Pattern(r"(?P<name>[A-Z][\w&’'-]*(?: [\w&’'-]+){0,8})\. ")
_WORD_COMMA = Pattern(r"[^\W\d_a-z][\w’'-]+, ")
_INTERNET = Pattern(r"\[Internet\]|; ?(?:19|20)\d\d\b|(?:19|20)\d\d;")
_IMPRINT = Pattern(r",? (?:\w+ ed\. )?\((?P<imprint>[^()]{3,80}?),? (?P<year>(?:1[89]|20)\d\d)\)")


def read_lncs(passage: Passage, start: int, end: int) -> Draft | None:
    """`He, K., Sun, J.: Title. In: CVPR, pp. 770–778 (2016)`."""
    text = passage.text
    institution = _institution(_INSTITUTION_COLON, text, start, end)
    if institution and _LNCS_END.search(text, institution.end(), end):
        return read_rest(passage, Draft("lncs", _corporate(institution)), institution.end(), end)
    colon = _COLON.search(text, start, end)
    if colon is None:
        return None
    authors = read_names(text, start, colon.start())
    if authors.odd or not authors.names or not authors.inverted_first:
        return None
    return read_rest(passage, Draft("lncs", authors), colon.end(), end)


def read_nature(passage: Passage, start: int, end: int) -> Draft | None:
    """`He, K., Zhang, X. & Sun, J. Title. Nature 521, 436–444 (2015)`."""
    text = passage.text
    at = start
    while pair := _PAIR.match(text, at, end):
        at = pair.end()
        truncated = ET_AL.match(text, at, end)
        following = _NEXT.match(text, at, end)
        if truncated or following is None or not _PAIR.match(text, following.end(), end):
            at = truncated.end() if truncated else at
            break
        at = following.end()
    if at == start or text[at : at + 1] != " " or text[at + 1 : at + 5].lower().startswith(("and ", "& ")):
        return None
    if goes_on(text, at + 1, end):
        return None
    return read_rest(passage, Draft("nature", read_names(text, start, at)), at + 1, end)


def read_vancouver(passage: Passage, start: int, end: int) -> Draft | None:
    """`He K, Zhang X, Sun J. Title. Nature. 2015;521(7553):436-44`."""
    text = passage.text
    institution = _institution(_INSTITUTION, text, start, end)
    if institution and _INTERNET.search(text, institution.end(), end):
        return read_rest(passage, Draft("vancouver", _corporate(institution)), institution.end(), end)
    cut = _CAPITAL_STOP.search(text, start, end)
    if cut is None:
        return None
    authors = read_names(text, start, cut.start())
    if authors.odd or not authors.names or not (authors.inverted_first and authors.inverted_last):
        return None
    if any(not name.given or re.search(r"[.,]", text[slice(*name.span)]) for name in authors.names):
        return None
    if len(authors.names) == 1 and _may_be_a_middle_name(text, cut.end(), end):
        return None
    return read_rest(passage, Draft("vancouver", authors), cut.end(), end)


def _may_be_a_middle_name(text: str, at: int, end: int) -> bool:
    """Whether a family name follows an initial: `Albert R. Meyer and …`, `Barry W. Smith, …`."""
    if _WORD_COMMA.match(text, at, end) and not _INTERNET.search(text, at, end):
        return True
    return goes_on(text, at, end)


def _institution(pattern: Pattern, text: str, start: int, end: int) -> re.Match[str] | None:
    found = pattern.match(text, start, end)
    return found if found and is_organization(found["name"]) else None


def _corporate(institution: re.Match[str]) -> Names:
    return Names([NameDraft(institution["name"], "", Span(*institution.span("name")))])


def goes_on(text: str, start: int, end: int) -> bool:
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
    draft = read_rest(passage, Draft(style, authors), cut + 2, end)
    if draft is None or draft.title is None or _are_several_names(text, draft.title):
        return None  # a title in capitals, and its authors
    if style == "mla" and draft.place and draft.standalone:
        draft.style = "chicago"
    placed = draft.container or draft.publisher or draft.arxiv or draft.standalone or len(authors.names) > 1
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


def _are_several_names(text: str, span: Span) -> bool:
    names = read_names(text, *span)
    return len(names.names) > 1 and not names.odd and all(name.given for name in names.names)


def _is_author(text: str, span: Span) -> bool:
    """Whether what was taken for a title is one more author: `CHABERT, Catherine`, `Moore JH`."""
    names = read_names(text, *span)
    *_, last = text[slice(*span)].split()
    apart = "," in text[slice(*span)] or (is_initials(last) and len(last) < 3)
    return len(names.names) == 1 and not names.odd and names.inverted_first and apart


def _full_names(authors: Names) -> bool:
    """Whether every author has a given name, or is the only one and written family name first, or a group."""
    if len(authors.names) == 1 and is_organization(authors.names[0].family):
        return True
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
            if name_like(text, start, mark.start - 2):
                return mark.start - 2
            break
    cut = next(iter(sentence_ends(text, start, end)), None)
    for match in _ABBREVIATED.finditer(text, start, min(cut or end, start + _LONGEST_AUTHORS)):
        names = read_names(text, start, match.start())
        inverted = names.inverted_first and "," in text[start : match.start()]
        if (
            inverted
            and not names.odd
            and not is_initials(names.names[-1].family)
            and not goes_on(text, match.end(), end)
        ):
            return match.start()
    return cut


def read_rest(passage: Passage, draft: Draft, start: int, end: int) -> Draft | None:
    draft.title, tail = unquoted_title(passage, start, end)
    if draft.title.end - draft.title.start < 3 or _is_author(passage.text, draft.title):
        return None
    if ET_AL.search(passage.text, draft.title.start, min(draft.title.end, draft.title.start + _FAMILY) + 1):
        return None  # `MacKenzie, I. Scott, et al. Title`
    draft.standalone = is_emphasised(passage, draft.title, end)
    read_tail(passage.text, tail, end, draft)
    return draft
