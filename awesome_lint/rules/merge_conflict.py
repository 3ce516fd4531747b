"""merge-conflict: the marks of a conflict that was never resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Problem, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.text import shown

_OURS = Pattern(r"^<{7} [^\r\n]+", re.MULTILINE)
_THEIRS = Pattern(r"^>{7} [^\r\n]+", re.MULTILINE)


def check(subject: Subject[Any]) -> Iterator[Problem]:
    if _OURS.search(subject.document.source.text) is None:
        return
    text = shown(subject.document)
    conflicts = list(_OURS.finditer(text))
    ends = list(_THEIRS.finditer(text))
    if len(conflicts) == len(ends):
        for ours, theirs in zip(conflicts, ends, strict=True):
            if ours.start() < theirs.start() and "\n=======" in text[ours.end() : theirs.start()]:
                yield Problem(Span(*ours.span()), "a merge conflict begins here that was never resolved")


RULE = Rule(
    name="merge-conflict",
    summary="the marks of a conflict that was never resolved",
    why="Readers see both versions and the marks between them.",
    severity=Severity.ERROR,
    check=check,
    bad=(Example("- A\n⟦<<<<<<< HEAD⟧\n- B\n=======\n- C\n>>>>>>> new-entries\n- D\n"),),
    good=(
        Example("```\n<<<<<<< HEAD\n- B\n=======\n- C\n>>>>>>> new-entries\n```\n", "code"),
        Example("A list\n=======\n\n> > > > > > > quoted\n"),
    ),
)
