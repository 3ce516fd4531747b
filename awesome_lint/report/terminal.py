"""The lines of the text report in the colours of a terminal. rich is imported here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style

from .text import Line

_ENDLESS = 1 << 24
"""A width that no line reaches: rich cuts what is wider than its console."""


def paint(lines: Iterable[Line]) -> str:
    """Each line as it is, neither wrapped nor cut, with escape sequences for its styles."""
    segments = []
    for line in lines:
        segments += [Segment(text, Style.parse(style)) for text, style in line]
        segments.append(Segment.line())
    console = Console(
        file=StringIO(), force_terminal=True, color_system="standard", no_color=False, width=_ENDLESS
    )
    with console.capture() as capture:
        console.print(Segments(segments), end="")
    return capture.get()
