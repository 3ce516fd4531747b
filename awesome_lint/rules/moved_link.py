"""moved-link: a page has a new address for good."""

from __future__ import annotations

from collections.abc import Iterator

from ..identity import identity
from ..model import Edit, Evidence, Fix, Image, Link, LinkStatus, Problem, Severity, Verdict
from ..rule import Example, Options, Rule, Subject


def check(subject: Subject[Options]) -> Iterator[Problem]:
    for link, status in subject.evidence.judged(subject.document):
        if status.verdict is Verdict.MOVED and status.target is not None:
            message = f"moved to {status.target}"
            yield Problem(link.url_span, message, fix=_fix(link, status.target), subject=identity(link.url))


def _fix(link: Link | Image, target: str) -> Fix | None:
    """The new address in the place of the old one; none where that was written without its scheme."""
    if link.kind == "www":
        return None
    return Fix((Edit(link.url_span, _written(link.kind, target)),), safe=True)


def _written(kind: str, target: str) -> str:
    """An address as it has to be written for a kind of link to have it."""
    if kind == "html":
        return target.replace("&", "&amp;").replace("'", "%27")
    if kind == "url":
        return target
    return target.replace("(", "%28").replace(")", "%29")


def _moved(target: str) -> LinkStatus:
    return LinkStatus(Verdict.MOVED, "301 Moved Permanently", 301, target)


RULE = Rule(
    name="moved-link",
    summary="a page has a new address for good",
    why="Redirects cost readers time and end one day; the new address is known now. Only redirects "
    "that their server calls permanent count, and only where the new page was seen alive. Those "
    "that lead to a login, a consent page, an error page or the front page of the site do not.",
    severity=Severity.WARNING,
    check=check,
    network=True,
    awaits="links",
    bad=(
        Example(
            "- [ESPnet](⟦http://espnet.example/a⟧) - Toolkit.\n",
            evidence=Evidence({"http://espnet.example/a": _moved("https://espnet.example/b")}),
        ),
    ),
    good=(
        Example(
            "- [ESPnet](https://espnet.example/) - Toolkit.\n",
            why="a redirect for now: the server may change its mind",
            evidence=Evidence(
                {
                    "https://espnet.example/": LinkStatus(
                        Verdict.ALIVE, "200 OK", 200, "https://espnet.example/en/"
                    )
                }
            ),
        ),
    ),
)
