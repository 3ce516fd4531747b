"""Text gathered from several lines, and the way back to where each character stood."""

from __future__ import annotations

from bisect import bisect_right

from ..model import Span
from ..pattern import Pattern

_ESCAPED_PIPE = Pattern(r"\\(?=\|)")


class Segments:
    """Pieces of the original text, put together as the content of one block.

    Within a piece, characters of the content and of the original stand side by side.
    """

    __slots__ = ("_length", "_origins", "_pieces", "_starts")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._length = 0

    def add_line(self, origin: int, text: str) -> None:
        """Add a line; a line feed joins it to the one before."""
        if self._length:
            self._pieces.append("\n")
            self._length += 1
        self.add(origin, text)

    def add(self, origin: int, text: str) -> None:
        """Add a piece that begins at `origin` in the original text."""
        self._starts.append(self._length)
        self._origins.append(origin)
        self._pieces.append(text)
        self._length += len(text)

    def __len__(self) -> int:
        return self._length

    @property
    def text(self) -> str:
        if len(self._pieces) != 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0]

    def origin(self, offset: int) -> int:
        """Where the character at `offset` of the content stood in the original."""
        if len(self._starts) == 1:
            return self._origins[0] + offset
        index = bisect_right(self._starts, offset) - 1
        return self._origins[index] + offset - self._starts[index]

    def span(self, start: int, end: int) -> Span:
        """The span in the original of a slice of the content."""
        if len(self._starts) == 1:
            base = self._origins[0]
            return Span(base + start, base + end)
        first = self.origin(start)
        if end <= start:
            return Span(first, first)
        if end < self._length and self.text[end - 1] == "\n":
            # A line end may be two characters, of which the content holds one.
            return Span(first, self.origin(end))
        return Span(first, self.origin(end - 1) + 1)

    def slice(self, start: int, end: int) -> Segments:
        """The content between two offsets."""
        part = Segments()
        first = bisect_right(self._starts, start) - 1
        part._starts.append(0)
        part._origins.append(self.origin(start))
        for index in range(first + 1, bisect_right(self._starts, end - 1)):
            part._starts.append(self._starts[index] - start)
            part._origins.append(self._origins[index])
        part._pieces = [self.text[start:end]]
        part._length = max(end - start, 0)
        return part

    def without_pipe_escapes(self) -> Segments:
        """The content with `\\|` read as `|`, as GitHub does in tables before anything else."""
        text = self.text
        if "\\|" not in text:
            return self
        part = Segments()
        start = 0
        for end in [*(match.start() for match in _ESCAPED_PIPE.finditer(text)), len(text)]:
            for index in range(bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)):
                cut = max(self._starts[index], start)
                stop = self._starts[index + 1] if index + 1 < len(self._starts) else end
                part.add(self.origin(cut), text[cut : min(stop, end)])
            start = end + 1
        return part
