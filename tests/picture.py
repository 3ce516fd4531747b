"""The picture in the README of what the command says of its example: `python -m tests.picture` draws it."""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from rich.console import Console
from rich.text import Text

from .command import COMMAND, ENVIRON, ROOT

PICTURE = ROOT / ".github" / "terminal.svg"
ARGUMENTS = ["--offline", "README.md"]
WIDTH = 100
"""Columns: what the command fills where its output is no terminal."""

ADVANCE = 12.2
"""Units from a character to the next, as rich draws them."""


def example() -> str:
    """The list that the README shows."""
    (text, *_) = re.findall(
        r"^```markdown\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return str(text)


def text_of(picture: str) -> str:
    """The lines of text in a picture, without the blanks at their ends."""
    rows: dict[float, str] = {}
    for text in ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text"):
        if "clip-path" in text.attrib:
            top, column = float(text.attrib["y"]), round(float(text.attrib["x"]) / ADVANCE)
            rows[top] = rows.get(top, "").ljust(column) + (text.text or "").replace("\N{NO-BREAK SPACE}", " ")
    return "\n".join(row.rstrip() for _, row in sorted(rows.items()))


def coloured() -> str:
    """What the command says of it, with the colours of a terminal."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "README.md").write_text(example(), encoding="utf-8")
        command = [*COMMAND, "--color=always", *ARGUMENTS]
        done = subprocess.run(command, cwd=folder, env=ENVIRON, capture_output=True, encoding="utf-8")
    return done.stdout


def draw() -> str:
    """An SVG that loads nothing from elsewhere."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(f"$ awesome-lint {' '.join(ARGUMENTS)}\n{coloured()}"))
    drawn = console.export_svg(title="awesome-lint", unique_id="terminal")
    return re.sub(r" *@font-face \{.*?\}\n", "", drawn, flags=re.DOTALL)


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8", newline="\n")
