"""lazy-quote: a line continues a quote without its mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from ..model import Document, Edit, Fix, Problem, Severity, Source, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject

# Marked, a line of these becomes a heading's underline or a table's, or a definition below another one.
_OTHERWISE = Pattern(r"[-=:|+\s]+|\[.*?\]:.*", re.DOTALL)


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    quotes = _Cover(document, ("quote",))
    others = _Cover(document, ("item", "footnote"))
    lines = [span for span in document.lazy_lines if quotes.holds(span.start)]
    for run in _runs(document.source, lines):
        fix = None if any(others.holds(span.start) for span in run) else _fix(document.source, run)
        yield Problem(run[0], "without a > this line is still part of the quote above", fix=fix)


class _Cover:
    """Whether blocks of some kinds hold an offset; asked in the order of the text."""

    def __init__(self, document: Document, kinds: tuple[str, ...]) -> None:
        self.spans = [block.span for block in document.blocks if block.kind in kinds][::-1]
        self.end = -1

    def holds(self, offset: int) -> bool:
        while self.spans and self.spans[-1].start <= offset:
            self.end = max(self.end, self.spans.pop().end)
        return offset < self.end


def _runs(source: Source, lines: Iterable[Span]) -> Iterator[list[Span]]:
    """Lines that follow each other."""
    numbered = enumerate((source.location(span.start).line, span) for span in lines)
    for _, run in groupby(numbered, key=lambda each: each[1][0] - each[0]):
        yield [span for _, (_, span) in run]


def _fix(source: Source, run: Iterable[Span]) -> Fix | None:
    """Write the mark that GitHub reads: what readers see stays as it is."""
    edits = []
    for span in run:
        start = source.line_span(source.location(span.start).line).start
        before = source.text[start : span.start]
        if before.strip(" >") or _OTHERWISE.fullmatch(source.slice(span)):
            return None
        marks = before.rfind(">") + 1
        at = start + marks + (marks > 0 and before.startswith(" ", marks))
        edits.append(Edit(Span(at, at), "> "))
    return Fix(tuple(edits), safe=True)


RULE = Rule(
    name="lazy-quote",
    summary="a line continues a quote without its mark",
    why="GitHub shows the line inside the quote. Where it was meant to stand outside, an empty line is "
    "missing before it; the fix writes what is shown.",
    severity=Severity.INFO,
    check=check,
    bad=(
        Example("> Hi, everyone!\n⟦This list is about speech.⟧\nIt is short.\n", "one finding a paragraph"),
        Example("- > Hi, everyone!\n  ⟦This list is about speech.⟧\n\n> a\n⟦--⟧\n"),
    ),
    good=(
        Example("> Hi, everyone!\n\nThis list is about speech.\n"),
        Example("- Kaldi\nis a toolkit\n", "a list item, no quote"),
    ),
)
