"""unspaced-link: a link is glued to the word before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Edit, Fix, Link, Problem, Severity, Source, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.text import convention

_GLUED = Pattern(r"([^\W_])[*_]{0,3}(\[{0,2})\Z")
_LAST_SPACED = "\u04ff"
"""The last letter of Cyrillic: the scripts up to it put blanks between words."""
_LABELS = (
    "arxiv", "code", "demo", "dataset", "github", "homepage", "link",
    "page", "paper", "pdf", "project", "slides", "video", "website",
)  # fmt: skip


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    candidates = [link for link in subject.document.links if _stands_alone(link)]
    glued = {link.span: place for link in candidates if (place := _glued(source, link)) is not None}
    usual = convention(link.span in glued for link in candidates)
    if usual and usual.value:
        return  # the list's own way
    for span, place in glued.items():
        fix = Fix((Edit(Span(place, place), " "),), safe=True)
        yield Problem(span, "no blank between this link and the word before", fix=fix)


def _stands_alone(link: Link) -> bool:
    """Whether the link is a badge or a label; other text may be a part of the word: `un[official](…)`."""
    return link.kind in ("inline", "full") and (
        bool(link.images) or link.text.strip("[]() ").casefold() in _LABELS
    )


def _glued(source: Source, link: Link) -> int | None:
    """Where the blank belongs that is missing."""
    start = link.span.start
    match = _GLUED.search(source.text, max(0, start - 8), start)
    return match.start(2) if match and match[1] <= _LAST_SPACED else None


RULE = Rule(
    name="unspaced-link",
    summary="a link is glued to the word before it",
    why="GitHub shows both as one word, and search engines read them so.",
    severity=Severity.INFO,
    check=check,
    bad=(
        Example("- Wespeaker⟦[![stars](https://example.org/s.svg)](https://example.org)⟧\n"),
        Example("- Deep learning[⟦[pdf](https://example.org/a.pdf)⟧]\n"),
    ),
    good=(
        Example("- Wespeaker [![stars](https://example.org/s.svg)](https://example.org)\n"),
        Example("- un[official](https://example.org) and e[Book](https://example.org)\n", "one word"),
        Example("- 深度学习[pdf](https://example.org/a.pdf)\n", "a script without blanks"),
        Example("- Kaldi [[pdf]](https://example.org/a.pdf)[[code]](https://example.org)\n"),
    ),
)
