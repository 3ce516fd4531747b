"""missing-toc: a long list has no contents list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from ..model import Problem, Severity
from ..rule import Example, Rule, Subject

_MIN_HEADINGS = 5
_MIN_LINKED = 3


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    title = next((heading for heading in document.headings if heading.level == 1), None)
    headings = [heading for heading in document.headings if heading is not title]
    fragments = {unquote(link.url[1:]).lower() for link in document.links if link.url.startswith("#")}
    linked = fragments & {anchor.lower() for anchor in document.anchors}
    if len(headings) >= _MIN_HEADINGS and len(linked) < _MIN_LINKED:
        yield Problem(headings[0].text_span, f"{len(headings)} headings and no contents list", subject="")


RULE = Rule(
    name="missing-toc",
    summary="a long list has no contents list",
    why="Readers see at a glance what a list holds, and get there with one click.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example("# List\n\n## ⟦ASR⟧\n\n## TTS\n\n## VAD\n\n## KWS\n\n## Codecs\n"),
        Example("# List\n\n# ⟦ASR⟧\n\n# TTS\n\n# VAD\n\n# KWS\n\n# Codecs\n", "whatever their level"),
    ),
    good=(
        Example("# List\n\n## ASR\n\n## TTS\n", "short enough"),
        Example("[A](#a) | [B](#b) | [C](#c)\n\n## A\n\n## B\n\n## C\n\n## D\n\n## E\n", "in whatever form"),
    ),
    default=False,
)
