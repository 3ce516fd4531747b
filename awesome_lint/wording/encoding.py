"""UTF-8 that was read in another encoding: found where it stands, and repaired only with proof.

The round trip alone proves too little: `«école` and `KNÍŽKA` are valid UTF-8 in the bytes of Mac Roman
and of Windows-1252. So a lone sequence must also stand as no writer puts its characters: a sign inside
a word, a capital behind a small letter. Two sequences in a row, and an emoji's four bytes, are proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from ..pattern import Pattern

_RUN = Pattern(r"[^\x00-\x7f]{2,}")

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
    tables = (("Mac Roman", _mac_bytes()), ("Windows-1252", _windows_bytes()))
    runs = _RUN.finditer(text)
    for (name, table), run in ((table, run) for run in runs for table in tables):
        for match in _pattern(name).finditer(text, *run.span()):
            try:
                meant = bytes(table[character] for character in match[0]).decode("utf-8")
            except UnicodeDecodeError:  # an overlong form or half a surrogate pair
                continue
            if _proved(name, match, meant):
                yield Repair(*match.span(), meant, name)


@cache
def _mac_bytes() -> dict[str, int]:
    return {bytes([byte]).decode("mac_roman"): byte for byte in range(0x80, 0x100)}


@cache
def _windows_bytes() -> dict[str, int]:
    """Windows-1252 and Latin-1, which differ in 0x80–0x9F only; browsers take one for the other."""
    latin = {chr(byte): byte for byte in range(0x80, 0x100)}
    return latin | {
        character: byte
        for byte in range(0x80, 0x100)
        if (character := bytes([byte]).decode("cp1252", "ignore"))
    }


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Runs of what are whole UTF-8 sequences in the bytes of the encoding."""
    table = _mac_bytes() if name == "Mac Roman" else _windows_bytes()

    def characters(first: int, last: int) -> str:
        return "[" + "".join(re.escape(c) for c, byte in table.items() if first <= byte <= last) + "]"

    rest = characters(0x80, 0xBF)
    two, three, four = characters(0xC2, 0xDF), characters(0xE0, 0xEF), characters(0xF0, 0xF4)
    return re.compile(f"(?:{two}{rest}|{three}{rest}{{2}}|{four}{rest}{{3}})+")


def _proved(encoding: str, match: re.Match[str], meant: str) -> bool:
    if len(meant) > 1:
        # "1×½×¼" is a measure.
        return len(meant) > 2 or not match[0].startswith("×")
    if len(match[0]) == 4:
        return True
    start, end = match.span()
    around = match.string[max(0, start - 3) : start]
    before = "".join(takewhile(str.isalpha, reversed(around)))
    after = "".join(takewhile(str.isalpha, match.string[end : end + 2]))
    place = _Place(match[0], before, after, free=not before and around[-1:].isascii())
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
