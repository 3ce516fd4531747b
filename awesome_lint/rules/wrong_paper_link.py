"""wrong-paper-link: a link leads to another paper than the one named beside it."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations.works.kinds import SURE
from ..escape import shorten
from ..identity import identity
from ..model import Citation, Edit, Evidence, Fix, Person, Problem, Record, Severity, Span
from ..rule import Example, Options, Rule, Subject

_ROOM = 100


def check(subject: Subject[Options]) -> Iterator[Problem]:
    from ..citations.works.doubts import is_other_work

    evidence = subject.evidence
    for citation in subject.document.citations:
        if citation.confidence < SURE:
            continue
        found = evidence.found.get(citation.raw)
        for key, span in _places(citation).items():
            record = evidence.records.get(key)
            if record is not None and is_other_work(citation, record, found):
                yield Problem(span, _message(record), fix=_fix(citation, span, found))


def _places(citation: Citation) -> dict[str, Span]:
    """Where the entry names the paper's address or id, by identity."""
    from ..citations.works.records import judged_links

    places = {identity(link.url): link.url_span for link in judged_links(citation)}
    if citation.arxiv:
        places.setdefault(identity("arxiv:" + citation.arxiv.text), citation.arxiv.span)
    if citation.doi:
        places.setdefault(identity("doi:" + citation.doi.text), citation.doi.span)
    return places


def _message(record: Record) -> str:
    start = f"{record.url} is another paper: "
    room = max(20, _ROOM - len(start) - 2)
    return f"{start}“{shorten(record.title, room)}”"


def _fix(citation: Citation, span: Span, found: Record | None) -> Fix | None:
    """The address of the paper that a search found, in the place of the link's."""
    if found is None or all(link.url_span != span for link in citation.entry.links):
        return None
    return Fix((Edit(span, found.url.replace("(", "%28").replace(")", "%29")),), safe=False)


_RECORDS = {
    "arxiv:1810.04719": Record(
        "arxiv:1810.04719",
        "https://arxiv.org/abs/1810.04719",
        "Fully Supervised Speaker Diarization",
        (Person("Zhang", "Aonan"), Person("Wang", "Quan")),
        (2018,),
        preprint=True,
    )
}
_NAMED = Record(
    "arxiv:1710.10467",
    "https://arxiv.org/abs/1710.10467",
    "End-to-End Loss for Voice Authentication",
    (Person("Wan", "Li"),),
    (2018,),
    preprint=True,
)

RULE = Rule(
    name="wrong-paper-link",
    summary="a link leads to another paper than the one named beside it",
    why="Whoever follows it reads, and cites, the wrong paper. No link checker can see it: the page is "
    "there. Reported where title and authors of the registry's record are not those of the entry; not where "
    "a paper may have changed its title between two versions, nor where an entry without authors speaks of "
    "the paper in words of its own.",
    severity=Severity.ERROR,
    check=check,
    network=True,
    awaits="registries",
    bad=(
        Example(
            "- [End-to-End Loss for Voice Authentication](⟦https://arxiv.org/abs/1810.04719⟧), 2018\n",
            evidence=Evidence(records=_RECORDS),
        ),
        Example(
            f"- [{_NAMED.title}](⟦https://arxiv.org/abs/1810.04719⟧), 2018\n",
            why="a search found the paper that is named: its address can be put there",
            evidence=Evidence(records=_RECORDS, found={f"{_NAMED.title}, 2018": _NAMED}),
        ),
    ),
    good=(
        Example(
            "- [Fully supervised speaker diarization](https://arxiv.org/abs/1810.04719), 2018\n",
            evidence=Evidence(records=_RECORDS),
        ),
        Example(
            "- Zhang, A., & Wang, Q. (2018). [Networks with states that unfold in time]"
            "(https://arxiv.org/abs/1810.04719). arXiv preprint arXiv:1810.04719.\n",
            why="the authors are the same: they may have changed the title",
            evidence=Evidence(records=_RECORDS),
        ),
    ),
)
