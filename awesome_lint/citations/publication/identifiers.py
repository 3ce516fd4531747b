"""DOI, arXiv identifier and address in the part of a reference that follows the title."""

from __future__ import annotations

import re

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft

_DOI = Rare(
    ("10.",),
    r"(?:https?://(?:dx\.)?doi\.org/|\bdoi[:\s] ?)?(?P<doi>\b10\.\d{4,9}/(?:(?!，)[^\s\"<>])+)",
    re.IGNORECASE,
)
_ARXIV = Pattern(
    r"(?:https?://arxiv\.org/(?:abs|pdf)/|\barxiv(?: e-prints?)?[:.\s/] ?|\babs/)"
    r"(?P<arxiv>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7})",
    re.IGNORECASE | re.ASCII,
)
_URL = Rare(("://",), r"(?P<url>https?://[^\s<>\"]+)")


def read_identifiers(text: str, start: int, end: int, draft: Draft) -> int:
    """Fills `doi`, `arxiv` and `url`; returns where the first of them begins, `end` without one."""
    first = end
    for pattern in (_DOI, _ARXIV, _URL):
        for match in pattern.finditer(text, start, end):
            first = min(first, match.start())
            for name in match.groupdict():
                if getattr(draft, name) is None:
                    setattr(draft, name, _without_closing(text, Span(*match.span(name))))
    return first


def _without_closing(text: str, span: Span) -> Span:
    """The range without punctuation that belongs to the sentence around it."""
    end = span.end
    while end > span.start and text[end - 1] in ".,;:)]}'\"”>":
        if text[end - 1] == ")" and text.count("(", span.start, end) >= text.count(")", span.start, end):
            break
        end -= 1
    return Span(span.start, end)
