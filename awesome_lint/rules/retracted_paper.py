"""retracted-paper: a paper was retracted, or withdrawn from arXiv."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations.works.kinds import SURE
from ..identity import identity
from ..model import Citation, Evidence, Person, Problem, Record, Severity, Span
from ..rule import Example, Options, Rule, Subject


def check(subject: Subject[Options]) -> Iterator[Problem]:
    told: set[str] = set()
    for link in subject.document.links:
        record = subject.evidence.records.get(identity(link.url))
        if record is not None and record.withdrawn:
            told.add(record.key)
            yield _problem(link.url_span, record)
    for citation in subject.document.citations:
        for record in _records(citation, subject.evidence):
            if record.withdrawn and record.key not in told:
                yield _problem(citation.title.span, record)
                break


def _records(citation: Citation, evidence: Evidence) -> Iterator[Record]:
    """Those of the ids, of the publication of the preprint, and of what was found beyond doubt."""
    from ..citations.works.records import formal_of, keys_of

    yield from (evidence.records[key] for key in keys_of(citation) if key in evidence.records)
    formal, found = formal_of(citation, evidence), evidence.found.get(citation.raw)
    if formal is not None:
        yield formal
    if found is not None and citation.confidence >= SURE and _is_certain(citation, found):
        yield found


def _is_certain(citation: Citation, found: Record) -> bool:
    """Title, year and first author agree: without an id, only that accuses a paper."""
    from ..citations.works.editions import year_agrees
    from ..citations.works.namesakes import first_author_agrees
    from ..identity.comparison import equal_title

    return (
        bool(citation.authors and found.authors and citation.year and found.years)
        and equal_title(citation.title.text, found.title)
        and first_author_agrees(citation, found)
        and year_agrees(citation, (found,))
    )


def _problem(span: Span, record: Record) -> Problem:
    return Problem(span, f"the paper was {record.withdrawn}", subject=record.key)


_RETRACTED = Record(
    "doi:10.1016/s0140-6736(97)11096-0",
    "https://doi.org/10.1016/s0140-6736(97)11096-0",
    "Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder",
    (Person("Wakefield", "AJ"),),
    (1998,),
    withdrawn="retracted: https://doi.org/10.1016/s0140-6736(10)60175-4",
)

RULE = Rule(
    name="retracted-paper",
    summary="a paper was retracted, or withdrawn from arXiv",
    why="Its authors or its publisher no longer stand by it; a list that recommends it spreads an error.",
    severity=Severity.ERROR,
    check=check,
    network=True,
    awaits="registries",
    bad=(
        Example(
            "- [Ileal hyperplasia](⟦https://doi.org/10.1016/S0140-6736(97)11096-0⟧), 1998\n",
            evidence=Evidence(records={_RETRACTED.key: _RETRACTED}),
        ),
    ),
    good=(
        Example(
            "- [Ileal hyperplasia](https://doi.org/10.1016/S0140-6736(97)11096-0), 1998\n",
            why="a correction is no retraction",
            evidence=Evidence(records={_RETRACTED.key: _RETRACTED._replace(withdrawn="")}),
        ),
    ),
)
