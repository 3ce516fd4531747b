"""failing-link: something is wrong with a link, and it may pass."""

from __future__ import annotations

from collections.abc import Iterator

from ..identity import identity
from ..model import Evidence, LinkStatus, Problem, Severity, Verdict
from ..rule import Example, Options, Rule, Subject


def check(subject: Subject[Options]) -> Iterator[Problem]:
    for link, status in subject.evidence.judged(subject.document):
        if status.verdict is Verdict.UNSURE:
            yield Problem(link.url_span, f"failing link: {status.reason}", subject=identity(link.url))


RULE = Rule(
    name="failing-link",
    summary="a link does not lead where it should, perhaps only for now",
    why="Servers have bad days: a timeout, a reset or an expired certificate proves nothing yet. A "
    "page that answers 200 and says that it was not found, a domain that is for sale, or a "
    "removed page that redirects to the front page are gone for readers, but only a person can be "
    "sure. What stays so for seven days becomes a `dead-link`.",
    severity=Severity.WARNING,
    check=check,
    network=True,
    awaits="links",
    bad=(
        Example(
            "- [Praat](⟦https://praat.example⟧) - Phonetics.\n",
            evidence=Evidence({"https://praat.example": LinkStatus(Verdict.UNSURE, "no answer in time")}),
        ),
    ),
    good=(
        Example(
            "- [Praat](https://praat.example) - Phonetics.\n",
            why="it was not asked for",
            evidence=Evidence({"https://praat.example": LinkStatus(Verdict.SKIPPED, "excluded")}),
        ),
    ),
)
