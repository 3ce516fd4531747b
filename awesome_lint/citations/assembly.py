"""What was read → Citation: ranges of the passage become parts that know their place in the file."""

from __future__ import annotations

from collections.abc import Iterator

from ..identity import identity
from ..model import Author, Citation, Entry, Part
from .draft import Draft
from .judgement import is_scholarly
from .passage import Passage


def citation(entry: Entry, passage: Passage, draft: Draft) -> Citation:
    title = passage.part(draft.title)
    assert title is not None
    return Citation(
        entry=entry,
        span=passage.source_span(*draft.body) if draft.body else entry.line_span,
        raw=passage.as_written(*draft.body or (0, len(passage.text))).strip(),
        style=draft.style,
        title=title,
        authors=tuple(_authors(passage, draft)),
        truncated=draft.authors.truncated,
        container=passage.part(draft.container),
        year=_year(passage.part(draft.year)),
        month=passage.part(draft.month),
        volume=passage.part(draft.volume),
        issue=passage.part(draft.issue),
        pages=passage.part(draft.pages),
        publisher=passage.part(draft.publisher),
        place=passage.part(draft.place),
        doi=passage.part(draft.doi),
        arxiv=passage.part(draft.arxiv) or _linked_preprint(entry),
        url=passage.part(draft.url) or _linked_page(entry),
        label=passage.part(draft.label),
        confidence=draft.confidence,
    )


def _authors(passage: Passage, draft: Draft) -> Iterator[Author]:
    for name in draft.authors.names:
        yield Author(name.family, name.given, passage.source_span(*name.span))


def _year(year: Part | None) -> Part | None:
    """The year in four digits: `'19` is 2019."""
    if year is None or len(year.text) == 4:
        return year
    return Part(("19" if int(year.text) > 60 else "20") + year.text, year.span)


def _linked_preprint(entry: Entry) -> Part | None:
    """The arXiv identifier that a link of the entry leads to."""
    for link in entry.links:
        if "arxiv" in link.url.lower() or "/papers/" in link.url:
            site, _, name = identity(link.url).partition(":")
            if site == "arxiv":
                return Part(name, link.url_span)
    return None


def _linked_page(entry: Entry) -> Part | None:
    """The first link to a paper, else the first link."""
    link = next(filter(is_scholarly, entry.links), entry.links[0]) if len(entry.links) > 1 else entry.link
    return Part(link.url, link.url_span) if link and link.url else None
