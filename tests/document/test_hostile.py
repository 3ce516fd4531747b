"""Hostile input takes time in step with its size, and overflows nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from time import process_time

import pytest

from awesome_lint.document import parse

from .hostile import PATTERNS

SMALL, LARGE, LINE = 10_000, 40_000, 1_000_000
# Four times the text may take eight times as long before it counts: caches and noise are no defect,
# and what is quadratic takes sixteen times as long.
RATIO = 8
FLOOR = 0.01
ONE_LINE = (
    "line of letters",
    "line of words",
    "line of CJK",
    "open brackets",
    "nested parentheses",
    "nested emphasis",
    "back-ticks",
    "entities",
    "open comments",
    "quotes",
    "list markers",
)


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def best(text: str, tries: int) -> float:
    """Seconds of processor time, the least of several tries."""
    times = []
    for _ in range(tries):
        start = process_time()
        parse("list.md", text)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", PATTERNS)
def test_linear(name: str) -> None:
    pattern = PATTERNS[name]
    small = max(best(pattern(SMALL), 1), FLOOR)
    large = best(pattern(LARGE), 1)
    if large > RATIO * small:
        small, large = max(best(pattern(SMALL), 5), FLOOR), best(pattern(LARGE), 3)
    assert large <= RATIO * small, f"{small:.3f} s for {SMALL}, {large:.3f} s for {LARGE}"


@pytest.mark.parametrize("name", ONE_LINE)
def test_long_line(name: str) -> None:
    text = PATTERNS[name](LINE)
    assert "\n" not in text
    assert best(text, 1) < 2 or best(text, 3) < 2


def test_patterns_are_many_and_as_long_as_asked() -> None:
    assert len(PATTERNS) >= 60
    for name, pattern in PATTERNS.items():
        assert SMALL * 0.4 < len(pattern(SMALL)) < SMALL * 1.1, name
