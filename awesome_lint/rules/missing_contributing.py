"""missing-contributing: the repository does not say how to contribute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Evidence, Problem, Repository, Severity, Span
from ..rule import Example, Rule, Subject


def check(subject: Subject[Any]) -> Iterator[Problem]:
    repository = subject.evidence.repository
    if repository and not any(
        name.rpartition("/")[2].startswith("contributing") for name in repository.names
    ):
        yield Problem(Span(0, 0), "no file CONTRIBUTING.md in the repository", subject="CONTRIBUTING.md")


RULE = Rule(
    name="missing-contributing",
    summary="the repository does not say how to contribute",
    why="GitHub shows these guidelines to everybody who opens a pull request.",
    severity=Severity.WARNING,
    check=check,
    bad=(Example("⟦⟧# List\n", evidence=Evidence(repository=Repository(frozenset({"readme.md"})))),),
    good=(
        Example("# List\n", evidence=Evidence(repository=Repository(frozenset({".github/contributing.md"})))),
        Example("# List\n", "without a checkout nothing is known"),
    ),
    default=False,
)
