"""Which record of a registry is of the work that a citation names."""

from __future__ import annotations

from ...identity import identity, kind
from ...identity.comparison import cut_title, same_title
from ...identity.spelling import normalise_title
from ...identity.titles import prepared
from ...identity.works import LATER
from ...model import Citation, Evidence, Link, Record
from ...script import count_words
from ...words import words
from .editions import venue_agrees, year_agrees
from .namesakes import all_shared, first_author_agrees, same_person, shared

FEW_WORDS = 4
"""A title of fewer words does not tell which work it is of."""

_LABELS = words("""
    abs abstract acm acl article arxiv doi html ieee link openreview paper pdf preprint publication 论文
""")


# --- by id, or proved ---------------------------------------------------------------------------------


def keys_of(citation: Citation) -> list[str]:
    """The identities of the papers that the citation names by id or its entry links, in that order."""
    named = [identity("arxiv:" + citation.arxiv.text)] if citation.arxiv else []
    named += [identity("doi:" + citation.doi.text)] if citation.doi else []
    linked = [identity(link.url) for link in judged_links(citation)]
    return list(dict.fromkeys(key for key in (*named, *linked) if kind(key) == "paper"))


def judged_links(citation: Citation) -> list[Link]:
    """The links of the entry that claim to lead to the paper: its lead link, its title, `pdf`, `arXiv`.

    Other papers that an entry mentions are linked under words of their own.
    """
    entry = citation.entry
    return [link for link in entry.links if link is entry.link or _claims(link, citation)]


def _claims(link: Link, citation: Citation) -> bool:
    label = normalise_title(link.text).split()
    return (0 < len(label) <= 2 and _LABELS.issuperset(label)) or citation.title.text in link.text


def record_of(citation: Citation, evidence: Evidence) -> Record | None:
    """The record of the cited work: by an id that is its own, else the one that a search proved."""
    for key in keys_of(citation):
        record = evidence.records.get(key)
        if record is not None and is_of(record, citation):
            return record
    return evidence.found.get(citation.raw)


def formal_of(citation: Citation, evidence: Evidence) -> Record | None:
    """The published version of the preprint that is cited."""
    return next((evidence.formal[key] for key in keys_of(citation) if key in evidence.formal), None)


# --- how sure that is --------------------------------------------------------------------------------


def is_of(record: Record, citation: Citation) -> bool:
    """Whether a record with the right id is of the cited work: by title, and by authors or year."""
    if not is_titled(record, citation):
        return False
    if shared(citation, record) is not False:
        return True
    return _has_some_words(record.title) and year_agrees(citation, (record,))


def is_titled(record: Record, citation: Citation) -> bool:
    """Whether it has the cited title, or that with or without a subtitle."""
    cited = citation.title.text
    return same_title(cited, record.title, shared_surname=True) or cut_title(cited, record.title)


def proves(record: Record, citation: Citation) -> bool:
    """Whether a record that was looked for is of the cited work: two of first author, year and venue agree.

    The title has to be the same, and of the authors one at least. A shorter title wants all authors, or
    year and venue; a short one the first author and the year.
    """
    if record.notice or not same_title(citation.title.text, record.title):
        return False
    if not citation.authors or not record.authors:
        return prepared(record.title).telling and year_agrees(citation, (record,))
    if shared(citation, record) is False:
        return False
    first, year = first_author_agrees(citation, record), year_agrees(citation, (record,))
    venue = venue_agrees(citation, record)
    if first + year + venue < 2:
        return False
    if prepared(record.title).telling or (first and year):
        return True
    return _has_some_words(record.title) and ((year and venue) or all_shared(citation, record))


def _has_some_words(title: str) -> bool:
    return count_words(normalise_title(title)) >= FEW_WORDS


def publishes(record: Record, preprint: Record) -> bool:
    """Whether a record is of the published version of a preprint, and of no follow-up."""
    if record.preprint or record.notice or not same_title(record.title, preprint.title):
        return False
    if record.authors and preprint.authors and not same_person(record.authors[0], preprint.authors[0]):
        return False
    years = record.years or (0,)
    start = min(preprint.years, default=0)
    return (
        start <= max(years)
        and min(years) <= start + LATER
        and bool(record.authors or prepared(record.title).telling)
    )
