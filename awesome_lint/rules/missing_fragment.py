"""missing-fragment: a page is there, and has no such anchor."""

from __future__ import annotations

from collections.abc import Iterator

from ..identity import identity
from ..model import Evidence, LinkStatus, Problem, Severity, Verdict
from ..rule import Example, Options, Rule, Subject


def check(subject: Subject[Options]) -> Iterator[Problem]:
    for link, status in subject.evidence.judged(subject.document):
        if status.anchored is False:
            fragment = link.url.partition("#")[2]
            yield Problem(link.url_span, f"the page has no anchor #{fragment}", subject=identity(link.url))


def page(anchored: bool | None) -> LinkStatus:
    return LinkStatus(Verdict.ALIVE, "200 OK", 200, anchored=anchored)


RULE = Rule(
    name="missing-fragment",
    summary="the linked page has no such anchor",
    why="A reader lands at the top of the page and has to search. Fragments that select no anchor are "
    "left alone: lines of code, text fragments, routes and settings of applications. So are pages "
    "that may build their anchors by script.",
    severity=Severity.INFO,
    check=check,
    network=True,
    awaits="links",
    bad=(
        Example(
            "- [Install](⟦https://docs.example/guide#instal⟧)\n",
            evidence=Evidence({"https://docs.example/guide#instal": page(anchored=False)}),
        ),
    ),
    good=(
        Example(
            "- [Install](https://docs.example/guide#install)\n",
            evidence=Evidence({"https://docs.example/guide#install": page(anchored=True)}),
        ),
        Example(
            "- [Line](https://code.example/main.py#L10)\n",
            why="not judged",
            evidence=Evidence({"https://code.example/main.py#L10": page(anchored=None)}),
        ),
    ),
)
