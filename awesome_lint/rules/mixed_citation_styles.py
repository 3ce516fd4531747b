"""mixed-citation-styles: the references of a section follow several style guides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..citations.kinds import CERTAIN, is_full
from ..citations.write import rewritten
from ..model import Citation, CitationStyle, Edit, Fix, Problem, Related, Section, Severity, Span
from ..rule import Example, Options, Rule, Subject

_NAMES: dict[CitationStyle, str] = {
    "apa": "APA", "ieee": "IEEE", "mla": "MLA", "chicago": "Chicago", "acm": "ACM", "harvard": "Harvard",
    "vancouver": "Vancouver", "nature": "Nature", "lncs": "LNCS", "elsevier": "Elsevier",
    "gbt7714": "GB/T 7714", "pmlr": "PMLR", "plain": "plain",
}  # fmt: skip
# Styles that one reference may belong to at once.
_ALIKE: tuple[frozenset[str], ...] = (frozenset(("mla", "chicago")), frozenset(("acm", "plain")))
_CUSTOM = 10


@dataclass(frozen=True, slots=True)
class StyleOptions(Options):
    """`style` is the one wanted: apa, scholar-apa, ieee or gbt7714; empty for whichever."""

    style: str = ""


def check(subject: Subject[StyleOptions]) -> Iterator[Problem]:
    references = [c for c in subject.document.citations if is_full(c) and c.confidence >= CERTAIN]
    mixed = False
    for section, group in _by_section(references):
        if _is_mixed(group):
            mixed = True
            span = section.heading.text_span if section else group[0].title.span
            yield _problem(span, group, subject.options.style)
    if not mixed and len(references) >= _CUSTOM and _is_mixed(references):
        _, outliers = _divided(references)
        yield _problem(outliers[0].title.span, references, subject.options.style)


def _by_section(references: Sequence[Citation]) -> list[tuple[Section | None, list[Citation]]]:
    groups: dict[Span | None, list[Citation]] = defaultdict(list)
    for citation in references:
        groups[citation.entry.section.span if citation.entry.section else None].append(citation)
    return [(group[0].entry.section, group) for group in groups.values()]


def _is_mixed(group: Sequence[Citation]) -> bool:
    styles = {citation.style for citation in group}
    return len(styles) > 1 and not any(styles <= alike for alike in _ALIKE)


def _divided(group: Sequence[Citation]) -> tuple[CitationStyle, list[Citation]]:
    """The style of most, and the citations in another."""
    (majority, _), *_ = Counter(citation.style for citation in group).most_common(1)
    return majority, [citation for citation in group if citation.style != majority]


def _problem(span: Span, group: Sequence[Citation], style: str) -> Problem:
    majority, outliers = _divided(group)
    counts = Counter(citation.style for citation in outliers)
    others = " and ".join(f"{count} {_NAMES[name]}" for name, count in counts.most_common())
    return Problem(
        span,
        f"{others} among {len(group) - len(outliers)} {_NAMES[majority]} references",
        related=tuple(Related(c.title.span, f"in {_NAMES[c.style]}") for c in outliers),
        fix=_fix(group, style),
    )


def _fix(group: Sequence[Citation], style: str) -> Fix | None:
    """Every reference that the style can say without loss, in that style."""
    edits = []
    for citation in group:
        inside = any(
            citation.span.start < link.span.start < citation.span.end for link in citation.entry.links
        )
        text = rewritten(citation, style) if style and not inside and not _is_in(citation, style) else None
        if text:
            edits.append(Edit(citation.span, text))
    return Fix(tuple(edits), safe=False) if edits else None


def _is_in(citation: Citation, style: str) -> bool:
    return citation.style == style.removeprefix("scholar-")


_APA = "- Sun, J. (2016). Deep residual learning for images. In CVPR (pp. 1-5).\n"

RULE = Rule(
    name="mixed-citation-styles",
    summary="the references of a section follow several style guides",
    why="A reader looks for the year in another place each time; a list in one style can be checked by eye.",
    severity=Severity.WARNING,
    check=check,
    options=StyleOptions(),
    bad=(
        Example(
            "# ⟦Papers⟧\n\n"
            + _APA * 2
            + '- J. Sun and K. He, "Deep residual learning for images," in CVPR, 2016, pp. 1-5.\n'
        ),
    ),
    good=(Example("# Papers\n\n" + _APA * 3),),
)
