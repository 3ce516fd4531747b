"""heading-punctuation: a heading ends with a mark that belongs in running text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Edit, Fix, Heading, Problem, Severity, Source, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject

# No emoji's name (`:rocket:`), no `std::`; a full stop only behind a long word, for `etc.` and `Inc.`
# keep theirs, and not where the heading is a sentence.
_MARKS = tuple(":：;；,，、")
_LONG_WORD = Pattern(r"[^\W\d_]{6}[.。]$")
_EMOJI = Pattern(r":[\w+-]+:$")
_CLOSERS = "*_~` \t"
_MAX_WORDS = 6


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    shown = {link.span.end for link in subject.document.links if link.kind in ("url", "www")}
    headings = [heading for heading in subject.document.headings if heading.style == "atx"]
    marked = [span for heading in headings if (span := _mark(source, heading))]
    marked = [span for span in marked if span.end not in shown]  # GitHub takes it for a part of the address
    if 2 * len(marked) > len(headings) > 1:
        return  # the list's own way
    for span in marked:
        fix = Fix((Edit(span, ""),), safe=True)
        yield Problem(span, f"a heading that ends with “{source.slice(span)}”", fix=fix)


def _mark(source: Source, heading: Heading) -> Span | None:
    text = heading.text.rstrip()
    stopped = text.endswith((".", "。")) and _LONG_WORD.search(text) is not None
    closed = stopped and len(text.split()) <= _MAX_WORDS
    if not (closed or _is_marked(text)) or _EMOJI.search(text):
        return None
    end = heading.text_span.start + len(source.slice(heading.text_span).rstrip(_CLOSERS))
    span = Span(end - 1, end)
    return span if source.slice(span) == text[-1] else None


def _is_marked(text: str) -> bool:
    return text.endswith(_MARKS) and text[-2:-1].strip() not in ("", ":", "：")


RULE = Rule(
    name="heading-punctuation",
    summary="a heading ends with a mark that belongs in running text",
    why="A heading is no sentence, and the mark is copied into contents lists and links.",
    severity=Severity.INFO,
    check=check,
    bad=(
        Example(
            "# List\n\n## Speaker Recognition/Verification⟦:⟧ \n\n## **Papers⟦:⟧**\n\n## Code\n\n## Data\n"
        ),
    ),
    good=(
        Example("# List\n\n## Why?\n\n## Tools, etc.\n\n## Start :rocket:\n\n## std::\n\n## 1.\n\n## :\n"),
        Example("# List\n\n## http://例え.jp/。\n\n## Code\n", "a part of the address for GitHub"),
        Example("# Papers:\n\n# Code:\n\n# Data:\n", "all headings of this list end so"),
    ),
)
