"""The anchors that GitHub gives to headings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

_KEPT = ("L", "M", "Nd", "Nl", "Pc")
_CIRCLED = frozenset(
    code
    for first, last in ((0x24B6, 0x24E9), (0x1F130, 0x1F149), (0x1F150, 0x1F169), (0x1F170, 0x1F189))
    for code in range(first, last + 1)
)
"""Letters in circles and squares: symbols that Unicode counts as alphabetic (Other_Alphabetic)."""


def slug(text: str) -> str:
    """A heading's rendered text as GitHub's anchor: letters, marks, digits, `_` and `-` stay."""
    return "".join(_kept(character) for character in text.lower())


def _kept(character: str) -> str:
    if character in " -":
        return "-"
    if character.isascii():
        return character if character.isalnum() or character == "_" else ""
    kept = unicodedata.category(character).startswith(_KEPT) or ord(character) in _CIRCLED
    return character if kept else ""


def unique(slugs: Iterable[str]) -> Iterator[str]:
    """Number the repeated ones: `a`, `a-1`, …; a numbered one is taken as well."""
    seen: dict[str, int] = {}
    for base in slugs:
        candidate = base
        while candidate in seen:
            seen[base] += 1
            candidate = f"{base}-{seen[base]}"
        seen[candidate] = 0
        yield candidate
