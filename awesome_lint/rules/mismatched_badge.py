"""mismatched-badge: a badge shows the figures of another repository than the one it stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..escape import shorten
from ..model import Document, Edit, Fix, Image, Problem, Severity, Span
from ..pattern import Pattern, Rare
from ..rule import Example, Rule, Subject

# What shields.io and badgen.net put before owner and name.
_FIGURE = (
    r"stars|forks|watchers|license|issues(?:-[a-z-]+)?|last-commit|contributors|repo-size|release|tag|created-at|"
    r"release-date|v/(?:release|tag)|(?:actions/)?workflow/status|languages/[a-z-]+|commit-activity/[ymw]|downloads"
)
_BADGE = Rare(
    ("/github/",),
    rf"https?://(?:img\.shields\.io|(?:flat\.)?badgen\.net)/github/(?:{_FIGURE})/([\w.-]+/[\w.-]+?)(?:\.svg)?(?:[/?#]|$)",
)
_REPOSITORY = Pattern(
    r"https?://(?:www\.)?github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?(?:[/?#]|$)", re.IGNORECASE
)


def check(subject: Subject[Any]) -> Iterator[Problem]:
    seen: set[Span] = set()
    for image, repositories in _beside(subject.document):
        badge = _BADGE.match(image.url)
        if badge is None or not repositories or image.span in seen:
            continue
        seen.add(image.span)
        if badge[1].lower() in {name.lower() for name in repositories}:
            continue
        message = f"a badge of {shorten(badge[1], 40)} beside a link to {shorten(repositories[0], 40)}"
        written = subject.document.source.slice(image.url_span)
        edit = Edit(image.url_span, written.replace(badge[1], repositories[0], 1))
        # Which of the two is wrong nobody knows, but the link is what readers follow.
        # A repository that only its owner's name tells from the other has moved, or is a fork.
        renamed = badge[1].lower().partition("/")[2] in {
            name.lower().partition("/")[2] for name in repositories
        }
        severity = Severity.INFO if renamed else None
        yield Problem(image.span, message, fix=Fix((edit,), safe=False), severity=severity)


def _beside(document: Document) -> Iterator[tuple[Image, list[str]]]:
    """Images with the repositories of the link around them, or else of the entry."""
    for link in document.links:
        if link.images and (match := _REPOSITORY.match(link.url)):
            yield from ((image, [match[1]]) for image in link.images)
    for entry in document.entries:
        if entry.badges:
            names = [match[1] for link in entry.links if (match := _REPOSITORY.match(link.url))]
            yield from ((image, names) for image in entry.badges)


RULE = Rule(
    name="mismatched-badge",
    summary="a badge shows the figures of another repository than the one it stands beside",
    why="The entry was copied from another one, and its stars are those of somebody else.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example(
            "- Kaldi [⟦![stars](https://img.shields.io/github/stars/espnet/espnet)⟧](https://github.com/kaldi-asr/kaldi)\n"
        ),
        Example(
            "- [Kaldi](https://github.com/kaldi-asr/kaldi) ⟦![](https://img.shields.io/github/license/espnet/espnet)⟧\n"
        ),
    ),
    good=(
        Example(
            "- Kaldi [![](https://img.shields.io/github/stars/Kaldi-ASR/kaldi)](https://github.com/kaldi-asr/kaldi)\n"
        ),
        Example(
            "- [Kaldi](https://kaldi-asr.org) ![](https://img.shields.io/github/stars/kaldi-asr/kaldi)\n"
        ),
    ),
)
