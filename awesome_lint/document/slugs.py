"""The anchors that GitHub gives to headings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

_KEPT = ("L", "M", "Nd", "Nl", "Pc")


def slug(text: str) -> str:
    """A heading's rendered text as GitHub's anchor: letters, marks, digits, `_` and `-` stay."""
    return "".join(_kept(character) for character in text.lower())


def _kept(character: str) -> str:
    if character in " -":
        return "-"
    if character.isascii():
        return character if character.isalnum() or character == "_" else ""
    return character if unicodedata.category(character).startswith(_KEPT) or character.isalpha() else ""


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
