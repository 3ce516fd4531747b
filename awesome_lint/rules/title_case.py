"""title-case: a title has lost the capitals of its acronyms and names."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations.works.kinds import CERTAIN, SURE
from ..escape import shorten
from ..model import Citation, Document, Edit, Evidence, Fix, Problem, Record, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Options, Rule, Subject

_WORD = Pattern(r"[^\W_]+")
_LONGEST = 100  # words


def check(subject: Subject[Options]) -> Iterator[Problem]:
    from ..citations.works.records import formal_of, record_of

    for citation in subject.document.citations:
        if citation.confidence < SURE:
            continue
        known = (record_of(citation, subject.evidence), formal_of(citation, subject.evidence))
        for record in filter(None, known):
            lost = dict(_lost(citation.title.text, record.title))
            if lost:
                message = f"capitals: {shorten(', '.join(dict.fromkeys(lost.values())), 50)} in {record.url}"
                yield Problem(citation.title.span, message, fix=_fix(subject.document, citation, lost))
                break


def _lost(cited: str, there: str) -> Iterator[tuple[int, str]]:
    """The offsets in the cited title of words that the other one writes with more capitals, and how."""
    words = list(_WORD.finditer(cited))[:_LONGEST]
    theirs = _WORD.findall(there)[:_LONGEST]
    if sum(map(str.isupper, theirs)) > len(theirs) / 2:
        return  # a title all in capitals tells nothing
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(
        None, [word[0].casefold() for word in words], [w.casefold() for w in theirs], False
    )
    for start, other, size in matcher.get_matching_blocks():
        for word, their in zip(words[start : start + size], theirs[other : other + size], strict=True):
            if _capitals(their) > _capitals(word[0]):
                yield word.start(), their


def _capitals(word: str) -> int:
    """How many stand behind the first letter: that one is the style's business."""
    return sum(map(str.isupper, word[1:]))


def _fix(document: Document, citation: Citation, lost: dict[int, str]) -> Fix | None:
    title = citation.title
    if citation.confidence < CERTAIN or document.source.slice(title.span) != title.text:
        return None
    start = title.span.start
    return Fix(
        tuple(Edit(Span(start + at, start + at + len(word)), word) for at, word in lost.items()), safe=False
    )


_EVIDENCE = Evidence(
    records={
        "arxiv:2005.07143": Record(
            "arxiv:2005.07143",
            "https://arxiv.org/abs/2005.07143",
            "ECAPA-TDNN: Emphasized Channel Attention in TDNN Based Speaker Verification",
            years=(2020,),
            preprint=True,
        )
    }
)

RULE = Rule(
    name="title-case",
    summary="a title has lost the capitals of its acronyms and names",
    why="Google Scholar writes citations without them: `tdnn` and `Voxceleb` are harder to read and to find. "
    "Only capitals inside a word count, so that both sentence case and title case are right.",
    severity=Severity.INFO,
    check=check,
    network=True,
    awaits="registries",
    bad=(
        Example(
            "- Desplanques, B. (2020). ⟦Ecapa-tdnn: Emphasized channel attention in tdnn based speaker"
            " verification⟧. arXiv preprint arXiv:2005.07143.\n",
            evidence=_EVIDENCE,
        ),
    ),
    good=(
        Example(
            "- Desplanques, B. (2020). ECAPA-TDNN: Emphasized channel attention in TDNN based speaker"
            " verification. arXiv preprint arXiv:2005.07143.\n",
            evidence=_EVIDENCE,
        ),
    ),
)
