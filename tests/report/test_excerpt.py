"""The line of a finding is cut around it, and the marks stand under what is meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.document import parse
from awesome_lint.escape import width
from awesome_lint.model import Span
from awesome_lint.report.excerpt import Excerpt, excerpt

from ..test_escape import HOSTILE


def of(text: str, mark: str, columns: int = 40) -> Excerpt:
    start = text.index(mark)
    return excerpt(parse("a.md", text).source, Span(start, start + len(mark)), columns)


def test_a_line_that_fits_is_shown_whole() -> None:
    assert of("one\n- [two](u) three\nfour", "two") == Excerpt("- [", "two", "](u) three")


def test_a_long_line_is_cut_on_both_sides() -> None:
    shown = of("a" * 100 + "MARK" + "b" * 100, "MARK")
    assert shown.before == "…" + "a" * 12
    assert shown.marked == "MARK"
    assert shown.after == "b" * 22 + "…"


def test_what_follows_gives_room_to_what_precedes() -> None:
    assert of("a" * 100 + "MARK", "MARK") == Excerpt("…" + "a" * 34, "MARK", "")
    assert of("MARK" + "b" * 100, "MARK") == Excerpt("", "MARK", "b" * 34 + "…")


def test_of_a_span_over_lines_the_first_is_shown() -> None:
    assert of("x\r\n- two\r\n  three\r\n", "two\r\n  three") == Excerpt("- ", "two", "")


def test_a_span_wider_than_the_columns_is_cut() -> None:
    shown = of("M" * 100, "M" * 100)
    assert (shown.before, shown.marked, shown.after) == ("", "M" * 38, "…")


def test_wide_characters_tabs_and_escapes_keep_the_marks_in_place() -> None:
    shown = of("\t- 中文\x1b [字幕](u)", "字幕")
    assert shown.indent == len("    ") + len("- ") + 4 + len("\\x1b [")
    assert shown.marks == 4


def test_a_place_between_two_characters_has_one_mark() -> None:
    shown = excerpt(parse("a.md", "text").source, Span(4, 4), 40)
    assert shown == Excerpt("text", "", "")
    assert shown.marks == 1


def test_a_line_end_is_no_part_of_the_line() -> None:
    source = parse("a.md", "text\nmore").source
    assert excerpt(source, Span(4, 5), 40) == Excerpt("text", "", "")


@given(HOSTILE, st.data())
def test_any_span_of_any_text_fits(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(parse("a.md", text).source, Span(start, end), 40)
    line = shown.before + shown.marked + shown.after
    assert width(line) <= 40
    assert len(line.splitlines()) <= 1
    assert shown.indent + shown.marks <= 41
