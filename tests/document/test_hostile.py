"""Hostile input takes time in step with its size, and overflows nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from awesome_lint.document import parse

from ..growth import SMALL, check_linear, check_swift
from .hostile import PATTERNS

LINE = 1_000_000
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


@pytest.mark.parametrize("name", PATTERNS)
def test_linear(name: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = PATTERNS[name](size)
        return lambda: parse("list.md", text)

    check_linear(work)


@pytest.mark.parametrize("name", ONE_LINE)
def test_long_line(name: str) -> None:
    text = PATTERNS[name](LINE)
    assert "\n" not in text
    check_swift(lambda: parse("list.md", text), 2)


def test_patterns_are_many_and_as_long_as_asked() -> None:
    assert len(PATTERNS) >= 60
    for name, pattern in PATTERNS.items():
        assert SMALL * 0.4 < len(pattern(SMALL)) < SMALL * 1.1, name
