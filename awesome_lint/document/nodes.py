"""The working tree of the block phase: mutable while lines come in, left behind afterwards."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..model import BlockKind
from .segments import Segments


class ListMarker(NamedTuple):
    """A list marker as written (`-`, `12.`) and what tells one list from the next (`-`, `.`)."""

    text: str
    type: str


_NO_MARKER = ListMarker("", "")


class Node:
    """A block under construction; `start` and `end` are offsets into the original text.

    Which of the later fields mean something depends on the kind: their comments say which.
    """

    __slots__ = (
        "checked", "children", "column", "columns", "content", "content_column", "content_indent",
        "depth", "end", "fence", "fence_offset", "html_type", "kind", "label", "level", "marker",
        "no_table", "open", "parent", "rows", "setext", "start",
    )  # fmt: skip

    def __init__(self, kind: BlockKind | Literal["document"], start: int, parent: Node | None) -> None:
        self.kind = kind
        self.start = start
        self.end = start
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.children: list[Node] = []
        self.open = True
        self.content = Segments()
        # heading
        self.level = 0
        self.setext = False
        # code
        self.fence = ""
        self.fence_offset = 0
        # html
        self.html_type = 0
        # footnote
        self.label = ""
        # list, item
        self.marker = _NO_MARKER
        self.column = 0
        self.content_column = 0
        self.content_indent = 0
        self.checked: bool | None = None
        # paragraph that was looked at as a table's header and is none
        self.no_table = False
        # table: its width, and each row's line with the spans of its cells
        self.columns = 0
        self.rows: list[tuple[Segments, list[tuple[int, int]]]] = []
