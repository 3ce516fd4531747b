"""Raw text → lines as CommonMark counts them, without BOM, line ends and front matter."""

from typing import NamedTuple

from ..model import Source, Span
from ..pattern import Pattern

_LINE_END = Pattern(r"\r\n|\n|\r")
_FENCE = Pattern(r"---[ \t]*$")
_KEY = Pattern(r"""[\w"'][^:\n]*:(?:\s|$)""")


class Line(NamedTuple):
    """A line without its end, and the offset of its first character in the original text."""

    start: int
    text: str


def locate(path: str, text: str) -> Source:
    """The source with its line starts; `\\r\\n`, `\\n` and `\\r` end a line, as in CommonMark."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    return Source(path, text, tuple(starts))


def lines(source: Source) -> list[Line]:
    """All lines, NUL replaced as CommonMark asks, the BOM left out of the first one."""
    text = source.text.replace("\0", "�")
    starts = source.line_starts
    found = [
        Line(start, text[start:end].rstrip("\r\n"))
        for start, end in zip(starts, (*starts[1:], len(text)), strict=True)
    ]
    if text.startswith("\ufeff"):
        found[0] = Line(1, found[0].text[1:])
    if found[-1].text == "" and len(found) > 1:
        found.pop()
    return found


def front_matter(found: list[Line]) -> int:
    """How many lines the YAML front matter takes, fences included; 0 where there is none.

    GitHub shows a file's head as metadata only where it opens on the first line, is closed, and
    holds keys.
    """
    if not found or not _FENCE.match(found[0].text):
        return 0
    for number, line in enumerate(found[1:], start=2):
        if _FENCE.match(line.text):
            inner = [each.text for each in found[1 : number - 1] if each.text.strip()]
            return number if not inner or any(_KEY.match(text) for text in inner) else 0
    return 0


def front_matter_span(found: list[Line], count: int) -> Span | None:
    """The span of the first `count` lines."""
    if not count:
        return None
    last = found[count - 1]
    return Span(found[0].start, last.start + len(last.text))
