"""The block tree → the nouns of the model: every leaf read, every span in place."""

from __future__ import annotations

from typing import Any

from ..model import Block, Cell, Definition, ListItem, Paragraph, Row, Span, Table
from . import gfm, html
from .blocks import GfmBlockState
from .content import read_content
from .definitions import RawDefinition
from .found import Found, RawHeading
from .htmlflow import HtmlFlow
from .nodes import Node
from .segments import Segments


class Builder:
    """Walks the block tree once; its attributes hold what was built, in document order."""

    def __init__(self, state: GfmBlockState) -> None:
        self.found = Found()
        self.blocks: list[Block] = []
        self.items: list[ListItem] = []
        """The outermost ones."""
        self.paragraphs: list[Paragraph] = []
        """Those of the top level."""
        self.tables: list[Table] = []
        self._root = state.root
        self._definitions = [_definition(raw, content) for raw, content in state.definitions]
        self._around: list[list[Paragraph]] = []
        """The paragraphs so far of the items that are being built, the outermost first."""
        self._footnotes: list[tuple[str, Span]] = []
        self._env: dict[str, Any] = {"definitions": {}, "footnotes": _footnote_labels(state.root)}
        for definition in self._definitions:
            self._env["definitions"].setdefault(gfm.normalize_label(definition.label), definition)

    def build(self) -> None:
        for node in self._root.children:
            self._block(node, 0)

    def definitions(self) -> tuple[Definition, ...]:
        """The definitions, those that a link refers to marked as used; the first of a label wins."""
        known: dict[str, Definition] = self._env["definitions"]
        used = {id(known[label]) for label in self.found.used}
        return tuple(each._replace(used=id(each) in used) for each in self._definitions)

    def footnotes(self) -> list[tuple[Span, bool]]:
        """The footnotes, inner before outer, and whether GitHub shows them: a mark must refer to them."""
        first: dict[str, Span] = {}
        for label, span in self._footnotes:
            first.setdefault(label, span)
        shown = {span for label, span in first.items() if label in self.found.footnotes}
        return [(span, span in shown) for _, span in self._footnotes]

    def _block(self, node: Node, depth: int) -> ListItem | None:
        """Build a block and what it holds; the list item where it is one."""
        if node.kind == "document":
            return None
        span = Span(node.start, node.end)
        if node.kind != "paragraph":
            self.blocks.append(Block(node.kind, span, depth))
        if node.kind == "item":
            return self._item(node, span, depth)
        if node.kind == "list":
            self.items += self._list(node, depth)
            return None
        self._leaf(node, span, depth)
        for child in node.children:
            self._block(child, depth + 1)
        if node.kind == "footnote":
            self._footnotes.append((gfm.normalize_label(node.label), span))
        return None

    def _leaf(self, node: Node, span: Span, depth: int) -> None:
        match node.kind:
            case "paragraph":
                paragraph = self._paragraph(node, depth)
                if self._around:
                    self._around[-1].append(paragraph)
                elif depth == 0:
                    self.paragraphs.append(paragraph)
            case "heading":
                heading = self._heading(node, span)
                if self._around:
                    self._around[-1].append(heading)
            case "code":
                self.found.code.append(span)
            case "html":
                self._html(node)
            case "table":
                self._table(node, span)

    def _paragraph(self, node: Node, depth: int) -> Paragraph:
        span = Span(node.start, node.end)
        self.blocks.append(Block("paragraph", span, depth))
        return Paragraph(span, read_content(node.content, self._env, self.found))

    def _heading(self, node: Node, span: Span) -> Paragraph:
        """Read a heading; its content as the paragraph that it is in a list item."""
        inlines = read_content(node.content, self._env, self.found)
        inner = _span_of(node.content, node.end)
        text = "".join([inline.text for inline in inlines])
        self.found.headings.append(
            RawHeading(span, node.level, text, inner, "setext" if node.setext else "atx")
        )
        return Paragraph(inner, inlines)

    def _list(self, node: Node, depth: int) -> list[ListItem]:
        items = [self._block(child, depth + 1) for child in node.children]
        return [item for item in items if item]

    def _item(self, node: Node, span: Span, depth: int) -> ListItem:
        paragraphs: list[Paragraph] = []
        children: list[ListItem] = []
        self._around.append(paragraphs)
        for child in node.children:
            if child.kind == "list":
                self.blocks.append(Block("list", Span(child.start, child.end), depth + 1))
                children += self._list(child, depth + 1)
            else:
                self._block(child, depth + 1)
        self._around.pop()
        parent = node.parent
        assert parent
        marker = node.marker.text
        return ListItem(
            span=span,
            marker=marker,
            marker_span=Span(node.start, node.start + len(marker)),
            column=node.column,
            content_column=node.content_column,
            depth=len(self._around),
            ordered=marker[-1] in ".)",
            checked=node.checked,
            list_span=Span(parent.start, parent.end),
            paragraphs=tuple(paragraphs),
            children=tuple(children),
        )

    def _html(self, node: Node) -> None:
        text = node.content.text
        flow = HtmlFlow(self.found, node.content.span)
        offset = 0
        for tag in html.scan(text):
            flow.text(gfm.unescape_entities(text[offset : tag.start]))
            flow.tag(tag)
            offset = tag.end
        flow.text(gfm.unescape_entities(text[offset:]))
        flow.finish()

    def _table(self, node: Node, span: Span) -> None:
        header, *rows = [(content, self._cells(content, cells)) for content, cells in node.rows]
        built = [Row(_span_of(content, node.end), cells) for content, cells in rows]
        self.tables.append(Table(span, header[1], tuple(built)))

    def _cells(self, line: Segments, spans: list[tuple[int, int]]) -> tuple[Cell, ...]:
        cells = []
        for start, end in spans:
            raw = line.text[start:end]
            left = start + len(raw) - len(raw.lstrip(gfm.SPACE))
            right = max(left, start + len(raw.rstrip(gfm.SPACE)))
            content = line.slice(left, right).without_pipe_escapes()
            inlines = read_content(content, self._env, self.found)
            text = "".join([inline.text for inline in inlines])
            cells.append(Cell(line.span(left, right), text, inlines))
        return tuple(cells)


def _span_of(content: Segments, otherwise: int) -> Span:
    """The span of a content; empty at `otherwise` where there is none."""
    size = len(content)
    return content.span(0, size) if size else Span(otherwise, otherwise)


def _footnote_labels(root: Node) -> set[str]:
    labels = set()
    stack = [root]
    while stack:
        node = stack.pop()
        stack += node.children
        if node.kind == "footnote":
            labels.add(gfm.normalize_label(node.label))
    return labels


def _definition(raw: RawDefinition, content: Segments) -> Definition:
    return Definition(
        span=content.span(raw.start, raw.stop),
        label=raw.label,
        url=gfm.href(gfm.unescape(raw.url.strip(gfm.SPACE))),
        url_span=content.span(raw.url_start, raw.url_end),
        title=gfm.unescape(raw.title) or None,
        used=False,
    )
