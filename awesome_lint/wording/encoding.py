"""UTF-8 that was read in another encoding: found where it stands, and repaired only with proof.

The round trip alone proves too little: `«école` and `KNÍŽKA` are valid UTF-8 in the bytes of Mac Roman
and of Windows-1252. So a lone sequence must also stand as no writer puts its characters: a sign inside
a word, a capital behind a small letter. Two sequences in a row, and an emoji's four bytes, are proof.
"""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from ..model import Span
from ..pattern import Pattern

_RUN = Pattern(r"[^\x00-\x7f]{2,}")
# Whole sequences of UTF-8, a byte a character.
_SEQUENCES = Pattern("(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+")

# What stands behind a letter, or a capital, in good text: quotes, dashes, marks of trade, footnotes
# and units, and the letters among the signs; and what joins two words.
_WINDOWS_TAILS = frozenset("“”‘’„‚«»‹›…–—•·™®©°¹²³ªº´¨§¶†‡¿¡\u00a0\u00adŠšŽžŒœŸ")
_WINDOWS_JOINTS = frozenset("’‘´–—…·\u00a0\u00ad")
_QUOTES = frozenset("“”‘’«»‹›…–—\u00a0")
# Behind a root sign, Mac Roman's letters are no formula, its mathematical signs may be one.
_MAC_LETTERS = frozenset("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûüßÆØæø†¢£§•¶®©™´¨")
_MAC_TAILS = _MAC_LETTERS | frozenset("°ªº")
_MAC_OPERANDS = frozenset("πΩµ∞")
_AFTER_NOT = frozenset("†©®´™")


class Repair(NamedTuple):
    """A garbled piece of a text: where it is, what it was, and the encoding that it was read in."""

    start: int
    end: int
    text: str
    encoding: str


class _Place(NamedTuple):
    """A lone sequence, with the letters that it touches: three before at most, last one first, two after."""

    characters: str
    before: str
    after: str
    free: bool
    """Whether what stands before is ASCII and no letter, or nothing."""


def repairs(text: str) -> Iterator[Repair]:
    """The garbled pieces of a text that are proved, in order."""
    end = 0
    for repair in sorted(_candidates(text), key=lambda repair: (repair.start, -repair.end)):
        if repair.start >= end:
            yield repair
            end = repair.end


def _candidates(text: str) -> Iterator[Repair]:
    tables = (("Mac Roman", _mac_bytes), ("Windows-1252", _windows_bytes))
    runs = _RUN.finditer(text)
    for (name, table), run in ((table, run) for run in runs for table in tables):
        for match in _SEQUENCES.finditer(run[0].translate(table())):
            try:
                meant = match[0].encode("latin-1").decode("utf-8")
            except UnicodeDecodeError:  # an overlong form or half a surrogate pair
                continue
            span = Span(run.start() + match.start(), run.start() + match.end())
            if _proved(name, text, span, meant):
                yield Repair(*span, meant, name)


@cache
def _mac_bytes() -> dict[int, int]:
    """The byte of each character; 0 for one of Latin-1 that the encoding lacks, lest it pass for a byte."""
    lacking = dict.fromkeys(range(0x80, 0x100), 0)
    return lacking | {ord(bytes([byte]).decode("mac_roman")): byte for byte in range(0x80, 0x100)}


@cache
def _windows_bytes() -> dict[int, int]:
    """Of the characters that are not of Latin-1; browsers take one encoding for the other."""
    characters = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
    return {ord(character): byte for byte, character in characters.items() if character}


def _proved(encoding: str, text: str, span: Span, meant: str) -> bool:
    garbled = text[span.start : span.end]
    if len(meant) > 1:
        # "1×½×¼" is a measure.
        return len(meant) > 2 or not garbled.startswith("×")
    if len(garbled) == 4:
        return True
    around = text[max(0, span.start - 3) : span.start]
    before = "".join(takewhile(str.isalpha, reversed(around)))
    after = "".join(takewhile(str.isalpha, text[span.end : span.end + 2]))
    place = _Place(garbled, before, after, free=not before and around[-1:].isascii())
    return (_mac_proved if encoding == "Mac Roman" else _windows_proved)(place)


def _mac_proved(place: _Place) -> bool:
    lead, rest = place.characters[0], place.characters[1:]
    if len(rest) == 2:
        return lead == "‚" or not _MAC_TAILS.issuperset(rest)
    if lead == "¬":
        return rest[0] in _AFTER_NOT
    if lead not in "√ƒ≈∆":
        return False
    if rest[0] in _MAC_LETTERS:
        return bool(place.before or place.after)
    in_word = len(place.before) > 0 and len(place.after) == 2
    return in_word or (len(place.before) == 3 and rest[0] not in _MAC_OPERANDS)


def _windows_proved(place: _Place) -> bool:
    lead, rest = place.characters[0], place.characters[1:]
    if len(rest) == 2:
        return not (_QUOTES if lead == "â" else _WINDOWS_TAILS).issuperset(rest)
    if not lead.isupper():
        return False
    if lead in "ÂÃ" and (rest[0] not in _WINDOWS_TAILS or (lead == "Â" and place.free)):
        return True
    joined = rest[0] in _WINDOWS_JOINTS and lead not in "ÂÃ"
    return place.before[:1].islower() or (place.after[:1].islower() and not joined)
