"""Lines that a link leads, as lists without bullets have them: headings, paragraphs, lines of HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model import Document, Inline, Link, Paragraph, Span
from ..pattern import Pattern
from . import gfm
from .anatomy import unwrapped
from .items import LinksIn
from .unplaced import led_headings, led_paragraphs, names

_MANY = 4  # of a kind: fewer are what the list says of itself
_TAG = Pattern(r"<[^<>]*>")
_SEPARATED = Pattern(r"\s*(?:[-–—:：]\s|[-–—:：]$)")
_BEFORE = Pattern(r"(?:\s|&nbsp;|<[^<>]*>)*+")


class LedLine(NamedTuple):
    """A line that recommends what its first link leads to; `group` is the span of its neighbours."""

    line: Paragraph
    span: Span
    group: Span


def led_lines(document: Document, placed: Iterable[Span], links_in: LinksIn) -> list[LedLine]:
    """The lines that are entries, where a list has several of their kind. `placed` are those found before."""
    around = list(placed)
    headings = list(_headings(document, around, links_in))
    levels = Counter(level for level, _ in headings)
    found = [[line for level, line in headings if levels[level] >= _MANY]]
    found.append(list(_paragraphs(document, around, links_in)))
    found.append(list(_html_lines(document, around, links_in)))
    return [line for lines in found if len(lines) >= _MANY for line in lines]


def _headings(document: Document, placed: list[Span], links_in: LinksIn) -> Iterator[tuple[int, LedLine]]:
    """`#### [Solaris](…) (1961) by …`, and the level."""
    for section in led_headings(document, placed, links_in):
        heading = section.heading
        link = links_in(heading.text_span)[0]
        rest = heading.text.partition(link.text)[2]
        group = section.parent.span if section.parent else section.span
        yield heading.level, LedLine(_line(link, rest, heading.text_span), heading.text_span, group)


def _paragraphs(document: Document, placed: list[Span], links_in: LinksIn) -> Iterator[LedLine]:
    """A link, and behind a line break or a separator what is said of it."""
    for section, part in led_paragraphs(document, placed, links_in):
        shown = [node for node in part.inlines if node.kind == "break" or node.text.strip()]
        if len(shown) > 1 and unwrapped(shown[0]).link:
            behind = shown[1]
            if behind.kind == "break" or (behind.kind == "text" and _SEPARATED.match(behind.text)):
                yield LedLine(part, part.span, section.body if section else part.span)


def _html_lines(document: Document, placed: list[Span], links_in: LinksIn) -> Iterator[LedLine]:
    """`<a href="…"><b>Zsh</b></a> - A shell.<br>`"""
    taken = {span.start for span in placed}
    text = document.source.text
    for block in document.blocks:
        done = block.span.start
        for link in links_in(block.span) if block.kind == "html" else ():
            if link.span.start < done:
                continue  # not the first of its line
            start = max(done, text.rfind("\n", done, link.span.start))
            end = text.find("\n", link.span.end, block.span.end)
            done = end if end >= 0 else block.span.end
            span = Span(link.span.start, done)
            rest = gfm.unescape_entities(_TAG.sub("", text[link.span.end : span.end]))
            alone = _BEFORE.match(text, start, link.span.start)
            leads = alone is not None and alone.end() == link.span.start and span.start not in taken
            if leads and names(link) and _SEPARATED.match(rest):
                yield LedLine(_line(link, rest, span), span, block.span)


def _line(link: Link, rest: str, span: Span) -> Paragraph:
    """A link and the text behind it."""
    behind = Span(link.span.end, span.end)
    return Paragraph(span, (Inline("link", link.span, link.text, link=link), Inline("text", behind, rest)))
