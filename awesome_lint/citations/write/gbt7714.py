"""GB/T 7714-2015, numeric."""

from __future__ import annotations

from ...model import Author, Citation
from ..works.kinds import Kind, kind_of
from .dates import month_number
from .fields import (
    initials,
    is_east_asian,
    is_part,
    is_preprint,
    issue_in_brackets,
    page_address,
    pages,
    suffix,
    text_of,
)

_MARKS: dict[Kind, str] = {
    "article-journal": "J", "paper-conference": "C", "book": "M", "thesis": "D", "report": "R",
}  # fmt: skip


def gbt7714(citation: Citation) -> str:
    """`HE K, SUN J. Title[C]//Venue. Place: Publisher, 2016: 770-778.`; with a month `2016-06`."""
    authors = ", ".join(map(_name, citation.authors))
    head = f"{authors}. {citation.title.text}" if authors else citation.title.text
    doi = f"DOI:{citation.doi.text}." if citation.doi else ""
    reference = f"{head}[{_mark(citation)}]{_source(citation)}."
    return " ".join(filter(None, (reference, doi, page_address(citation))))


def _mark(citation: Citation) -> str:
    """The kind of document, and `/OL` where an address leads to it."""
    if is_preprint(citation):
        return "EB/OL"
    online = citation.doi is not None or page_address(citation)
    return _MARKS.get(kind_of(citation), "Z") + "/OL" * bool(online)


def _source(citation: Citation) -> str:
    month = month_number(text_of(citation.month))
    year = text_of(citation.year) + (f"-{month:02}" if month else "")
    if is_preprint(citation):
        return f". arXiv:{text_of(citation.arxiv)}" + f", {year}" * bool(year)
    page = f": {pages(citation, '-')}" if citation.pages else ""
    if citation.container and not is_part(citation):
        parts = (_container(citation), year, issue_in_brackets(citation))
        return f". {', '.join(filter(None, parts))}{page}"
    imprint = [text_of(citation.place), text_of(citation.publisher)] if citation.publisher else []
    container = f"//{_proceedings(citation)}" if citation.container else ""
    return f"{container}. {', '.join(filter(None, (': '.join(filter(None, imprint)), year)))}{page}"


def _container(citation: Citation) -> str:
    return text_of(citation.container).rstrip(".")


def _proceedings(citation: Citation) -> str:
    """The book that a paper stands in; a place without a publisher is where the conference was."""
    place = text_of(citation.place) if citation.publisher is None else ""
    volume = f": Vol. {citation.volume.text}" if citation.volume else ""
    return ", ".join(filter(None, (_container(citation), place))) + volume


def _name(author: Author) -> str:
    """`HE K`, `VAN DEN OORD A`, `OpenAI`, `张伟`."""
    if is_east_asian(author) or not author.given:
        return author.family + author.given
    given = initials(author).replace(".", "")
    return " ".join(filter(None, (author.family.upper(), given, suffix(author).rstrip("."))))
