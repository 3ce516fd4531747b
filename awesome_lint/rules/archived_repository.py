"""archived-repository: the owner of a repository has closed it."""

from __future__ import annotations

from collections.abc import Iterator

from ..identity import identity
from ..model import Evidence, GitHubRepository, Problem, Severity
from ..rule import Example, Options, Rule, Subject


def check(subject: Subject[Options]) -> Iterator[Problem]:
    told: set[str] = set()
    for link in subject.document.links:
        key = identity(link.url)
        repository = subject.evidence.repositories.get(key)
        if repository is not None and repository.archived and key not in told:
            told.add(key)
            message = f"archived by its owner: https://github.com/{repository.name}"
            yield Problem(link.url_span, message, subject=key)


RULE = Rule(
    name="archived-repository",
    summary="the owner of a repository has closed it",
    why="Nobody mends its defects or answers its issues; a reader wants to know, or to find its successor.",
    severity=Severity.INFO,
    check=check,
    network=True,
    awaits="registries",
    bad=(
        Example(
            "- [Kaldi fork](⟦https://github.com/someone/kaldi⟧) - Speech recognition.\n",
            evidence=Evidence(
                repositories={"github:someone/kaldi": GitHubRepository("someone/kaldi", True, "2019-01-01")}
            ),
        ),
    ),
    good=(
        Example(
            "- [Kaldi](https://github.com/kaldi-asr/kaldi) - Speech recognition.\n",
            evidence=Evidence(
                repositories={
                    "github:kaldi-asr/kaldi": GitHubRepository("kaldi-asr/kaldi", False, "2019-01-01")
                }
            ),
        ),
    ),
)
