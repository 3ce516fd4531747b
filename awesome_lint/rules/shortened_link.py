"""shortened-link: an address only stands for another one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..model import Problem, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.hosts import SHORTENERS
from ..wording.text import host

# One part of a path: with more of them it is a page of the shortener's own, or of Google Maps'.
_CODE = Pattern(r"/[^/?#]+/?(?:[?#].*)?")
_CUSTOM = 10  # times that one address stands in a file: a sign of its own, such as that of a licence


def check(subject: Subject[Any]) -> Iterator[Problem]:
    seen: set[Span] = set()
    times = Counter(link.url for link in subject.document.links)
    for link in subject.document.links:
        name = host(link.url).removeprefix("www.")
        if name not in SHORTENERS or link.url_span in seen or times[link.url] >= _CUSTOM:
            continue
        seen.add(link.url_span)
        if _CODE.fullmatch(link.url.partition(name)[2]):
            yield Problem(link.url_span, f"{name} hides where the link leads")


RULE = Rule(
    name="shortened-link",
    summary="an address only stands for another one",
    why="Readers cannot see where it leads, and when the shortener closes, the link is lost for good. "
    "Of one that redirects for good, `moved-link` says where it leads, and puts that in its place.",
    severity=Severity.WARNING,
    check=check,
    bad=(Example("- [Kaldi](⟦https://bit.ly/3abc⟧)\n- [ESPnet](⟦http://goo.gl/x1y2⟧)\n"),),
    good=(
        Example("- [Kaldi](https://kaldi-asr.org)\n- [Bitly](https://bitly.com/)\n", "the service itself"),
        Example("- [Lab](https://goo.gl/maps/x1y2)\n- [Video](https://youtu.be/abc)\n", "no other address"),
        Example("- Kaldi ([MIT](https://bit.ly/3abc))\n" * 10, "a sign of this list"),
    ),
)
