"""conflicting-entry: two entries lead to one address under different titles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..identity import kind
from ..model import Problem, Related, Severity
from ..rule import Example, Rule, Subject
from ..survey.repeats import repeats


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    for repeat in subject.ask(repeats):
        if not repeat.same_title and repeat.later.link:
            first = repeat.earlier.line_span
            yield Problem(
                repeat.later.link.url_span,
                f"the same address as on line {source.location(first.start).line}, under another title",
                related=(Related(first, "first listed here"),),
                severity=None if kind(repeat.subject) == "paper" else Severity.INFO,
                subject=repeat.subject,
            )


RULE = Rule(
    name="conflicting-entry",
    summary="two entries lead to one address under different titles",
    why="An address was copied from the entry that served as a model, or one thing stands there twice. A "
    "paper has one title; a repository or a page may hold two things, and there it is an information.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example(
            "- [Sparse attention](https://arxiv.org/abs/2005.07143)\n"
            "- [Dense retrieval](⟦https://arxiv.org/pdf/2005.07143⟧)\n"
        ),
    ),
    good=(
        Example(
            "- [uv](https://github.com/astral-sh/uv)\n- [uv-build](https://github.com/astral-sh/uv)\n",
            "a part",
        ),
        Example("- [Vocoder](https://a.org)\n- [Corpus](https://a.org/)\n", "the front page of a site"),
        Example(
            "- [Tea](https://a.org/x)\n- [Milk](https://a.org/x)\n- [Rice](https://a.org/x)\n", "a collection"
        ),
    ),
)
