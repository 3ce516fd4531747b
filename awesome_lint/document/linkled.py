"""Lines that a link leads, as lists without bullets have them: headings, paragraphs, lines of HTML."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ..model import Block, Document, Heading, Inline, Link, Paragraph, Span
from ..pattern import Pattern
from . import gfm
from .anatomy import is_field_name, unwrapped
from .folds import folds
from .htmlitems import led_item, names, names_work
from .htmlnodes import html_nodes
from .loose import Loose, covers
from .outward import LinksIn, is_outward
from .parts import head_of, is_mark

_MANY = 4  # of a kind: fewer are what the list says of itself
_SEPARATED = Pattern(r"\s*(?:[-–—:：]\s|[-–—:：]$)")
_PARTED = Pattern(r"\s*(?:[-–—:：]\s|[-–—:：]$|[,，;(（\[]|\.\s)")
_TAG = Pattern(r"<[^<>]*>")
_BEFORE = Pattern(r"(?:\s|&nbsp;|<[^<>]*>)*+")
_BREAK = Pattern(r"(?:\s|</[^<>]*>)*+<br")
_LINE = Pattern(r"(?:[^\n<]|<(?!br))*+")
_LABEL_ENDS = Pattern(r"\s*[,:：\-–—]\s*")
_ENDS = frozenset({"p", "div", "li", "td", "center", "hr"})


class LedLine(NamedTuple):
    """A line that recommends what its first link leads to, or that links the forms of what it names.

    `group` is the span of its neighbours, `parts` are what tells more of the work.
    """

    line: Paragraph
    span: Span
    group: Span
    parts: tuple[Paragraph, ...] = ()


def led_lines(document: Document, placed: Iterable[Span], links_in: LinksIn) -> list[LedLine]:
    """The lines that are entries, where a list has several of their kind. `placed` are those found before."""
    loose = Loose(document, placed, links_in)
    headings = list(_headings(loose))
    levels = Counter(level for level, _ in headings)
    found = [[line for level, line in headings if levels[level] >= _MANY]]
    found.append(list(_paragraphs(loose)))
    found.append(folded := list(_folds(loose)))
    found.append(list(_html_lines(loose, covers(line.span for line in folded))))
    return [*_items(loose), *(line for lines in found if len(lines) >= _MANY for line in lines)]


def _headings(loose: Loose) -> Iterator[tuple[int, LedLine]]:
    """`#### [Solaris](…) (1961) by …`, and the level; what stands below it is said of it."""
    text, parts = loose.document.source.text, loose.document.paragraphs
    starts = [part.span.start for part in parts]
    for section in loose.headings():
        heading = section.heading
        links = loose.links_in(heading.text_span)
        group = section.parent.span if section.parent else section.span
        end = max(heading.text_span.end, section.span.start + len(text[slice(*section.span)].rstrip()))
        span = Span(heading.text_span.start, end)
        below = () if loose.leads(heading.text_span) else _starting_in(section.body, parts, starts)
        yield heading.level, LedLine(_line(text, heading, links), span, group, tuple(below))


def _paragraphs(loose: Loose) -> Iterator[LedLine]:
    """A link, and what is said of it behind a separator or a line break, or in a list that links nothing."""
    top = [block for block in loose.document.blocks if block.depth == 0]
    starts = [block.span.start for block in top]
    led = [(section, part) for section, part in loose.paragraphs() if _is_led(part)]
    neighbours = Counter(section.span for section, _ in led if section)
    for section, part in led:
        if section and neighbours[section.span] < 2:
            continue  # what introduces a section, or calls upon the reader
        number = bisect_left(starts, part.span.end)
        after = top[number] if number < len(top) else None
        end = after.span.end if after and _describes(after, loose.links_in) else part.span.end
        yield LedLine(part, Span(part.span.start, end), section.body if section else part.span)


def _is_led(part: Paragraph) -> bool:
    shown = [node for node in head_of(part.inlines) if node.kind == "break" or node.text.strip()]
    if len(shown) > 2 and shown[0].kind == "strong" and not is_field_name(shown[0].text):
        label, between, *shown = shown
        if unwrapped(label).link or not _LABEL_ENDS.fullmatch(between.text):
            return False
    link = unwrapped(shown[0]).link if shown else None
    if link is None or not names_work(link):
        return False
    if len(shown) == 1 or (len(shown) == 2 and is_mark(shown[1].text.strip())):
        return True
    behind = shown[1]
    return behind.kind == "break" or _PARTED.match(behind.text) is not None


def _describes(block: Block, links_in: LinksIn) -> bool:
    return block.kind == "list" and not any(map(is_outward, links_in(block.span)))


def _items(loose: Loose) -> Iterator[LedLine]:
    """`<li><a href="…">Zsh</a>: a shell.</li>`"""
    for span in loose.html_items():
        if (line := led_item(loose.document.source.text, span, loose.links_in)) is not None:
            yield LedLine(line, span, span)


def _folds(loose: Loose) -> Iterator[LedLine]:
    """`<details><summary><a href="…">Zsh</a> - A shell.</summary>`, and what unfolds below."""
    for span, summary in folds(loose.document):
        nodes = html_nodes(loose.document.source.text, summary.span, loose.links_in)
        head = head_of(nodes)
        link = head[0].link if head else None
        if link and names_work(link) and not loose.covered(span):
            yield LedLine(Paragraph(summary.span, nodes), span, span)


def _html_lines(loose: Loose, folded: Callable[[Span], bool]) -> Iterator[LedLine]:
    """`<a href="…"><b>Zsh</b></a> - A shell.<br>`, up to where the next one or its element ends."""
    text = loose.document.source.text
    ends = [tag.span.start for tag in loose.document.tags if tag.name in _ENDS]
    sections = loose.document.sections
    header = sections[1].heading.span.start if len(sections) > 1 else 0
    for block in loose.document.blocks:
        if block.kind != "html" or block.span.start < header:
            continue
        begun = [link for link in loose.links_in(block.span) if _begins_line(text, block.span.start, link)]
        limits = [*(link.span.start for link in begun[1:]), block.span.end]
        for link, limit in zip(begun, limits, strict=False):
            number = bisect_left(ends, link.span.end)
            end = min(limit, ends[number]) if number < len(ends) else limit
            span = Span(link.span.start, link.span.end + len(text[link.span.end : end].rstrip()))
            if not loose.covered(span) and not folded(span):
                yield LedLine(Paragraph(span, html_nodes(text, span, loose.links_in)), span, block.span)


def _begins_line(text: str, start: int, link: Link) -> bool:
    start = max(start, text.rfind("\n", start, link.span.start))
    start = max(start, text.rfind("<br", start, link.span.start))
    if not names(link) or not _BEFORE.fullmatch(text, start, link.span.start):
        return False
    if _BREAK.match(text, link.span.end):
        return names_work(link)
    line = _LINE.match(text, link.span.end)
    assert line  # it may be empty
    rest = _TAG.sub("", line.group())
    return _SEPARATED.match(gfm.unescape_entities(rest)) is not None


def _line(text: str, heading: Heading, links: Sequence[Link]) -> Paragraph:
    """The content of a heading: its links, and the text between them."""
    nodes: list[Inline] = []
    at, rest = heading.text_span.start, heading.text
    for link in filter(lambda link: link.text, links):  # a picture's has none
        alike = text.count(link.text, at, link.span.start)  # `Encode [code](…)`
        *before, rest = rest.split(link.text, alike + 1)
        nodes.append(Inline("text", Span(at, link.span.start), link.text.join(before)))
        nodes.append(Inline("link", link.span, link.text, link=link))
        at = link.span.end
    nodes.append(Inline("text", Span(at, heading.text_span.end), rest))
    return Paragraph(heading.text_span, tuple(node for node in nodes if node.text))


def _starting_in(span: Span, parts: Sequence[Paragraph], starts: Sequence[int]) -> Sequence[Paragraph]:
    return parts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
