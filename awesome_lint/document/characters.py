"""Classes of characters, as cmark-gfm's rules for emphasis and bare URLs see them."""

from __future__ import annotations

import unicodedata
from typing import Final

OTHER: Final = 0
SPACE: Final = 1
PUNCTUATION: Final = 2
_SPACES = frozenset("\t\n\f\r \u00a0\u1680\u202f\u205f\u3000") | {chr(code) for code in range(0x2000, 0x200B)}


class _Classes(dict[str, int]):
    """The class of each character that was ever asked for."""

    def __missing__(self, character: str) -> int:
        self[character] = found = _classify(character)
        return found


def _classify(character: str) -> int:
    if character in _SPACES:
        return SPACE
    if character.isascii():
        return PUNCTUATION if "!" <= character <= "~" and not character.isalnum() else OTHER
    # Unicode's symbols (S) are no punctuation for cmark-gfm, which follows CommonMark 0.29.
    return PUNCTUATION if unicodedata.category(character)[0] == "P" else OTHER


CLASSES = _Classes()
