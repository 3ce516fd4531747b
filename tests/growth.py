"""Whether work takes time in step with the size of its input: processor time, the least of some tries."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

SMALL, LARGE = 10_000, 40_000
# Four times the input may take eight times as long before it counts: caches and noise are no defect,
# and what is quadratic takes sixteen times as long.
RATIO = 8
FLOOR = 0.02
"""Seconds below which a measurement is mostly noise."""


def seconds(work: Callable[[], object], tries: int = 1) -> float:
    """Seconds of processor time that `work` takes, the least of several tries."""
    times = []
    gc.disable()  # what earlier tests left behind is none of the work
    try:
        for _ in range(tries):
            start = process_time()
            work()
            times.append(process_time() - start)
    finally:
        gc.enable()
    return min(times)


def check_linear(work: Callable[[int], Callable[[], object]], small: int = SMALL, large: int = LARGE) -> None:
    """`work(size)` prepares the work on input of that size; preparing it is not measured."""
    little, much = work(small), work(large)
    least, most = max(seconds(little), FLOOR), seconds(much)
    if most > RATIO * least:
        least, most = max(seconds(little, 5), FLOOR), seconds(much, 3)
    assert most <= RATIO * least, f"{least:.3f} s for {small}, {most:.3f} s for {large}"


def check_swift(work: Callable[[], object], limit: float) -> None:
    """`limit`: seconds of processor time that only work out of all proportion takes."""
    assert seconds(work) < limit or seconds(work, 2) < limit
