"""Where a sentence of a reference ends: periods that are no abbreviation's, outside quotes and brackets."""

from __future__ import annotations

from collections.abc import Iterator

from ...pattern import Pattern, holds_one
from ...words import words
from ..publication.abbreviated import JOURNAL_WORDS

_PROSE = words("""
    al cf ch dr ed eds eg eq et etc fig ie inc jr ltd mr mrs no pp prof pt sec sr st vol vs
    jan feb mar apr jun jul aug sep sept oct nov dec
""")
_END = Pattern(r"[.?!](?=[ \"')]|[”’]|）|$)")
_WIDE_MARKS = "？！。．"
_WIDE_END = Pattern(r"[.?!？！。．](?:(?<=[。．])|(?=[ \"')]|[”’]|）|$))")
"""The same with the marks of Chinese and Japanese."""
_CJK = "\u3000"
"""What scripts without initials begin with."""
_ACRONYM = Pattern(r" \([A-Z][\w’' -]{1,15}\)")
_INITIAL = Pattern(r"(?<!\w)[^\W\d_]\.?$")


def sentence_ends(text: str, start: int, end: int, journals: bool = False) -> Iterator[int]:
    """Offsets of the marks that end sentences in the range; text inside round brackets is passed over.

    `journals` says that names of journals stand there, whose words are abbreviated.
    """
    depth = 0
    scanned = start
    marks = _END if text.isascii() or not holds_one(_WIDE_MARKS, text) else _WIDE_END
    for match in marks.finditer(text, start, end):
        at = match.start()
        depth = max(0, depth + text.count("(", scanned, at) - text.count(")", scanned, at))
        scanned = at
        if depth == 0 and not (text[at] == "." and is_abbreviation(text, start, at, journals)):
            yield at


def is_abbreviation(text: str, start: int, at: int, journals: bool = False) -> bool:
    """Whether the period at an offset closes an initial or an abbreviated word."""
    word_start = text.rfind(" ", start, at) + 1 or start
    if text[at - 1] == "®" or (journals and text.startswith(" (", at + 1) and _ACRONYM.match(text, at + 1)):
        return True
    word = text[word_start:at].lstrip("(\"“'").lower().split("-")[-1]
    if word in _PROSE or (journals and word in JOURNAL_WORDS):
        return True
    if text.startswith((" In ", " Proceedings of "), at + 1):
        return False  # `… to C. In Proceedings of …`
    initial = _INITIAL.search(text, max(start, at - 3), at)
    return initial is not None and initial.group() < _CJK
