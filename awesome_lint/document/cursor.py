"""The place that the block phase has reached in a line, counted in characters and in columns."""

from __future__ import annotations

from ..pattern import Pattern
from .source import Line

_BLANKS = Pattern(r"[ \t]*")
_TAB_STOP = 4


class Cursor:
    """A line and how far it is read. A tab counts as far as the next multiple of four columns."""

    __slots__ = (
        "blank", "column", "end", "indent", "nonspace", "nonspace_column", "offset", "start", "tab", "text",
    )  # fmt: skip

    def __init__(self, line: Line) -> None:
        self.start, self.text = line
        self.end = self.start + len(self.text)
        self.offset = 0
        self.column = 0
        self.tab = False
        """Whether the tab at `offset` is read in part."""
        self.nonspace = -1
        self.find_nonspace()

    def find_nonspace(self) -> None:
        """Look ahead to the first character that is neither a space nor a tab."""
        if self.offset > self.nonspace:
            self._find_nonspace()
        self.indent = self.nonspace_column - self.column

    def _find_nonspace(self) -> None:
        match = _BLANKS.match(self.text, self.offset)
        self.nonspace = match.end() if match else self.offset
        column = self.column
        if "\t" in self.text[self.offset : self.nonspace]:
            for character in self.text[self.offset : self.nonspace]:
                column += 1 if character == " " else _TAB_STOP - column % _TAB_STOP
        else:
            column += self.nonspace - self.offset
        self.nonspace_column = column
        self.blank = self.nonspace == len(self.text)

    def peek(self) -> str:
        """The character at `offset`; empty at the end of the line."""
        return self.text[self.offset : self.offset + 1]

    def advance(self, count: int) -> None:
        """Read `count` characters."""
        passed = self.text[self.offset : self.offset + count]
        if "\t" not in passed:
            self.column += len(passed)
        else:
            for character in passed:
                self.column += _TAB_STOP - self.column % _TAB_STOP if character == "\t" else 1
        self.offset = min(self.offset + count, len(self.text))
        if count > 0:
            self.tab = False

    def advance_columns(self, count: int) -> None:
        """Read as far as `count` columns, a tab in part where it reaches beyond."""
        while count > 0 and self.offset < len(self.text):
            if self.text[self.offset] != "\t":
                self.tab = False
                self.offset += 1
                self.column += 1
                count -= 1
                continue
            width = _TAB_STOP - self.column % _TAB_STOP
            self.tab = width > count
            self.column += min(width, count)
            self.offset += 0 if self.tab else 1
            count -= width

    def skip_optional_blank(self) -> None:
        """Read the one blank that may follow a marker."""
        if self.peek() in (" ", "\t"):
            self.advance_columns(1)

    def to_nonspace(self) -> None:
        self.advance(self.nonspace - self.offset)

    def to_end(self) -> None:
        self.advance(len(self.text) - self.offset)

    def rest(self) -> tuple[int, str]:
        """What is left of the line, the rest of a tab read in part as spaces, and its origin."""
        if not self.tab:
            return self.start + self.offset, self.text[self.offset :]
        spaces = _TAB_STOP - self.column % _TAB_STOP
        return self.start + self.offset + 1 - spaces, " " * spaces + self.text[self.offset + 1 :]
