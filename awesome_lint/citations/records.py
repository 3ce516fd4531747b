"""Whether a registry's record is of the work that a citation names, and where the two differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..identity import identity, kind
from ..identity.titles import cut_title, normalise_title, other_part, retitled, same_title, telling
from ..model import Author, Citation, Evidence, Link, Person, Record
from ..pattern import Pattern
from ..wording.encoding import repairs
from .kinds import kind_of
from .surnames import is_cjk, is_organization
from .words import words

_PREPRINT = Pattern(r"\b(?:arxiv|corr|biorxiv|medrxiv|preprint)\b", re.IGNORECASE)
_VOLUMES = Pattern(r"(?!.*\b(?:19|20)\d\d\b)(?:proceedings|lecture notes|advances in)\b", re.IGNORECASE)
_LABELS = words("""
    abs abstract acm acl article arxiv doi html ieee link openreview paper pdf preprint publication 论文
""")
_THINGS = words("benchmark benchmarks corpus corpora dataset datasets library package suite toolkit")
_SPELLINGS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "a", "œ": "o", "ħ": "h"})
_UMLAUT = Pattern(r"(?<=[aou])e")
_FEW_WORDS = 4
_MENTIONED = 0.8
_SEARCHED = 3  # years that a publication may come after its preprint


# --- which record ---------------------------------------------------------------------------------


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


# --- titles and authors ---------------------------------------------------------------------------


def is_of(record: Record, citation: Citation) -> bool:
    """Whether a record with the right id is of the cited work: by title, and by authors or year."""
    if not _is_titled(record, citation):
        return False
    told = len(normalise_title(record.title).split()) >= _FEW_WORDS
    return shared(citation, record) is not False or (told and year_agrees(citation, (record,)))


def _is_titled(record: Record, citation: Citation) -> bool:
    """Whether it has the cited title, or that with or without a subtitle."""
    cited = citation.title.text
    return same_title(cited, record.title, shared_surname=True) or cut_title(cited, record.title)


def proves(record: Record, citation: Citation) -> bool:
    """Whether a record that a search found is of the cited work: two of first author, year and venue agree.

    The title has to be the same, and of the authors one at least.
    """
    if record.notice or not same_title(citation.title.text, record.title):
        return False
    if not citation.authors or not record.authors:
        return telling(record.title) and year_agrees(citation, (record,))
    if shared(citation, record) is False:
        return False
    agreeing = (
        first_author_agrees(citation, record),
        year_agrees(citation, (record,)),
        _venue_agrees(citation, record),
    )
    return sum(agreeing) >= 2 and (telling(record.title) or all(agreeing[:2]))


def publishes(record: Record, preprint: Record) -> bool:
    """Whether a record is of the published version of a preprint, and of no follow-up."""
    if record.preprint or record.notice or not same_title(record.title, preprint.title):
        return False
    if record.authors and preprint.authors and not _same_person(record.authors[0], preprint.authors[0]):
        return False
    years = record.years or (0,)
    start = min(preprint.years, default=0)
    return (
        start <= max(years)
        and min(years) <= start + _SEARCHED
        and bool(record.authors or telling(record.title))
    )


def is_other_work(citation: Citation, record: Record, found: Record | None) -> bool:
    """Whether a linked record is surely of another work than is cited.

    `found` is what a search proved to be the cited one.
    """
    if not is_doubtful(citation, record):
        return False
    if _is_titled(record, citation):
        return True  # by others: two works of one title
    if other_part(citation.title.text, record.title):
        return True
    if found is not None and found.authors and record.authors:
        return _are_two(found, record)
    if _is_of_a_thing(citation, record):
        return False
    return not retitled(citation.title.text, record.title) and not _all_shared(citation, record)


def _are_two(found: Record, record: Record) -> bool:
    """Whether two records of other titles are two works, and not one before and after it was published."""
    if not _meet(found.authors, record.authors):
        return True
    if found.preprint == record.preprint:
        return found.key != record.key
    return bool(record.formal and found.doi and found.doi != record.formal)


def _is_of_a_thing(citation: Citation, record: Record) -> bool:
    """Whether a data set or the like may be named here that a paper of another title brought in."""
    cited, there = (set(normalise_title(title).split()) for title in (citation.title.text, record.title))
    titled = any(citation.title.text in link.text for link in citation.entry.links)
    return not citation.authors and not titled and bool(_THINGS & cited - there)


def is_doubtful(citation: Citation, record: Record) -> bool:
    """Whether a linked record may be of another work: titles are compared that can be, and differ.

    A short title may be the nickname of what it links; an entry that has the words of the record's
    title somewhere else was misread.
    """
    cited, there = citation.title.text, record.title
    if not there or not _is_latin(cited) or not _is_latin(there) or is_of(record, citation):
        return False
    if _is_titled(record, citation):
        return shared(citation, record) is False
    if other_part(cited, there):
        return True
    return len(normalise_title(cited).split()) >= _FEW_WORDS and not _is_mentioned(there, citation.entry.text)


def _is_mentioned(title: str, text: str) -> bool:
    """Whether an entry has nearly all words of a title, wherever the citation's own was looked for."""
    wanted, there = set(normalise_title(title).split()), set(normalise_title(text).split())
    return len(wanted & there) >= _MENTIONED * len(wanted)


