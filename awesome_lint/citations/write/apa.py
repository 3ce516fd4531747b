"""APA, seventh edition, and APA as Google Scholar prints it."""

from __future__ import annotations

from ...model import Author, Citation
from ..kinds import kind_of
from .fields import (
    ended,
    initials,
    is_east_asian,
    is_preprint,
    issue_in_brackets,
    listed,
    pages,
    text_of,
    venue,
)


def apa(citation: Citation) -> str:
    """`He, K., & Sun, J. (2016). Title. In Venue (pp. 770–778). IEEE. https://doi.org/…`."""
    parts = [_head(citation)]
    if is_preprint(citation):
        parts[0] += f" (arXiv:{text_of(citation.arxiv)})."
        parts.append("arXiv.")
    else:
        parts[0] = ended(parts[0])
        parts += _source(citation, "–")
    if citation.doi:
        parts.append(f"https://doi.org/{citation.doi.text}")
    return " ".join(parts)


def scholar_apa(citation: Citation) -> str:
    """`He, K., & Sun, J. (2016). Title. In Venue (pp. 770-778). IEEE.`."""
    parts = [ended(_head(citation))]
    if is_preprint(citation):
        parts.append(f"arXiv preprint arXiv:{text_of(citation.arxiv)}.")
    else:
        parts += _source(citation, "-")
    if citation.doi:
        parts.append(f"https://doi.org/{citation.doi.text}")
    return " ".join(parts)


def _head(citation: Citation) -> str:
    names = [_name(author) for author in citation.authors]
    date = ", ".join(filter(None, (text_of(citation.year) or "n.d.", text_of(citation.month))))
    authors = listed(names, ", & ") + " " if names else ""
    return f"{authors}({date}). {citation.title.text}"


def _name(author: Author) -> str:
    if is_east_asian(author):
        return author.family + author.given
    return f"{author.family}, {initials(author)}" if author.given else author.family


def _source(citation: Citation, dash: str) -> list[str]:
    publisher = [ended(text_of(citation.publisher))] if citation.publisher else []
    if not citation.container:
        return publisher
    if kind_of(citation) == "article-journal":
        parts = (venue(citation), issue_in_brackets(citation), pages(citation, dash))
        return [ended(", ".join(filter(None, parts))), *publisher]
    volume = f"Vol. {citation.volume.text}" if citation.volume else ""
    issue = f"No. {citation.issue.text}" if citation.issue else ""
    page = f"pp. {pages(citation, dash)}" if citation.pages else ""
    brackets = ", ".join(filter(None, (volume, issue, page)))
    return [ended(f"In {venue(citation)}" + (f" ({brackets})" if brackets else "")), *publisher]
