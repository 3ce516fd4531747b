"""The line that a finding is about, cut to a width, and the marks that go below it."""

from typing import NamedTuple

from ..escape import ELLIPSIS, cells, fitting, width
from ..model import Source, Span


class Excerpt(NamedTuple):
    """A part of a line in three pieces, escaped; `indent` and `marks` are columns of a terminal."""

    before: str
    marked: str
    after: str

    @property
    def indent(self) -> int:
        return width(self.before)

    @property
    def marks(self) -> int:
        return max(1, width(self.marked))


def excerpt(source: Source, span: Span, columns: int) -> Excerpt:
    """The first line of the span: all of it where it fits, else what stands around the span's start.

    Looks at no more code points than could be shown, however long the line is.
    """
    line = _line(source, span.start)
    window = Span(max(line.start, span.start - columns), min(line.end, span.start + columns))
    shown = cells(source.text[window.start : window.end])  # in one: a command may begin before the span
    before, rest = shown[: span.start - window.start], shown[span.start - window.start :]
    marked = max(0, min(span.end, window.end) - span.start)
    if window == line and width("".join(before + rest)) <= columns:
        return Excerpt("".join(before), "".join(rest[:marked]), "".join(rest[marked:]))

    room = columns - 2 * len(ELLIPSIS)
    left = fitting(before[::-1], max(room // 3, room - width("".join(rest))))
    shown = before[len(before) - left :]
    right = fitting(rest, room - width("".join(shown)))
    return Excerpt(
        ELLIPSIS * (window.start > line.start or left < len(before)) + "".join(shown),
        "".join(rest[: min(marked, right)]),
        "".join(rest[marked:right]) + ELLIPSIS * (window.end < line.end or right < len(rest)),
    )


def _line(source: Source, offset: int) -> Span:
    """The line that an offset is in, without its line end, which the offset may be in."""
    line = source.line_span(source.location(offset).line)
    return Span(line.start, max(line.end, offset))
