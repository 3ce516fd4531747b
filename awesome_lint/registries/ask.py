"""The way in: papers and repositories → what they are, by their registries."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import NamedTuple

from ..citations.works.doubts import is_doubtful
from ..citations.works.editions import is_preprint, year_agrees
from ..citations.works.kinds import is_full
from ..citations.works.records import is_of, keys_of, proves, publishes
from ..identity.spelling import normalise_title
from ..model import Citation, Evidence, LinkStatus, Record
from .office import Office, Records
from .options import Options
from .pace import Stop
from .wanted import Wanted, statuses


class Asked(NamedTuple):
    """What was learnt, and a line for each registry that could not be asked and each defect of the cache."""

    evidence: Evidence
    notices: list[str]


@dataclass(frozen=True, slots=True)
class Watch:
    """The other end of a run: may stop it from any thread, and is told of links before all is known."""

    stop: Stop = field(default_factory=Stop)
    on_links: Callable[[Mapping[str, LinkStatus]], None] = lambda links: None


def ask(
    want: Wanted,
    options: Options,
    clock: Callable[[], float] = time.time,
    watch: Watch | None = None,
) -> Asked:
    """Ask the registries side by side, for about `options.max_time` seconds at most.

    `clock` gives seconds since 1970. An interrupt (Ctrl-C) ends the waiting of all, and is raised.
    """
    now, watch = clock(), watch or Watch()
    office = Office(options, now, watch.stop)
    if not options.references:
        want = replace(want, citations=())
    with ThreadPoolExecutor(8) as pool:
        try:
            evidence = _ask(want, office, pool, watch)
        except KeyboardInterrupt:
            watch.stop.set()
            raise
    unasked = tuple(office.unasked())
    today = datetime.fromtimestamp(now, UTC).date().isoformat()
    return Asked(evidence._replace(unasked=unasked, today=today), _notices(office))


def copies(urls: Iterable[str], options: Options, clock: Callable[[], float] = time.time) -> Asked:
    """Where the Wayback Machine has a copy of dead pages: `Evidence.copies`."""
    office = Office(options, clock(), Stop())
    found = {url: copy[0] for url, copy in office.copies(urls).items() if copy}
    return Asked(Evidence(copies=found, unasked=tuple(office.unasked())), _notices(office))


def _notices(office: Office) -> list[str]:
    return [
        *(f"unverified: {name}: {reason}; what it knows is unknown" for name, reason in office.unasked()),
        *office.notices(),
    ]


def _ask(want: Wanted, office: Office, pool: ThreadPoolExecutor, watch: Watch) -> Evidence:
    repositories = pool.submit(office.repositories, want.repositories)
    preprints = pool.submit(office.preprints, want.arxiv)
    articles, handles = office.articles(want.dois)
    records = preprints.result() | articles
    formal = pool.submit(_formal, want.citations, records, office)
    found = pool.submit(_found, want.citations, records, office)
    known = repositories.result()
    links = dict(statuses(want.urls, known, records, handles))
    watch.on_links(links)
    return Evidence(
        links=links,
        records=records,
        formal=formal.result(),
        found=found.result(),
        repositories={key: each[0] for key, each in known.items() if each},
    )


# --- citations without an id, and those whose link is doubtful ------------------------------------


def _found(citations: Iterable[Citation], records: Records, office: Office) -> Records:
    """The record that a search proves to be of the cited work, by `Citation.raw`."""
    sought = {citation.raw: citation for citation in citations if _is_sought(citation, records)}
    texts = {raw: _query(citation) for raw, citation in sought.items()}
    answers = office.searched(texts.values())
    known = _titled(records.values())
    found = {
        raw: _best([*answers.get(texts[raw], []), *known[normalise_title(citation.title.text)]], citation)
        for raw, citation in sought.items()
    }
    left = {raw: citation for raw, citation in sought.items() if found[raw] is None}
    listed = office.titled(citation.title.text for citation in left.values())
    found |= {raw: _best(listed.get(citation.title.text, []), citation) for raw, citation in left.items()}
    return {raw: record for raw, record in found.items() if record is not None}


def _titled(records: Iterable[Record]) -> Mapping[str, list[Record]]:
    """By title: a wrong link's right paper is often one that a neighbour links."""
    titled: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        titled[normalise_title(record.title)].append(record)
    return titled


