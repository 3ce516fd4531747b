"""Which entries cite one work, in whatever style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..citations.works.kinds import SURE, is_full
from ..identity import kind
from ..identity.spelling import normalise_title
from ..identity.titles import prepared
from ..identity.works import repeated_works
from ..model import Citation, Document
from ..pattern import Pattern
from .listed import Repeat, is_code, key_of, may_be_one, may_repeat

if TYPE_CHECKING:
    from ..citations.works.twins import Cited

_BRACKETED = Pattern(r"\[[^\]]*\]?")


def cited_works(document: Document) -> list[Cited]:
    """What the citations that are surely read say of their works."""
    citations = [citation for citation in document.citations if citation.confidence >= SURE]
    if not citations:
        return []
    from ..citations.works.twins import cited  # a list without citations needs nothing of it

    return list(map(cited, citations))


def by_citation(cited: Sequence[Cited]) -> Iterator[Repeat]:
    """Works that two citations name, told by titles, and by authors, an address or a year."""
    if not cited:
        return
    from ..citations.works import twins

    def may_repeat_work(first: int, second: int) -> bool:
        pair = cited[first], cited[second]
        return _may_cite_one(*(each.citation for each in pair)) and twins.may_be_one(*pair)

    for first, second in repeated_works([each.work for each in cited], may_repeat_work):
        earlier, later = cited[first].citation, cited[second].citation
        one, other = (_lead_key(each) for each in (earlier, later))
        restyled = is_full(earlier) and is_full(later) and earlier.style != later.style
        full = is_full(earlier) or is_full(later)
        title = min(normalise_title(each.title.text) for each in (earlier, later)) if full else ""
        one_paper = not cited[first].work.papers.isdisjoint(cited[second].work.papers)
        reissued = not one_paper and twins.differ(earlier, later)
        yield Repeat(earlier.entry, later.entry, bool(one) and one == other, True, title, restyled, reissued)


def _lead_key(citation: Citation) -> str:
    return key_of(citation.entry.link.url) if citation.entry.link else ""


def _may_cite_one(earlier: Citation, later: Citation) -> bool:
    """Whether nothing but their titles says that two citations are of two works.

    Of two that are no full references, both name authors, or one leads to a paper. What leads to one thing
    that is no paper, `leads` tells. Code or a page that goes with a full reference is not what it cites.
    """
    pair = earlier, later
    full, authored = any(map(is_full, pair)), bool(earlier.authors and later.authors)
    leads = [_lead_key(citation) for citation in pair]
    keys = [_cited_key(citation) for citation in pair]
    if leads[0] and leads[0] == leads[1]:
        placed = full or (kind(leads[0]) == "paper" and _are_of_one_name(*pair))
    elif all(map(is_code, leads)):
        placed = False  # two programs, each with the paper that it is of
    elif full or authored:
        placed = may_be_one(*keys) or (_are_pages(keys) and (authored or _are_dated(*pair)))
    else:
        placed = all(keys) and may_be_one(*keys)
    return placed and may_repeat(*(citation.entry for citation in pair))


def _are_of_one_name(*citations: Citation) -> bool:
    """Whether no two names stand before one title: of a paper's data and its model, or of two tasks."""
    return len({_before_title(citation) for citation in citations} - {""}) <= 1


def _before_title(citation: Citation) -> str:
    """The name before the title, without what stands in square brackets there: a place, a date."""
    start = citation.title.span.start
    if citation.authors and citation.authors[0].span.start < start:
        return ""
    before = "".join([node.text for node in citation.entry.inlines if node.span.end <= start])
    return normalise_title(_BRACKETED.sub("", before))


def _cited_key(citation: Citation) -> str:
    """What the lead link leads to, where that is the cited work, or nothing but the link tells of it."""
    key = _lead_key(citation)
    return "" if key and is_full(citation) and citation.authors and kind(key) != "paper" else key


def _are_pages(keys: Iterable[str]) -> bool:
    return all(kind(key) == "page" for key in keys if key)


def _are_dated(earlier: Citation, later: Citation) -> bool:
    """Whether both are of one year, or dated, and long titles tell the work in whatever year."""
    years = [citation.year.text for citation in (earlier, later) if citation.year]
    long = all(prepared(citation.title.text).unmistakable for citation in (earlier, later))
    return len(years) == 2 and (years[0] == years[1] or long)
