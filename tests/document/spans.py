"""What must hold of every span: it begins and ends as its kind does, and lies where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from awesome_lint.model import (
    Block,
    Document,
    Heading,
    Image,
    Inline,
    Link,
    ListItem,
    Paragraph,
    Source,
    Span,
    Tag,
)

from .shapes import BLOCKS, INLINES, LINKS, REFERENCES, inside, ordered, plain, shape


def complaints(document: Document) -> Iterator[str]:
    """What is wrong with the spans of a document, in words."""
    source = document.source
    yield from _blocks(document.blocks, source)
    yield from _headings(document)
    for link in document.links:
        yield from _link(link, source)
    for image in document.images:
        yield from _image(image, source)
    for tag in document.tags:
        yield from _tag(tag, source)
    yield from _definitions(document)
    yield from _paragraphs(document.paragraphs, source)
    for item in document.items:
        yield from _item(item, source)
    yield from _tables(document)
    for text in document.texts:
        yield from _inline(text, source)
    for nouns in (document.links, document.images, document.tags, document.items, document.texts):
        yield from ordered([noun.span for noun in nouns], source, apart=False)
    yield from ordered([text.span for text in document.texts], source)
    yield from ordered(document.code, source)


def _blocks(blocks: Iterable[Block], source: Source) -> Iterator[str]:
    """Blocks have their shape, lie in their parents and behind their elder brothers."""
    around: list[Block] = []
    ends: list[int] = [0]
    for block in blocks:
        yield from shape(block.kind, BLOCKS[block.kind], block.span, source)
        if block.depth > len(around):
            yield f"{block.kind} at depth {block.depth} has no parent"
        del around[block.depth :], ends[block.depth + 1 :]
        if around:
            yield from inside(block.span, around[-1].span, block.kind)
        if block.span.start < ends[-1]:
            yield f"{block.kind} {block.span} begins before its elder brother ends"
        ends[-1] = block.span.end
        around.append(block)
        ends.append(block.span.start)


def _headings(document: Document) -> Iterator[str]:
    patterns = {"atx": r"#{1,6}(?:[ \t].*)?", "setext": BLOCKS["heading"], "html": r"<[hH][1-6].*>"}
    for heading in document.headings:
        yield from shape(f"{heading.style} heading", patterns[heading.style], heading.span, document.source)
        yield from inside(heading.text_span, heading.span, "heading's text")
        yield from _level(heading, document.source.slice(heading.span))
    headings = iter(document.headings)
    if not all(section.heading in headings for section in document.sections):
        yield "the sections are not in the order of their headings"
    for section in document.sections:
        yield from inside(section.body, section.span, "section's body")
        yield from inside(section.heading.span, section.span, "section's heading")
        for block in section.blocks:
            yield from inside(block.span, section.body, "section's block")


def _level(heading: Heading, written: str) -> Iterator[str]:
    if heading.style == "atx":
        level = len(written) - len(written.lstrip("#"))
    else:
        level = int(written[2]) if heading.style == "html" else 1 + written.rstrip(" \t").endswith("-")
    if heading.level != level:
        yield f"heading {written!r} has the level {heading.level}"


def _link(link: Link, source: Source) -> Iterator[str]:
    if link.kind == "html":
        yield from shape("raw link", r"<[aA]\s.*>", link.span, source)
        yield from inside(link.url_span, link.span, "raw link's address")
        return
    yield from shape(f"{link.kind} link", LINKS[link.kind], link.span, source)
    yield from inside(link.text_span, link.span, "link's text")
    written = source.slice(link.text_span)
    if link.kind in REFERENCES:
        yield from _brackets(link.text_span, link.span.start + 1, source)
    elif link.kind == "angle" and link.text_span != Span(link.span.start + 1, link.span.end - 1):
        yield f"angle link's text is {written!r}"
    elif link.kind != "angle" and link.text_span != link.span:
        yield f"{link.kind} link's text is {written!r}"
    elif plain(written) and link.text != written:
        yield f"{link.kind} link {written!r} has the text {link.text!r}"
    for image in link.images:
        yield from inside(image.span, link.text_span, "link's image")
    if link.kind == "inline" or link.kind not in REFERENCES:
        yield from inside(link.url_span, link.span, f"{link.kind} link's address")


def _image(image: Image, source: Source) -> Iterator[str]:
    if image.kind == "html":
        yield from shape("raw image", r"<[iI][mM][gG].*>", image.span, source)
        yield from inside(image.url_span, image.span, "raw image's address")
        return
    yield from shape(f"{image.kind} image", "!" + REFERENCES[image.kind], image.span, source)
    yield from inside(image.alt_span, image.span, "image's alt")
    yield from _brackets(image.alt_span, image.span.start + 2, source)
    if image.kind == "inline":
        yield from inside(image.url_span, image.span, "image's address")


def _brackets(text_span: Span, start: int, source: Source) -> Iterator[str]:
    if text_span.start != start or source.text[text_span.end : text_span.end + 1] != "]":
        yield f"the text {source.slice(text_span)!r} does not fill its brackets"


def _tag(tag: Tag, source: Source) -> Iterator[str]:
    # A comment may end with its block instead of its own closer.
    pattern = r"<!--.*" if tag.name == "!--" else f"(?i:</?{re.escape(tag.name)}(?![\\w-]).*>)"
    yield from shape(f"tag {tag.name}", pattern, tag.span, source)
    if tag.closing != source.slice(tag.span).startswith("</"):
        yield f"tag {source.slice(tag.span)!r} is {'' if tag.closing else 'not '}closing"
    for key, (value, span) in tag.attributes.items():
        yield from inside(span, tag.span, f"attribute {key}")
        # What an entity without semicolon stands for depends on what follows it.
        written = source.slice(span)
        open_entity = re.search(r"&#?\w+(?![\w;])", written)
        if not open_entity and unescape(written).replace("\0", "\ufffd") != value:
            yield f"attribute {key}={written!r} has the value {value!r}"


def _definitions(document: Document) -> Iterator[str]:
    for definition in document.definitions:
        yield from shape("definition", BLOCKS["definition"], definition.span, document.source)
        yield from inside(definition.url_span, definition.span, "definition's address")
    yield from ordered([definition.span for definition in document.definitions], document.source)
    addresses = {definition.url_span for definition in document.definitions if definition.used}
    references = set(REFERENCES) - {"inline"}
    nouns: tuple[Link | Image, ...] = (*document.links, *document.images)
    aims = {noun.url_span for noun in nouns if noun.kind in references}
    # A footnote that is not shown may refer to a definition, too.
    hidden = any(block.kind == "footnote" for block in document.blocks)
    if not aims <= addresses or (aims != addresses and not hidden):
        yield f"the definitions used are {addresses}, those referred to {aims}"


def _item(item: ListItem, source: Source) -> Iterator[str]:
    if source.slice(item.marker_span) != item.marker or item.marker_span.start != item.span.start:
        yield f"item {source.slice(item.span)!r} does not begin with its marker {item.marker!r}"
    if not re.fullmatch(r"[-+*]|\d{1,9}[.)]", item.marker) or item.ordered != item.marker[0].isdigit():
        yield f"marker {item.marker!r} is none"
    yield from inside(item.span, item.list_span, "item")
    if item.column != _column(item.span.start, source):
        yield f"item {source.slice(item.span)!r} at {item.span.start} has the column {item.column}"
    if item.paragraphs and item.checked is None:
        first = item.paragraphs[0].span.start
        between = source.slice(Span(item.marker_span.end, first))
        if between.strip(" \t") == "" and item.content_column != _column(first, source):
            yield f"item {source.slice(item.span)!r} has the content column {item.content_column}"
    yield from _paragraphs(item.paragraphs, source)
    for paragraph in item.paragraphs:
        yield from inside(paragraph.span, item.span, "paragraph of an item")
    for child in item.children:
        yield from inside(child.span, item.span, "child of an item")


def _paragraphs(paragraphs: Iterable[Paragraph], source: Source) -> Iterator[str]:
    yield from ordered([paragraph.span for paragraph in paragraphs], source)
    for paragraph in paragraphs:
        yield from _inlines(paragraph.inlines, paragraph.span, source)


def _column(offset: int, source: Source) -> int:
    """The visual column of an offset, tabs at every fourth, the BOM not counted."""
    line = source.location(offset).line
    return len(source.text[source.line_starts[line - 1] : offset].removeprefix("\ufeff").expandtabs(4))


def _tables(document: Document) -> Iterator[str]:
    for table in document.tables:
        rows = [table.header, *(row.cells for row in table.rows)]
        for row in table.rows:
            yield from inside(row.span, table.span, "row")
            for cell in row.cells:
                yield from inside(cell.span, row.span, "cell")
        for cells in rows:
            yield from ordered([cell.span for cell in cells], document.source)
            for cell in cells:
                yield from shape(
                    "cell", r"(?:[^ \t\r\n](?:[^\r\n]*[^ \t\r\n])?)?", cell.span, document.source
                )
                yield from _inlines(cell.inlines, cell.span, document.source)


def _inlines(inlines: Iterable[Inline], around: Span, source: Source) -> Iterator[str]:
    """Inlines and all that they hold: in their shape, in their parents, in order, never overlapping."""
    stack = [(tuple(inlines), around)]
    while stack:
        nodes, outer = stack.pop()
        yield from ordered([node.span for node in nodes], source)
        for node in nodes:
            yield from inside(node.span, outer, node.kind)
            yield from _inline(node, source)
            stack.append((node.children, node.span))


def _inline(node: Inline, source: Source) -> Iterator[str]:
    written = source.slice(node.span)
    yield from shape(node.kind, INLINES[node.kind], node.span, source)
    if node.kind == "text" and plain(written) and node.text != written:
        yield f"the text {node.text!r} has the slice {written!r}"
    noun = node.link or node.image
    if noun and noun.span != node.span:
        yield f"{node.kind} {written!r} holds the span {noun.span}"
