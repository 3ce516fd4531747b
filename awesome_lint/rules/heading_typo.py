"""heading-typo: a word of a heading is misspelt, or stands there twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..escape import shorten
from ..model import Document, Edit, Fix, Heading, Problem, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.spelling import misspelt, words

_TWICE = Pattern(
    r"\b(?P<word>[a-zà-ÿ]{4,}|(?i:a|an|and|by|for|from|in|is|of|on|or|the|to|with)) "
    r"(?P<again>(?i:(?P=word)))\b"
)
_MAX_WORDS = 6  # of a heading that is no title of a work


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    source = document.source
    headings = [(heading, source.slice(heading.text_span)) for heading in document.headings]
    slips = misspelt((word for _, text in headings for word in words(text)), _texts(document))
    for heading, text in headings:
        for match in _TWICE.finditer(text):
            span = _span(heading, match.start("again"), match.end("again"))
            edit = Edit(Span(span.start - 1, span.end), "")
            yield Problem(span, f"“{match['again']}” stands twice", fix=Fix((edit,), safe=False))
        found = list(words(text))
        for word in found:
            if len(found) > _MAX_WORDS and _is_another_letter(word.text, slips.get(word.text, "")):
                continue
            written = text[word.start : word.start + len(word.text)]
            if word.text in slips and not written.isupper():
                meant = slips[word.text].capitalize() if written[0].isupper() else slips[word.text]
                span = _span(heading, word.start, word.start + len(written))
                message = f"“{shorten(written, 30)}” is spelled “{shorten(meant, 30)}” elsewhere in this file"
                yield Problem(span, message, fix=Fix((Edit(span, meant),), safe=False))


def _is_another_letter(word: str, other: str) -> bool:
    """Whether one letter stands for another: that may be a word of its own, and titles have any words."""
    return len(word) == len(other) and sorted(word) != sorted(other)


def _texts(document: Document) -> list[str]:
    """The texts of the file, but for those of contents lists, which repeat the headings."""
    copies = {link.text_span.start for link in document.links if link.url.startswith("#")}
    return [text.text for text in document.texts if text.span.start not in copies]


def _span(heading: Heading, start: int, end: int) -> Span:
    return Span(heading.text_span.start + start, heading.text_span.start + end)


RULE = Rule(
    name="heading-typo",
    summary="a word of a heading is misspelt, or stands there twice",
    why="Everybody reads headings, and their anchors keep the slip in every link. Judged by the words of "
    "the file: what is spelled otherwise elsewhere, beside the same word, is a slip.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example("## ⟦Targer⟧ Speaker ASR\n\n- Target-Speaker Speech Processing\n- Target Speech Hearing\n"),
        Example("## Tools of the ⟦the⟧ Trade\n"),
    ),
    good=(
        Example("## Graph Models\n\n- A graph model\n- Another model\n", "another number"),
        Example("## Speech Coding\n\n- Speech Coring\n", "no word stands twice: which is right"),
        Example(
            "## Neural Rendering of Splats with Context-Aware Fusion\n\n"
            "- Content-aware splats\n- Content-aware video\n",
            "a title with another word",
        ),
        Example("## Walla Walla\n\n## Colour Spaces\n\n- Color spaces\n- Color\n", "a name; British"),
    ),
)
