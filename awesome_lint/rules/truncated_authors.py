"""truncated-authors: a reference leaves out authors that its style wants named."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations.works.kinds import is_full
from ..model import Citation, Evidence, Fix, Person, Problem, Record, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Options, Rule, Subject

_DOTS = Pattern(r"(?:\.\.\.|…|\. \. \.)(?: ?&)?")
_ET_AL = Pattern(r"\bet al\b\.?")
_NAMING_ALL = frozenset(("apa", "pmlr"))
"""Styles that never write `et al.` in a list of references; APA 7 names up to twenty authors."""


def check(subject: Subject[Options]) -> Iterator[Problem]:
    source = subject.document.source
    for citation in subject.document.citations:
        if not citation.truncated or not is_full(citation):
            continue
        patterns = (_DOTS, _ET_AL) if citation.style in _NAMING_ALL else (_DOTS,)
        for pattern in patterns:
            if found := pattern.search(
                source.text, citation.authors[0].span.start, citation.title.span.start
            ):
                fix = _named(citation, subject, found.end())
                yield Problem(Span(*found.span()), "authors left out", fix=fix, subject=citation.raw)
                break


def _named(citation: Citation, subject: Subject[Options], end: int) -> Fix | None:
    """All authors, where a registry has them."""
    if not subject.evidence.has_records:
        return None
    from ..citations.works.amend import named_authors
    from ..citations.works.records import record_of

    record = record_of(citation, subject.evidence)
    edit = named_authors(citation, record, subject.document.source, end) if record else None
    return Fix((edit,), safe=False) if edit else None


_RECORD = Record(
    "arxiv:2403.03100",
    "https://arxiv.org/abs/2403.03100",
    "Naturalspeech 3",
    tuple(Person(*name.split()) for name in ("Ju Zeqian", "Wang Yuancheng", "Shen Kai", "Zhao Sheng")),
    (2024,),
)

RULE = Rule(
    name="truncated-authors",
    summary="a reference leaves out authors that its style wants named",
    why="Who worked on it is not credited, and the reference cannot be copied into a bibliography.",
    severity=Severity.INFO,
    check=check,
    awaits="registries",
    bad=(
        Example(
            "- Ju, Z., Wang, Y., ⟦... &⟧ Zhao, S. (2024). Naturalspeech 3. arXiv preprint "
            "arXiv:2403.03100.\n",
            why="a registry that has the record names them",
            evidence=Evidence(records={"arxiv:2403.03100": _RECORD}),
        ),
    ),
    good=(
        Example("- Ju, Z., Wang, Y., & Zhao, S. (2024). Naturalspeech 3. arXiv preprint arXiv:2403.03100.\n"),
        Example(
            '- Z. Ju et al., "Naturalspeech 3," arXiv preprint arXiv:2403.03100, 2024.\n',
            why="IEEE's own form",
        ),
    ),
)
