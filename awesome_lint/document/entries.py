"""What in a document is an entry: the one place that answers this question.

An entry is what the list recommends. It comes in these shapes: a list item; an item with further
lines or items that describe it; a paragraph or heading followed by such items; a row of a table, be it
HTML; an HTML `<details>` block; and where there are several of a kind, a title in bold type with links
beside or below it, and a line, heading or `<li>` that a link leads, with what stands below it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..citations import is_form
from ..model import (
    Document,
    Entry,
    EntryShape,
    Image,
    Inline,
    Link,
    ListItem,
    Paragraph,
    Section,
    Span,
)
from .anatomy import anatomy
from .fields import Fields
from .folds import folds
from .headed import Headed, headed
from .htmlitems import listed_works
from .htmltables import html_tables
from .items import Role, roles
from .linkled import LedLine, led_lines
from .loose import covers
from .outward import is_outward
from .paragraphs import title_line, titled_paragraphs
from .parts import parts_of
from .rows import TableRow, read_rows, without_title
from .unplaced import unplaced

_FEWEST = 2
"""Items in HTML that make a list of what a `<details>` block holds, and no description of it."""


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
    lead: Link | None = None


class EntryFinder:
    """Asks every item, paragraph, row and `<details>` of a document what it is."""

    def __init__(self, document: Document) -> None:
        self._link_starts = [link.span.start for link in document.links]
        self._image_starts = [image.span.start for image in document.images]
        self.document = document
        tables = (*document.tables, *html_tables(document, self.links_in))
        self._whole = document.paragraphs
        parts = [
            part
            for each in document.paragraphs
            for part in parts_of(each, document.source, self.links_in(each.span))
        ]
        self.document = document._replace(tables=tables, paragraphs=tuple(parts))
        self._section_starts = [section.heading.span.start for section in document.sections]
        self._fields = Fields(document.items, self.links_in)
        self._roles: dict[Span, Role] = roles(document, self._fields, self.links_in)
        self._tables = [(table, read_rows(table, self.links_in)) for table in tables]
        self._rows = [row for _, rows in self._tables for row in rows]
        self._titled = titled_paragraphs(parts, document.source, self.links_in)
        self._headed = list(headed(document, self._fields, self.links_in))
        self._roles.update({item.span: "detail" for each in self._headed for item in each.items})

    def entries(self) -> list[Entry]:
        """All entries in document order."""
        found = [
            *(self._row_entry(row) for row in self._rows if row.title is not None),
            *map(self._headed_entry, self._headed),
            *self._paragraph_entries(),
            *self._item_entries(),
            *self._details_entries(),
        ]
        led = led_lines(self.document, (each.span for each in found), self.links_in)
        self._take_items(line.span for line in led)
        inside = covers(line.span for line in led)
        found = [entry for entry in found if not inside(entry.span)]
        found += map(self._led_entry, led)
        return sorted(found, key=lambda entry: entry.span)

    def unrecognized(self, entries: Iterable[Entry]) -> list[Span]:
        """What looks like an entry, and is neither one nor a part of one nor leads through the list."""
        items = [item.span for item in self.document.items if self._roles[item.span] == "prose"]
        rows = [span for table, rows in self._tables for span in without_title(table, rows)]
        whole = self.document._replace(paragraphs=self._whole)
        others = unplaced(whole, (entry.span for entry in entries), self.links_in)
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
            link=parts.link or draft.lead or next(filter(is_outward, links), None),
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

    # Paragraphs and headings that fields follow

    def _headed_entry(self, found: Headed) -> Entry:
        section = self._section_at(found.span.start)
        nodes = _joined([found.line, *found.parts])
        group = section.body if section else found.span
        return self._entry(_Draft("paragraph", found.span, found.line, nodes, group))

    # Paragraphs by themselves

    def _paragraph_entries(self) -> Iterator[Entry]:
        taken = covers(each.span for each in self._headed)
        for part in self._titled:
            if not taken(part.span):
                section = self._section_at(part.span.start)
                group = section.body if section else part.span
                line = title_line(part, self.document.source)
                lead = _form(self.links_in(part.span)) if line is not part else None
                yield self._entry(_Draft("paragraph", part.span, line, part.inlines, group, lead=lead))

    # Lines without bullets

    def _led_entry(self, led: LedLine) -> Entry:
        nodes = _joined([led.line, *led.parts])
        return self._entry(_Draft("paragraph", led.span, led.line, nodes, led.group))

    def _take_items(self, spans: Iterable[Span]) -> None:
        """What stands in the items of a list below such a line is said of that."""
        items = self.document.items
        starts = [item.span.start for item in items]
        for span in spans:
            for item in items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
                self._roles[item.span] = "detail"

    # HTML

    def _details_entries(self) -> Iterator[Entry]:
        """`<details>` with links but without items, rows and titled paragraphs: they are the entries."""
        inner = sorted(
            [item.span.start for item in self.document.items]
            + [row.span.start for table in self.document.tables for row in table.rows]
            + [part.span.start for part in self._titled]
        )
        listed = [span.start for span in listed_works(self.document, self.links_in)]
        parts = self.document.paragraphs
        starts = [part.span.start for part in parts]
        for span, line in folds(self.document):
            holds_entries = _count_in(span, inner) > 0 or _count_in(span, listed) >= _FEWEST
            if not holds_entries and any(is_outward(link) for link in self.links_in(span)):
                body = parts[bisect_right(starts, line.span.end) : bisect_left(starts, span.end)]
                yield self._entry(_Draft("details", span, line, _joined([line, *body]), span))


def _count_in(span: Span, starts: Sequence[int]) -> int:
    """How many of some places lie in a span."""
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def _form(links: Sequence[Link]) -> Link | None:
    """What an entry with a title set apart leads to: a form of the work, not the pages of its authors."""
    return next((link for link in links if is_outward(link) and link.text and is_form(link.text)), None)


def _joined(parts: Sequence[Paragraph]) -> tuple[Inline, ...]:
    """The content of several paragraphs, a break between two."""
    nodes: list[Inline] = []
    for part in parts:
        if nodes:
            nodes.append(Inline("break", Span(nodes[-1].span.end, part.span.start), " "))
        nodes += part.inlines
    return tuple(nodes)
