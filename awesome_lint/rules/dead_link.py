"""dead-link: the page behind a link is provably gone."""

from __future__ import annotations

from collections.abc import Iterator

from ..identity import identity
from ..model import Evidence, LinkStatus, Problem, Severity, Verdict
from ..rule import Example, Options, Rule, Subject


def check(subject: Subject[Options]) -> Iterator[Problem]:
    for link, status in subject.evidence.judged(subject.document):
        if status.verdict is Verdict.DEAD:
            copy = subject.evidence.copies.get(link.url)
            archived = f"; the Wayback Machine has a copy: {copy}" if copy else ""
            yield Problem(link.url_span, f"dead link: {status.reason}{archived}", subject=identity(link.url))


GONE = LinkStatus(Verdict.DEAD, "404 Not Found", 404)

RULE = Rule(
    name="dead-link",
    summary="the page behind a link is gone",
    why="A dead link is the first thing that readers notice of a list, and it wastes the time of each "
    "of them. Reported is only what is proven: 404 or 410 to a browser's request, a host that "
    "does not exist, a redirect that ends so, and what has not answered properly for seven days.",
    severity=Severity.ERROR,
    check=check,
    network=True,
    awaits="links",
    bad=(
        Example(
            "- [Kaldi](⟦https://kaldi.example/old⟧) - Speech recognition.\n",
            evidence=Evidence({"https://kaldi.example/old": GONE}),
        ),
    ),
    good=(
        Example(
            "- [Kaldi](https://kaldi.example/) - Speech recognition.\n",
            evidence=Evidence({"https://kaldi.example/": LinkStatus(Verdict.ALIVE, "200 OK", 200)}),
        ),
        Example(
            "- [Survey](https://publisher.example/1) - Of the field.\n",
            why="a site that refuses robots is not dead",
            evidence=Evidence(
                {"https://publisher.example/1": LinkStatus(Verdict.BLOCKED, "403 Forbidden", 403)}
            ),
        ),
    ),
)
