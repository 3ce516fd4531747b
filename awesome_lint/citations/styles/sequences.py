"""Styles that set authors, title and venue apart by punctuation alone.

LNCS and DBLP close the authors with a colon, JMLR with a semicolon, Vancouver and Nature with a period.
"""

from __future__ import annotations

import re

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft, NameDraft, Names
from ..passage import Passage
from ..people.initials import is_initials
from ..people.names import name_like, read_names
from ..people.organizations import GROUPS, is_organization
from ..people.persons import all_persons
from ..people.pieces import may_be_names
from ..publication.dates import YEAR
from .rest import read_rest
from .runs import EDITORS, ET_AL, INITIAL, NAME, goes_on
from .sentences import sentence_ends

_COLON = Pattern(
    r":(?:(?:(?<=\.:)|(?<= al:)|(?<= [^\W\d_a-z]:)|(?<=[A-Z]{2}:)|(?<=-[A-Z]:)) |(?<=\.:)(?=[A-Z]))"
)
_NAMES_END = Pattern(rf"(?: \((?P<year>{YEAR})\))?:(?: |(?=[A-Z]))|; ")
_MARK = Pattern(r"[:;] ")
_LOCATED = Pattern(rf"{YEAR}; ?\d" r"|\d ?\(\d{1,4}\) ?: ?\d|\d ?: ?\d{1,5}[-–]\d")
_INSTITUTION_COLON = Pattern(r"(?P<name>[A-Z][\w&’'-]*(?: (?:\([^()]{1,60}\)|[\w&’'-]+)){0,8}): (?=\S)")
_LNCS_END = Pattern(rf"\({YEAR}\)|last accessed")
_PAIR = Pattern(rf"{NAME}, (?:{INITIAL} ?){{1,4}}(?<=\.)")
_GROUP = Pattern(r" \([A-Z][^()]{3,120} Collaborations?\)\.")
"""For whom the authors write, as in physics: `Rossi, M. et al. (The Tern Collaboration). Title`."""
_NEXT = Pattern(r",? (?:&|and) |, (?:and |& )?|; ")
_AFTER_GROUP = "|".join(rf"(?<= {name}\. )" for name in GROUPS)
_CAPITAL_STOP = Pattern(rf"\. (?:(?<=[A-ZÀ-ÖØ-ÞĆČĐĞİŁŐŘŚŞŠŰŹŻŽ]\. )|(?<= al\. )|(?<= Jr\. )|{_AFTER_GROUP})")
_INSTITUTION = Pattern(r"(?P<name>[A-Z][\w&’'-]*(?: (?:\([^()]{1,60}\)|[\w&’'-]+)){0,8})\. ")
_WORD_COMMA = Pattern(r"[^\W\d_a-z][\w’'-]+, (?=[^\W\d_a-z]|and |et al)")
_WORD_YEAR = Pattern(rf"[^\W\d_a-z][\w’'-]+,? \({YEAR}\)")
_INTERNET = Pattern(r"\[Internet\]|; ?(?:19|20)\d\d\b|(?:19|20)\d\d;")


def read_lncs(passage: Passage, start: int, end: int) -> Draft | None:
    """`He, K., Sun, J.: Title. In: CVPR, pp. 770–778 (2016)`."""
    text = passage.text
    institution = _institution(_INSTITUTION_COLON, text, start, end)
    if institution and not _is_method(institution["name"]) and _LNCS_END.search(text, institution.end(), end):
        return read_rest(passage, Draft("lncs", _corporate(institution)), institution.end(), end)
    colon = _COLON.search(text, start, end)
    if colon is None:
        return None
    authors = read_names(text, start, colon.start())
    if authors.odd or not authors.names or not authors.inverted_first:
        return None
    if text[colon.start() - 1].isupper() and not _are_bare(text, authors, colon.end(), end):
        return None
    return read_rest(passage, Draft("lncs", authors), colon.end(), end)


def _is_method(name: str) -> bool:
    """`Tern Embedding Network: A title of some words (2016)`"""
    return name.endswith("Network")


def _are_bare(text: str, authors: Names, start: int, end: int) -> bool:
    """Whether names without periods stand before a colon, `Moss A, Hale PJ: `, and no label: `Deep CCA: `.

    Where a comma stands in them, or one name alone, volume and pages must follow.
    """
    written = [text[slice(*name.span)] for name in authors.names]
    if any("." in name for name in written) or not all(name.given for name in authors.names):
        return False
    sure = len(authors.names) > 1 and not any("," in name for name in written)
    return sure or _LOCATED.search(text, start, end) is not None


