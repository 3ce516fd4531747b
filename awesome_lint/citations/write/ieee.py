"""IEEE."""

from __future__ import annotations

from ...model import Author, Citation
from ...pattern import Pattern
from ..works.kinds import kind_of
from .dates import short_month
from .fields import (
    degree,
    ended,
    family,
    has_article_number,
    initials,
    is_east_asian,
    is_part,
    is_preprint,
    listed,
    numbered_pages,
    page_address,
    suffix,
    text_of,
    venue,
)

_THESES = {"doctoral": "Ph.D. dissertation", "master": "M.S. thesis", "": "Thesis"}
_INNER_QUOTES = Pattern('["“”]')


def ieee(citation: Citation) -> str:
    """`K. He and J. Sun, "Title," in Venue, 2016, pp. 770–778, doi: ….`; a book's title without quotes."""
    names = [_name(author) for author in citation.authors]
    authors = listed(names, " and " if len(names) == 2 else ", and ") + ", " if names else ""
    if kind_of(citation) == "book":
        imprint = ": ".join(filter(None, (text_of(citation.place), text_of(citation.publisher))))
        parts = [imprint, _date(citation), _pages(citation), _doi(citation)]
        lead = f"{authors}{ended(citation.title.text)}"
    else:
        title = _INNER_QUOTES.sub("'", citation.title.text)
        mark = "" if title.endswith(("?", "!")) else ","
        parts, lead = [*_source(citation), _doi(citation)], f'{authors}"{title}{mark}"'
    url = page_address(citation)
    online = f" [Online]. Available: {url}" if url else ""
    return f"{lead} {ended(', '.join(filter(None, parts)))}{online}"


def _name(author: Author) -> str:
    if is_east_asian(author):
        return author.family + author.given
    return " ".join(filter(None, (initials(author), family(author), suffix(author))))


def _source(citation: Citation) -> list[str]:
    date, publisher = _date(citation), text_of(citation.publisher)
    if is_preprint(citation):
        return [f"arXiv preprint arXiv:{text_of(citation.arxiv)}", date]
    if kind_of(citation) == "thesis":
        return [_THESES[degree(citation)], publisher, text_of(citation.place), date]
    if kind_of(citation) == "report":
        return [publisher, text_of(citation.place), "Tech. Rep.", date]
    volume = f"vol. {citation.volume.text}" if citation.volume else ""
    issue = f"no. {citation.issue.text}" if citation.issue else ""
    if is_part(citation):
        return [f"in {venue(citation)}", publisher, volume, issue, date, _pages(citation)]
    return [venue(citation), volume, issue, _pages(citation), date, publisher]


def _date(citation: Citation) -> str:
    return " ".join(filter(None, (short_month(citation), text_of(citation.year))))


def _pages(citation: Citation) -> str:
    """An article number is no page."""
    if has_article_number(citation):
        return f"Art. no. {text_of(citation.pages)}"
    return numbered_pages(citation, "–")


def _doi(citation: Citation) -> str:
    return f"doi: {citation.doi.text}" if citation.doi else ""
