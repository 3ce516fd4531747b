"""Tables of GitHub Flavored Markdown: a paragraph's last line and its delimiters, then rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..pattern import Pattern
from . import gfm
from .nodes import Node
from .segments import Segments

if TYPE_CHECKING:
    from .blocks import Reader

_DELIMITERS = Pattern(r"\|?[ \t\v\f]*+:?-++:?[ \t\v\f]*+(?:\|[ \t\v\f]*+:?-++:?[ \t\v\f]*+)*+\|?[ \t\v\f]*$")
_BEGINS = tuple("|:- \t\v\f")


def open_table(reader: Reader, paragraph: Node) -> Node | None:
    """Turn a paragraph into a table where the line delimits as many columns as its last line has."""
    cursor = reader.cursor
    delimits = cursor.text.startswith(_BEGINS, cursor.nonspace) and _DELIMITERS.match(
        cursor.text, cursor.nonspace
    )
    if paragraph.no_table or not delimits:
        return None
    content = paragraph.content
    header = content.text.rfind("\n") + 1
    cells = gfm.split_row(content.text[header:])
    if not cells or len(cells) != len(gfm.split_row(cursor.text[cursor.nonspace :])):
        # GitHub looks at a paragraph once.
        paragraph.no_table = True
        return None
    if header:
        _split_off(paragraph, header)
    paragraph.kind = "table"
    paragraph.columns = len(cells)
    paragraph.rows.append((content.slice(header, len(content)), cells))
    paragraph.start = content.origin(header)
    paragraph.end = cursor.end
    cursor.to_end()
    return paragraph


def _split_off(table: Node, size: int) -> None:
    """Leave the lines before a table's header as a paragraph of their own before it."""
    assert table.parent
    before = Node("paragraph", table.start, table.parent)
    before.content = table.content.slice(0, size - 1).without_pipe_escapes()
    before.end = table.content.span(0, size - 1).end
    before.open = False
    siblings = table.parent.children
    siblings.insert(len(siblings) - 1, before)


def add_row(reader: Reader, table: Node) -> None:
    """Read the line as a row; cells beyond the header's are dropped."""
    cursor = reader.cursor
    content = Segments()
    content.add(cursor.start + cursor.nonspace, cursor.text[cursor.nonspace :])
    table.rows.append((content, gfm.split_row(content.text)[: table.columns]))
    table.end = cursor.end
    cursor.to_end()