def _is_sought(citation: Citation, records: Records) -> bool:
    """Full references that no record is known of, and links that may lead to another paper."""
    known = [records[key] for key in keys_of(citation) if key in records]
    if any(is_of(record, citation) for record in known):
        return False
    return is_full(citation) or any(is_doubtful(citation, record) for record in known)


def _query(citation: Citation) -> str:
    return " ".join([citation.title.text, *(author.family for author in citation.authors[:1])])


def _best(records: Iterable[Record], citation: Citation) -> Record | None:
    """Of the records that are proved: a publication before a preprint, and the year that is cited."""
    proved = [record for record in records if proves(record, citation)]
    return min(
        proved,
        key=lambda record: (record.preprint, not year_agrees(citation, (record,)), record.doi),
        default=None,
    )


# --- preprints and their publications -------------------------------------------------------------


def _formal(citations: Iterable[Citation], records: Records, office: Office) -> Records:
    """The published versions of cited preprints, by the preprint's identity."""
    cited = {record.key: record for record in _preprints(citations, records, every=True)}
    formal = _named(cited, office)
    open_ones = {
        record.key: record
        for record in _preprints(citations, records, every=False)
        if record.key not in formal
    }
    formal |= _listed(open_ones, office)
    left = [record for record in open_ones.values() if record.key not in formal]
    texts = {record.key: " ".join([record.title, *(p.family for p in record.authors[:1])]) for record in left}
    answers = office.searched(texts.values())
    for record in left:
        formal |= _first(record, answers.get(texts[record.key], []))
    return formal


def _preprints(citations: Iterable[Citation], records: Records, every: bool) -> Iterator[Record]:
    """Of all citations of preprints, or only of those that say so or have another year."""
    for citation in citations:
        for key in keys_of(citation):
            record = records.get(key)
            if record is None or not record.preprint or not is_of(record, citation):
                continue
            if every or (is_full(citation) and is_preprint(citation)) or not year_agrees(citation, (record,)):
                yield record


def _named(preprints: Records, office: Office) -> Records:
    """By the DOI that the preprint's own record names, or Semantic Scholar."""
    dois = {key: record.formal for key, record in preprints.items() if record.formal}
    more = office.published(key for key in preprints if key.startswith("arxiv:") and key not in dois)
    dois |= {key: found[0] for key, found in more.items() if found}
    articles, _ = office.articles(dois.values())
    by_doi = {record.doi: record for record in articles.values()}
    found = {key: by_doi[doi] for key, doi in dois.items() if doi in by_doi}
    return {key: record for key, record in found.items() if publishes(record, preprints[key])}


def _listed(preprints: Records, office: Office) -> Records:
    """By dblp, with Crossref's data where it has the DOI that dblp names."""
    answers = office.titled(record.title for record in preprints.values())
    listed: Records = {}
    for record in preprints.values():
        listed |= _first(record, answers.get(record.title, []))
    articles, _ = office.articles(record.doi for record in listed.values() if record.doi)
    by_doi = {record.doi: record for record in articles.values()}
    return {key: by_doi.get(record.doi, record) if record.doi else record for key, record in listed.items()}


def _first(preprint: Record, candidates: Iterable[Record]) -> Records:
    """The earliest publication of a preprint among records, under the preprint's identity."""
    published = [record for record in candidates if publishes(record, preprint)]
    earliest = min(published, key=lambda record: (record.years, record.url), default=None)
    return {} if earliest is None else {preprint.key: earliest}
