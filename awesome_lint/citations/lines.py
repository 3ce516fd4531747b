"""The lines of an entry: a title on a line of its own, then what tells of the work, a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model import Entry, Inline
from .passage import Passage, is_hard, join, of_inlines
from .publication.issued import read_issued
from .shapes.linktexts import is_form

_TITLES = ("strong", "emphasis", "link")
_AROUND = " .,:;|()[]-–—"
_GOES_ON = (",", " and", " &", "-", ":")
_YEAR_DIGITS = 4
_LONGEST = 10
"""Words of the longest venue and date that stand beside a title on its line."""


def first_line(entry: Entry, source: str) -> Passage:
    """The first paragraph of an entry: lines where a title stands alone on the first, else one line.

    Markdown shows the end of a line in the source as a blank.
    """
    nodes = [node for node in entry.inlines if node.span.start < entry.line_span.end]
    lines = list(_lines(nodes, source))
    if len(lines) < 2 or not _is_title(lines[0]):
        return of_inlines(nodes, source)
    return join(of_inlines(line, source) for line in _whole(lines))


def details(entry: Entry, source: str) -> Iterator[Passage]:
    """The lines of an entry after its first paragraph."""
    line: list[Inline] = []
    for node in entry.inlines:
        if node.span.start < entry.line_span.end:
            continue
        if node.kind != "break":
            line.append(node)
        elif line:
            yield of_inlines(line, source)
            line = []
    if line:
        yield of_inlines(line, source)


def _lines(nodes: Iterable[Inline], source: str) -> Iterator[list[Inline]]:
    """The nodes between the ends of lines that Markdown does not show, each line with its end."""
    line: list[Inline] = []
    for node in nodes:
        line.append(node)
        if node.kind == "break" and not is_hard(node.span.start, source):
            yield line
            line = []
    if line:
        yield line


def _is_title(line: Sequence[Inline]) -> bool:
    """Whether a line is marked as a title, and holds no more besides than where and when it came out."""
    at = next((n for n, node in enumerate(line) if any(map(str.isalnum, node.text))), len(line))
    if at == len(line) or line[at].kind not in _TITLES or is_form(line[at].text):
        return False
    rest = _text(line[at + 1 :]).strip(_AROUND)
    if not rest or read_issued(rest, 0, len(rest)):
        return True
    return rest[-_YEAR_DIGITS:].isdigit() and len(rest.split()) <= _LONGEST


def _whole(lines: Iterable[list[Inline]]) -> Iterator[list[Inline]]:
    """The lines, with one that goes on in the next made one with it: `Mina Rossi,` before `Lin Wei`."""
    whole: list[Inline] = []
    for line in lines:
        text = _text(line)
        if whole and not (_text(whole).rstrip().endswith(_GOES_ON) or text[:1].islower()):
            yield whole
            whole = []
        whole += line
    yield whole


def _text(nodes: Iterable[Inline]) -> str:
    return "".join([node.text for node in nodes])
