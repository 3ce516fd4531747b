"""What recommends something and stands in none of the shapes that an entry has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..model import Document, Link, Source, Span, Tag
from .items import LinksIn

_CELLS = frozenset({"li", "tr"})
_ENDS = _CELLS | {"ul", "ol", "table"}
Covered = Callable[[Span], bool]


def unplaced(document: Document, entries: Iterable[Span], links_in: LinksIn) -> Iterator[Span]:
    """Rows and items of HTML, headings that are a link, paragraphs that begin with one.

    What lies in an entry, an item or a table is placed there. A heading that stands over something placed
    is the name of a section.
    """
    placed = [*entries, *(item.span for item in document.items), *(table.span for table in document.tables)]
    source, covered = document.source, _covers(placed)
    starts = sorted(span.start for span in placed)
    found = [span for span in _html_rows(document.tags) if any(map(_names, links_in(span)))]
    found += [part.span for part in document.paragraphs if _leads(source, part.span, links_in(part.span))]
    for section in document.sections:
        heading = section.heading
        holds = bisect_left(starts, heading.span.end) < bisect_left(starts, section.span.end)
        if not holds and heading.level > 1 and _leads(source, heading.text_span, links_in(heading.text_span)):
            found.append(heading.span)
    return (span for span in found if not covered(span))


def _names(link: Link) -> bool:
    """Whether a link leads out of the repository, and shows more than a picture."""
    return link.url.startswith(("http://", "https://")) and bool(link.text.strip())


def _leads(source: Source, span: Span, links: Sequence[Link]) -> bool:
    """Whether a line begins with a link that names something, be it in emphasis."""
    if not links or not _names(links[0]):
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
