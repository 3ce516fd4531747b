"""What begins a block: one function a kind, tried by the first character of a line's rest.

Each takes the reader, whose cursor stands before the character, and the block that would hold the
new one; it returns the block that was opened, or None where the line begins no such block.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..pattern import Pattern, Rare
from . import gfm
from .html import block_start
from .nodes import ListMarker, Node

if TYPE_CHECKING:
    from .blocks import Reader

_MAX_DEPTH = 100
"""cmark-gfm's own limit for lists opened on one line; here for every nesting."""
_ATX = Pattern(r"(#{1,6})(?:[ \t]+|$)")
_SETEXT = Pattern(r"(=+|-+)[ \t]*$")
_FENCE = Pattern(r"`{3,}(?=[^`]*$)|~{3,}")
_THEMATIC = Pattern(r"(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_FOOTNOTE = Pattern(r"\[\^([^\] \r\n\t]+)\]:[ \t]*")
_LIST = Pattern(r"(?:([*+-])|([0-9]{1,9})([.)]))(?=[ \t]|$)")
_TASK = Rare(("[ ]", "[x]", "[X]"), r"[ \t\v\f]*(?:[-+*]|[0-9]+.)[ \t\v\f]+\[[ xX]\][ \t\v\f]+")


def _quote(reader: Reader, container: Node) -> Node | None:
    if container.depth >= _MAX_DEPTH:
        return None
    cursor = reader.cursor
    start = cursor.nonspace
    cursor.advance(cursor.nonspace + 1 - cursor.offset)
    cursor.skip_optional_blank()
    return reader.add_child(container, "quote", start)


def _atx_heading(reader: Reader, container: Node) -> Node | None:
    cursor = reader.cursor
    match = _ATX.match(cursor.text, cursor.nonspace)
    if not match:
        return None
    heading = reader.add_child(container, "heading", cursor.nonspace)
    heading.level = len(match[1])
    cursor.advance(match.end() - cursor.offset)
    return heading


def _fence(reader: Reader, container: Node) -> Node | None:
    cursor = reader.cursor
    match = _FENCE.match(cursor.text, cursor.nonspace)
    if not match:
        return None
    code = reader.add_child(container, "code", cursor.nonspace)
    code.fence = match[0][:255]
    code.fence_offset = cursor.nonspace - cursor.offset
    return code


def _html(reader: Reader, container: Node) -> Node | None:
    cursor = reader.cursor
    html_type = block_start(cursor.text, cursor.nonspace, container.kind == "paragraph")
    if not html_type:
        return None
    html = reader.add_child(container, "html", cursor.nonspace)
    html.html_type = html_type
    return html


def _setext_heading(reader: Reader, container: Node) -> Node | None:
    if container.kind != "paragraph":
        return None
    cursor = reader.cursor
    match = _SETEXT.match(cursor.text, cursor.nonspace)
    if not match:
        return None
    if reader.take_definitions(container):
        container.kind = "heading"
        container.level = 1 if match[1][0] == "=" else 2
        container.setext = True
        container.end = cursor.start + match.end(1)
        cursor.to_end()
    return container


def _thematic_break(reader: Reader, container: Node) -> Node | None:
    cursor = reader.cursor
    lazy = container.kind == "paragraph" and not reader.all_matched
    if lazy or not _THEMATIC.match(cursor.text, cursor.nonspace):
        return None
    line = reader.add_child(container, "break", cursor.nonspace)
    cursor.to_end()
    return line


def _footnote(reader: Reader, container: Node) -> Node | None:
    cursor = reader.cursor
    match = _FOOTNOTE.match(cursor.text, cursor.nonspace)
    if not match or container.depth >= _MAX_DEPTH:
        return None
    cursor.advance(match.end() - cursor.offset)
    footnote = reader.add_child(container, "footnote", match.start())
    footnote.label = match[1]
    return footnote


def _item(reader: Reader, container: Node) -> Node | None:
    cursor = reader.cursor
    match = _LIST.match(cursor.text, cursor.nonspace)
    if not match or container.depth >= _MAX_DEPTH:
        return None
    if container.kind == "paragraph" and not _may_interrupt(match, cursor.text):
        return None
    marker = ListMarker(match[0], match[1] or match[3])
    indent, column = cursor.indent, cursor.nonspace_column
    cursor.advance(match.end() - cursor.offset)
    padding = len(match[0]) + _padding(reader)
    if container.kind != "list" or container.marker.type != marker.type:
        container = reader.add_child(container, "list", match.start())
        container.marker = marker
    item = reader.add_child(container, "item", match.start())
    item.marker = marker
    item.content_indent = indent + padding
    item.column = column
    item.content_column = column + padding
    item.end = cursor.start + match.end()
    return item


def _may_interrupt(match: re.Match[str], line: str) -> bool:
    """A list interrupts a paragraph only with text behind its marker, and only with number 1."""
    empty = gfm.skip_blanks(line, match.end()) == len(line)
    return not empty and (match[2] is None or int(match[2]) == 1)


def _padding(reader: Reader) -> int:
    """Read the blanks behind a list marker; how many columns of them belong to it."""
    cursor = reader.cursor
    saved = cursor.offset, cursor.column, cursor.tab
    while cursor.column - saved[1] <= 5 and cursor.peek() in (" ", "\t"):
        cursor.advance_columns(1)
    width = cursor.column - saved[1]
    if 1 <= width < 5 and cursor.peek():
        return width
    cursor.offset, cursor.column, cursor.tab = saved
    if width > 0:
        cursor.advance_columns(1)
    return 1


def read_task(reader: Reader, item: Node) -> None:
    """Read a task box; GitHub looks for it from the very start of the line."""
    cursor = reader.cursor
    if _TASK.match(cursor.text):
        item.checked = "[x]" in cursor.text or "[X]" in cursor.text
        cursor.advance(3)


Start = Callable[["Reader", Node], Node | None]
STARTS: dict[str, tuple[Start, ...]] = {
    ">": (_quote,),
    "#": (_atx_heading,),
    "`": (_fence,),
    "~": (_fence,),
    "<": (_html,),
    "=": (_setext_heading,),
    "-": (_setext_heading, _thematic_break, _item),
    "*": (_thematic_break, _item),
    "_": (_thematic_break,),
    "[": (_footnote,),
    "+": (_item,),
    **dict.fromkeys("0123456789", (_item,)),
}
