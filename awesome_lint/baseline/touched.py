"""Which lines of a file a change touched: patience diff, in time n log n whatever the lines are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Source
from ..rising import longest_rising


class Gap(NamedTuple):
    """0-based half-open ranges of lines: those of the old text that those of the new one replaced."""

    old: range
    new: range


def gaps(old: Sequence[str], new: Sequence[str]) -> Iterator[Gap]:
    """Where two sequences of lines differ, in order."""
    anchors = [*_anchors(old, new), (len(old), len(new))]
    at = (0, 0)
    for anchor in anchors:
        gap = _trim(old, new, Gap(range(at[0], anchor[0]), range(at[1], anchor[1])))
        if gap.old or gap.new:
            yield gap
        at = (anchor[0] + 1, anchor[1] + 1)


def lines(source: Source) -> list[str]:
    """The lines as they are compared: how they end and how they are indented is no change."""
    return [" ".join(source.line(line).split()) for line in range(1, len(source.line_starts) + 1)]


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest rising run of lines that both have exactly once."""
    once_old, once_new = _once(old), _once(new)
    pairs = [(once_old[line], at) for line, at in once_new.items() if line in once_old]
    return [pairs[index] for index in longest_rising([position for position, _ in pairs])]


def _once(sequence: Sequence[str]) -> dict[str, int]:
    times = Counter(sequence)
    return {line: index for index, line in enumerate(sequence) if times[line] == 1}


def _trim(old: Sequence[str], new: Sequence[str], gap: Gap) -> Gap:
    """The gap without the lines that it begins and ends with in both."""
    (start, end), (first, last) = (gap.old.start, gap.old.stop), (gap.new.start, gap.new.stop)
    while start < end and first < last and old[start] == new[first]:
        start, first = start + 1, first + 1
    while start < end and first < last and old[end - 1] == new[last - 1]:
        end, last = end - 1, last - 1
    return Gap(range(start, end), range(first, last))
