"""incomplete-citation: a citation lacks a field that the other citations of the list have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..citations.kinds import CERTAIN, SURE, is_full, is_journal
from ..model import Citation, Fix, Problem, Severity
from ..pattern import Pattern
from ..rule import Example, Options, Rule, Subject

_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Initials, the last of several names, or words between two marks that may be somebody's.
_NAME = Pattern(
    r"\b[A-Z]\. ?[A-Z][^\W\d_]|, [A-Z][^\W\d_]+ [A-Z][^\W\d_]+\.?\s*$"
    r"|(?:^|[|.])\s*[A-Z][^\W\d_]+(?:[ -][A-Z](?:\.|[^\W\d_]*)){1,3}\s*[|.,]"
)
_CUSTOM = 10
_SHARE = 0.9


def check(subject: Subject[Options]) -> Iterator[Problem]:
    citations = [citation for citation in subject.document.citations if citation.confidence >= SURE]
    full = [citation for citation in citations if is_full(citation)]
    listed = [citation for citation in citations if citation.style == "list"]
    titles = [citation for citation in citations if citation.style == "title" and not citation.entry.links]
    if len(full) > len(titles):
        yield from (Problem(c.title.span, "a title and nothing else") for c in titles)
    for group in (full, listed):
        yield from _without_year(group)
        yield from _without_authors(group)
    for citation in full:
        if citation.confidence >= CERTAIN and is_journal(citation) and not _is_located(citation):
            fix = _located(citation, subject)
            yield Problem(citation.title.span, "a journal article without volume and pages", fix=fix)


def _located(citation: Citation, subject: Subject[Options]) -> Fix | None:
    """Volume and pages, where a registry has them."""
    if not subject.evidence.has_records:
        return None
    from ..citations.amend import located
    from ..citations.records import record_of

    record = record_of(citation, subject.evidence)
    edit = located(citation, record, subject.document.source) if record else None
    return Fix((edit,), safe=False) if edit else None


def _without_year(group: Sequence[Citation]) -> Iterator[Problem]:
    without = [citation for citation in group if citation.year is None]
    if _is_custom(len(group) - len(without), len(group)):
        # A year that was not understood (a range, a word beside it) is there all the same.
        strangers = _strangers(without, group)
        yield from (Problem(c.title.span, "no year") for c in strangers if not _YEAR.search(c.raw))


def _without_authors(group: Sequence[Citation]) -> Iterator[Problem]:
    without = [citation for citation in group if not citation.authors]
    if _is_custom(len(group) - len(without), len(group)):
        # A name that was not understood is there all the same, and what begins with a mark is no title.
        strangers = _strangers(without, group)
        yield from (Problem(c.title.span, "no authors") for c in strangers if not _names_someone(c))


def _strangers(without: Sequence[Citation], group: Sequence[Citation]) -> list[Citation]:
    """Those that lack what most of their neighbours have: films among books have a way of their own."""
    members = Counter(citation.entry.group for citation in group)
    lacking = Counter(citation.entry.group for citation in without)
    return [
        c
        for c in without
        if lacking[c.entry.group] == 1 or 2 * lacking[c.entry.group] <= members[c.entry.group]
    ]


def _names_someone(citation: Citation) -> bool:
    before, _, after = citation.raw.partition(citation.title.text)
    title = citation.title.text
    return (
        title.startswith("By ") or not title[:1].isalnum() or _NAME.search(f"{before} | {after}") is not None
    )


def _is_custom(having: int, all_of_them: int) -> bool:
    return all_of_them >= _CUSTOM and having >= _SHARE * all_of_them


def _is_located(citation: Citation) -> bool:
    return any((citation.volume, citation.pages, citation.doi, citation.arxiv))


_FULL = "- He, K., & Sun, J. (2016). Deep residual learning for images. In CVPR (pp. 1-5).\n"

RULE = Rule(
    name="incomplete-citation",
    summary="a citation lacks a field that the other citations of the list have",
    why="A reader cannot tell which work is meant, nor cite it.",
    severity=Severity.WARNING,
    check=check,
    awaits="registries",
    bad=(
        Example(
            _FULL * 3 + "- ⟦MuQ: Self-Supervised Music Representation Learning⟧\n",
        ),
        Example("- Wang, Q., & Lee, K. A. (2024). ⟦Cosine scoring⟧. IEEE Signal Processing Letters.\n"),
    ),
    good=(
        Example("- Lee, K. A. (2021). Xi-vector embedding. IEEE Signal Processing Letters, 28, 1385-1389.\n"),
        Example(
            "- Nagrani, A. (2020). Voxceleb in the wild. Computer Speech & Language, 60, 101027.\n",
            why="an article number stands for the pages",
        ),
        Example(
            "- Goodfellow, I., & Bengio, Y. (2016). Deep learning. MIT Press.\n", why="a book owes no venue"
        ),
    ),
)
