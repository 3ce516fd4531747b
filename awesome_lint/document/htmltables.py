"""Tables that are written in HTML, as the tables of the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Cell, Document, Row, Span, Table, Tag
from .htmlnodes import html_nodes
from .outward import LinksIn, is_outward

_COLUMNS = 40
"""Columns of a table that are read."""
_HIGHEST = 1000
"""Rows that a cell is believed to span."""


class _Open:
    """A table that has not ended: its rows so far, each with the tags and the insides of its cells."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.rows: list[tuple[Span, list[Tag], list[Span]]] = []
        self.holds_table = False
        self._row = -1
        self._tags: list[Tag] = []
        self._insides: list[Span] = []

    def cell(self, tag: Tag) -> None:
        """A cell begins or ends, and with it the one before."""
        if len(self._tags) > len(self._insides):
            self._insides.append(Span(self._tags[-1].span.end, tag.span.start))
        if not tag.closing and self._row >= 0:
            self._tags.append(tag)

    def row(self, tag: Tag) -> None:
        """A row begins or ends, and with it the one before."""
        self.cell(tag._replace(closing=True))
        if self._row >= 0:
            end = tag.span.end if tag.name == "tr" and tag.closing else tag.span.start
            self.rows.append((Span(self._row, end), self._tags, self._insides))
        self._row = -1 if tag.closing else tag.span.start
        self._tags, self._insides = [], []


def html_tables(document: Document, links_in: LinksIn) -> list[Table]:
    """The tables that hold no other; a first row without a link is the header, as high as its cells."""
    return [_built(document, opened, end, links_in) for opened, end in _tables(document.tags)]


def _tables(tags: Sequence[Tag]) -> Iterator[tuple[_Open, int]]:
    """Each table that holds no other, and where it ends."""
    stack: list[_Open] = []
    for tag in tags:
        if tag.name == "table" and not tag.closing:
            if stack:
                stack[-1].holds_table = True
            stack.append(_Open(tag.span.start))
        elif stack and tag.name in ("td", "th"):
            stack[-1].cell(tag)
        elif stack and tag.name == "tr":
            stack[-1].row(tag)
        elif stack and tag.name == "table":
            opened = stack.pop()
            opened.row(tag)
            if any(tags for _, tags, _ in opened.rows) and not opened.holds_table:
                yield opened, tag.span.end


def _built(document: Document, opened: _Open, end: int, links_in: LinksIn) -> Table:
    grid = _Grid(document.source.text, links_in)
    rows = [Row(span, tuple(grid.cells(tags, insides))) for span, tags, insides in opened.rows]
    height = max([_size(tag, "rowspan") for tag in opened.rows[0][1]], default=1)
    heads = len(rows) > height and not any(map(is_outward, links_in(rows[0].span)))
    header = [row.cells for row in rows[:height]] if heads else []
    body = [row for row in rows[len(header) :] if any(cell.text for cell in row.cells)]
    return Table(Span(opened.start, end), _lowest(header), tuple(body))


def _lowest(header: Sequence[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    """Of each column of a header the lowest cell that shows something."""
    columns: list[Cell] = []
    for cells in header:
        columns += cells[len(columns) :]
        for number, cell in enumerate(cells):
            columns[number] = cell if cell.text else columns[number]
    return tuple(columns)


class _Grid:
    """Which columns the cells of the rows so far reach into, each down to the row that it ends before."""

    def __init__(self, text: str, links_in: LinksIn) -> None:
        self._text = text
        self._links_in = links_in
        self._ends: dict[int, int] = {}
        self._rows = 0

    def cells(self, tags: Sequence[Tag], insides: Sequence[Span]) -> Iterator[Cell]:
        """The cells of the next row, empty ones where a cell reaches in from the left or from above."""
        row, column = self._rows, 0
        self._rows += 1
        for tag, inside in zip(tags, insides, strict=True):
            nothing = Cell(Span(inside.start, inside.start), "", ())
            while self._ends.get(column, 0) > row:
                yield nothing
                column += 1
            width = min(_size(tag, "colspan"), _COLUMNS - column)
            if width <= 0:
                return
            nodes = html_nodes(self._text, inside, self._links_in)
            shown = " ".join("".join([node.text for node in nodes]).split())
            yield Cell(inside, shown, nodes if shown else ())
            yield from [nothing] * (width - 1)
            self._ends.update(dict.fromkeys(range(column, column + width), row + _size(tag, "rowspan")))
            column += width


def _size(tag: Tag, name: str) -> int:
    value = tag.attributes[name].value if name in tag.attributes else ""
    return max(1, min(int(value), _HIGHEST)) if value.isdecimal() and len(value) < 9 else 1
