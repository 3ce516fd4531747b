"""What a parsed Document says about a text, in the oracle's words."""

from __future__ import annotations

from collections.abc import Iterator

from awesome_lint.model import Document, Span

from .oracle import DANGEROUS, Event, Events, collapse


def reading(document: Document) -> Events:
    """The events of a document, those written in raw HTML left out."""
    notes = [block.span for block in document.blocks if block.kind == "footnote"]
    body: list[Event] = []
    groups: dict[Span, list[Event]] = {note: [] for note in notes}
    for span, event in sorted(_placed(document), key=lambda placed: placed[0].start):
        # Footnotes may nest: the one that began last holds the event.
        around = [note for note in notes if note.start <= span.start < note.end]
        (groups[around[-1]] if around else body).append(event)
    return Events(body, list(groups.values())).normal()


def _placed(document: Document) -> Iterator[tuple[Span, Event]]:
    """Events with their places, the outer before the inner where two begin at one place."""
    for item in document.items:
        box = {None: "", True: "x", False: " "}[item.checked]
        yield item.span, ("item", str(item.depth), "1." if item.ordered else "-", box)
    for heading in document.headings:
        if heading.style != "html":
            yield heading.span, ("heading", str(heading.level), collapse(heading.text))
    for table in document.tables:
        rows = [("th", table.header), *(("td", row.cells) for row in table.rows)]
        for kind, cells in rows:
            for cell in cells:
                yield cell.span, ("cell", kind, collapse(cell.text))
    for link in document.links:
        if link.kind != "html":
            yield link.span, ("link", _href(link.url), collapse(link.text), collapse(link.title or ""))
    for image in document.images:
        if image.kind != "html":
            alt, title = collapse(image.alt), collapse(image.title or "")
            yield image.span, ("image", _href(image.url), alt, title)


def _href(url: str) -> str:
    return "" if DANGEROUS.match(url) else url
