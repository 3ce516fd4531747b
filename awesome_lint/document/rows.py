"""Which rows of a table are entries, and in which column their titles stand."""

import re
from collections import Counter
from typing import NamedTuple

from ..citations import lists_works
from ..model import Cell, Row, Table
from ..pattern import Pattern
from .anatomy import is_field_name
from .items import LinksIn, is_outward

_TITLE_COLUMN = Pattern(
    r"\b(?:api|app|articles?|books?|course|dataset|library|link|model|name|papers?|project|publication|"
    r"repo(?:sitory)?|resource|system|title|tool|work)s?\b|论文|名称|标题|项目|资源|模型|タイトル|名前",
    re.I,
)
_DESCRIPTION_COLUMN = Pattern(
    r"\b(?:about|abstract|comment|description|details|info|notes?|summary)\b|描述|说明|简介|説明", re.I
)


class TableRow(NamedTuple):
    """A row in its table; `title` is None where the row is no entry, `columns` are the table's heads."""

    table: Table
    row: Row
    title: Cell | None
    description: Cell | None
    columns: tuple[str, ...]


def read_rows(table: Table, links_in: LinksIn) -> list[TableRow]:
    """The rows of a table that lists something; none for one that only leads through the file."""
    links = links_in(table.span)
    if links and not any(is_outward(link) for link in links):
        return []
    column = _title_column(table, links_in)
    about = next((n for n, cell in enumerate(table.header) if _DESCRIPTION_COLUMN.search(cell.text)), -1)
    linked = sum(any(is_outward(link) for link in links_in(row.span)) for row in table.rows)
    lists = linked * 2 >= len(table.rows) or lists_works(cell.text for cell in table.header)
    about = -1 if about == column else about
    heads = tuple(cell.text for cell in table.header)
    return [
        TableRow(table, row, _cell(row, column) if lists else None, _cell(row, about), heads)
        for row in table.rows
    ]


def _cell(row: Row, column: int) -> Cell | None:
    """A cell that shows something."""
    cell = row.cells[column] if 0 <= column < len(row.cells) else None
    return cell if cell and (cell.text.strip() or cell.inlines) else None


def _title_column(table: Table, links_in: LinksIn) -> int:
    """The column headed as one of titles, else the first that mostly links a name, else the longest."""
    named = [column for column, cell in enumerate(table.header) if _TITLE_COLUMN.search(cell.text)]
    links: Counter[int] = Counter()
    sizes: Counter[int] = Counter()
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            links[column] += _links_a_name(cell, links_in)
            sizes[column] += len(cell.text)
    linked = sorted(column for column, count in links.items() if count * 2 >= len(table.rows))
    both = [column for column in named if column in linked]
    if both or linked or named:
        return (both or linked or named)[0]
    return max(sizes, key=lambda column: sizes[column], default=0)


def _links_a_name(cell: Cell, links_in: LinksIn) -> bool:
    return any(
        is_outward(link) and bool(link.text) and not is_field_name(link.text) for link in links_in(cell.span)
    )
