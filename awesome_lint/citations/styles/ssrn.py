"""SSRN's own citations, which part names written family name first and the title by commas alone."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft
from ..passage import Passage
from ..people.names import read_names
from ..publication.dates import MONTH, YEAR
from ..publication.tail import read_tail
from .rest import read_rest
from .runs import NAME

_SIGN = Rare(("SSRN",), r"[Aa]vailable at SSRN\b")
_PAIR = Pattern(rf"{NAME}, [^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){{0,3}}(?= and |, )")
_DATE = Rare((")",), rf" \((?:(?P<month>{MONTH})\.? \d{{1,2}}, )?(?P<year>{YEAR})\)\.")


def read(passage: Passage, start: int, end: int) -> Draft | None:
    """`Moss, Ada and Hale, Bo, Title (June 12, 2020). Journal, Vol. 12, 2020, Available at SSRN: https://…`."""
    text = passage.text
    sign = _SIGN.search(text, start, end)
    closed = _authors_end(text, start, end) if sign else start
    if sign is None or closed == start:
        return None
    draft = Draft("plain", read_names(text, start, closed))
    dated = _DATE.search(text, closed, end)
    if dated is None:
        return read_rest(passage, draft, closed + 2, end)
    draft.title, draft.year = Span(closed + 2, dated.start()), Span(*dated.span("year"))
    if dated["month"]:
        draft.month = Span(*dated.span("month"))
    read_tail(text, dated.end(), end, draft, dated=True)
    draft.publisher = draft.publisher or Span(sign.end() - len("SSRN"), sign.end())
    return draft


def _authors_end(text: str, start: int, end: int) -> int:
    """Where the names end, before the comma; `start` where none stands there."""
    at = start
    while pair := _PAIR.match(text, at, end):
        if text.startswith(", ", pair.end()):
            return pair.end()
        at = pair.end() + len(" and ")
    return start
