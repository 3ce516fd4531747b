"""What in a document is an entry: the one place that answers this question.

An entry is what the list recommends. It comes in six shapes: a list item; an item with further
lines or items that describe it; a paragraph or heading followed by such items; a table row; an HTML
`<details>` block; and where there are several of a kind, a line that a link leads.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..model import Document, Entry, EntryShape, Image, Inline, Link, ListItem, Paragraph, Section, Span, Tag
from ..pattern import Pattern
from . import gfm
from .anatomy import anatomy
from .items import Role, describe_one_entry, is_outward, roles
from .linkled import LedLine, led_lines
from .paragraphs import titled_paragraphs
from .rows import TableRow, read_rows
from .unplaced import unplaced

_TAG = Pattern(r"<[^>]*>")


def with_entries(document: Document) -> Document:
    """The document with its entries, and the spans of what could not be placed."""
    finder = EntryFinder(document)
    entries = finder.entries()
    return document._replace(entries=tuple(entries), unrecognized=tuple(finder.unrecognized(entries)))


class _Draft(NamedTuple):
    """What was found to be an entry: its title stands in `line`, its whole content is `nodes`."""

    shape: EntryShape
    span: Span
    line: Paragraph
    nodes: tuple[Inline, ...]
    group: Span
    item: ListItem | None = None
    row: TableRow | None = None


class EntryFinder:
    """Asks every item, paragraph, row and `<details>` of a document what it is."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._link_starts = [link.span.start for link in document.links]
        self._image_starts = [image.span.start for image in document.images]
        self._section_starts = [section.heading.span.start for section in document.sections]
        self._roles: dict[Span, Role] = roles(document.items, self.links_in)
        self._rows = [row for table in document.tables for row in read_rows(table, self.links_in)]
        self._titled = list(titled_paragraphs(document.paragraphs, self.links_in))
        self._headed = list(self._headed_entries())

    def entries(self) -> list[Entry]:
        """All entries in document order."""
        found = [
            *(self._row_entry(row) for row in self._rows if row.title is not None),
            *self._headed,
            *self._paragraph_entries(),
            *self._item_entries(),
            *self._details_entries(),
        ]
        found += map(self._led_entry, led_lines(self.document, (each.span for each in found), self.links_in))
        return sorted(found, key=lambda entry: entry.span)

    def unrecognized(self, entries: Iterable[Entry]) -> list[Span]:
        """What looks like an entry, and is neither one nor a part of one nor leads through the list."""
        items = [item.span for item in self.document.items if self._roles[item.span] == "prose"]
        rows = [row.row.span for row in self._rows if row.title is None]
        others = unplaced(self.document, (entry.span for entry in entries), self.links_in)
        return sorted([*items, *rows, *others])

    # What stands where

    def links_in(self, span: Span) -> Sequence[Link]:
        """The links that begin in a span, in order."""
        first = bisect_left(self._link_starts, span.start)
        return self.document.links[first : bisect_left(self._link_starts, span.end)]

    def _images_in(self, span: Span) -> tuple[Image, ...]:
        first = bisect_left(self._image_starts, span.start)
        return self.document.images[first : bisect_left(self._image_starts, span.end)]

    def _section_at(self, offset: int) -> Section | None:
        index = bisect_right(self._section_starts, offset) - 1
        return self.document.sections[index] if index >= 0 else None

    # Items

    def _item_entries(self) -> Iterator[Entry]:
        for item in self.document.items:
            if self._roles[item.span] == "entry":
                yield self._item_entry(item)

    def _item_entry(self, item: ListItem) -> Entry:
        details = [child for child in item.children if self._roles[child.span] == "detail"]
        parts = [*item.paragraphs, *(part for child in details for part in child.paragraphs)]
        end = max([part.span.end for part in parts], default=item.span.end)
        line = parts[0] if parts else Paragraph(item.span, ())
        shape: EntryShape = "multiline" if len(parts) > 1 else "item"
        return self._entry(
            _Draft(shape, Span(item.span.start, end), line, _joined(parts), item.list_span, item)
        )

    def _entry(self, draft: _Draft) -> Entry:
        """Take what was found to be an entry apart."""
        span, line, row = draft.span, draft.line, draft.row
        inside = self.links_in(span)
        links = tuple([link for link in inside if not link.url.startswith("#")])
        line_links = inside if draft.shape == "item" else self.links_in(line.span)
        parts = anatomy(self.document.source, line.inlines, line.span, line_links)
        about = row.description if row else None
        return Entry(
            shape=draft.shape,
            span=span,
            line_span=row.row.span if row else line.span,
            group=draft.group,
            section=self._section_at(span.start),
            text="".join([node.text for node in draft.nodes]).strip(),
            title=parts.title,
            title_span=parts.title_span,
            link=parts.link or next(filter(is_outward, links), None),
            links=links,
            badges=self._images_in(span),
            separator=parts.separator,
            separator_span=parts.separator_span,
            description=about.text if about else parts.description,
            description_span=about.span if about else parts.description_span,
            inlines=draft.nodes,
            item=draft.item,
            cells=row.row.cells if row else (),
            columns=row.columns if row else (),
        )

    # Table rows

    def _row_entry(self, row: TableRow) -> Entry:
        assert row.title
        nodes = _joined([Paragraph(cell.span, cell.inlines) for cell in row.row.cells])
        line = Paragraph(row.title.span, row.title.inlines)
        return self._entry(_Draft("row", row.row.span, line, nodes, row.table.span, row=row))

    # Paragraphs and headings that lists of fields follow

    def _headed_entries(self) -> Iterator[Entry]:
        lines = {part.span: part for part in self.document.paragraphs}
        for heading in self.document.headings:
            inlines = (Inline("text", heading.text_span, heading.text),)
            lines[heading.span] = Paragraph(heading.text_span, inlines)
        lists: dict[Span, list[ListItem]] = {}
        for item in self.document.items:
            lists.setdefault(item.list_span, []).append(item)
        top = [block for block in self.document.blocks if block.depth == 0]
        for before, block in pairwise(top):
            items = lists.get(block.span, []) if block.kind == "list" else []
            if before.span in lines and describe_one_entry(items, self.links_in):
                yield self._headed_entry(lines[before.span], items)

    def _headed_entry(self, line: Paragraph, items: Sequence[ListItem]) -> Entry:
        for item in items:
            self._roles[item.span] = "detail"
        nodes = _joined([line, *(part for item in items for part in item.paragraphs)])
        span = Span(line.span.start, items[-1].span.end)
        section = self._section_at(span.start)
        return self._entry(_Draft("paragraph", span, line, nodes, section.body if section else span))

    # Paragraphs by themselves

    def _paragraph_entries(self) -> Iterator[Entry]:
        headed = {entry.line_span for entry in self._headed}
        for part in self._titled:
            if part.span not in headed:
                section = self._section_at(part.span.start)
                group = section.body if section else part.span
                yield self._entry(_Draft("paragraph", part.span, part, part.inlines, group))

    # Lines without bullets

    def _led_entry(self, led: LedLine) -> Entry:
        return self._entry(_Draft("paragraph", led.span, led.line, led.line.inlines, led.group))

    # HTML

    def _details_entries(self) -> Iterator[Entry]:
        """`<details>` with links but without items, rows and titled paragraphs: they are the entries."""
        inner = sorted(
            [item.span.start for item in self.document.items]
            + [row.span.start for table in self.document.tables for row in table.rows]
            + [part.span.start for part in self._titled]
        )
        for span, summary in _details(self.document.tags):
            holds_entries = bisect_left(inner, span.start) < bisect_left(inner, span.end)
            if not holds_entries and any(is_outward(link) for link in self.links_in(span)):
                text = gfm.collapse(gfm.unescape_entities(_TAG.sub("", self.document.source.slice(summary))))
                line = Paragraph(summary, (Inline("text", summary, text),))
                body = [part for part in self.document.paragraphs if summary.end < part.span.start < span.end]
                yield self._entry(_Draft("details", span, line, _joined([line, *body]), span))


def _details(tags: Sequence[Tag]) -> Iterator[tuple[Span, Span]]:
    """Each innermost `<details>` and the content of its `<summary>`."""
    opened: Tag | None = None
    summary: list[int] = []
    for tag in tags:
        if tag.name == "details" and not tag.closing:
            opened, summary = tag, []
        elif tag.name == "summary" and opened:
            summary.append(tag.span.start if tag.closing else tag.span.end)
        elif tag.name == "details" and opened:
            if len(summary) == 2:
                yield Span(opened.span.start, tag.span.end), Span(*summary)
            opened = None


def _joined(parts: Sequence[Paragraph]) -> tuple[Inline, ...]:
    """The content of several paragraphs, a break between two."""
    nodes: list[Inline] = []
    for part in parts:
        if nodes:
            nodes.append(Inline("break", Span(nodes[-1].span.end, part.span.start), " "))
        nodes += part.inlines
    return tuple(nodes)
