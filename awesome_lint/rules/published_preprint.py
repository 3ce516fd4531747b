"""published-preprint: a preprint is cited that has been published since."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations.works.kinds import is_full
from ..escape import shorten
from ..model import Citation, Evidence, Fix, Person, Problem, Record, Severity, Span
from ..rule import Example, Options, Rule, Subject

_VENUE = 40


def check(subject: Subject[Options]) -> Iterator[Problem]:
    from ..citations.works.amend import published
    from ..citations.works.editions import is_preprint
    from ..citations.works.records import formal_of

    for citation in subject.document.citations:
        if is_full(citation) and is_preprint(citation):
            formal = formal_of(citation, subject.evidence)
            if formal is not None:
                edit = published(citation, formal, subject.document.source)
                fix = Fix((edit,), safe=False) if edit else None
                yield Problem(_place(citation), _message(formal), fix=fix, subject=citation.title.text)


def _place(citation: Citation) -> Span:
    part = citation.container or citation.arxiv or citation.title
    return part.span


def _message(formal: Record) -> str:
    venue = shorten(formal.container, _VENUE)
    year = f" ({formal.years[0]})" if formal.years and str(formal.years[0]) not in venue else ""
    return f"published in {venue or 'another place'}{year}: {formal.url}"


_FORMAL = Record(
    "doi:10.21437/interspeech.2020-2650",
    "https://doi.org/10.21437/interspeech.2020-2650",
    "ECAPA-TDNN: Emphasized Channel Attention",
    (Person("Desplanques", "Brecht"),),
    (2020,),
    "Interspeech 2020",
    "3830-3834",
    "10.21437/interspeech.2020-2650",
)
_TEXT = "- Desplanques, B. (2020). ECAPA-TDNN: Emphasized channel attention."

RULE = Rule(
    name="published-preprint",
    summary="a preprint is cited that has been published since",
    why="The publication was reviewed, and is what other papers cite. Named is only what a registry "
    "has under the same title and first author, within three years: no follow-up of another title.",
    severity=Severity.INFO,
    check=check,
    network=True,
    awaits="registries",
    bad=(
        Example(
            f"{_TEXT} ⟦arXiv⟧ preprint arXiv:2005.07143.\n",
            evidence=Evidence(formal={"arxiv:2005.07143": _FORMAL}),
        ),
    ),
    good=(
        Example(
            f"{_TEXT} In Interspeech 2020 (pp. 3830-3834). arXiv:2005.07143.\n",
            why="the publication is what is cited",
            evidence=Evidence(formal={"arxiv:2005.07143": _FORMAL}),
        ),
    ),
)
