"""stale-repository: nothing was pushed to a repository for years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..identity import identity
from ..model import Evidence, GitHubRepository, Problem, Severity
from ..rule import Example, Rule, Subject

_DAYS = 365.25


class StaleOptions(NamedTuple):
    """`years` without a push make a repository stale."""

    years: float = 3.0


def check(subject: Subject[StaleOptions]) -> Iterator[Problem]:
    from datetime import date

    today = subject.evidence.today
    told: set[str] = set()
    for link in subject.document.links:
        key = identity(link.url)
        repository = subject.evidence.repositories.get(key)
        if repository is None or not repository.pushed or not today or key in told:
            continue
        days = (date.fromisoformat(today) - date.fromisoformat(repository.pushed)).days
        if days > subject.options.years * _DAYS:
            told.add(key)
            message = f"last push {repository.pushed}: https://github.com/{repository.name}"
            yield Problem(link.url_span, message, subject=key)


def _told(pushed: str) -> Evidence:
    repository = GitHubRepository("kaldi-asr/kaldi", pushed=pushed)
    return Evidence(repositories={"github:kaldi-asr/kaldi": repository}, today="2026-01-01")


RULE = Rule(
    name="stale-repository",
    summary="nothing was pushed to a repository for years",
    why="Code that nobody touches may no longer run. Off by default: much good code is finished.",
    severity=Severity.INFO,
    check=check,
    options=StaleOptions(),
    default=False,
    network=True,
    awaits="registries",
    bad=(
        Example(
            "- [Kaldi](⟦https://github.com/kaldi-asr/kaldi⟧) - Speech recognition.\n",
            evidence=_told("2022-06-01"),
        ),
    ),
    good=(
        Example(
            "- [Kaldi](https://github.com/kaldi-asr/kaldi) - Speech recognition.\n",
            evidence=_told("2024-06-01"),
        ),
    ),
)
