"""What recommends something and stands in none of the shapes that an entry has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..citations import is_form
from ..model import Document, Paragraph, Span
from .anatomy import is_field_name
from .loose import Loose
from .outward import LinksIn, is_outward
from .parts import start_of


def unplaced(document: Document, entries: Iterable[Span], links_in: LinksIn) -> Iterator[Span]:
    """Rows and items of HTML, headings that are a link, paragraphs that begin as entries do.

    What stands first over the entries of a section is its introduction; a heading before all entries is of
    the list itself.
    """
    loose = Loose(document, entries, links_in)
    introduced: set[Span] = set()
    for section, part in loose.paragraphs():
        if not _recommends(loose, part):
            continue
        if section and section.span not in introduced:
            introduced.add(section.span)
            if loose.holds_entry(Span(part.span.end, section.span.end)):
                continue
        yield part.span
    first = min(loose.entry_starts, default=0)
    yield from (
        each.heading.span for each in loose.headings() if each.heading.span.start > first or not first
    )
    yield from loose.html_items()


def _recommends(loose: Loose, part: Paragraph) -> bool:
    """Whether a paragraph begins with a link or a title, or links nothing but the forms of a work."""
    links = [link for link in loose.links_in(part.span) if is_outward(link) and link.text.strip()]
    if not links:
        return False
    if loose.leads(part.span):
        return True
    return start_of(part.inlines) == "title" and all(
        is_form(link.text) or is_field_name(link.text) for link in links
    )
