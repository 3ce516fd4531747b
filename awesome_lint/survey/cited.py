"""Which entries cite one work, in whatever style."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations.works.kinds import SURE, is_full
from ..identity import kind
from ..identity.titles import normalise_title
from ..identity.works import repeated_works
from ..model import Citation, Document
from .listed import Repeat, key_of, may_be_one, may_repeat


def by_citation(document: Document) -> Iterator[Repeat]:
    """Works that two citations name, one of them a full reference; other shapes have only a title to tell."""
    citations = [citation for citation in document.citations if citation.confidence >= SURE]
    if not any(map(is_full, citations)):
        return
    from ..citations.works import twins  # a list without references needs nothing of it

    def may_be_one(first: int, second: int) -> bool:
        pair = citations[first], citations[second]
        return _may_cite_one(*pair) and twins.may_be_one(*pair)

    for first, second in repeated_works(map(twins.work_of, citations), may_be_one):
        earlier, later = citations[first], citations[second]
        one, other = (_lead_key(each) for each in (earlier, later))
        restyled = is_full(earlier) and is_full(later) and earlier.style != later.style
        title = min(normalise_title(each.title.text) for each in (earlier, later))
        yield Repeat(earlier.entry, later.entry, bool(one) and one == other, True, title, restyled)


def _lead_key(citation: Citation) -> str:
    return key_of(citation.entry.link.url) if citation.entry.link else ""


def _may_cite_one(earlier: Citation, later: Citation) -> bool:
    """Whether nothing but their titles says that two citations, one of them a reference, are of two works."""
    if not (is_full(earlier) or is_full(later)):
        return False
    one, other = _lead_key(earlier), _lead_key(later)
    placed = (bool(one) and one == other) or may_be_one(one, other) or _is_one_on_a_page(earlier, later)
    return placed and may_repeat(earlier.entry, later.entry)


def _is_one_on_a_page(earlier: Citation, later: Citation) -> bool:
    """Whether year, and authors or a title that tells by itself, are of one work, and one of the two alone is
    linked: to a PDF of its own.
    """
    linked = [citation.entry.link for citation in (earlier, later) if citation.entry.link]
    years = [citation.year.text for citation in (earlier, later) if citation.year]
    told = len(years) == 2 and (bool(earlier.authors and later.authors) or years[0] == years[1])
    return told and len(linked) == 1 and kind(key_of(linked[0].url)) == "page"
