"""Whether a line goes on with a block that is open: one function a kind.

Each takes the block and the cursor, which it moves past what the block has at the beginning of its lines.
"""

from __future__ import annotations

from collections.abc import Callable

from ..pattern import Pattern
from . import gfm
from .cursor import Cursor
from .nodes import Node

CODE_INDENT = 4
"""Columns from which on a line is code, where it is not the text of a paragraph."""

_CLOSING_FENCE = Pattern(r"(`{3,}|~{3,})[ \t]*$")


def goes_on(block: Node, cursor: Cursor) -> bool:
    """Whether the line belongs to the block. Headings and thematic breaks have no further lines."""
    continuation = _CONTINUATIONS.get(block.kind)
    return continuation is not None and continuation(block, cursor)


def closes_fence(block: Node, cursor: Cursor) -> bool:
    """Whether the line ends the block, which is fenced code."""
    if not block.fence or cursor.indent >= CODE_INDENT:
        return False
    match = _CLOSING_FENCE.match(cursor.text, cursor.nonspace)
    return match is not None and match[1].startswith(block.fence)


def _list(_: Node, __: Cursor) -> bool:
    return True  # its items say whether they do


def _item(item: Node, cursor: Cursor) -> bool:
    if cursor.indent >= item.content_indent:
        cursor.advance_columns(item.content_indent)
        return True
    if cursor.blank and item.children:
        cursor.to_nonspace()
        return True
    return False


def _quote(_: Node, cursor: Cursor) -> bool:
    if cursor.indent >= CODE_INDENT or not cursor.text.startswith(">", cursor.nonspace):
        return False
    cursor.advance_columns(cursor.indent + 1)
    cursor.skip_optional_blank()
    return True


def _footnote(_: Node, cursor: Cursor) -> bool:
    if cursor.indent >= CODE_INDENT:
        cursor.advance_columns(CODE_INDENT)
        return True
    return not cursor.text


def _code(code: Node, cursor: Cursor) -> bool:
    if code.fence:
        for _ in range(code.fence_offset):
            cursor.skip_optional_blank()
        return True
    if cursor.indent >= CODE_INDENT:
        cursor.advance_columns(CODE_INDENT)
        return True
    return cursor.blank


def _html(html: Node, cursor: Cursor) -> bool:
    return html.html_type < 6 or not cursor.blank  # the others end by what is on a line


def _paragraph(_: Node, cursor: Cursor) -> bool:
    return not cursor.blank


def _table(_: Node, cursor: Cursor) -> bool:
    return bool(gfm.split_row(cursor.text[cursor.nonspace :]))


_CONTINUATIONS: dict[str, Callable[[Node, Cursor], bool]] = {
    "list": _list,
    "item": _item,
    "quote": _quote,
    "footnote": _footnote,
    "code": _code,
    "html": _html,
    "paragraph": _paragraph,
    "table": _table,
}
