"""citation-mismatch: year, an author, venue, volume or pages of a citation are not those of its record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..citations.works.kinds import SURE, is_full
from ..escape import shorten
from ..model import Author, Citation, Edit, Evidence, Fix, Person, Problem, Record, Severity
from ..rule import Example, Options, Rule, Subject

if TYPE_CHECKING:
    from ..citations.works.editions import Slip


def check(subject: Subject[Options]) -> Iterator[Problem]:
    from ..citations.works.editions import locator_slips, year_agrees
    from ..citations.works.namesakes import first_author_agrees
    from ..citations.works.records import formal_of, record_of

    for citation in subject.document.citations:
        record = record_of(citation, subject.evidence) if citation.confidence >= SURE else None
        if record is None:
            continue
        formal = formal_of(citation, subject.evidence)
        records = [record] if formal is None else [record, formal]
        if not year_agrees(citation, records):
            yield _year(citation, records)
        if not all(first_author_agrees(citation, each) for each in records):
            first = citation.authors[0], record.authors[0]
            yield Problem(first[0].span, _told("first author", *first, record))
        if is_full(citation):
            yield from _of_references(citation, records)
        for slip in locator_slips(citation, formal or record):
            yield _locator(slip, formal or record)


def _of_references(citation: Citation, records: Sequence[Record]) -> Iterator[Problem]:
    """What only a full reference tells: its later authors, and where it stands."""
    from ..citations.works.editions import venue_slip
    from ..citations.works.namesakes import replaced_author

    found = [replaced_author(citation, record) for record in records]
    if (last := found[-1]) and all(found):
        yield Problem(last.author.span, _told("author", last.author, last.person, records[-1]))
    if slip := venue_slip(citation, records):
        yield Problem(slip.part.span, f"venue is {shorten(slip.right, 40)} in {records[-1].url}")


def _year(citation: Citation, records: Sequence[Record]) -> Problem:
    assert citation.year is not None
    years = sorted({year for record in records for year in record.years})
    told = str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
    fix = Fix((Edit(citation.year.span, told),), safe=False) if len(years) == 1 else None
    message = f"year {citation.year.text}, but {told} in {records[-1].url}"
    return Problem(citation.year.span, message, fix=fix)


def _told(field: str, cited: Author, there: Person, record: Record) -> str:
    return f"{field} {shorten(cited.family, 30)}, but {shorten(there.family, 30)} in {record.url}"


def _locator(slip: Slip, record: Record) -> Problem:
    message = f"{slip.field} {slip.part.text}, but {slip.right} in {record.url}"
    return Problem(slip.part.span, message, fix=Fix((Edit(slip.part.span, slip.right),), safe=False))


_EVIDENCE = Evidence(
    records={
        "doi:10.1109/lsp.2021.3091932": Record(
            "doi:10.1109/lsp.2021.3091932",
            "https://doi.org/10.1109/lsp.2021.3091932",
            "Xi-Vector Embedding for Speaker Recognition",
            (Person("Lee", "Kong Aik"), Person("Wang", "Qiongqiong"), Person("Koshinaka", "Takafumi")),
            (2021,),
            "IEEE Signal Processing Letters",
            "1385-1389",
            volume="28",
        )
    }
)
_LINK = "https://doi.org/10.1109/LSP.2021.3091932"

RULE = Rule(
    name="citation-mismatch",
    summary="year, an author, venue, volume or pages of a citation are not those of its record",
    why="A reader who copies the citation copies the mistake, and cannot find the paper by it. The record is "
    "that of the citation's own DOI or arXiv id, or one that a search proved. All years from early "
    "access to print are right, and for an arXiv paper those of its publication. Of volume and first page, "
    "one has to be right for the other to be wrong; of the later authors, all but one. Venues are compared "
    "that are well known, for others have many spellings.",
    severity=Severity.WARNING,
    check=check,
    network=True,
    awaits="registries",
    bad=(
        Example(
            f"- Lee, K. A., & Wang, Q. (⟦2023⟧). [Xi-vector embedding for speaker recognition]({_LINK})."
            " IEEE Signal Processing Letters, 28, 1385-1389.\n",
            evidence=_EVIDENCE,
        ),
        Example(
            f"- Lee, K. A., & Wang, Q. (2021). [Xi-vector embedding for speaker recognition]({_LINK})."
            " IEEE Signal Processing Letters, ⟦82⟧, 1385-1389.\n",
            evidence=_EVIDENCE,
        ),
        Example(
            f"- ⟦Wang, Q.⟧, & Lee, K. A. (2021). [Xi-vector embedding for speaker recognition]({_LINK})."
            " IEEE Signal Processing Letters, 28, 1385-1389.\n",
            evidence=_EVIDENCE,
        ),
        Example(
            f"- Lee, K. A., Wang, Q., & ⟦Brown, H.⟧ (2021). [Xi-vector embedding for speaker recognition]"
            f"({_LINK}). IEEE Signal Processing Letters, 28, 1385-1389.\n",
            evidence=_EVIDENCE,
        ),
        Example(
            f"- Lee, K. A., & Wang, Q. (2021). [Xi-vector embedding for speaker recognition]({_LINK})."
            " ⟦Computer Speech & Language⟧, 28, 1385-1389.\n",
            evidence=_EVIDENCE,
        ),
    ),
    good=(
        Example(
            f"- Lee, K. A., & Wang, Q. (2021). [Xi-vector embedding for speaker recognition]({_LINK})."
            " IEEE Signal Process. Lett., 28, 1385-1389.\n",
            why="an abbreviated venue, and an author left out",
            evidence=_EVIDENCE,
        ),
        Example(
            f"- Lee, K. A., & Wang, Q. (2021). [Xi-vector embedding for speaker recognition]({_LINK})."
            " IEEE Signal Processing Letters, 29, 1-5.\n",
            why="both differ: this may be another edition",
            evidence=_EVIDENCE,
        ),
        Example(
            f"- Lee, K. A., & Wang, Q. (2021). [Xi-vector embedding for speaker recognition]({_LINK})."
            " IEEE Signal Processing Letters, 28, 1385-1389.\n",
            evidence=_EVIDENCE,
        ),
    ),
)
