"""The diff of edits: what diff -u shows, and nothing that does harm where it is shown."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.document.source import locate
from awesome_lint.fix.diff import diff
from awesome_lint.model import Edit, Span

from ..growth import check_linear
from ..runner import commands


def edited(text: str, *edits: tuple[int, int, str]) -> str:
    """The diff of edits, each with its start, its end and its new text."""
    return diff(locate("a.md", text), [Edit(Span(start, end), new) for start, end, new in edits])


def patched(text: str, shown: str) -> str:
    """The text after the hunks of a diff, each line of which must be the text's."""
    old = re.findall(r"[^\n]*\n|[^\n]+", text)
    new: list[str] = []
    done = 0
    for hunk in re.split(r"^@@ ", shown, flags=re.MULTILINE)[1:]:
        head, *lines = re.findall(r"[^\n]*\n", hunk.replace("\n\\ No newline at end of file\n", "\0\n"))
        start, count, there, more = map(int, re.findall(r"\d+", head))
        first = start - 1 if count else start
        new += old[done:first]
        assert len(new) == (there - 1 if more else there)
        parts = [(line[0], line[1:].replace("\0\n", "")) for line in lines]
        assert [line for sign, line in parts if sign != "+"] == old[first : first + count]
        added = [line for sign, line in parts if sign != "-"]
        assert len(added) == more
        new += added
        done = first + count
    return "".join(new + old[done:])


def test_a_line_with_its_context() -> None:
    assert edited("1\n2\n3\n4\n5\n6\n7\n8\n9\n", (8, 9, "five")) == (
        "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
    )


def test_neighbours_are_one_change() -> None:
    assert edited("1\n2\n", (0, 1, "one"), (2, 3, "two")) == (
        "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n-1\n-2\n+one\n+two\n"
    )


def test_far_changes_are_two_hunks() -> None:
    shown = edited("".join(f"{n:02}\n" for n in range(20)), (0, 3, ""), (45, 47, "x"))
    assert re.findall("^@@.*", shown, re.MULTILINE) == ["@@ -1,4 +1,3 @@", "@@ -13,7 +12,7 @@"]


def test_a_last_line_without_an_end() -> None:
    assert edited("a\nb", (2, 2, "x"), (3, 3, "\n")) == (
        "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+xb\n"
    )


def test_no_edits_no_diff() -> None:
    assert edited("a\n") == ""


PLAIN = st.text("ab\n", max_size=60)


@given(PLAIN, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.text("ab\n", max_size=4))))
def test_the_diff_leads_from_the_old_text_to_the_new(text: str, wishes: list[tuple[int, int, str]]) -> None:
    edits: list[tuple[int, int, str]] = []
    for start, length, new in sorted(wishes):
        end = min(start + length, len(text))
        if start <= end and (not edits or start > edits[-1][1]):
            edits.append((start, end, new))
    wanted = text
    for start, end, new in reversed(edits):
        wanted = wanted[:start] + new + wanted[end:]
    assert patched(text, edited(text, *edits)) == wanted


def test_git_applies_it(tmp_path: Path) -> None:
    text = "\ufeff# T\r\n\r\n\tcode \r\n- Größe \r\n- end"
    (tmp_path / "a.md").write_bytes(text.encode())
    shown = edited(
        text, (text.index(" \r\n- e"), text.index(" \r\n- e") + 1, ""), (len(text), len(text), "\r\n")
    )
    subprocess.run(["git", "apply", "-p0", "-"], input=shown.encode(), cwd=tmp_path, check=True)
    assert (tmp_path / "a.md").read_bytes() == text.replace("Größe ", "Größe").encode() + b"\r\n"


def test_nothing_in_it_commands() -> None:
    text = "\t ::add-mask::x\n##[error]y\nz \x1b[31m\u202e\n::warning::\rw\n"
    shown = edited(text, (text.index("z"), text.index("z") + 1, "Z"))
    assert commands(shown) == []
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert commands(diff(locate("\n::error::x", "a\n"), [Edit(Span(0, 1), "b")])) == []


def test_a_long_line_and_many_take_time_in_step_with_their_size() -> None:
    def work(size: int) -> Callable[[], object]:
        edits = [Edit(Span(at, at + 1), "x") for at in range(0, size, 2)]
        sources = (locate("a.md", "a" * size), locate("a.md", "a\n" * (size // 2)))
        return lambda: [diff(source, edits) for source in sources]

    check_linear(work)
