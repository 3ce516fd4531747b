"""What comes from outside can do nothing to a terminal or to a workflow's runner."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.escape import cells, clip, escape, escape_start, fence, fitting, shorten, width

from .runner import commands

HOSTILE = st.lists(
    st.one_of(
        st.text(max_size=4),
        st.sampled_from(
            ["::", "##[", "##", "[", "]", "add-mask", "\r", "\n", "\x1b[31m", "\u202e", "\u00a0", "\u200d"]
        ),
    ),
    max_size=12,
).map("".join)
"""Text with the pieces of commands, line ends, colours and reordering in it."""


@given(HOSTILE)
def test_an_escaped_text_stays_in_its_line_and_is_no_command(text: str) -> None:
    shown = escape_start(text)
    assert commands(shown) == []
    assert len(shown.splitlines()) <= 1
    assert not [char for char in shown if category(char) in ("Cc", "Cs", "Zl", "Zp")]
    assert not [char for char in shown if category(char) == "Cf" and char not in "\u200c\u200d"]


@given(HOSTILE)
def test_nor_does_it_become_one_with_what_follows(text: str) -> None:
    assert commands(f"{escape_start(text)}:1:2: {escape(text)} [{escape(text)}]") == []


@given(HOSTILE)
def test_there_is_one_cell_for_each_code_point(text: str) -> None:
    assert len(cells(text)) == len(text)
    assert "".join(cells(text)) == escape(text)


@given(HOSTILE, st.integers(2, 20))
def test_a_clipped_text_fits_and_says_that_it_was_cut(text: str, columns: int) -> None:
    shown = clip(text, columns)
    assert width(shown) <= columns
    assert shown == escape(text) or shown.endswith("…")


@pytest.mark.parametrize(
    "text",
    ["Größe", "中文字幕", "नमस्ते", "می‌خواهم", "👩‍🔬 science", "\u3000全角", "a\u00a0b", "C++: std::vector"],
    ids=[
        "accents",
        "CJK",
        "Devanagari",
        "a joiner in Persian",
        "a joiner in an emoji",
        "wide blank",
        "NBSP",
        "::",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a\\x1b[2Jb"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u2028b", "a\\u2028b"),
        ("a\udce9b", "a\\udce9b"),
        ("a\tb", "a    b"),
        ("##[add-mask]x", "##\\[add-mask]x"),
    ],
)
def test_what_is_escaped_can_still_be_read(text: str, shown: str) -> None:
    assert escape(text) == shown


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("👩", 2)])
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_what_fits_is_counted_in_cells() -> None:
    assert fitting(["中", "文", "a"], 3) == 1
    assert fitting(["中", "文", "a"], 5) == 3


def test_a_long_name_says_that_it_was_cut() -> None:
    assert shorten("a" * 60) == "a" * 60
    assert shorten("a" * 61) == "a" * 59 + "…"
    assert shorten("abcdef", 5) == "abcd…"


@pytest.mark.parametrize(
    ("text", "least", "ticks"), [("", 1, 1), ("a", 3, 3), ("`a` ``", 1, 3), ("````", 3, 5)]
)
def test_a_fence_is_longer_than_what_it_holds(text: str, least: int, ticks: int) -> None:
    assert fence(text, least) == "`" * ticks
