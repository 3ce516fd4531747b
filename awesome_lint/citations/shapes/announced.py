"""Authors behind `by`, be they family names alone: `[A title](…) by Rossi, Wei et al.`"""

from __future__ import annotations

from ...model import Span
from ..draft import NameDraft, Names
from ..passage import Passage
from ..people.authors import read_authors
from ..people.familynames import is_family_name
from ..people.givennames import is_given_name
from ..people.pieces import has_elision, pieces_of
from .datednames import may_be_family

_REMARK = ": "
_SIGNED = "By "
_BETWEEN = " .,-–—:*_"


def read_announced(passage: Passage, start: int, end: int) -> Names | None:
    """The authors in a range behind `by`, up to a colon that a remark stands behind."""
    text = passage.text
    colon = text.find(_REMARK, start, end)
    if colon < 0:
        return _families(text, start, end) or read_authors(passage, start, end, announced=True)
    names = _families(text, start, colon) or read_authors(passage, start, colon, announced=True)
    alone = names is not None and len(names.names) == 1 and not names.names[0].given  # `By Example: …`
    return None if alone else names


def read_signed(passage: Passage, start: int, end: int, title: Span | None) -> Names | None:
    """The authors in a range that begins with `By` right behind the title: several, or before a colon.

    Posts are signed so behind what is told of them.
    """
    if title is None or not passage.text.startswith(_SIGNED, start, end):
        return None
    if passage.text[title.end : start].strip(_BETWEEN):
        return None
    names = read_announced(passage, start + len(_SIGNED), end)
    several = names is not None and (names.truncated or len(names.names) > 1)
    return names if several or passage.text.find(_REMARK, start, end) > 0 else None


def _families(text: str, start: int, end: int) -> Names | None:
    """Several family names, none of which is the given name of another: not `Rossi, Mina, et al.`"""
    truncated = has_elision(text, start, end)
    pieces = list(pieces_of(text, start, end, truncated))
    if len(pieces) < 2 or not all(may_be_family(piece.text) for piece in pieces):
        return None
    if any(piece.last for piece in pieces[:-1]) or text.startswith(", et al", pieces[1].span.end):
        return None
    if any(is_given_name(piece.text) and not is_family_name(piece.text) for piece in pieces[1::2]):
        return None
    return Names([NameDraft(piece.text, "", piece.span) for piece in pieces], truncated=truncated)
