"""missing-final-newline: the last line of a file has no end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Edit, Fix, Problem, Severity, Span
from ..rule import Example, Rule, Subject


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    if source.text and source.text[-1] not in "\r\n":
        end = Span(len(source.text), len(source.text))
        fix = Fix((Edit(end, source.line_end),), safe=True)
        yield Problem(end, "no line end at the end of the file", fix=fix)


RULE = Rule(
    name="missing-final-newline",
    summary="the last line of a file has no end",
    why="Whoever adds an entry at the end changes two lines, and tools that join files run them together.",
    severity=Severity.INFO,
    check=check,
    bad=(Example("# List\n\n- Kaldi⟦⟧"), Example("# List\r\n\r\n- Kaldi⟦⟧"), Example("# List\r\r- Kaldi⟦⟧")),
    good=(Example("# List\n\n- Kaldi\n"), Example("")),
)
