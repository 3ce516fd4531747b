"""CSL-JSON, version 1.0.2: what Zotero, Pandoc and citeproc read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Author, Citation
from ...pattern import Pattern
from ..works.kinds import kind_of
from .dates import month_number
from .fields import degree, family, given_name, is_chapter, linked_doi, suffix, text_of
from .keys import keyed

_PAGE_RANGE = Pattern(r" ?[–—‐‑−-]{1,3} ?")
_THESES = {"doctoral": "Doctoral dissertation", "master": "Master’s thesis"}

Item = dict[str, object]


def csl_items(citations: Iterable[Citation]) -> list[Item]:
    """An item a citation, each with an id of its own."""
    return [dict(_item(key, citation)) for key, citation in keyed(citations)]


def _item(key: str, citation: Citation) -> Iterator[tuple[str, object]]:
    kind = "chapter" if is_chapter(citation) else kind_of(citation)
    yield "id", key
    yield "type", kind
    yield "title", citation.title.text
    if citation.authors:
        yield "author", [_name(author) for author in citation.authors]
    if citation.year:
        month = month_number(text_of(citation.month))
        yield "issued", {"date-parts": [[int(citation.year.text), *([month] if month else [])]]}
    if kind == "article":
        yield "publisher", "arXiv"
    elif citation.container:
        yield "container-title", citation.container.text
    if kind == "thesis" and (genre := _THESES.get(degree(citation))):
        yield "genre", genre
    yield from _places(citation, kind)


def _places(citation: Citation, kind: str) -> Iterator[tuple[str, object]]:
    for variable, part in (
        ("volume", citation.volume),
        ("issue", citation.issue),
        ("publisher", citation.publisher),
        ("event-place" if kind == "paper-conference" else "publisher-place", citation.place),
    ):
        if part:
            yield variable, part.text
    if citation.pages:
        yield "page", _PAGE_RANGE.sub("-", citation.pages.text)
    if doi := linked_doi(citation):
        yield "DOI", doi
    arxiv = text_of(citation.arxiv)
    if arxiv:  # the number of a report or of a talk is another thing
        yield "number" if kind == "article" else "note", f"arXiv:{arxiv}"
    if citation.url or arxiv:
        yield "URL", text_of(citation.url) or f"https://arxiv.org/abs/{arxiv}"


def _name(author: Author) -> Item:
    if not author.given:
        return {"literal": author.family}
    name: Item = {"family": family(author), "given": given_name(author)}
    return name | {"suffix": suffix(author)} if suffix(author) else name
