"""How a span begins and ends, and how two lie to each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from awesome_lint.model import Source, Span

REFERENCES = {
    "inline": r"\[.*\]\(.*\)",
    "full": r"\[.*\]\[.+\]",
    "collapsed": r"\[.*\]\[\]",
    "shortcut": r"\[.*\]",
}
_WORD = r"[^ \t\r\n]+"
LINKS = {**REFERENCES, "angle": r"<[^<> \t\r\n]+>", "url": _WORD, "www": r"www[^ \t\r\n]*", "email": _WORD}
BLOCKS = {
    "paragraph": r"[^ \t\r\n](?:.*[^\r\n])?",
    "heading": r"#{1,6}(?:[ \t].*)?|[^ \t\r\n].*[\r\n].*[=-]+[ \t]*",
    "list": r"(?:[-+*]|\d{1,9}[.)]).*",
    "item": r"(?:[-+*]|\d{1,9}[.)])(?:[ \t\r\n].*)?",
    "quote": r">.*",
    "code": r"(?:`{3,}|~{3,}).*|.*[^ \t\r\n].*",
    "html": r"<.*",
    "table": r"[^ \t\r\n].*[\r\n].*-.*",
    "break": r"([-_*])(?:[ \t]*\1){2,}[ \t]*",
    "definition": r"\[.+\]:.*[^ \t\r\n]",
    "footnote": r"\[\^[^\]\s]+\]:.*",
}
INLINES = {
    "text": r".+",
    "code": r"(`+)(?!`).*[^`]\1",
    "emphasis": r"([*_]).+\1",
    "strong": r"(\*\*|__).+\1",
    "strikethrough": r"(~~?).+\1",
    "link": r".+",
    "image": r"!\[.*[\])]",
    "html": r"<.*>",
    "break": r"(?: *|\\)(?:\r\n?|\n)[ \t>]*",
    "footnote": r"\[\^[^\]\s]+\]",
}


def shape(what: str, pattern: str, span: Span, source: Source) -> Iterator[str]:
    if not re.fullmatch(pattern, source.slice(span), re.DOTALL):
        yield f"{what} has the slice {source.slice(span)!r}"


def inside(inner: Span, outer: Span, what: str) -> Iterator[str]:
    if not outer.start <= inner.start <= inner.end <= outer.end:
        yield f"{what} {inner} outside of {outer}"


def ordered(spans: Iterable[Span], source: Source, *, apart: bool = True) -> Iterator[str]:
    for one, other in pairwise(spans):
        if other.start < one.start or (apart and other.start < one.end):
            yield f"{source.slice(one)!r} {one} stands before {source.slice(other)!r} {other}"


def plain(written: str) -> bool:
    """Whether what is written is what is shown: no entity, no escape, nothing that cmark replaces."""
    return not re.search(r"[&\\\0\r\n]", written)
