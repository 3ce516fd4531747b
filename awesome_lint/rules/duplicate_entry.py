"""duplicate-entry: the same work is listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations.kinds import SURE, is_full
from ..model import Citation, Edit, Entry, Fix, Problem, Related, Severity, Source, Span
from ..rule import Example, Options, Rule, Subject
from ..works import cited_twice, linked_twice


def check(subject: Subject[Options]) -> Iterator[Problem]:
    document = subject.document
    citations = {
        citation.entry.span: citation for citation in document.citations if citation.confidence >= SURE
    }
    found = {later.entry.span: earlier.entry for earlier, later in cited_twice(document.citations)}
    found |= {twice.later.span: twice.earlier for twice in linked_twice(document.entries) if twice.agree}
    for entry in document.entries:
        if first := found.get(entry.span):
            yield _problem(entry, first, citations, document.source)


def _problem(entry: Entry, first: Entry, citations: dict[Span, Citation], source: Source) -> Problem:
    here, there = citations.get(entry.span), citations.get(first.span)
    styled = here and there and is_full(here) and is_full(there) and here.style != there.style
    line = source.location(first.span.start).line
    span = here.span if here else entry.link.url_span if entry.link else entry.title_span
    return Problem(
        span,
        f"already listed on line {line}" + (", in another citation style" if styled else ""),
        related=(Related(there.span if there else first.title_span, "first listed here"),),
        fix=_removal(entry, source),
        severity=Severity.ERROR if entry.section == first.section else Severity.WARNING,
        subject=entry.title,
    )


def _removal(entry: Entry, source: Source) -> Fix | None:
    """Takes out the lines of an item that stands alone on them."""
    if entry.shape not in ("item", "multiline") or (entry.item and entry.item.children):
        return None
    first, last = source.location(entry.span.start).line, source.location(entry.span.end).line
    start = source.line_starts[first - 1]
    end = source.line_starts[last] if last < len(source.line_starts) else len(source.text)
    return Fix((Edit(Span(start, end), ""),), safe=False)


RULE = Rule(
    name="duplicate-entry",
    summary="the same work is listed twice",
    why="A reader who follows both loses time; an editor who updates one forgets the other.",
    severity=Severity.ERROR,
    check=check,
    bad=(
        Example("- [Ruff](https://ruff.rs) - Linter.\n- [Ruff!](⟦https://ruff.rs/⟧) - Again.\n"),
        Example(
            '- D. Cai and M. Li, "An iterative framework for speaker learning," in ICASSP, 2021.\n'
            "- ⟦Cai, D., & Li, M. (2021). An iterative framework for speaker learning. In ICASSP.⟧\n",
            why="in two citation styles",
        ),
    ),
    good=(
        Example("- [Ruff](https://ruff.rs) - Linter.\n- [Black](https://black.dev) - Formatter.\n"),
        Example(
            "- Snyder, D. (2018). X-vectors: Robust embeddings for speaker recognition. In ICASSP.\n"
            "- Lee, K. A. (2021). Xi-vector embedding for speaker recognition. In ICASSP.\n",
            why="two papers whose titles are near",
        ),
    ),
)
