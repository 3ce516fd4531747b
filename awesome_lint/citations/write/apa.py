"""APA, seventh edition, and APA as Google Scholar prints it."""

from __future__ import annotations

from ...model import Citation
from ..works.kinds import kind_of
from .dates import full_month
from .fields import (
    degree,
    ended,
    has_article_number,
    inverted,
    is_part,
    is_preprint,
    issue_in_brackets,
    listed,
    numbered_pages,
    page_address,
    pages,
    text_of,
    venue,
)

_THESES = {"doctoral": "Doctoral dissertation", "master": "Master's thesis", "": "Thesis"}


def apa(citation: Citation) -> str:
    """`He, K., & Sun, J. (2016). Title. In Venue (pp. 770–778). IEEE. https://doi.org/…`."""
    if is_preprint(citation):
        note, source = f" (arXiv:{text_of(citation.arxiv)})", ["arXiv."]
    elif kind_of(citation) == "thesis":
        note, source = f" [{_thesis(citation)}]", []
    elif kind_of(citation) == "report":
        note, source = " [Technical report]", _publisher(citation)
    else:
        note, source = "", _source(citation, "–")
    if has_article_number(citation) and kind_of(citation) == "article-journal":
        number = text_of(citation.pages)
        source = [part.replace(f", {number}.", f", Article {number}.") for part in source]
    return " ".join([_head(citation, note), *source, *_addresses(citation)])


def scholar_apa(citation: Citation) -> str:
    """`He, K., & Sun, J. (2016). Title. In Venue (pp. 770-778). IEEE.`."""
    note, source = "", _source(citation, "-")
    if is_preprint(citation):
        source = [f"arXiv preprint arXiv:{text_of(citation.arxiv)}."]
    elif kind_of(citation) == "thesis":
        note, source = f" ({_thesis(citation)})", []
    elif kind_of(citation) == "report":
        note = " (Technical report)"
    return " ".join([_head(citation, note), *source, *_addresses(citation)])


def _head(citation: Citation, note: str) -> str:
    """Authors, date and title; a work without authors begins with its title."""
    date = ", ".join(filter(None, (text_of(citation.year) or "n.d.", full_month(citation))))
    title = ended(citation.title.text + note)
    names = [inverted(author) for author in citation.authors]
    return f"{ended(listed(names, ', & '))} ({date}). {title}" if names else f"{title} ({date})."


def _thesis(citation: Citation) -> str:
    return ", ".join(filter(None, (_THESES[degree(citation)], text_of(citation.publisher))))


def _source(citation: Citation, dash: str) -> list[str]:
    if citation.container is None:
        return _publisher(citation)
    if not is_part(citation):
        parts = (venue(citation), issue_in_brackets(citation), pages(citation, dash))
        return [ended(", ".join(filter(None, parts))), *_publisher(citation)]
    volume = f"Vol. {citation.volume.text}" if citation.volume else ""
    issue = f"No. {citation.issue.text}" if citation.issue else ""
    brackets = ", ".join(filter(None, (volume, issue, numbered_pages(citation, dash))))
    return [ended(f"In {venue(citation)}" + (f" ({brackets})" if brackets else "")), *_publisher(citation)]


def _publisher(citation: Citation) -> list[str]:
    return [ended(citation.publisher.text)] if citation.publisher else []


def _addresses(citation: Citation) -> list[str]:
    doi = f"https://doi.org/{citation.doi.text}" if citation.doi else ""
    return [address for address in (doi, page_address(citation)) if address]
