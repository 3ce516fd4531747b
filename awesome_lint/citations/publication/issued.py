"""Short forms of venue and date in lists: `CVPR 2020`, `ICML'19`, `arXiv, 2024.5`, `Oct 2018`."""

import re
from typing import NamedTuple

from ...model import Span
from ...pattern import Pattern, Rare, holds_one
from ..draft import trimmed
from .abbreviated import is_abbreviated_journal
from .dates import MONTH, MONTHS, YEAR
from .venues import NO_VENUES, is_known, is_venue

_SOME_YEAR = (
    rf"(?:(?<!\d)(?P<year>{YEAR})(?!\.\d{{3}})"
    r"|(?:’ ?|['`] ?|(?<=[A-Z]{3})[- ]?|(?<=[Xx]iv)(?=\d\d(?!\d))"
    r"|(?:(?<=[Xx]iv )|(?<=[Xx]iv, ))(?=\d\d\.))(?P<short>\d\d))"
)
_BEHIND_YEAR = (
    r"(?:[./-]| ?[年년] ?)(?P<number>\d{1,2})"
    r"(?:(?:[./-]| ?[月월] ?)\d{1,2})?(?: ?[月日월일])?|[-./]\?\?| ?[年년]"
)
_DATE = Rare(tuple("0123456789"), rf"{_SOME_YEAR}(?:{_BEHIND_YEAR})?(?![\d\w])")
_DATE_WITH_MONTH = Pattern(
    rf"(?:(?:\d{{1,2}} )?(?P<month>{MONTH})\.?(?: \d{{1,2}})?,? )?{_SOME_YEAR}"
    rf"(?:{_BEHIND_YEAR}|(?:,? |/)(?P<later>{MONTH})\.?)?(?![\d\w])"
)
_EDGE = " ,.;:()[]{}*_`|-–—·@#“”\"'【】《》「」『』"
QUOTES = "'’"
QUOTED_YEAR = Pattern(r"['’]\d\d(?=[ -][A-Z])")
"""`'14-NIPS`"""
_LAST_PART = Pattern(r"(?: / |; )(?=[^/;]+$)")
LOCATED = Pattern(
    r"[ ,](?:(?:[Vv]ol(?:ume|\.)?|[Nn]o\.|[Ii]ssue|pp?\.|[Pp]ages?) ?\d"
    r"| ?\d{1,4} ?(?:\(\d{1,4}\)|[:,] ?\d|\.\d{1,3}$))"
)
"""What begins volume and pages behind the name of a journal."""
_ISSUE_PARTS = Pattern(r" ?[,;/→] ?(?=[^\W\d])")
_STATUS_ABROAD = (
    *(
        "最佳论文奖",
        "最佳论文提名",
        "最佳论文候选",
        "最佳论文",
        "最佳学生论文奖",
        "最佳学生论文",
        "最佳短论文",
    ),
    *(
        "口头报告",
        "长文",
        "短文",
        "已录用",
        "录用",
        "收录",
        "接收",
        "最優秀論文賞",
        "優秀論文賞",
        "口頭発表",
        "採択",
    ),
    *("최우수 논문상", "최우수논문상", "구두 발표", "구두발표", "포스터", "ポスター"),
)
"""Remarks in Chinese, Japanese and Korean, what is longer before what it begins with."""
_STATUS = Pattern(
    r"(?:accepted|published|appeared|presented|to appear)(?: (?:at|in|by|to))? |\bin (?=[A-Z])"
    r"|\b(?:oral|spotlight|highlight|poster|best (?:(?:student )?paper(?: award| candidate)?|award)"
    r"|long|short|demo|book|phd thesis|thesis|survey|top \d+%)\b|under review"
    r"|\((?:oral|spotlight|highlight|poster)\)"
    rf"| ?(?:{'|'.join(_STATUS_ABROAD)})",
    re.IGNORECASE | re.ASCII,
)
_STATUS_BEGINS = (
    *("accepted", "published", "appeared", "presented", "to appear", "in ", "oral", "spotlight", "highlight"),
    *("poster", "best ", "long", "short", "demo", "book", "phd thesis", "thesis", "survey", "top "),
    "under review",
    *_STATUS_ABROAD,
)
_STATUS_ENDS = (
    *("oral", "spotlight", "highlight", "poster", "paper", "award", "candidate", "long", "short", "demo"),
    *("book", "thesis", "survey", "%", "review", "oral)", "spotlight)", "highlight)", "poster)"),
    *_STATUS_ABROAD,
)
_LONGEST_STATUS = 30
_WORKSHOP = Pattern(r"Workshop (?:on|for) ")
"""What a conference goes on with behind its year: `ICASSP 2020 Workshop on Choirs and Halls`."""
_UNPUBLISHED = "preprint"
"""What stands where others have a venue, and says that there is none."""
_MOST_WORDS = 8
_LONGEST = 160


