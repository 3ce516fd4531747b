"""IEEE."""

from __future__ import annotations

from ...model import Citation
from ..kinds import kind_of
from .fields import ended, initials, is_east_asian, is_preprint, listed, pages, text_of, venue


def ieee(citation: Citation) -> str:
    """`K. He and J. Sun, "Title," in Venue, 2016, pp. 770–778, doi: ….`; a book's title without quotes."""
    names = [
        a.family + a.given if is_east_asian(a) else f"{initials(a)} {a.family}".strip()
        for a in citation.authors
    ]
    authors = listed(names, " and " if len(names) == 2 else ", and ") + ", " if names else ""
    if kind_of(citation) == "book":
        imprint = ": ".join(filter(None, (text_of(citation.place), text_of(citation.publisher))))
        parts = (imprint, _date(citation), _pages(citation), _doi(citation))
        return f"{authors}{ended(citation.title.text)} {', '.join(filter(None, parts))}."
    mark = "" if citation.title.text.endswith(("?", "!")) else ","
    return f'{authors}"{citation.title.text}{mark}" {", ".join(_source(citation))}.'


def _source(citation: Citation) -> list[str]:
    date = _date(citation)
    if is_preprint(citation):
        return [
            part for part in (f"arXiv preprint arXiv:{text_of(citation.arxiv)}", date, _doi(citation)) if part
        ]
    volume = f"vol. {citation.volume.text}" if citation.volume else ""
    issue = f"no. {citation.issue.text}" if citation.issue else ""
    page = _pages(citation)
    publisher = text_of(citation.publisher)
    if kind_of(citation) == "article-journal":
        parts = [venue(citation), volume, issue, page, date, publisher, _doi(citation)]
    else:
        container = f"in {venue(citation)}" if citation.container else ""
        parts = [container, publisher, volume, issue, date, page, _doi(citation)]
    return [part for part in parts if part]


def _date(citation: Citation) -> str:
    return " ".join(filter(None, (text_of(citation.month), text_of(citation.year))))


def _pages(citation: Citation) -> str:
    """An article number is no page."""
    text = pages(citation, "–")
    label = "pp." if "–" in text or len(text) < 5 else "Art. no."
    return f"{label} {text}" if text else ""


def _doi(citation: Citation) -> str:
    return f"doi: {citation.doi.text}" if citation.doi else ""
