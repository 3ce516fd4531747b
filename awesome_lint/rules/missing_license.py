"""missing-license: the repository has no licence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Evidence, Problem, Repository, Severity, Span
from ..rule import Example, Rule, Subject

_NAMES = ("license", "licence", "copying", "unlicense")


def check(subject: Subject[Any]) -> Iterator[Problem]:
    repository = subject.evidence.repository
    if repository and not any(name.rpartition("/")[2].startswith(_NAMES) for name in repository.names):
        yield Problem(Span(0, 0), "no file LICENSE in the repository", subject="LICENSE")


RULE = Rule(
    name="missing-license",
    summary="the repository has no licence",
    why="Without a licence nobody may reuse the list; most awesome lists are under CC0 or CC BY.",
    severity=Severity.WARNING,
    check=check,
    bad=(Example("⟦⟧# List\n", evidence=Evidence(repository=Repository(frozenset({"readme.md"})))),),
    good=(
        Example("# List\n", evidence=Evidence(repository=Repository(frozenset({"license.txt"})))),
        Example("# List\n", "without a checkout nothing is known"),
    ),
    default=False,
)
