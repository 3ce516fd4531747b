"""lazy-quote: a line continues a quote without its mark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Problem, Severity
from ..rule import Example, Rule, Subject


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    quotes = [block.span for block in document.blocks if block.kind == "quote"]
    end = -1
    number = 0
    previous = -2
    for span in document.lazy_lines:
        while number < len(quotes) and quotes[number].start <= span.start:
            end = max(end, quotes[number].end)
            number += 1
        line = document.source.location(span.start).line
        if span.start < end and line != previous + 1:
            yield Problem(span, "without a > this line is still part of the quote above")
        previous = line


RULE = Rule(
    name="lazy-quote",
    summary="a line continues a quote without its mark",
    why="GitHub shows the line inside the quote. Where it was meant to stand outside, an empty line is "
    "missing before it.",
    severity=Severity.INFO,
    check=check,
    bad=(
        Example("> Hi, everyone!\n⟦This list is about speech.⟧\nIt is short.\n", "one finding a paragraph"),
    ),
    good=(
        Example("> Hi, everyone!\n\nThis list is about speech.\n"),
        Example("- Kaldi\nis a toolkit\n", "a list item, no quote"),
    ),
)