def read_dblp(passage: Passage, start: int, end: int) -> Draft | None:
    """`Kaiming He, Jian Sun: Title. CVPR 2016: 770–778`, also with the year before the colon.

    JMLR and AIP set a semicolon: `Kaiming He, Jian Sun; Title. Journal, 20(53):1–32, 2019`.
    """
    text = passage.text
    colon = _NAMES_END.search(text, start, end)
    if colon is None:
        return None
    first = next(sentence_ends(text, start, end), end)
    if first < colon.start():
        return None
    if not may_be_names(text, start, colon.start()):
        return None
    authors = read_names(text, start, colon.start())
    if authors.odd or authors.inverted_first or not (authors.names and all_persons(authors, given=True)):
        return None
    if len(authors.names) < 2 and not (colon["year"] or _is_one_author(text, authors, colon.end(), end)):
        return None
    if len({is_initials(name.given.split()[0]) for name in authors.names}) > 1:
        return None  # `S. Ren, J. Sun, Faster R-CNN: Towards …`
    draft = Draft("plain", authors)
    if colon["year"]:
        draft.year = Span(*colon.span("year"))
    return read_rest(passage, draft, colon.end(), end)


def _is_one_author(text: str, authors: Names, start: int, end: int) -> bool:
    """Whether a single name before a colon is no label: it has initials, or volume and pages follow."""
    initials = any(map(is_initials, authors.names[0].given.split()))
    return initials or _LOCATED.search(text, start, end) is not None


def read_nature(passage: Passage, start: int, end: int) -> Draft | None:
    """`He, K., Zhang, X. & Sun, J. Title. Nature 521, 436–444 (2015)`."""
    text = passage.text
    at = start
    while pair := _PAIR.match(text, at, end):
        at = pair.end()
        truncated = ET_AL.match(text, at, end) or EDITORS.match(text, at, end)
        following = _NEXT.match(text, at, end)
        if truncated or following is None or not _PAIR.match(text, following.end(), end):
            at = truncated.end() - text.endswith(" ", 0, truncated.end()) if truncated else at
            break
        at = following.end()
    at += text.startswith("; ", at)
    stop = at
    if group := _GROUP.match(text, at, end):
        at = group.end()
    if at == start or text[at : at + 1] != " " or text[at + 1 : at + 5].lower().startswith(("and ", "& ")):
        return None
    if goes_on(text, at + 1, end):
        return None
    authors = read_names(text, start, stop)
    return None if authors.odd else read_rest(passage, Draft("nature", authors), at + 1, end)


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
    if authors.odd or not (authors.inverted_first or authors.inverted_last):
        return None
    if not (authors.inverted_first or is_organization(authors.names[0].family)):
        return None
    if not (authors.inverted_last or is_organization(authors.names[-1].family)):
        return None
    if not all(_is_bare(text[slice(*name.span)], name) for name in authors.names):
        return None
    if len(authors.names) == 1 and _may_be_a_middle_name(text, cut.end(), end):
        return None
    return read_rest(passage, Draft("vancouver", authors), cut.end(), end)


def _is_bare(written: str, name: NameDraft) -> bool:
    """Whether a name has neither comma nor period, and initials where it is a person's."""
    return not {".", ","}.intersection(written) and bool(name.given or is_organization(name.family))


def _may_be_a_middle_name(text: str, at: int, end: int) -> bool:
    """Whether a family name follows an initial: `Albert R. Meyer and …`, `Barry W. Smith, …`, `… (1999)`."""
    if _WORD_YEAR.match(text, at, end):
        return True
    if _WORD_COMMA.match(text, at, end) and not _INTERNET.search(text, at, end):
        return True
    return goes_on(text, at, end) or _closes_names(text, at, end)


def _closes_names(text: str, at: int, end: int) -> bool:
    """Whether names go on to a colon or semicolon: `Albert R. Meyer, Lin Wei; Title`, `Barry W. Hale: Title`.

    Before volume and pages, a colon after one word may be the title's own: `Meyer A. Bees: a survey. …`.
    """
    mark = _MARK.search(text, at, end)
    if mark is None or not name_like(text, at, mark.start()):
        return False
    several = ";" in mark.group() or " " in text[at : mark.start()]
    return several or _LOCATED.search(text, mark.end(), end) is None


def _institution(pattern: Pattern, text: str, start: int, end: int) -> re.Match[str] | None:
    found = pattern.match(text, start, end)
    return found if found and is_organization(found["name"]) else None


def _corporate(institution: re.Match[str]) -> Names:
    return Names([NameDraft(institution["name"], "", Span(*institution.span("name")))])
