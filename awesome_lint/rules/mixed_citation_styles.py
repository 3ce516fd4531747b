"""mixed-citation-styles: the references of a section follow several style guides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..citations.works.kinds import CERTAIN, is_full
from ..model import (
    Citation,
    CitationStyle,
    Edit,
    Fix,
    Problem,
    Related,
    Section,
    Severity,
    Span,
    WrittenStyle,
)
from ..rule import Example, Rule, Subject

_NAMES: dict[CitationStyle, str] = {
    "apa": "APA", "ieee": "IEEE", "mla": "MLA", "chicago": "Chicago", "acm": "ACM", "harvard": "Harvard",
    "vancouver": "Vancouver", "nature": "Nature", "lncs": "LNCS", "elsevier": "Elsevier",
    "gbt7714": "GB/T 7714", "gost": "GOST", "pmlr": "PMLR", "plain": "plain",
}  # fmt: skip
# Styles that one reference may belong to at once.
_ALIKE: tuple[frozenset[str], ...] = (frozenset(("mla", "chicago")), frozenset(("acm", "plain")))
_CUSTOM = 10
_NAMED = 3  # styles, of those that are not the usual one, where the message has room
_ROOM = 100
_BARE = ("url", "angle", "www")
_REFUSED = ", left as it is"


class StyleOptions(NamedTuple):
    """What all references are to be written in; null: whichever most of them are in."""

    citation_style: WrittenStyle | None = None


def check(subject: Subject[StyleOptions]) -> Iterator[Problem]:
    references = [c for c in subject.document.citations if is_full(c) and c.confidence >= CERTAIN]
    wanted = subject.options.citation_style
    mixed = False
    for section, group in _by_section(references):
        if outliers := _outliers(group, wanted):
            mixed = True
            span = section.heading.text_span if section else group[0].title.span
            heading = section.heading.text if section else ""
            yield _problem(span, group, outliers, wanted)._replace(subject=heading)
    if not mixed and len(references) >= _CUSTOM and (outliers := _outliers(references, wanted)):
        yield _problem(outliers[0].title.span, references, outliers, wanted)._replace(subject="")


def _by_section(references: Sequence[Citation]) -> list[tuple[Section | None, list[Citation]]]:
    groups: dict[Span | None, list[Citation]] = defaultdict(list)
    for citation in references:
        groups[citation.entry.section.span if citation.entry.section else None].append(citation)
    return [(group[0].entry.section, group) for group in groups.values()]


def _outliers(group: Sequence[Citation], wanted: WrittenStyle | None) -> list[Citation]:
    """The citations that are not in the style wanted, or in that of most."""
    most = _usual(group) if wanted is None else frozenset((wanted.removeprefix("scholar-"),))
    return [citation for citation in group if most and citation.style not in most]


def _usual(group: Sequence[Citation]) -> frozenset[str]:
    """The style of most, with what is like it; empty where no two are alike."""
    (styles, count), *_ = Counter(_family(citation.style) for citation in group).most_common()
    return styles if count > 1 else frozenset()


def _family(style: CitationStyle) -> frozenset[str]:
    return next((alike for alike in _ALIKE if style in alike), frozenset((style,)))


def _problem(
    span: Span, group: Sequence[Citation], outliers: Sequence[Citation], wanted: WrittenStyle | None
) -> Problem:
    apart = {citation.span for citation in outliers}
    rest = [citation for citation in group if citation.span not in apart]
    usual = " or ".join(_NAMES[style] for style, _ in Counter(c.style for c in rest).most_common())
    most = f"among {len(rest)} {usual} references" if rest else f"where {wanted} is wanted"
    edits = {citation.span: edit for citation in outliers if wanted and (edit := _edit(citation, wanted))}
    related = (
        Related(
            citation.title.span,
            f"in {_NAMES[citation.style]}" + _REFUSED * (wanted is not None and citation.span not in edits),
        )
        for citation in outliers
    )
    left = len(outliers) - len(edits) if wanted else 0
    kept = f"; {left} cannot be rewritten without loss" if left else ""
    fix = Fix(tuple(edits.values()), safe=False) if edits else None
    messages = (f"{_counted(outliers, named)} {most}{kept}" for named in range(_NAMED, -1, -1))
    message = next(message for message in messages if len(message) <= _ROOM)
    return Problem(span, message, related=tuple(related), fix=fix)


def _counted(outliers: Sequence[Citation], named: int) -> str:
    """How many there are of each style, of so many styles by name."""
    counts = Counter(citation.style for citation in outliers)
    told = [f"{count} {_NAMES[name]}" for name, count in counts.most_common()[:named]]
    if len(counts) > named:
        told.append(f"{sum(count for _, count in counts.most_common()[named:])} others")
    return " and ".join(told)


def _edit(citation: Citation, wanted: WrittenStyle) -> Edit | None:
    """The citation in the style wanted, where that says all of it.

    What Markdown has to escape stands as it is in HTML, and a bar ends the cell of a table.
    """
    from ..citations.write import rewritten

    if citation.entry.shape == "details" or (citation.entry.shape == "row" and "|" in citation.raw):
        return None
    text = rewritten(citation, wanted)
    return None if text is None or _loses_markup(citation, text) else Edit(citation.span, text)


def _loses_markup(citation: Citation, text: str) -> bool:
    """Whether a part of it is a link, or set in italics or otherwise: its new wording would be plain.

    An address that the new wording holds is a link there too.
    """
    start, end = citation.span
    pending = list(citation.entry.inlines)
    while pending:
        node = pending.pop()
        if node.link and node.link.kind in _BARE and node.text in text:
            continue
        within = start <= node.span.start and node.span.end <= end and node.span != citation.span
        if within and node.kind not in ("text", "break"):
            return True
        pending += node.children
    return False


_APA = "- Sun, J. (2016). Deep residual learning for images. In CVPR (pp. 1-5).\n"

RULE = Rule(
    name="mixed-citation-styles",
    summary="the references of a section follow several style guides",
    why="A reader looks for the year in another place each time; a list in one style can be checked by eye.",
    severity=Severity.WARNING,
    check=check,
    options=StyleOptions(),
    shared=("citation_style",),
    bad=(
        Example(
            "# ⟦Papers⟧\n\n"
            + _APA * 2
            + '- J. Sun and K. He, "Deep residual learning for images," in CVPR, 2016, pp. 1-5.\n'
        ),
        Example(
            "# ⟦Papers⟧\n\n"
            + '- J. Sun and K. He, "Deep residual learning for images," in CVPR, 2016.\n'
            + _APA,
            "with `citation-style: apa`, which can be rewritten",
            options=StyleOptions("apa"),
        ),
    ),
    good=(
        Example("# Papers\n\n" + _APA * 3),
        Example(
            "# Papers\n\n"
            + _APA
            + '- J. Sun and K. He, "Deep residual learning for images," in CVPR, 2016, pp. 1-5.\n',
            "two, and none is the usual one",
        ),
    ),
)
