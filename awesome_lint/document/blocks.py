"""The block phase: lines → a tree of blocks, as cmark-gfm builds it, on mistune's BlockParser.

mistune cuts a container's text out first and parses it afterwards, so it cannot know whether a
lazy line continues a paragraph inside. Here its parser runs the loop over lines of CommonMark's
appendix "A parsing strategy" instead, with GitHub's tables, task lists and footnotes.
"""

from __future__ import annotations

import mistune
from mistune.core import BlockState

from ..model import BlockKind, Span
from ..pattern import Pattern
from . import gfm
from .continuations import CODE_INDENT, closes_fence, goes_on
from .cursor import Cursor
from .definitions import RawDefinition, read_definitions
from .html import block_end
from .nodes import Node
from .segments import Segments
from .source import Line
from .starts import STARTS, read_task
from .tables import add_row, open_table

_CLOSING_HASHES = Pattern(r"[ \t]#+$")
_LEAVES = frozenset({"paragraph", "heading", "code", "html", "break"})


class GfmBlockState(BlockState):
    """mistune's block state, with the lines to read and what comes of them.

    A definition comes with the content that it was read from.
    """

    def __init__(self, lines: list[Line]) -> None:
        super().__init__()
        self.lines = lines
        self.root = Node("document", lines[0].start if lines else 0, None)
        self.definitions: list[tuple[RawDefinition, Segments]] = []
        self.lazy_lines: list[Span] = []


class GfmBlockParser(mistune.BlockParser):
    """Reads the lines of a GfmBlockState into its `root`."""

    def parse(self, state: BlockState, rules: list[str] | None = None) -> None:
        assert isinstance(state, GfmBlockState)
        reader = Reader(state)
        for line in state.lines:
            reader.read(line)
        reader.close(state.root)


class Reader:
    """The blocks that are open, and what the next line does to them."""

    def __init__(self, state: GfmBlockState) -> None:
        self.state = state
        self.current = state.root
        self.cursor = Cursor(Line(0, ""))
        self.all_matched = True

    def read(self, line: Line) -> None:
        self.cursor = Cursor(line)
        matched = self._match_open_blocks()
        if matched is not None:
            self._add_text(self._open_new_blocks(matched), matched)

    def close(self, node: Node) -> None:
        """Close what is open, `node` included."""
        while self.current is not node:
            self.current = self._finalize(self.current)
        self._finalize(node)

    # Which open blocks does the line continue?

    def _match_open_blocks(self) -> Node | None:
        """The innermost open block that the line continues; None where it closed a code fence."""
        node = self.state.root
        self.all_matched = True
        while node.children and node.children[-1].open:
            child = node.children[-1]
            self.cursor.find_nonspace()
            if closes_fence(child, self.cursor):
                child.end = self.cursor.end
                self.current = self._finalize(child)
                return None
            if not goes_on(child, self.cursor):
                self.all_matched = False
                break
            node = child
        return node

    # Which new blocks does it open?

    def _open_new_blocks(self, container: Node) -> Node:
        """Open what the rest of the line opens; the innermost block, which its text belongs to."""
        maybe_lazy = self.current.kind == "paragraph"
        while container.kind not in ("code", "html"):
            self.cursor.find_nonspace()
            opened = self._open_block(container, maybe_lazy)
            if opened is None:
                break
            container = opened
            if container.kind in ("paragraph", "heading"):
                break
            maybe_lazy = False
        return container

    def _open_block(self, container: Node, maybe_lazy: bool) -> Node | None:
        cursor = self.cursor
        if cursor.blank:
            return None
        if cursor.indent >= CODE_INDENT:
            if maybe_lazy:
                return None
            cursor.advance_columns(CODE_INDENT)
            return self.add_child(container, "code", cursor.offset)
        for start in STARTS.get(cursor.text[cursor.nonspace], ()):
            opened = start(self, container)
            if opened is not None:
                return opened
        if container.kind == "paragraph":
            return open_table(self, container)
        if container.kind == "table":
            add_row(self, container)
        elif container.kind == "item":
            read_task(self, container)
        return None

    def add_child(self, parent: Node, kind: BlockKind, offset: int) -> Node:
        """Open a block at an offset of the line, in `parent` or the first ancestor that may hold it."""
        while parent.kind in _LEAVES or parent.kind == "table" or (parent.kind == "list" and kind != "item"):
            parent = self._finalize(parent)
        child = Node(kind, self.cursor.start + offset, parent)
        child.end = self.cursor.end
        parent.children.append(child)
        return child

    # Where does the rest of its text go?

    def _add_text(self, container: Node, matched: Node) -> None:
        cursor = self.cursor
        cursor.find_nonspace()
        lazy = self.current is not matched and container is matched and not cursor.blank
        if lazy and self.current.kind == "paragraph":
            self._note_lazy_line(matched)
            self._add_line(self.current)
            return
        while self.current is not matched:
            self.current = self._finalize(self.current)
        self.current = self._add_to(container)

    def _add_to(self, container: Node) -> Node:
        """Give the text to a block; the block that is current afterwards."""
        cursor = self.cursor
        if container.kind == "code":
            if container.fence or not cursor.blank:
                container.end = cursor.end
        elif container.kind == "html":
            self._add_line(container)
            if block_end(container.html_type, cursor.text, cursor.nonspace):
                return self._finalize(container)
        elif not cursor.blank:
            if container.kind == "heading":
                cursor.text = cursor.text.rstrip(gfm.SPACE)
                cursor.end = cursor.start + len(cursor.text)
                cursor.text = _CLOSING_HASHES.sub("", cursor.text).rstrip(gfm.SPACE)
            elif container.kind != "paragraph":
                container = self.add_child(container, "paragraph", cursor.nonspace)
            cursor.to_nonspace()
            self._add_line(container)
        return container

    def _add_line(self, leaf: Node) -> None:
        origin, text = self.cursor.rest()
        if leaf.kind == "paragraph" and not len(leaf.content):
            # Definitions may have left nothing of the lines before.
            leaf.start = origin
        leaf.content.add_line(origin, text)
        leaf.end = self.cursor.end

    def _note_lazy_line(self, matched: Node) -> None:
        node: Node | None = self.current
        while node is not None and node is not matched:
            if node.kind == "quote":
                self.state.lazy_lines.append(Span(self.cursor.start + self.cursor.nonspace, self.cursor.end))
                return
            node = node.parent

    # Closing blocks

    def _finalize(self, node: Node) -> Node:
        """Close a block; its parent."""
        node.open = False
        parent = node.parent or self.state.root
        if node.kind == "paragraph" and not self.take_definitions(node):
            parent.children.remove(node)
        if node.children:
            node.end = max(node.end, node.children[-1].end)
        if node.kind != "document":
            parent.end = max(parent.end, node.end)
        return parent

    def take_definitions(self, paragraph: Node) -> bool:
        """Move the definitions at a paragraph's head to the state; whether text is left."""
        content = paragraph.content
        found = read_definitions(content.text + "\n")
        if not found:
            return True
        self.state.definitions += [(each, content) for each in found]
        rest = content.slice(min(found[-1].end, len(content)), len(content))
        paragraph.content = rest
        text = rest.text.lstrip(gfm.SPACE)
        paragraph.start = rest.origin(len(rest) - len(text))
        return bool(text)
