"""missing-title: a file has no heading of level 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Problem, Severity
from ..rule import Example, Rule, Subject
from ..wording.text import front_matter_title


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    if not document.headings or front_matter_title(document):
        return
    if all(heading.level > 1 for heading in document.headings):
        yield Problem(document.headings[0].text_span, "no heading of level 1 in this file", subject="")


RULE = Rule(
    name="missing-title",
    summary="a file has no heading of level 1",
    why="Readers, search engines and screen readers take the heading of level 1 for the name of the list.",
    severity=Severity.INFO,
    check=check,
    bad=(Example("## ⟦Papers⟧\n\n- Kaldi\n\n## Code\n"),),
    good=(
        Example("# Awesome Speech\n\n## Papers\n"),
        Example('<h1 align="center">Awesome Speech</h1>\n\n## Papers\n'),
        Example("---\ntitle: Awesome Speech\n---\n\n## Papers\n", "the front matter has it"),
    ),
)
