"""Edits of a file → a unified diff for people to read.

Made from the edits themselves, in one pass: a search for what differs takes quadratic time on a hostile
file. The format is that of POSIX diff -u.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ..escape import escape, escape_start
from ..model import Edit, Source
from ..pattern import Pattern

_CONTEXT: Final = 3
_LINE: Final = Pattern(r"[^\n]*\n|[^\n]+")


class _Change(NamedTuple):
    """Lines of the old text, from a 0-based number on, and what stands in their place."""

    first: int
    old: list[str]
    new: list[str]

    @property
    def end(self) -> int:
        return self.first + len(self.old)


def diff(source: Source, edits: Iterable[Edit]) -> str:
    """The diff of a file; empty where there are no edits. The edits are in order and apart.

    Escaped as all that is printed: it can be applied but where a line holds control characters, or a
    workflow's command.
    """
    lines = _LINE.findall(source.text)
    pieces: list[str] = []
    shift = 0
    for hunk in _hunks(_changes(source.text, edits)):
        pieces += _hunk(hunk, lines, shift)
        shift += sum(len(change.new) - len(change.old) for change in hunk)
    path = escape(source.path)
    return "".join([f"--- {path}\n+++ {path}\n", *pieces]) if pieces else ""


def _changes(text: str, edits: Iterable[Edit]) -> list[_Change]:
    """Apart from each other by a line or more."""
    changes: list[_Change] = []
    number = counted = 0
    for start, end, new in _blocks(text, edits):
        number += text.count("\n", counted, start)
        counted = start
        change = _trimmed(_Change(number, _LINE.findall(text[start:end]), _LINE.findall(new)))
        if changes and changes[-1].end == change.first:
            changes[-1].old.extend(change.old)
            changes[-1].new.extend(change.new)
        elif change.old or change.new:
            changes.append(change)
    return changes


def _blocks(text: str, edits: Iterable[Edit]) -> Iterator[tuple[int, int, str]]:
    """Whole lines that edits touch: where they start and end, and their new text."""
    start = end = done = 0
    pieces: list[str] = []
    for edit in edits:
        if pieces and edit.span.start >= end:
            yield start, end, "".join([*pieces, text[done:end]])
            pieces = []
        if not pieces:
            start = done = text.rfind("\n", end, edit.span.start) + 1 or end
        pieces += (text[done : edit.span.start], edit.text)
        done = edit.span.end
        if done >= end:
            end = text.find("\n", done) + 1 or len(text) + 1  # a last line without an end is not over
    if pieces:
        yield start, end, "".join([*pieces, text[done:end]])


def _trimmed(change: _Change) -> _Change:
    """The change without the lines at its edges that stay."""
    first, old, new = change
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    shorter -= head
    tail = next((n for n in range(shorter) if old[-1 - n] != new[-1 - n]), shorter)
    return _Change(first + head, old[head : len(old) - tail], new[head : len(new) - tail])


def _hunks(changes: Iterable[_Change]) -> Iterator[list[_Change]]:
    """Changes that are so near that their context meets."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change.first - hunk[-1].end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _hunk(hunk: Sequence[_Change], lines: Sequence[str], shift: int) -> Iterator[str]:
    """`shift` is by how much the lines before the hunk are more than they were."""
    first = max(0, hunk[0].first - _CONTEXT)
    end = min(len(lines), hunk[-1].end + _CONTEXT)
    more = sum(len(change.new) - len(change.old) for change in hunk)
    yield f"@@ -{_range(first, end - first)} +{_range(first + shift, end - first + more)} @@\n"
    for change in hunk:
        yield from (_line(" ", line) for line in lines[first : change.first])
        yield from (_line("-", line) for line in change.old)
        yield from (_line("+", line) for line in change.new)
        first = change.end
    yield from (_line(" ", line) for line in lines[first:end])


def _range(first: int, count: int) -> str:
    return f"{first + 1 if count else first},{count}"


def _line(sign: str, line: str) -> str:
    text = line.removesuffix("\n")
    end = "\r" if text.endswith("\r") else ""
    bom = "\ufeff" if text.startswith("\ufeff") else ""
    plain = sign + bom + "\t".join(map(escape, text.removeprefix(bom).removesuffix("\r").split("\t")))
    shown = escape_start(plain)
    rest = "\n" if line.endswith("\n") else "\n\\ No newline at end of file\n"
    return (shown if shown.startswith("\\") else plain) + end + rest