class Issued(NamedTuple):
    """Where and when a work came out, as ranges of the text."""

    container: Span | None
    year: Span | None
    month: Span | None


def read_issued(text: str, start: int, end: int, bracketed: bool = False) -> Issued | None:
    """The venue and date that fill the range, or None where something else stands there.

    In brackets before the title (`[Cancer Inform, 2023]`) any few words beside a date are a venue.
    """
    if end - start > _LONGEST:
        return None
    start, end = _core(text, start, end)
    form = _DATE_WITH_MONTH if holds_one(MONTHS, text[start:end]) else _DATE
    *dates, date = (None, *form.finditer(text, start, end))
    if len(dates) > 1 and dates[-1] and (later := _ISSUE_PARTS.match(text, dates[-1].end(), date.start())):
        return read_issued(text, later.end(), end)
    if date is None and (located := LOCATED.search(text, start, end)):
        end = trimmed(text, start, located.start(), " ,").end
    if text[start:end].lower() == _UNPUBLISHED:
        return Issued(None, None, None)
    if date is None:
        return (
            Issued(_with_period(text, start, end), None, None)
            if is_venue(text[start:end], dated=False)
            else None
        )
    before = Span(*_core(text, start, date.start()))
    after = Span(*_core(text, date.end(), end))
    if parted := _LAST_PART.search(text, *before):  # `arXiv:2001.00001 / ICML 2020`
        before = Span(parted.end(), before.end)
    if located := LOCATED.search(text, *before):
        bracketed = True
        before = trimmed(text, before.start, located.start(), " ,")
    venue = before if before.start < before.end else after
    if venue is before and after.start < after.end and not is_venue(text[slice(*after)]):
        return None
    name = text[slice(*venue)]
    workshop = venue is before and is_venue(name) and _WORKSHOP.match(text, *after)
    quoted = date["short"] and set(text[date.start() : date.start("short")]) & set("’'`")
    if date["short"] and not quoted and not is_known(name):
        return None  # VGG16
    if name.lower() == _UNPUBLISHED or (name.lower() in NO_VENUES and date["year"]):
        venue = Span(start, start)
    elif name and not is_venue(name) and not (bracketed and _may_be_venue(name)):
        return None
    year = Span(*date.span("year" if date["year"] else "short"))
    found = date.groupdict()
    month = next((Span(*date.span(name)) for name in ("month", "later", "number") if found.get(name)), None)
    stop = after.end if workshop else venue.end
    return Issued(_with_period(text, venue.start, stop) if venue.start < venue.end else None, year, month)


def _may_be_venue(name: str) -> bool:
    """Whether a name has few words, and is no part of a date: `10/04/2024`."""
    return len(name.split()) <= _MOST_WORDS and any(map(str.isalpha, name))


def _with_period(text: str, start: int, end: int) -> Span:
    """The name of a venue, with the period of its last word: `J. Mol. Biol.`"""
    closed = text.startswith(".", end) and "." in text[start:end]
    return Span(start, end + (closed and is_abbreviated_journal(text[start : end + 1])))


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation and remarks such as `Oral` at its ends."""
    while True:
        while start < end and text[start] in _EDGE:
            if text[start] in QUOTES and QUOTED_YEAR.match(text, start, end):
                break
            start += 1
        while end > start and text[end - 1] in _EDGE:
            if text[end - 1] in ")'’" and text.count("(", start, end) == text.count(")", start, end) > 0:
                break
            end -= 1
        begin = text[start : min(end, start + _LONGEST_STATUS)].lower()
        first = begin.startswith(_STATUS_BEGINS) and _STATUS.match(text, start, end)
        if first:
            start = first.end()
        elif last := _last_status(text, start, end):
            end = last.start()
        else:
            return start, end


def _last_status(text: str, start: int, end: int) -> re.Match[str] | None:
    """The remark that the range ends with."""
    start = max(start, end - _LONGEST_STATUS)
    if not text[start:end].lower().endswith(_STATUS_ENDS):
        return None
    *_, last = (None, *_STATUS.finditer(text, start, end))
    return last if last and last.end() == end else None