def shared(citation: Citation, record: Record) -> bool | None:
    """Whether a cited author is among the record's; None where that cannot be told."""
    cited = [author for author in citation.authors if _comparable(author)]
    if not cited or not record.authors or not all(person.given for person in record.authors[:1]):
        return None
    return any(_is_person(author, person) for author in cited for person in record.authors)


def _all_shared(citation: Citation, record: Record) -> bool:
    """Whether each cited author, two at least, is the record's: the title was changed."""
    cited = [author for author in citation.authors if _comparable(author)]
    return len(cited) > 1 and all(any(_is_person(a, person) for person in record.authors) for a in cited)


def _meet(some: Iterable[Person], others: Iterable[Person]) -> bool:
    others = list(others)
    return any(_same_person(one, other) for one in some for other in others)


def first_author_agrees(citation: Citation, record: Record) -> bool:
    """True also where that cannot be told."""
    if not citation.authors or not record.authors or not _comparable(citation.authors[0]):
        return True
    person = record.authors[0]
    return not person.given or _is_person(citation.authors[0], person)


def _comparable(author: Author) -> bool:
    """Whether it is the name of a person, in letters that can be compared."""
    name = f"{author.given} {author.family}"
    return not is_organization(name) and all(c.isalpha() or c in " -.,'’‐–" for c in _repaired(name))


def _repaired(name: str) -> str:
    for repair in reversed(list(repairs(name))):
        name = name[: repair.start] + repair.text + name[repair.end :]
    return name


def _is_person(author: Author, person: Person) -> bool:
    if is_cjk(author.family) != is_cjk(person.family):
        return True  # one name in two scripts
    family = _name_words(_repaired(author.family))
    return bool(family & (_name_words(person.family) | {w for w in _name_words(person.given) if len(w) > 1}))


def _same_person(a: Person, b: Person) -> bool:
    return bool(_name_words(a.family) & (_name_words(b.family) | _name_words(b.given)))


def _name_words(name: str) -> frozenset[str]:
    plain = _UMLAUT.sub("", normalise_title(name.translate(_SPELLINGS)).translate(_SPELLINGS))
    parts = plain.split()
    return frozenset([*parts, "".join(parts)])


def _is_latin(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return sum(character < "\u0250" for character in letters) > 0.8 * len(letters)


# --- years and venues -----------------------------------------------------------------------------


def year_agrees(citation: Citation, records: Iterable[Record]) -> bool:
    """Whether the cited year is one that the records allow, taken together; True where none is known."""
    if citation.year is None:
        return True
    cited = int(citation.year.text)
    years = list(_allowed(citation, records))
    return not years or min(years) <= cited <= max(years)


def _allowed(citation: Citation, records: Iterable[Record]) -> Iterator[int]:
    records = list(records)
    published = any(not record.preprint for record in records)
    for record in records:
        yield from record.years
        if record.years and record.preprint and not published and not is_preprint(citation):
            yield record.years[0] - 1  # a talk before, a publication after: neither is in the record
            yield record.years[0] + _SEARCHED
        elif record.years and _VOLUMES.match(record.container):
            yield record.years[0] - 1  # a conference of December, its volume of January


def is_preprint(citation: Citation) -> bool:
    """Whether the citation says that it is of a preprint."""
    container = citation.container
    return kind_of(citation) == "article" or (
        container is not None and _PREPRINT.search(container.text) is not None
    )


def _venue_agrees(citation: Citation, record: Record) -> bool:
    if citation.container is None or not record.container:
        return False
    cited, there = (_venue_words(name) for name in (citation.container.text, record.container))
    return bool(cited and there) and 2 * len(cited & there) > min(len(cited), len(there))


def _venue_words(name: str) -> set[str]:
    return {word for word in normalise_title(name).split() if word.isalpha() and len(word) > 3} - {
        "proceedings",
        "conference",
    }
