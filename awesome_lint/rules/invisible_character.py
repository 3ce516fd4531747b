"""invisible-character: a character that nobody sees stands in a text or an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from ..model import Document, Edit, Fix, Problem, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.text import blanked, pointers

_DIRECTION = "\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c"
_INVISIBLE = Pattern(
    f"[{_DIRECTION}\u200b-\u200d\u2028\u2029\u2060-\u2064\ufeff\u00ad\u180e\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+"
)
_IN_ADDRESS = Pattern(f"[{_DIRECTION}\u200b-\u200d\u2060-\u2064\ufeff\u00ad\u00a0\u2000-\u200a\u202f\u3000]+")
_HOST = Pattern(r"(?:https?://|www\.)[^/?#]+\.\w{2}.*", re.IGNORECASE | re.DOTALL)
_LINE_END = Pattern(r"\r|\n|\Z")
_END = Pattern(r"(?:[^\W_]|[^\W\d_][.,;:!?)])\Z")
_WITHIN = Pattern(r"[^\W_][^\W_]|[^\W_][ \t]|\s[^\W\d_]")
# Separators of lines: where they stand between two words, these must not become one.
_PARTING = Pattern("[\u2028\u2029]")
_PARTED = Pattern(r"\S\S")
_TAG = Pattern(r"<[^\s<>]{0,30}\Z")
_RIGHT_TO_LEFT = Pattern("[\u0590-\u08ff]")
# Letters that joiners and zero-width spaces have a meaning between, and emoji.
_JOINING = Pattern(
    "[\u0590-\u1cff\ua840-\uabff\ufe00-\ufe0f\u2190-\u2bff\U0001f000-\U0001faff\U000e0000-\U000e01ef]"
)


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    yield from _in_addresses(document)
    text = blanked(document.source.text, (noun.url_span for noun in pointers(document)))
    mixed = _RIGHT_TO_LEFT.search(text) is not None
    for match in _INVISIBLE.finditer(text):
        span = Span(*match.span())
        around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
        if span.start == 0 or _JOINING.search(around) or (mixed and re.match(f"[{_DIRECTION}]", match[0])):
            continue
        yield Problem(span, f"{_name(match[0])} in the text", fix=_fix(document.source.text, span))


def _in_addresses(document: Document) -> Iterator[Problem]:
    bare = {noun.url_span: noun.kind in ("url", "www") for noun in pointers(document)}
    for address in sorted(bare):
        written = document.source.slice(address)
        match = None if written.isascii() else _IN_ADDRESS.search(document.source.text, *address)
        if match:
            span = Span(*match.span())
            # Behind an address in running text it is a blank that GitHub takes for a part of it.
            whole = not bare[address] or _HOST.fullmatch(document.source.text, address.start, span.start)
            fix = Fix((Edit(span, " " if bare[address] else ""),), safe=True) if whole else None
            message = f"{_name(match[0])} in the address"
            yield Problem(span, message, fix=fix, severity=Severity.ERROR)


def _fix(text: str, span: Span) -> Fix:
    """Safe in a text's midst; elsewhere what stands around may become a heading, an item, a tag, a link."""
    start, end = span
    if _LINE_END.match(text, end):
        while text[start - 1 : start] in (" ", "\t"):
            start -= 1
        safe = _END.search(text[max(0, start - 2) : start])
    else:
        safe = _WITHIN.match(text[start - 1] + text[end])
    in_tag = _TAG.search(text, max(0, start - 31), start)
    apart = _PARTING.search(text, start, end) and _PARTED.match(text[start - 1] + text[end : end + 1])
    return Fix((Edit(Span(start, end), " " if apart else ""),), safe is not None and in_tag is None)


def _name(characters: str) -> str:
    name = unicodedata.name(characters[0], "control character").lower()
    return f"{name} (U+{ord(characters[0]):04X})"


RULE = Rule(
    name="invisible-character",
    summary="a character that nobody sees stands in a text or an address",
    why="Searches miss the word, and an address with such a character leads nowhere. They come along when "
    "text is copied from PDF files and web pages.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example("- Spea⟦\u200b⟧ker recognition⟦\u202e⟧\n"),
        Example("- [Kaldi](https://kaldi-asr.org/⟦\u200b⟧doc)\n- https://kaldi-asr.org⟦\u00a0⟧(toolkit)\n"),
    ),
    good=(
        Example("\ufeff# List\n\n- می\u200cخواهم, 👩\u200d💻, ไทย\u200bภาษา\n", "where they have a meaning"),
        Example("- 10\u00a0km, «\u202foui\u202f»\n", "blanks that hold words together"),
    ),
)
