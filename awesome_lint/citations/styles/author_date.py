"""Authors, then the year, then the title: APA, Harvard, PMLR's export, ACM, Chicago's author-date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import CitationStyle, Span
from ...pattern import Pattern, Rare
from ..draft import Draft, Names
from ..passage import Passage
from ..people.cjknames import is_cjk
from ..people.initials import is_initials
from ..people.names import name_like, read_names
from ..people.organizations import is_organization
from ..people.persons import all_persons
from ..people.pieces import AND
from ..publication.dates import MONTH, MONTH_NAMES, YEAR
from ..publication.tail import read_tail
from .parted import title_cut
from .quotes import OPENING, quoted_title
from .runs import INITIAL, NAME
from .sentences import sentence_ends
from .titles import is_emphasised, unquoted_title

_PARENTHESISED = Pattern(
    rf"\((?:(?P<year>{YEAR})[a-z]?(?:[-/]\d{{2,4}}|–\d{{2,4}})?"
    r"(?:,? (?:\d{1,2}(?:st|nd|rd|th)? )?(?P<month>[A-Z][a-z]{2,8})\.?(?:[ /-][^()]{1,20}|–[^()]{1,20})?)?"
    r"|n\.d\.|[Ii]n press|[Ff]orthcoming)\)"
)
_BARE = Rare(
    tuple(
        f"{mark} {date}" for mark in ",." for date in ("18", "19", "20", "n.d", "For", "for", "In p", "in p")
    ),
    rf"(?P<comma>,|\.) (?:(?P<year>{YEAR})[a-z]?(?:, (?P<month>{MONTH})\b(?: \d{{1,2}})?)?"
    r"|n\.d|[Ff]orthcoming|[Ii]n press)(?:[.,]|:\.?) (?=\S)",
)
_UNPARTED = Rare(
    (" 18", " 19", " 20"),
    rf"(?:(?<=[ .&-][^\W\d_a-z])|(?<=, [A-Z]{{2}})|(?<=, [A-Z]{{3}}))(?P<comma>)"
    rf" (?P<year>{YEAR})[a-z]?(?P<month>), (?=\S)",
)
"""The date behind initials and nothing else: `Brandt, E & Osei, KA 2011, *Voices at work*`."""
_SENTENCE = Pattern(r"\. (?<=[a-z]{3}\. )(?=[^\W\d_a-z])")
"""What ends the authors before the date: `Poon, Clarice. Title. 2018. …`."""
_IN = Pattern(r" [Ii]n:? [^\W\d_a-z]")
_VOLUME = Pattern(r", (?:vol\. )?\d{1,4}(?:\(\d{1,4}\))?[,:] ?\d")
_JOINED = Pattern(r"[a-z]{3}\.[A-Z][a-z]")
"""The end of a sentence where the blank is missing."""
_AUTHORS = Pattern(rf"(?:{INITIAL} ?){{1,3}}{NAME}(?:,? et al)?[. ]*")
_LEADS = (", ", ", in ", ", in: ", ", In ")
"""What stands between a title and its container in italics."""
_INITIAL = 4
"""Characters of the longest initial, with its period."""
_FEW_WORDS = 3
"""Words that may stand in quotes at the beginning of a title."""
_CAPITAL = Pattern(r" [A-Z]")
_PMLR = Pattern(r", in Proceedings of Machine Learning Research \d")


def read(passage: Passage, start: int, end: int) -> Draft | None:
    """The reference in the range, or None where no year follows an author list."""
    text = passage.text
    found = _first(_PARENTHESISED.finditer(text, start, end))
    bare = _first(_BARE.finditer(text, start, found.start() if found else end))
    dated = bare or found or _UNPARTED.search(text, start, end)
    if dated is None or dated.start() <= start or OPENING.search(text, start, dated.start()):
        return None
    if _SENTENCE.search(text, start, dated.start()):
        return None
    rest = _after_date(text, dated.end(), end)
    if _is_short(text[rest:end]):
        return None
    authors = read_names(text, start, dated.start())
    most = 0 if dated.group().startswith(".") else len(authors.names) // 4
    if not authors.names or authors.odd > most:
        return None
    if _is_title(passage, authors, dated, rest, end) or (
        dated.group().endswith(", ") and not _is_first(authors)
    ):
        return None
    draft = Draft("apa", authors)
    if dated["year"]:
        draft.year = Span(*dated.span("year"))
    if dated["month"]:
        draft.month = Span(*dated.span("month"))
    chicago = _is_bare(dated) and authors.inverted_first
    quoted = _whole(text, quoted_title(text, rest, end), chicago)
    draft.title, tail = (
        quoted or _before_comma(passage, dated, rest, end) or unquoted_title(passage, rest, end)
    )
    draft.standalone = is_emphasised(passage, draft.title, end)
    read_tail(text, tail, end, draft, dated=True)
    draft.style = _style(text, dated, draft, quoted is not None, end)
    return draft


def _is_short(text: str) -> bool:
    """Whether there are no two words beside pages and addresses; Chinese and Japanese have no blanks."""
    named = [word for word in text.split() if "://" not in word and any(map(str.isalpha, word))]
    return not named or (len(text.split()) < 2 and not is_cjk(named[0][0]))


def _before_comma(passage: Passage, dated: re.Match[str], rest: int, end: int) -> tuple[Span, int] | None:
    """The title where commas part everything behind the date.

    Behind a period, that takes a volume too: `Moss, A. 2022. Title, ASTIN Bulletin, 52(1):333–360`.
    """
    text = passage.text
    if next(sentence_ends(text, rest, end, journals=True), end) < end - 1 or _JOINED.search(text, rest, end):
        return None
    italics = next(
        (mark.start for mark in passage.marks if mark.kind == "emphasis" and mark.start >= rest), -1
    )
    if italics == rest:
        return None
    lead = next((lead for lead in _LEADS if text.endswith(lead, rest, max(rest, italics))), "")
    if lead:
        return Span(rest, italics - len(lead)), italics
    comma = dated.group().endswith(", ") or text[dated.end() : dated.end() + 1] == ","
    cut = title_cut(text, rest, end) if comma or _VOLUME.search(text, rest, end) else None
    return (Span(rest, cut.start), cut.end) if cut and cut.start > rest else None


def _is_first(authors: Names) -> bool:
    """Whether nothing but authors can stand before a year: the first is written family name first, and so is
    the last, or all are written out.
    """
    return authors.inverted_first and (authors.inverted_last or all_persons(authors, given=True))


def _first(dates: Iterator[re.Match[str]]) -> re.Match[str] | None:
    """The first date whose month is one."""
    return next((date for date in dates if date["month"] is None or date["month"] in MONTH_NAMES), None)


def _is_bare(dated: re.Match[str]) -> bool:
    """Whether the date stands in no brackets."""
    return not dated.group().startswith("(")


def _is_title(passage: Passage, authors: Names, dated: re.Match[str], rest: int, end: int) -> bool:
    """Whether what reads as names is a title in capitals: `Deep Learning (2015), Y. LeCun et al.`"""
    text = passage.text
    if "." in text[rest : rest + _INITIAL] and _AUTHORS.fullmatch(text, rest, end):
        return True
    inverted = authors.inverted_first and "," in text[: dated.start()]
    corporate = len(authors.names) == 1 and is_organization(authors.names[0].family)
    if inverted or corporate or _is_bare(dated):
        return False
    if len(authors.names) > 1 and all_persons(authors):
        return False
    if is_cjk(authors.names[0].family) and text[dated.end() : dated.end() + 1] == ".":
        return False
    if name_like(text, rest, end) and not is_organization(text[rest:end]):
        return True
    initials = any(is_initials(word) for name in authors.names for word in name.given.split())
    return not initials and text[dated.end() : dated.end() + 1] != "." and not _names_work_at(passage, rest)


def _names_work_at(passage: Passage, at: int) -> bool:
    """Whether a title in italics begins here, as in `BBC (2019) *Sound effects archive*.`"""
    marks = (mark for mark in passage.marks if mark.kind == "emphasis" and mark.start == at)
    return any(not name_like(passage.text, mark.start, mark.end) for mark in marks)


def _whole(text: str, quoted: tuple[Span, int] | None, always: bool) -> tuple[Span, int] | None:
    """The quoted title, or None where the quotes hold only its beginning.

    `always` says that the style sets every title in quotes.
    """
    if quoted is None:
        return None
    (title_start, title_end), rest = quoted
    closed = (
        text[title_end] in ".,"
        or (always and text[title_end] == ":")
        or (_is_long(text[title_start:title_end]) and _CAPITAL.match(text, rest) is not None)
        or (always and text[title_end - 1] in "?!")
        or text[rest : rest + 1] in (",", ".", ";", "")
        or _IN.match(text, rest) is not None
    )
    return quoted if closed else None


def _is_long(title: str) -> bool:
    """Whether what stands in quotes is more than a catchword or a question before the title's own words."""
    return title.count(" ") > _FEW_WORDS and not title.endswith(("?", "!"))


def _after_date(text: str, at: int, end: int) -> int:
    while at < end and text[at] in ".,:; ":
        at += 1
    return at


def _style(text: str, dated: re.Match[str], draft: Draft, quoted: bool, end: int) -> CitationStyle:
    if _PMLR.search(text, dated.end(), end):
        return "pmlr"
    if _is_bare(dated):
        return _bare_style(dated, draft, quoted)
    stops = text[dated.end() : dated.end() + 1] == "."
    return "apa" if stops and not quoted else "harvard"


def _bare_style(dated: re.Match[str], draft: Draft, quoted: bool) -> CitationStyle:
    if not dated["comma"]:
        return "harvard"
    if quoted or (dated["comma"] == "." and draft.authors.inverted_first and draft.standalone):
        return "chicago"
    if dated["comma"] == "," and not AND.search(dated.string, 0, dated.start()):
        return "elsevier" if len(draft.authors.names) > 1 or ", in: " in dated.string else "harvard"
    if dated["comma"] != "." or draft.authors.inverted_last:
        return "harvard"
    return "acm"
