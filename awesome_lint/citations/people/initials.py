"""Initials, and which words of a name they are: `K.`, `J.-B.`, `GE`."""

from __future__ import annotations

from ...pattern import Pattern
from .surnames import PARTICLES

_INITIALS = Pattern(r"[-‐-–]?(?:[^\W\d_]{1,2}\.[-‐-–]?)+(?:[^\W\d_]\.?)?|[^\W\d_](?:[-‐-–][^\W\d_])?")
_SHORT_NAME = Pattern(r"[^\W\d_a-z][^\W\d_A-Z]\.")
_CAPITALS = Pattern(r"[^\W\d_]{1,4}")


def is_initials(word: str) -> bool:
    """`K.`, `J.-B.`, `-B.` of `J. -B.`, `Yu.`, `G..`, and `K` or `GE` without periods."""
    return _INITIALS.fullmatch(word.rstrip(".") + "." if word.endswith(".") else word) is not None or (
        word.isupper() and _CAPITALS.fullmatch(word) is not None and len(word) <= 3
    )


def are_initials(words: list[str]) -> bool:
    """Whether all words are initials, as in `Y. W.`, and none is a short name: `Y. Wu.`"""
    short = len(words) > 1 and _SHORT_NAME.fullmatch(words[-1])
    return not short and all(map(is_initials, words))


def _starts_with_initials(words: list[str]) -> bool:
    first = words[0]
    stops = (len(first) == 1 or first.endswith(".")) and first.lower() not in PARTICLES
    return len(words) > 1 and is_initials(first) and stops


def has_initials(words: list[str]) -> bool:
    return len(words) > 1 and (_starts_with_initials(words) or trailing_initials(words) < len(words))


def trailing_initials(words: list[str]) -> int:
    """The index at which initials begin that close the name, as in `He K` and `HINTON G E`."""
    at = len(words)
    while at > 1 and is_initials(words[at - 1]) and not _SHORT_NAME.fullmatch(words[at - 1]):
        if at == 2 and len(words[1]) > 1 and words[0].lower() in PARTICLES:
            break  # DE WIT E
        at -= 1
    return len(words) if _starts_with_initials(words) else at
