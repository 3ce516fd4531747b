"""The lines of the text report in the colours of a terminal. rich is imported here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.text import Text


def paint(lines: Iterable[tuple[tuple[str, str], ...]]) -> str:
    """Each line as it is, neither wrapped nor cut, with escape sequences for its styles."""
    console = Console(file=StringIO(), force_terminal=True, color_system="standard", no_color=False)
    with console.capture() as capture:
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True, highlight=False)
    return capture.get()
