"""missing-badge: the list does not show that it is an awesome list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Problem, Severity
from ..pattern import Pattern
from ..rule import Example, Rule, Subject

_BADGE = Pattern(
    r"https?://(?:awesome\.re/.*badge|[^/]+/.*sindresorhus/awesome[/@].*badge|img\.shields\.io/.*awesome)",
    re.IGNORECASE,
)


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    if document.headings and not any(_BADGE.match(image.url[:500]) for image in document.images):
        yield Problem(document.headings[0].text_span, "no awesome badge in this list", subject="")


RULE = Rule(
    name="missing-badge",
    summary="the list does not show that it is an awesome list",
    why="https://github.com/sindresorhus/awesome asks for its badge beside the title of each list.",
    severity=Severity.WARNING,
    check=check,
    bad=(Example("# ⟦Awesome Speech⟧\n"),),
    good=(
        Example("# Awesome Speech [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)\n"),
        Example("# Speech ![](https://cdn.rawgit.com/sindresorhus/awesome/d7305f/media/badge.svg)\n"),
        Example("# Speech ![](https://cdn.jsdelivr.net/gh/sindresorhus/awesome@d7305f/media/badge.svg)\n"),
    ),
    default=False,
)
