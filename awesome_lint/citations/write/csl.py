"""CSL-JSON, version 1.0.2: what Zotero, Pandoc and citeproc read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Author, Citation
from ...pattern import Pattern
from ..kinds import kind_of
from .dates import month_number
from .keys import keyed

_PAGE_RANGE = Pattern(r" ?[–—‐‑−-]{1,3} ?")

Item = dict[str, object]


def csl_items(citations: Iterable[Citation]) -> list[Item]:
    """An item a citation, each with an id of its own."""
    return [dict(_item(key, citation)) for key, citation in keyed(citations)]


def _item(key: str, citation: Citation) -> Iterator[tuple[str, object]]:
    yield "id", key
    yield "type", kind_of(citation)
    yield "title", citation.title.text
    if citation.authors:
        yield "author", [_name(author) for author in citation.authors]
    if citation.year:
        month = month_number(citation.month.text) if citation.month else None
        yield "issued", {"date-parts": [[int(citation.year.text), *([month] if month else [])]]}
    for variable, part in (
        ("container-title", citation.container),
        ("volume", citation.volume),
        ("issue", citation.issue),
        ("publisher", citation.publisher),
        ("event-place", citation.place),
        ("DOI", citation.doi),
    ):
        if part:
            yield variable, part.text
    yield from _places(citation)


def _places(citation: Citation) -> Iterator[tuple[str, object]]:
    if citation.pages:
        yield "page", _PAGE_RANGE.sub("-", citation.pages.text)
    if citation.arxiv:
        yield "number", f"arXiv:{citation.arxiv.text}"
    if citation.url:
        yield "URL", citation.url.text
    elif citation.arxiv:
        yield "URL", f"https://arxiv.org/abs/{citation.arxiv.text}"


def _name(author: Author) -> Item:
    if not author.given:
        return {"literal": author.family}
    return {"family": author.family, "given": author.given}
