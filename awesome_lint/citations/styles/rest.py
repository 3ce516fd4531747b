"""What follows the authors where nothing but punctuation parts it: the title, then the venue."""

from __future__ import annotations

from ...model import Span
from ..draft import Draft
from ..passage import Passage
from ..people.initials import is_initials
from ..people.names import read_names
from ..publication.tail import read_tail
from .runs import ET_AL
from .titles import is_emphasised, unquoted_title

_FAMILY = 30
"""Characters of a name before `et al.`"""


def read_rest(passage: Passage, draft: Draft, start: int, end: int) -> Draft | None:
    """Fills a draft that has its authors; None where what follows is one more author."""
    draft.title, tail = unquoted_title(passage, start, end)
    if draft.title.end - draft.title.start < 3 or _is_author(passage.text, draft.title):
        return None
    if ET_AL.search(passage.text, draft.title.start, min(draft.title.end, draft.title.start + _FAMILY) + 1):
        return None  # `MacKenzie, I. Scott, et al. Title`
    draft.standalone = is_emphasised(passage, draft.title, end)
    read_tail(passage.text, tail, end, draft)
    return draft


def _is_author(text: str, span: Span) -> bool:
    """Whether what was taken for a title is one more author: `CHABERT, Catherine`, `Moore JH`."""
    names = read_names(text, *span)
    *_, last = text[slice(*span)].split()
    apart = "," in text[slice(*span)] or (is_initials(last) and len(last) < 3)
    return len(names.names) == 1 and not names.odd and names.inverted_first and apart
