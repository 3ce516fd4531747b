"""What recommends something and stands in none of the shapes that an entry has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..model import Document, Link, Paragraph, Section, Source, Span, Tag
from .items import LinksIn

_CELLS = frozenset({"li", "tr"})
_ENDS = _CELLS | {"ul", "ol", "table"}
Covered = Callable[[Span], bool]


def unplaced(document: Document, entries: Iterable[Span], links_in: LinksIn) -> Iterator[Span]:
    """Rows and items of HTML, headings that are a link, paragraphs that begin with one.

    What lies in an entry, an item or a table is placed there. A heading that stands over something placed
    is the name of a section.
    """
    entries = list(entries)
    covered = _covers([*entries, *_listed(document)])
    yield from (part.span for _, part in led_paragraphs(document, entries, links_in))
    yield from (section.heading.span for section in led_headings(document, entries, links_in))
    rows = (span for span in _html_rows(document.tags) if any(map(names, links_in(span))))
    yield from (span for span in rows if not covered(span))


def led_paragraphs(
    document: Document, placed: Iterable[Span], links_in: LinksIn
) -> Iterator[tuple[Section | None, Paragraph]]:
    """The paragraphs that begin with a link, outside of what is placed, each with its section."""
    covered = _covers([*placed, *_listed(document)])
    starts = [section.heading.span.start for section in document.sections]
    for part in document.paragraphs:
        if _leads(document.source, part.span, links_in(part.span)) and not covered(part.span):
            index = bisect_right(starts, part.span.start) - 1
            yield (document.sections[index] if index >= 0 else None), part


def led_headings(document: Document, placed: Iterable[Span], links_in: LinksIn) -> Iterator[Section]:
    """The sections whose heading is a link, with nothing placed below."""
    spans = [*placed, *_listed(document)]
    covered = _covers(spans)
    starts = sorted(span.start for span in spans)
    for section in document.sections:
        heading = section.heading
        holds = bisect_left(starts, heading.span.end) < bisect_left(starts, section.span.end)
        leads = heading.level > 1 and _leads(document.source, heading.text_span, links_in(heading.text_span))
        if leads and not holds and not covered(heading.span) and not covered(heading.text_span):
            yield section


def _listed(document: Document) -> list[Span]:
    return [*(item.span for item in document.items), *(table.span for table in document.tables)]


def names(link: Link) -> bool:
    """Whether a link leads out of the repository, and shows more than a picture."""
    return link.url.startswith(("http://", "https://")) and bool(link.text.strip())


def _leads(source: Source, span: Span, links: Sequence[Link]) -> bool:
    """Whether a line begins with a link that names something, be it in emphasis."""
    if not links or not names(links[0]):
        return False
    return not source.slice(Span(span.start, links[0].span.start)).strip(" \t*_~")


def _html_rows(tags: Sequence[Tag]) -> Iterator[Span]:
    """Each `<li>` and `<tr>`, up to where it ends or the next one begins."""
    opened: Tag | None = None
    for tag in tags:
        if tag.name in _ENDS:
            if opened:
                yield Span(opened.span.start, tag.span.start)
            opened = tag if tag.name in _CELLS and not tag.closing else None
    if opened:
        yield opened.span


def _covers(spans: Sequence[Span]) -> Covered:
    """Whether a span begins in one of some spans, which may lie in each other."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans):
        if ends and span.start < ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)

    def covered(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.start < ends[at]

    return covered
