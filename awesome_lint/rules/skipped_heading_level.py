"""skipped-heading-level: a heading is more than one level below the one before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ..model import Problem, Severity
from ..rule import Example, Rule, Subject
from ..wording.text import convention


def check(subject: Subject[Any]) -> Iterator[Problem]:
    # In HTML, headings are used for their size.
    headings = [heading for heading in subject.document.headings if heading.style != "html"]
    descents = [(a, b) for a, b in pairwise(headings) if b.level > a.level]
    usual = convention(b.level - a.level for a, b in descents)
    if usual and usual.value != 1:
        return
    for above, below in descents:
        if below.level > above.level + 1:
            message = f"a heading of level {below.level} below one of level {above.level}"
            yield Problem(below.text_span, message)


RULE = Rule(
    name="skipped-heading-level",
    summary="a heading is more than one level below the one before",
    why="Who moves from heading to heading with a screen reader looks for the section that is missing.",
    severity=Severity.INFO,
    check=check,
    bad=(Example("# Awesome Speech\n\n### ⟦Papers⟧\n\n## Code\n\n#### ⟦Kaldi⟧\n"),),
    good=(
        Example("# Awesome Speech\n\n## Papers\n\n### ASR\n\n# Code\n"),
        Example("## Papers\n\n### ASR\n", "missing-title tells that level 1 is absent"),
    ),
)
