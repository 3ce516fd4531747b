"""conflicting-entry: one address stands under two titles."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Problem, Related, Severity
from ..rule import Example, Options, Rule, Subject
from ..works import linked_twice


def check(subject: Subject[Options]) -> Iterator[Problem]:
    document = subject.document
    for earlier, later, agree in linked_twice(document.entries):
        if agree or later.link is None:
            continue
        line = document.source.location(earlier.span.start).line
        yield Problem(
            later.link.url_span,
            f"the address stands under another title on line {line}",
            related=(Related(earlier.title_span, "the other title"),),
        )


RULE = Rule(
    name="conflicting-entry",
    summary="one address stands under two titles",
    why="One of the two leads to the wrong work, most often a slip of copy and paste.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example(
            "- [X-vectors](https://arxiv.org/abs/1803.09153) - Paper.\n"
            "- [Speaker diarization with LSTM](⟦https://arxiv.org/pdf/1803.09153⟧) - Paper.\n"
        ),
    ),
    good=(
        Example(
            "- [X-vectors](https://arxiv.org/abs/1803.09153) - Paper.\n"
            "- [Speaker diarization with LSTM](https://arxiv.org/abs/1710.10468) - Paper.\n"
        ),
    ),
)
