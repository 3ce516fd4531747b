"""What a record adds to a citation: edits that write its fields as the citation's style wants them."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Author, Citation, Edit, Part, Record, Source, Span
from ..write import STYLES, written
from ..write.fields import inverted, listed
from .editions import venue_agrees, year_agrees
from .kinds import CERTAIN, kind_of
from .namesakes import is_person

_MOST_NAMED = 20  # APA 7 leaves out authors of works that have more


def named_authors(citation: Citation, record: Record, source: Source, end: int) -> Edit | None:
    """All authors of a reference in APA that leaves some out, in the place of those up to `end`."""
    cited, there = citation.authors, record.authors
    span = Span(cited[0].span.start, max(end, cited[-1].span.end))
    if citation.style != "apa" or not len(cited) < len(there) <= _MOST_NAMED:
        return None
    last = there[-1] if cited[-1].span.start >= end else there[len(cited) - 1]
    pairs = zip(cited, (*there[: len(cited) - 1], last), strict=True)
    if not all(person.given and is_person(author, person) for author, person in pairs):
        return None
    text = listed([inverted(author) for author in _authors(record, span)], ", & ")
    return Edit(span, text) if _is_plain(source.slice(span) + text) else None


def located(citation: Citation, record: Record, source: Source) -> Edit | None:
    """Volume and pages of an article in APA that has neither."""
    if citation.container is None or citation.style != "apa" or record.preprint:
        return None
    if not record.volume or not record.pages or not venue_agrees(citation, record):
        return None
    end = citation.container.span.end
    if not source.text.startswith(".", end) or not year_agrees(citation, (record,)):
        return None
    text = f", {record.volume}, {record.pages}"
    return Edit(Span(end, end), text) if _is_plain(text) else None


def published(citation: Citation, formal: Record, source: Source) -> Edit | None:
    """The reference of the publication in the place of that of its preprint.

    None where the reference is not one that we would write the same: what we cannot copy, we would lose.
    """
    raw = citation.raw
    style = next((style for style, write in STYLES.items() if write(citation) == raw), None)
    if style is None or not formal.container or not formal.years or citation.confidence < CERTAIN:
        return None
    if source.slice(citation.span) != raw:
        return None  # links or emphasis, which would be lost
    told = all(person.given for person in formal.authors) and len(formal.authors) >= len(citation.authors)
    publication = citation._replace(
        authors=tuple(_authors(formal, citation.span)) if told else citation.authors,
        truncated=False,
        container=Part(formal.container, citation.span),
        year=Part(str(formal.years[-1]), citation.span),
        volume=_part(formal.volume, citation.span),
        pages=_part(formal.pages, citation.span),
        doi=_part(formal.doi, citation.span),
        arxiv=None,
        url=None,
    )
    text = written(publication, style)
    return Edit(citation.span, text) if kind_of(publication) != "article" and "|" not in text else None


def _part(text: str, span: Span) -> Part | None:
    return Part(text, span) if text else None


def _authors(record: Record, span: Span) -> Iterator[Author]:
    return (Author(person.family, person.given, span) for person in record.authors)


def _is_plain(text: str) -> bool:
    """Whether nothing in it is Markdown."""
    return not set("[]<>*_`|\\").intersection(text)
