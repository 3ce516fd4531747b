"""What two texts begin and end with alike."""

from __future__ import annotations

from itertools import takewhile


def shared_ends(one: str, other: str) -> tuple[int, int]:
    """How many characters they begin with in common, and how many of the rest they end with."""
    head = _shared(one, other)
    return head, min(_shared(one[::-1], other[::-1]), len(one) - head, len(other) - head)


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
