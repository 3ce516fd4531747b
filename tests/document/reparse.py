"""A link's slice, given to cmark-gfm alone, leads where the link leads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from awesome_lint.model import Document, Image, Link, Source, Span

from .oracle import DANGEROUS, Event, collapse, render, scan


def complaints(document: Document) -> Iterator[str]:
    """The links, images, addresses and headings that mean something else when they stand alone."""
    source = document.source
    tables = piped(document)
    written: tuple[Link | Image, ...] = (*document.links, *document.images)
    nouns = [noun for noun in written if noun.kind != "html" and not _needs_context(noun, source)]
    definitions = [flat(source.slice(each.span)) for each in document.definitions if each.used]

    pieces = [alone(noun.span, tables, source) for noun in nouns]
    for noun, events in zip(nouns, apart(pieces, definitions), strict=True):
        kind = "link" if isinstance(noun, Link) else "image"
        if not events or events[0][:2] != (kind, href(noun.url)):
            yield f"{source.slice(noun.span)!r} is {events[:1]}, not {noun.url!r}"
    yield from _addresses(nouns, tables, source)
    yield from _headings(document, definitions)


def _needs_context(noun: Link | Image, source: Source) -> bool:
    """Two slices that are no link alone: the `www` of `www..`, the `.a@b` of `a@.a@b`."""
    after_at = noun.kind == "email" and source.text[noun.span.start - 1 : noun.span.start] == "@"
    return source.slice(noun.span) == "www" or after_at


def _addresses(nouns: Sequence[Link | Image], tables: Sequence[Span], source: Source) -> Iterator[str]:
    """The slice of each address, as a destination, is that address."""
    written = [noun for noun in nouns if noun.kind not in ("angle", "url", "www", "email")]
    pieces = []
    for noun in written:
        address = alone(noun.url_span, tables, source)
        # Between angles everything is an address but those that are not escaped.
        pieces.append(re.sub(r"(?s)\\.|[<>\\]", _escaped, address).join(("[a](<", ">)")))
    for noun, events in zip(written, apart(pieces, []), strict=True):
        if [event[1] for event in events] != [href(noun.url)]:
            yield f"address {source.slice(noun.url_span)!r} is {events}, not {noun.url!r}"


def _escaped(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) == 2 else "\\" + match[0]


def _headings(document: Document, definitions: Sequence[str]) -> Iterator[str]:
    source = document.source
    # A footnote's mark, a hard break and a `>` mean something else alone and in one line.
    other = re.compile(r"\[\^|\\[\r\n]|[\r\n][ \t]*>")
    headings = [
        heading
        for heading in document.headings
        if heading.style != "html" and not other.search(source.slice(heading.text_span))
    ]
    pieces = [f"# {flat(source.slice(heading.text_span))} #" for heading in headings]
    for heading, events in zip(headings, apart(pieces, definitions), strict=True):
        if not events or events[0][2] != collapse(heading.text):
            yield f"heading {source.slice(heading.text_span)!r} is {events[:1]}, not {heading.text!r}"


def apart(pieces: Sequence[str], definitions: Sequence[str]) -> list[list[Event]]:
    """The events of each piece; the definitions serve all of them."""
    mark = "######"
    text = "\n\n".join(f"{mark} {number}\n\n{piece}" for number, piece in enumerate(pieces))
    found: list[list[Event]] = []
    for event in scan(render("\n\n".join([text, mark, *definitions]))).body:
        if event == ("heading", "6", str(len(found))):
            found.append([])
        elif found and event != ("heading", "6", ""):
            found[-1].append(event)
    return found


def piped(document: Document) -> list[Span]:
    """Where cmark takes `\\|` for `|`: in tables, and in the paragraph that a table's header ends."""
    found = []
    for before, block in pairwise((None, *document.blocks)):
        if block and block.kind == "table":
            between = document.source.slice(Span(before.span.end, block.span.start)) if before else ""
            adjacent = before and before.kind == "paragraph" and len(re.findall(r"\r\n?|\n", between)) == 1
            found.append(Span(before.span.start if before and adjacent else block.span.start, block.span.end))
    return found


def alone(span: Span, tables: Sequence[Span], source: Source) -> str:
    """A slice as it would stand outside of its table."""
    written = flat(source.slice(span))
    in_table = any(table.start <= span.start < table.end for table in tables)
    return written.replace("\\|", "|") if in_table else written


def flat(written: str) -> str:
    """A slice in one line, without the marks of the quotes and items around it."""
    return re.sub(r"[ \t]*(?:\r\n?|\n)[ \t>]*", " ", written)


def href(url: str) -> str:
    return "" if DANGEROUS.match(url) else url
