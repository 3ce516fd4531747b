"""Citations in the words of a style guide, of BibTeX and of CSL-JSON."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from ...model import Citation, WrittenStyle
from ...pattern import Pattern
from ..words import words
from .apa import apa, scholar_apa
from .csl import month_number
from .gbt7714 import gbt7714
from .ieee import ieee

STYLES: Final[dict[WrittenStyle, Callable[[Citation], str]]] = {
    "apa": apa,
    "scholar-apa": scholar_apa,
    "ieee": ieee,
    "gbt7714": gbt7714,
}

_SPECIAL = Pattern(r"([\\`*_\[\]<>])")
# Words of the styles themselves: they come and go when a reference is rewritten.
_FURNITURE = words("""
    in and art article pp p page pages vol volume no number doi preprint eprint https http org j c m r
    eb ol
""")


def rewritten(citation: Citation, style: WrittenStyle) -> str | None:
    """The citation in another style, as Markdown; None where a word of it would be lost."""
    if citation.truncated or lost_words(citation.raw, STYLES[style](citation)):
        return None
    return written(citation, style)


def written(citation: Citation, style: WrittenStyle) -> str:
    """The citation in a style, as Markdown."""
    return _SPECIAL.sub(r"\\\1", STYLES[style](citation))


def lost_words(before: str, after: str) -> set[str]:
    """The words and numbers of one reference that another wording of it leaves out.

    Initials may be set apart (`GE` as `G. E.`); words that belong to a style and not to the work may go.
    """
    kept = set(_words(after))
    kept |= {word for word in _words(before) if (month := month_number(word)) and f"{month:02}" in kept}
    lost = {word for word in _words(before) if word not in kept and word not in _FURNITURE}
    return {word for word in lost if not (len(word) <= 3 and word.isalpha() and kept.issuperset(word))}


def _words(text: str) -> list[str]:
    folded = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", folded.casefold())
