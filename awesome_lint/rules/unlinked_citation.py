"""unlinked-citation: a full reference leads nowhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ..citations.works.kinds import CERTAIN, is_full
from ..model import (
    Citation,
    Document,
    Edit,
    Evidence,
    Fix,
    Inline,
    Person,
    Problem,
    Record,
    Severity,
    Source,
    Span,
)
from ..pattern import Pattern
from ..rule import Example, Options, Rule, Subject

_CUSTOM = 10
_SHARE = 0.9


def check(subject: Subject[Options]) -> Iterator[Problem]:
    full = [citation for citation in subject.document.citations if is_full(citation)]
    unlinked = [citation for citation in full if not citation.entry.links]
    if len(full) >= _CUSTOM and len(unlinked) >= _SHARE * len(full):
        return  # a list that links nothing means it
    parts = _parts_of_linked(subject.document)
    for citation in unlinked:
        if citation.entry.item and citation.entry.item.span in parts:
            continue
        message, fix = _found(citation, subject)
        yield Problem(citation.title.span, message, fix=fix)


def _parts_of_linked(document: Document) -> set[Span]:
    """The items below one that has a link of its own: `University [[paper]](…)`, and there the reference."""
    starts = sorted(link.span.start for link in document.links)
    return {
        child.span
        for item in document.items
        if any(bisect_left(starts, p.span.start) < bisect_left(starts, p.span.end) for p in item.paragraphs)
        for child in item.children
    }


def _found(citation: Citation, subject: Subject[Options]) -> tuple[str, Fix | None]:
    if citation.arxiv:
        address = f"https://arxiv.org/abs/{citation.arxiv.text}"
        pattern = r"arXiv: ?" + re.escape(citation.arxiv.text)
    elif citation.doi:
        address = f"https://doi.org/{citation.doi.text}"
        pattern = re.escape(citation.doi.text)
    else:
        return f"the reference has no link{_suggested(citation, subject.evidence)}", None
    return f"the reference has no link, and its text holds one: {address}", _link(
        citation, subject.document.source, pattern, address
    )


def _suggested(citation: Citation, evidence: Evidence) -> str:
    """The DOI that a search found, where title, first author and year agree."""
    found = evidence.found.get(citation.raw)
    if found is None or not found.doi or not found.authors or not citation.year:
        return ""
    from ..citations.works.editions import year_agrees
    from ..citations.works.namesakes import first_author_agrees

    agrees = first_author_agrees(citation, found) and year_agrees(citation, (found,))
    return f"; Crossref has one: {found.url}" if agrees else ""


def _link(citation: Citation, source: Source, pattern: str, address: str) -> Fix | None:
    """Makes a link of the identifier in the text."""
    visible = list(_plain(citation.entry.inlines))
    matches = Pattern(pattern, re.IGNORECASE).finditer(source.text, *citation.span)
    found = next(
        (m for m in matches if any(a <= m.start() and m.end() <= b for a, b in visible)),
        None,
    )
    if found is None or citation.confidence < CERTAIN or not re.fullmatch(r"[\w:/.-]+", address):
        return None
    return Fix((Edit(Span(*found.span()), f"[{found.group()}]({address})"),), safe=True)


def _plain(nodes: Iterable[Inline]) -> Iterator[Span]:
    """Where text stands that can hold a link: in no code, HTML or link."""
    for node in nodes:
        if node.kind == "text":
            yield node.span
        elif node.kind in ("emphasis", "strong"):
            yield from _plain(node.children)


_RAW = "Cai, D., & Li, M. (2021). An iterative framework. In ICASSP (pp. 1-5). IEEE."
_FOUND = Record(
    "doi:10.1109/icassp39728.2021.9414713",
    "https://doi.org/10.1109/icassp39728.2021.9414713",
    "An Iterative Framework",
    (Person("Cai", "Danwei"), Person("Li", "Ming")),
    (2021,),
    doi="10.1109/icassp39728.2021.9414713",
)

RULE = Rule(
    name="unlinked-citation",
    summary="a full reference leads nowhere",
    why="A reader has to search for the paper, and may find another one.",
    severity=Severity.INFO,
    check=check,
    awaits="registries",
    bad=(
        Example(
            "- Cai, D., & Li, M. (2021). ⟦An iterative framework⟧. In ICASSP (pp. 1-5). IEEE.\n",
            "a search found it",
            Evidence(found={_RAW: _FOUND}),
        ),
        Example("- Li, H., & Tao, R. (2020). ⟦Audio-visual recognition⟧. arXiv preprint arXiv:2008.03894.\n"),
    ),
    good=(
        Example(
            "- Li, H., & Tao, R. (2020). Audio-visual speaker recognition. arXiv preprint"
            " [arXiv:2008.03894](https://arxiv.org/abs/2008.03894).\n"
        ),
        Example(
            "- Sun Yat-sen University [[paper]](https://a.org/x.pdf)\n"
            "  - Cai, D., & Li, M. (2021). An iterative framework. In ICASSP (pp. 1-5). IEEE.\n"
        ),
    ),
)
