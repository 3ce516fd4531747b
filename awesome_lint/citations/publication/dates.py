"""The date of a reference: the year that punctuation sets apart, and the month beside it."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ...words import words
from ..draft import Draft

YEAR = r"(?:1[89]\d\d|20[0-4]\d)"
MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    *("Spring", "Summer", "Fall", "Autumn", "Winter"),
)
"""What the name of a month or season begins with."""
MONTH_NAMES = words("""
    Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September
    Oct October Nov November Dec December Spring Summer Fall Autumn Winter
""")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Fall|Autumn|Winter)"
)
_YEAR = Pattern(rf"(?<![\d/.-])(?P<year>{YEAR})[a-z]?(?:(?![\d/-])(?!–)|(?=-(?:0\d|1[0-2])(?:-\d\d)?(?!\d)))")
_OF_PROCEEDINGS = "Proc. "
_IN_NAME = Pattern(rf" (?!{MONTH}\b)[A-Z][\w/]")
"""What goes on with a name that the year is a part of: `Proceedings of the 2016 CHI Conference`."""
_MONTH_NUMBER = Pattern(r"-(?P<month>0\d|1[0-2])(?!\d)")
_DAYS = rf" \d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–] ?(?:{MONTH}\.? )?\d{{1,2}})?"
_DATED = Rare(
    MONTHS,
    rf"(?:\b\d{{1,2}}(?:[-–]\d{{1,2}})? )?(?P<month>{MONTH})\b\.?(?:[/-]{MONTH}\.?)?"
    rf"(?:{_DAYS})?,? (?={YEAR})",
)


def read_date(text: str, start: int, end: int, draft: Draft) -> int:
    """Fills `year` and `month` from the last year set apart by punctuation; returns where the date begins."""
    chosen: tuple[bool, int] = (False, -1)
    for match in _YEAR.finditer(text, start, end):
        if not is_taken(draft, match.start()):
            before = text[max(start, match.start() - 2) : match.start()]
            set_apart = before.endswith(("(", ";")) or before[:1] in (",", ".", ";", ":")
            set_apart = set_apart and not text.endswith(_OF_PROCEEDINGS, start, match.start())
            chosen = max(chosen, (set_apart, match.start()))
    begin = chosen[1]
    if begin < 0:
        return end
    draft.year = Span(begin, begin + 4)
    if not chosen[0] and _IN_NAME.match(text, begin + 4, end) and text[begin - 2 : begin - 1].isalpha():
        return end
    if number := _MONTH_NUMBER.match(text, begin + 4, end):
        draft.month = Span(*number.span("month"))
    for dated in _DATED.finditer(text, max(start, begin - 40), end):
        if dated.end() == begin:
            draft.month = Span(*dated.span("month"))
            return dated.start()
    return begin


def is_taken(draft: Draft, at: int) -> bool:
    fields = (draft.volume, draft.issue, draft.pages, draft.doi, draft.arxiv, draft.url)
    return any(span is not None and span.start <= at < span.end for span in fields)
