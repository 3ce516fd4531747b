"""trailing-whitespace: blanks at the end of a line that mean nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Document, Edit, Fix, Problem, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.text import blanked

# Without the blank behind it, a check box with nothing to check is text.
_BLANKS = Pattern(r"[ \t](?<![ \t]{2})(?<!\[[ xX]\][ \t])[ \t]*(?=\r?\n|\r|\Z)")
_LINE = Pattern(r"(?:\r\n?|\n)[ \t]*[^ \t\r\n]")
_BACKSLASHES = 99
_GAP = Pattern(r"\s*[\r\n](?=    | {0,3}\t)")
_EMPTY_ITEM = Pattern(r"(?<![^\s>])(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?[ \t]*(?:\r\n?|\n)([ \t>\r\n]*)")


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    verbatim = [*document.code, *_closing(document), *_keeping(document), document.front_matter or Span(0, 0)]
    text = blanked(document.source.text, verbatim)
    for match in _BLANKS.finditer(text):
        span = Span(*match.span())
        if not _breaks_line(text, span) and not _parts(text, span):
            yield Problem(span, "blanks at the end of the line", fix=Fix((Edit(span, ""),), safe=True))


def _closing(document: Document) -> Iterator[Span]:
    """The lines between a footnote and what is indented below: for GitHub, a blank on one ends the note."""
    for block in document.blocks:
        if block.kind == "footnote" and (gap := _GAP.match(document.source.text, block.span.end)):
            yield Span(*gap.span())


def _keeping(document: Document) -> Iterator[Span]:
    """The lines below an item with nothing in it: for GitHub, a blank on one keeps the item open."""
    return (Span(*match.span(1)) for match in _EMPTY_ITEM.finditer(document.source.text))


def _parts(text: str, span: Span) -> bool:
    """Whether the blanks part two marks that are one without them: two line ends, or a backslash and one."""
    before = text[max(0, span.start - _BACKSLASHES) : span.start]
    if (len(before) - len(before.rstrip("\\"))) % 2:
        return _LINE.match(text, span.end) is not None
    return text[span.start - 1 : span.start] == "\r" and text.startswith("\n", span.end)


def _breaks_line(text: str, span: Span) -> bool:
    """Whether the blanks may be CommonMark's hard line break: two or more, and more text below."""
    return (
        text.endswith("  ", span.start, span.end)
        and text[span.start - 1 : span.start].strip(" \t\r\n") != ""
        and _LINE.match(text, span.end) is not None
    )


RULE = Rule(
    name="trailing-whitespace",
    summary="blanks at the end of a line that mean nothing",
    why="Editors remove them, and then a change of one entry looks like a change of many.",
    severity=Severity.INFO,
    check=check,
    bad=(Example("# List⟦ ⟧\n\n- Kaldi⟦\t⟧\n- ESPnet⟦  \t⟧\n- S3PRL⟦  ⟧\n"),),
    good=(
        Example("Two blanks  \nor with a tab before them\t  \nbreak the line.\n", "a hard line break"),
        Example("A word.[^1]\n\n[^1]: A note.\n \n    code\n", "without the blank, the code is of the note"),
        Example("Use \\ \nas an escape.\n", "without the blank, the backslash breaks the line"),
        Example("- A\n-\n  \n  below\n", "without the blanks, what is below is outside the item"),
        Example("- [ ] \n", "an empty check box; without the blank it is text"),
        Example("---\ntitle: List \n---\n\n```\ncode \n```\n", "front matter and code are data"),
    ),
)
