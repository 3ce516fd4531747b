"""Citations in the words of a style guide, of BibTeX and of CSL-JSON.

Every author is named, where a guide would leave out the fourth or the seventh: nothing is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...model import Citation, WrittenStyle
from ...pattern import Pattern
from ..entries import reread
from .apa import apa, scholar_apa
from .gbt7714 import gbt7714
from .ieee import ieee
from .loss import is_same, lost_words

STYLES: Final[dict[WrittenStyle, Callable[[Citation], str]]] = {
    "apa": apa,
    "scholar-apa": scholar_apa,
    "ieee": ieee,
    "gbt7714": gbt7714,
}

_SPECIAL = Pattern(r"(https?://\S+)|([\\`*_\[\]<>])")


def rewritten(citation: Citation, style: WrittenStyle) -> str | None:
    """The citation in another style, as Markdown; None where that would lose or change something.

    No word of it may be missing, and what is written has to be read as the same fields in that style.
    """
    text = STYLES[style](citation)
    if citation.truncated or lost_words(citation.raw, text):
        return None
    again = reread(text, citation.entry)
    if again is None or again.style != style.removeprefix("scholar-") or not is_same(citation, again):
        return None
    return written(citation, style) if STYLES[style](again) == text else None


def written(citation: Citation, style: WrittenStyle) -> str:
    """The citation in a style, as Markdown; an address is a link as it stands."""
    return _SPECIAL.sub(
        lambda match: match[1] or "\\" + match[2],
        STYLES[style](citation),
    )
