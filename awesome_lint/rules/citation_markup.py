"""citation-markup: HTML stands in a reference."""

from __future__ import annotations

import html
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..citations.works.kinds import SURE
from ..escape import shorten
from ..model import Citation, Document, Edit, Fix, Problem, Severity, Span, Tag
from ..pattern import Pattern
from ..rule import Example, Options, Rule, Subject

_MARKDOWN = {"i": "*", "em": "*", "b": "**", "strong": "**"}
_ENTITY = Pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SPECIAL = frozenset("<>&*_[]`\\ ~$!|#")


_CONVENTION = 10
"""Places of emphasis in HTML before a list is said to write it so, and for each in Markdown: nine in HTML."""
_SHARE = 9


def check(subject: Subject[Options]) -> Iterator[Problem]:
    usual = _writes_html(subject.document)
    for citation in subject.document.citations:
        if citation.confidence < SURE:
            continue
        tags = () if usual else _tag_edits(citation, subject.document)
        edits = sorted([*tags, *_entity_edits(citation, subject.document)])
        if edits:
            found = dict.fromkeys(subject.document.source.slice(edit.span) for edit in edits)
            fix = Fix(tuple(edits), safe=True)
            message = f"HTML in a reference: {shorten(', '.join(found))}"
            yield Problem(edits[0].span, message, fix=fix, subject=citation.raw)


def _tag_edits(citation: Citation, document: Document) -> Iterator[Edit]:
    """Emphasis in Markdown for emphasis in HTML, where each tag has its partner.

    In a block of HTML, such as `<details>` or `<table>`, asterisks are asterisks.
    """
    if citation.entry.shape == "details" or _in_html(citation.span, document):
        return
    tags = [
        tag
        for tag in document.tags
        if tag.name in _MARKDOWN and citation.span.start <= tag.span.start < citation.span.end
    ]
    if _paired(tags):
        for first, last in zip(tags[::2], tags[1::2], strict=True):
            if _is_emphasis(document.source.text[first.span.end : last.span.start]):
                yield from (Edit(tag.span, _MARKDOWN[tag.name]) for tag in (first, last))


def _in_html(span: Span, document: Document) -> bool:
    index = bisect_right(document.blocks, span.start, key=lambda block: block.span.start) - 1
    block = document.blocks[index]
    return block.kind == "html" and span.start < block.span.end


def _writes_html(document: Document) -> bool:
    """Whether the list itself writes emphasis in HTML."""
    tags = sum(tag.name in _MARKDOWN and not tag.closing for tag in document.tags)
    nodes = [node for entry in document.entries for node in entry.inlines]
    marks = sum(
        node.kind in ("strong", "emphasis") for node in nodes if document.source.text[node.span.start] != "<"
    )
    return tags >= _CONVENTION and tags >= _SHARE * marks


def _is_emphasis(inner: str) -> bool:
    """Whether asterisks around a text set it in italics, whatever stands beside them."""
    return inner[:1].isalnum() and inner[-1:].isalnum() and "*" not in inner


def _paired(tags: Sequence[Tag]) -> bool:
    opening, closing = tags[::2], tags[1::2]
    return len(opening) == len(closing) and all(
        first.name == last.name and last.closing and not first.closing
        for first, last in zip(opening, closing, strict=True)
    )


def _entity_edits(citation: Citation, document: Document) -> Iterator[Edit]:
    source = document.source.text
    others = [*document.code, *(Span(link.url_span.start, link.span.end) for link in citation.entry.links)]
    for match in _ENTITY.finditer(source, *citation.span):
        if any(start <= match.start() < end for start, end in others):
            continue
        character = html.unescape(match.group())
        alone = character == "&" and not source[match.end() : match.end() + 1].isalnum()
        if len(character) == 1 and (alone or (character not in _SPECIAL and character.isprintable())):
            yield Edit(Span(*match.span()), character)


RULE = Rule(
    name="citation-markup",
    summary="HTML stands in a reference",
    why="Tags and entities come from a web page's export; they hide the text from whoever edits the list.",
    severity=Severity.INFO,
    check=check,
    bad=(Example("- He, K. ⟦&amp;⟧ Sun, J. (2016). Deep residual learning. <i>Nature</i>, 521, 1-5.\n"),),
    good=(
        Example("- He, K., & Sun, J. (2016). Deep residual learning. *Nature*, 521, 1-5.\n"),
        Example("- He, K., & Sun, J. (2016). Deep `a&eacute;b` learning. <i> Nature </i>, 521, 1-5.\n"),
        Example(
            "".join(
                f"- He, K. (20{n}). Deep learning {n}. <i>Nature</i>, 521, 1-5.\n" for n in range(10, 20)
            ),
            "the list's own convention",
        ),
    ),
)
