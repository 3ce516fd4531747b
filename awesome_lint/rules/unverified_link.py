"""unverified-link: a site refuses robots, so that its links could not be checked."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..model import Evidence, Image, Link, LinkStatus, Problem, Related, Severity, Verdict
from ..rule import Example, Options, Rule, Subject


def check(subject: Subject[Options]) -> Iterator[Problem]:
    hosts: dict[str, list[tuple[Link | Image, LinkStatus]]] = {}
    for link, status in subject.evidence.judged(subject.document):
        if status.verdict is Verdict.BLOCKED:
            hosts.setdefault(urlsplit(link.url).netloc.lower(), []).append((link, status))
    for host, refused in hosts.items():
        (first, status), *others = refused
        count = "a link" if not others else f"{len(refused)} links"
        related = tuple(Related(link.url_span, f"not verified: {other.reason}") for link, other in others)
        message = f"{host} refuses robots ({status.reason}): {count} not verified"
        yield Problem(first.url_span, message, related, subject=host)


def _refusal(status: int, reason: str) -> LinkStatus:
    return LinkStatus(Verdict.BLOCKED, reason, status)


RULE = Rule(
    name="unverified-link",
    summary="a site refuses robots: its links could not be checked",
    why="Publishers and social networks answer robots with 403, 429, 999 or a captcha. The page is "
    "most likely fine, and nobody knows: one finding for each such site says what a person may "
    "want to look at.",
    severity=Severity.INFO,
    check=check,
    network=True,
    awaits="links",
    bad=(
        Example(
            "- [A](⟦https://dl.example/1⟧)\n- [B](https://dl.example/2)\n- [C](⟦https://in.example/c⟧)\n",
            evidence=Evidence(
                {
                    "https://dl.example/1": _refusal(403, "403 Forbidden"),
                    "https://dl.example/2": _refusal(403, "403 Forbidden"),
                    "https://in.example/c": _refusal(999, "999"),
                }
            ),
        ),
    ),
    good=(
        Example(
            "- [A](https://dl.example/1)\n",
            evidence=Evidence({"https://dl.example/1": LinkStatus(Verdict.ALIVE, "200 OK", 200)}),
        ),
    ),
)
