"""citation-format: a reference has what its style forbids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..citations.works.kinds import is_full
from ..model import Citation, Document, Edit, Fix, Problem, Severity, Source, Span
from ..pattern import Pattern
from ..rule import Example, Options, Rule, Subject
from ..words import words

_DOUBLED = Pattern(r"\.\.(?<![.\d]\.\.)(?!\.)")
_YEAR_TWICE = Pattern(r"\b((?:19|20)\d\d)[-–]\1\b")
_NOTE_AT_END = Pattern(r"[.?!] \((?!\d{4}\))[^()]*\)$")  # `2018. (best paper)`
_BARE_INITIAL = Pattern(r"(?:[A-Z] )*[A-Z]")
_WITH_FINAL_PERIOD = words("""
    apa ieee mla chicago acm harvard vancouver nature elsevier gbt7714 plain
""")
_GIVEN = Pattern(r"[A-Z][a-z]+[A-Z][a-z]+")  # YunKun Li: a given name as well as a label
_FEW = 5  # references in which there is no custom
_NEIGHBOURS = 6  # that do alike: their own way, and no slip
_BRACKETS = frozenset("[]()【】（）「」")
_WITH_DOTTED_INITIALS = words("apa ieee harvard nature lncs elsevier")


def check(subject: Subject[Options]) -> Iterator[Problem]:
    document = subject.document
    references = [citation for citation in document.citations if is_full(citation)]
    yield from _unended(references, document)
    for citation in references:
        yield from _doubled_periods(citation, document)
        yield from _venue_artefacts(citation, document.source)
        yield from _bare_initials(citation, document.source)
        yield from _joined_label(citation, document.source)


def _unended(references: Sequence[Citation], document: Document) -> Iterator[Problem]:
    """References without the final period of their style, where most of the list have it."""
    source = document.source
    owing = [
        citation
        for citation in references
        if citation.style in _WITH_FINAL_PERIOD and not _is_continued(citation, source)
    ]
    without = [citation for citation in owing if not _is_ended(citation, source)]
    if len(owing) < _FEW or 2 * len(without) > len(owing):
        return
    runs = [[*run] for _, run in groupby(owing, key=lambda c: (_section(c), _is_ended(c, source)))]
    meant = {c.span for run in runs if len(run) >= _NEIGHBOURS for c in run}
    for citation in (c for c in without if c.span not in meant):
        end = citation.span.start + len(source.slice(citation.span).rstrip())
        if any(start < end <= stop for start, stop in document.code):
            continue
        fix = Fix((Edit(Span(end, end), "."),), safe=True)
        yield Problem(
            Span(end - 1, end), "no period at the end of the reference", fix=fix, subject=citation.raw
        )


def _section(citation: Citation) -> Span | None:
    return citation.entry.section.span if citation.entry.section else None


def _is_continued(citation: Citation, source: Source) -> bool:
    """Whether a comma leads on to the links, or what is no more of the reference ends it: `[code: …]`."""
    end = citation.span.end
    bracketed = source.text[end - 1] == "]" and "[" in citation.raw
    return bracketed or source.text[end - 1] in ",;" or source.text[end : end + 1] in (",", ";")


def _is_ended(citation: Citation, source: Source) -> bool:
    end = citation.span.end
    address = any(part is not None and end - part.span.end in (0, 1) for part in (citation.doi, citation.url))
    ended = address or source.text[end - 1] in ".?!。" or source.text[end : end + 1] == "."
    return ended or _goes_on(citation, source) or _NOTE_AT_END.search(citation.raw) is not None


def _goes_on(citation: Citation, source: Source) -> bool:
    """Whether the reference goes on with its identifier as a link: `arXiv preprint [arXiv:…](…).`"""
    end = citation.span.end
    ids = [part.text for part in (citation.arxiv, citation.doi) if part]
    return any(
        link.span.start >= end
        and not source.text[end : link.span.start].strip()
        and any(number in link.text for number in ids)
        for link in citation.entry.links
    )


def _doubled_periods(citation: Citation, document: Document) -> Iterator[Problem]:
    for match in _DOUBLED.finditer(document.source.text, *citation.span):
        span = Span(*match.span())
        in_title = citation.title.span.start <= span.start < citation.title.span.end
        in_address = any(
            link.url_span.start <= span.start < link.url_span.end for link in citation.entry.links
        )
        in_code = any(start <= span.start < end for start, end in document.code)
        if not in_title and not in_address and not in_code:
            yield Problem(span, "doubled period", fix=Fix((Edit(span, "."),), safe=True))


def _venue_artefacts(citation: Citation, source: Source) -> Iterator[Problem]:
    """`ICASSP 2021-2021 IEEE …`: what Google Scholar makes of `ICASSP 2021 - 2021 IEEE …`."""
    if citation.container is None:
        return
    for match in _YEAR_TWICE.finditer(source.text, *citation.container.span):
        fix = Fix((Edit(Span(*match.span()), f"{match[1]} - {match[1]}"),), safe=False)
        yield Problem(
            Span(*match.span()), f"{match.group()} in the venue is an artefact, no range of years", fix=fix
        )


def _bare_initials(citation: Citation, source: Source) -> Iterator[Problem]:
    """`Sun, J` where the other initials of the list have their periods."""
    dotted = sum(author.given.endswith(".") for author in citation.authors)
    if citation.style not in _WITH_DOTTED_INITIALS or 2 * dotted <= len(citation.authors):
        return
    for author in citation.authors:
        end = author.span.end
        if _BARE_INITIAL.fullmatch(author.given) and source.text[:end].endswith(f", {author.given}"):
            fix = Fix((Edit(Span(end, end), "."),), safe=False)
            yield Problem(
                author.span, f"initial without its period: {author.family}, {author.given}", fix=fix
            )


def _joined_label(citation: Citation, source: Source) -> Iterator[Problem]:
    if citation.label is None or source.text[citation.label.span.end : citation.span.start].strip(" "):
        return
    if _GIVEN.fullmatch(citation.label.text) or not _BRACKETS.isdisjoint(citation.label.text):
        return
    end = citation.label.span.end
    yield Problem(
        citation.label.span,
        f"nothing sets the label “{citation.label.text}” apart from the reference",
        fix=Fix((Edit(Span(end, end), ":"),), safe=False),
    )


RULE = Rule(
    name="citation-format",
    summary="a reference has what its style forbids",
    why="A slip of punctuation looks careless, and readers and tools that parse references stumble over it.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example(
            "- He, K., & Sun, J. (2016). Deep residual learning. In CVPR (pp. 1-5).\n" * 4
            + "- He K. Deep learning. (2016⟦)⟧\n"
        ),
        Example("- He, K., & Sun, J⟦..⟧ (2016). Deep residual learning. In CVPR (pp. 1-5).\n"),
        Example(
            "- Cai, D., & Li, M. (2021). Self-supervised speaker learning. In ICASSP ⟦2021-2021⟧"
            " IEEE international conference on acoustics (pp. 1-5).\n"
        ),
        Example(
            "- ⟦r-vector⟧ Zeinali, H., & Plchot, O. (2019). A system. arXiv preprint arXiv:1910.12592.\n"
        ),
    ),
    good=(
        Example("- He, K., & Sun, J. (2016). Deep residual learning. In CVPR (pp. 1-5).\n"),
        Example(
            "- He, K., & Sun, J. (2016). Deep residual learning. In CVPR (pp. 1-5). https://doi.org/10.1109/CVPR.2016.90\n",
            why="no period after an address",
        ),
        Example(
            "- He, K., & Sun, J. (2016). Deep residual learning. In CVPR (pp. 1-5).\n"
            "- Ju, Z., & Zhao, S. (2024). Factorized diffusion models. arXiv preprint"
            " [arXiv:2403.03100](https://arxiv.org/abs/2403.03100).\n",
            why="the reference goes on in the link",
        ),
        Example(
            '- Sun, J. "Deep residual learning." *CVPR* (2016).\n' * 6
            + '- Sun, J. "Deep learning for instances." In CVPR, pp. 104-112. ACM, 2018. (**Best paper**)\n',
            why="a note at the end",
        ),
        Example(
            '- Sun, J. "Deep residual learning." *CVPR* (2016).\n' * 2
            + '- Sun, J. "Deep learning for instances." *CVPR* (2017)\n',
            why="three have no custom",
        ),
    ),
)
