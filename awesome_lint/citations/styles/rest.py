"""What follows the authors where nothing but punctuation parts it: the title, then the venue."""

from __future__ import annotations

from ...model import Span
from ..draft import Draft
from ..passage import Passage
from ..people.initials import is_initials
from ..people.names import read_names
from ..people.persons import is_person
from ..publication.tail import read_tail
from .parted import read_parted
from .runs import ET_AL
from .titles import is_emphasised, unquoted_title

_FEW = 3
"""Pieces between commas of which none may be one more author."""
_FAMILY = 30
"""Characters of a name before `et al.`"""


def read_rest(passage: Passage, draft: Draft, start: int, end: int) -> Draft | None:
    """Fills a draft that has its authors; None where what follows is one more author."""
    apart = _is_marked(passage, start, end) or _has_names(passage.text[start:end])
    if not apart and (parted := read_parted(passage.text, draft, start, end)):
        return parted
    draft.title, tail = unquoted_title(passage, start, end)
    if draft.title.end - draft.title.start < 3 or _is_author(passage.text, draft.title):
        return None
    if ET_AL.search(passage.text, draft.title.start, min(draft.title.end, draft.title.start + _FAMILY) + 1):
        return None  # `MacKenzie, I. Scott, et al. Title`
    draft.standalone = is_emphasised(passage, draft.title, end)
    read_tail(passage.text, tail, end, draft)
    return draft


def _is_marked(passage: Passage, start: int, end: int) -> bool:
    """Whether italics or bold letters tell where the title ends."""
    return any(mark.kind in ("emphasis", "strong") and start <= mark.start < end for mark in passage.marks)


def _has_names(text: str) -> bool:
    """Whether authors go on before the title: `Ren, Lena Rossi, Title, NIPS, 2014`."""
    return any(is_person(piece) and not piece.endswith(".") for piece in text.split(", ", _FEW)[:_FEW])


def _is_author(text: str, span: Span) -> bool:
    """Whether what was taken for a title is one more author: `CHABERT, Catherine`, `Moore JH`."""
    names = read_names(text, *span)
    *_, last = text[slice(*span)].split()
    apart = "," in text[slice(*span)] or (is_initials(last) and len(last) < 3)
    return len(names.names) == 1 and not names.odd and names.inverted_first and apart
