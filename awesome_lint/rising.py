"""The longest part of a sequence that does not fall: what stays in its place where things were moved.

Patience sorting (Fredman 1975), in time n log n.
"""

from bisect import bisect_right
from collections.abc import Sequence


def longest_rising(values: Sequence[int]) -> list[int]:
    """The indices of a longest such part, in order; of two values that could go, the later one does."""
    last: list[int] = []  # of the best part of each length, found from the end: its first value, negated
    starts: list[int] = []
    behind: list[int] = [-1] * len(values)
    for index in reversed(range(len(values))):
        length = bisect_right(last, -values[index])
        if length:
            behind[index] = starts[length - 1]
        last[length : length + 1] = [-values[index]]
        starts[length : length + 1] = [index]
    part: list[int] = []
    index = starts[-1] if starts else -1
    while index >= 0:
        part.append(index)
        index = behind[index]
    return part
