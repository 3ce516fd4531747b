"""Whether a linked record is of another work than the one that is cited beside it."""

from __future__ import annotations

from ...identity import identity, kind
from ...identity.comparison import other_part, retitled
from ...identity.spelling import normalise_title
from ...model import Citation, Record
from ...words import words
from .editions import same_venue
from .namesakes import all_shared, is_latin, meet, shared
from .records import FEW_WORDS, is_of, is_titled

_THINGS = words("benchmark benchmarks corpus corpora dataset datasets library package suite toolkit")
# what people write of a paper, or of what they made of it, and rarely in its title
_DESCRIBING = words("""
    course explained famous implementation lecture notes original our paper papers reimplementation released
    releases seminal slides talk this tutorial
""")
_MENTIONED = 0.8
_STEM = 6  # letters that tell a word from another, whatever it ends in


def is_other_work(citation: Citation, record: Record, found: Record | None) -> bool:
    """Whether a linked record is surely of another work than is cited.

    `found` is what a search proved to be the cited one.
    """
    if not is_doubtful(citation, record):
        return False
    if is_titled(record, citation):
        return True  # by others: two works of one title
    if other_part(citation.title.text, record.title):
        return True
    if found is not None and found.authors and record.authors:
        return _are_two(found, record)
    if not citation.authors and _is_described(citation, record):
        return False
    return not retitled(citation.title.text, record.title) and not all_shared(citation, record)


def is_doubtful(citation: Citation, record: Record) -> bool:
    """Whether a linked record may be of another work: titles are compared that can be, and differ.

    A short title may be the nickname of what it links; an entry that has the words of the record's
    title somewhere else was misread, or cites a chapter of the record.
    """
    cited, there = citation.title.text, record.title
    if not there or not is_latin(cited) or not is_latin(there) or is_of(record, citation):
        return False
    if is_titled(record, citation):
        return shared(citation, record) is False
    if citation.container is not None and same_venue(citation.container.text, there):
        return False
    if other_part(cited, there):
        return True
    return len(normalise_title(cited).split()) >= FEW_WORDS and not _is_mentioned(there, citation.entry.text)


def _are_two(found: Record, record: Record) -> bool:
    """Whether two records of other titles are two works, and not one before and after it was published."""
    if not meet(found.authors, record.authors):
        return True
    if found.preprint == record.preprint:
        return found.key != record.key
    return bool(record.formal and found.doi and found.doi != record.formal)


def _is_described(citation: Citation, record: Record) -> bool:
    """Whether the title may be words of the list's author: about the paper, or what goes with it.

    That is a data set or a site that a paper of another title brought in, or what the abstract says.
    """
    cited, there = (set(normalise_title(title).split()) for title in (citation.title.text, record.title))
    titled = [link for link in citation.entry.links if citation.title.text in link.text]
    if (not titled and _THINGS & cited - there) or _DESCRIBING & cited - there:
        return True
    if titled and all(kind(identity(link.url)) != "paper" for link in titled):
        return True
    stems = {word[:_STEM] for word in cited if len(word) > 3}
    abstract = " " + normalise_title(record.abstract)
    return 2 * sum(f" {stem}" in abstract for stem in stems) > len(stems)


def _is_mentioned(title: str, text: str) -> bool:
    """Whether an entry has nearly all words of a title, wherever the citation's own was looked for."""
    wanted, there = set(normalise_title(title).split()), set(normalise_title(text).split())
    return len(wanted & there) >= _MENTIONED * len(wanted)
