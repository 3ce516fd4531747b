"""What comes from outside, made harmless for a terminal and for the log of a GitHub workflow.

The runner reads a workflow's log for commands: `::name::` at the start of a line, and the older
`##[name]` anywhere in it (actions/runner, src/Runner.Common/ActionCommand.cs, 2026-08).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from unicodedata import category, combining, east_asian_width

from .pattern import Pattern

ELLIPSIS: Final = "…"
_TAB: Final = "    "
_JOINERS: Final = "\u200c\u200d"  # Persian, Indic scripts and emoji are written with them
_BACKTICKS: Final = Pattern("`+")
_COMMAND: Final = Pattern(rf"[\s{_JOINERS}]*:")  # one colon: what follows may bring the second


def escape(text: str) -> str:
    """A text to print within a line: it cannot end the line, nor reorder, recolour or command."""
    return text if text.isprintable() and "##[" not in text else "".join(cells(text))


def escape_start(text: str) -> str:
    """The same for a text that a line starts with."""
    shown = escape(text)
    return f"\\{shown}" if _COMMAND.match(shown) else shown


def without_controls(text: str) -> str:
    """Lines without the characters that `escape` spells out, for readers who know no such spelling."""
    return "\n".join(
        line if line.isprintable() else "".join(char for char in line if escape(char) == char)
        for line in text.split("\n")
    )


def fence(text: str, least: int = 1) -> str:
    """The backticks around code in Markdown: more than it has in a row, and at least so many."""
    return "`" * max(least, 1 + max(map(len, _BACKTICKS.findall(text)), default=0))


def shorten(name: str, length: int = 60) -> str:
    """A name as a message shows it, of so many code points at most; not escaped."""
    return name if len(name) <= length else f"{name[: length - 1]}{ELLIPSIS}"


def cells(text: str) -> list[str]:
    """The escaped text, one string for each code point."""
    shown = list(text) if text.isprintable() else [_shown(char) for char in text]
    at = text.find("##[")
    while at >= 0:
        shown[at + 2] = "\\["
        at = text.find("##[", at + 3)
    return shown


def width(shown: str) -> int:
    """How many columns of a terminal an escaped text takes."""
    return len(shown) if shown.isascii() else sum(map(_columns, shown))


def fitting(shown: Sequence[str], columns: int) -> int:
    """How many of the cells, from the first on, fit into the columns."""
    text = "".join(shown)
    if text.isascii() and len(text) == len(shown):
        return max(0, min(len(text), columns))
    for count, cell in enumerate(shown):
        columns -= width(cell)
        if columns < 0:
            return count
    return len(shown)


def clip(text: str, columns: int) -> str:
    """The escaped text, cut with an ellipsis where it is wider than the columns."""
    shown = cells(text[: 4 * columns])  # of the code points, some take no column
    if len(shown) == len(text) and fitting(shown, columns) == len(shown):
        return "".join(shown)
    return "".join(shown[: fitting(shown, columns - 1)]) + ELLIPSIS


def _shown(char: str) -> str:
    if char.isprintable() or char in _JOINERS or category(char) in ("Zs", "Co", "Cn"):
        return char
    return _TAB if char == "\t" else char.encode("unicode_escape").decode("ascii")


def _columns(char: str) -> int:
    if char.isascii():
        return 1
    if combining(char) or category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
