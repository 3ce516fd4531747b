"""Which rows of a table are entries, and in which column their titles stand."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..citations import is_form, lists_works, reads_as_reference, role_of
from ..model import Cell, Image, Link, Row, Span, Table
from ..pattern import Pattern
from .anatomy import is_field_name
from .outward import LinksIn, is_outward

_TITLE_COLUMN = Pattern(
    r"\b(?:api|app|articles?|books?|course|dataset|library|link|model|name|papers?|project|publication|"
    r"repo(?:sitory)?|resource|system|title|tool|work)s?\b|论文|名称|标题|项目|资源|模型|タイトル|名前",
    re.IGNORECASE,
)
_DESCRIPTION_COLUMN = Pattern(
    r"\b(?:about|abstract|comment|description|details|info|notes?|summary)\b|描述|说明|简介|説明",
    re.IGNORECASE,
)
_PROFILE = Pattern(r"https?://(?:www\.)?git(?:hub|lab)\.com/[\w.-]+/?", re.IGNORECASE)
_PORTRAIT = Pattern(r"//avatars\d*\.githubusercontent\.com/|//github\.com/[\w-]+\.png\b")
_NAME_AND_TEXT = 2
"""Columns of a table without a header of which the second describes what the first names."""

_FEW_WORDS = 2
"""Words that are no title of a work yet."""


class TableRow(NamedTuple):
    """A row in its table; `title` is None where the row is no entry, `columns` are the table's heads."""

    table: Table
    row: Row
    title: Cell | None
    description: Cell | None
    columns: tuple[str, ...]


def read_rows(table: Table, links_in: LinksIn) -> list[TableRow]:
    """The rows of a table; none for one that only leads through the file or shows who made it."""
    links = links_in(table.span)
    if not table.header and len(table.rows) == 1:
        return [TableRow(table, table.rows[0], None, None, ())] if any(link.text for link in links) else []
    if links and (not any(is_outward(link) for link in links) or _shows_people(links)):
        return []
    column = _title_column(table, links_in)
    about = next((n for n, cell in enumerate(table.header) if _DESCRIPTION_COLUMN.search(cell.text)), -1)
    linked = sum(any(is_outward(link) for link in links_in(row.span)) for row in table.rows)
    lists = linked * 2 >= len(table.rows) or lists_works([cell.text for cell in table.header])
    lists = lists or _holds_references(table)
    about = -1 if about == column else about
    if not table.header and column == 0 and all(len(row.cells) == _NAME_AND_TEXT for row in table.rows):
        about = 1
    heads = tuple(cell.text for cell in table.header)
    titles = [_cell(row, column) if lists else None for row in table.rows]
    if not table.header:
        titles = [cell if cell and not _begins_sentence(cell) else None for cell in titles]
    return [
        TableRow(table, row, title, _cell(row, about), heads)
        for row, title in zip(table.rows, titles, strict=True)
    ]


def _holds_references(table: Table) -> bool:
    """Whether the first row, and so the table, has a full reference in a cell."""
    return any(reads_as_reference(cell.text) for row in table.rows[:1] for cell in row.cells)


def without_title(table: Table, rows: Sequence[TableRow]) -> list[Span]:
    """The rows that show something and are no entries; the table where none of them is one."""
    missed = [row.row for row in rows if row.title is None]
    if len(missed) == len(rows):
        return [table.span] if rows else []
    return [row.span for row in missed if any(cell.text for cell in row.cells)]


def _begins_sentence(cell: Cell) -> bool:
    """Whether words stand before the first link, as they do in tables that only lay out a page."""
    nodes = [node for node in cell.inlines if node.text.strip()]
    return nodes[0].link is None and any(node.link for node in nodes)


def _shows_people(links: Sequence[Link]) -> bool:
    """Whether portraits of people are what a table links most."""
    portraits = sum(any(map(_is_portrait, link.images)) or _leads_to_person(link) for link in links)
    named = sum(not link.images and not is_form(link.text) for link in links)
    return portraits > named


def _is_portrait(image: Image) -> bool:
    return _PORTRAIT.search(image.url) is not None


def _leads_to_person(link: Link) -> bool:
    return bool(link.images) and _PROFILE.fullmatch(link.url) is not None


def _cell(row: Row, column: int) -> Cell | None:
    """A cell that shows something."""
    cell = row.cells[column] if 0 <= column < len(row.cells) else None
    return cell if cell and cell.inlines else None


def _title_column(table: Table, links_in: LinksIn) -> int:
    """The column headed as one of titles, else the first that mostly links a name, else the longest.

    Under such a heading links to the forms of what the cells name will do: `A title of some words [pdf]`.
    """
    named = [column for column, cell in enumerate(table.header) if _heads_titles(cell.text)]
    links: Counter[int] = Counter()
    sizes: Counter[int] = Counter()
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            links[column] += _links_a_name(cell, links_in) or (column in named and _links_forms(cell))
            sizes[column] += len(cell.text)
    linked = sorted(column for column, count in links.items() if count * 2 >= len(table.rows))
    both = [column for column in named if column in linked]
    if both or linked or named:
        return (both or linked or named)[0]
    return max(sizes, key=lambda column: sizes[column], default=0)


def _heads_titles(heading: str) -> bool:
    return _TITLE_COLUMN.search(heading) is not None or role_of(heading) == "title"


def _links_forms(cell: Cell) -> bool:
    """Whether words stand before the first link of a cell."""
    at = next((index for index, node in enumerate(cell.inlines) if node.link), 0)
    return len("".join([node.text for node in cell.inlines[:at]]).split()) > _FEW_WORDS


def _links_a_name(cell: Cell, links_in: LinksIn) -> bool:
    return any(
        is_outward(link) and bool(link.text) and not is_field_name(link.text) for link in links_in(cell.span)
    )
