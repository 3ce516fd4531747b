"""GB/T 7714-2015, numeric."""

from __future__ import annotations

from ...model import Author, Citation
from ..kinds import Kind, kind_of
from .csl import month_number
from .fields import initials, is_preprint, issue_in_brackets, pages, text_of

_MARKS: dict[Kind, str] = {
    "article-journal": "J", "paper-conference": "C", "book": "M", "thesis": "D", "report": "R",
}  # fmt: skip


def gbt7714(citation: Citation) -> str:
    """`HE K, SUN J. Title[C]//Venue. Place: Publisher, 2016: 770-778.`; with a month `2016-06`."""
    authors = ", ".join(map(_name, citation.authors))
    head = f"{authors}. {citation.title.text}" if authors else citation.title.text
    month = month_number(text_of(citation.month))
    year = text_of(citation.year) + (f"-{month:02}" if month else "")
    if is_preprint(citation):
        return f"{head}[EB/OL]. arXiv:{text_of(citation.arxiv)}, {year}."
    kind = kind_of(citation)
    head += f"[{_MARKS.get(kind, 'Z')}]"
    page = f": {pages(citation, '-')}" if citation.pages else ""
    if kind == "article-journal":
        parts = (_container(citation), year, issue_in_brackets(citation))
        return f"{head}. {', '.join(filter(None, parts))}{page}."
    imprint = ": ".join(filter(None, (text_of(citation.place), text_of(citation.publisher))))
    volume = f" {citation.volume.text}" if citation.volume else ""
    container = f"//{_container(citation)}{volume}" if citation.container else ""
    return f"{head}{container}. {', '.join(filter(None, (imprint, year)))}{page}."


def _container(citation: Citation) -> str:
    return text_of(citation.container).rstrip(".")


def _name(author: Author) -> str:
    if not author.given:
        return author.family
    if not author.given.isascii():
        return author.family + author.given
    return f"{author.family.upper()} {initials(author).replace('.', '')}"
