"""bare-url: an address stands as text where the list gives its links a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Link, Problem, Severity
from ..rule import Example, Rule, Subject
from ..wording.text import convention

# A citation ends with such an address.
_OF_CITATIONS = ("doi.org/", "arxiv.org/abs/", "hdl.handle.net/")


def check(subject: Subject[Any]) -> Iterator[Problem]:
    links = [link for link in subject.document.links if _is_outward(link)]
    usual = convention(_is_bare(link) for link in links)
    if usual is None or usual.value:
        return
    text = subject.document.source.text
    for link in links:
        cited = any(host in link.url for host in _OF_CITATIONS)
        bracketed = "]" in text[max(0, link.span.start - 3) : link.span.start]  # a malformed-link
        if _is_bare(link) and not cited and not bracketed:
            yield Problem(link.span, f"a bare address: {usual.times} of {usual.total} links here have a text")


def _is_outward(link: Link) -> bool:
    return link.url.lower().startswith(("http://", "https://"))


def _is_bare(link: Link) -> bool:
    return link.kind in ("url", "www")


_LINKS = "".join(f"- [Tool {number}](https://example.org/{number})\n" for number in range(10))

RULE = Rule(
    name="bare-url",
    summary="an address stands as text where the list gives its links a text",
    why="A long address is hard to read, and a screen reader spells it out.",
    severity=Severity.INFO,
    check=check,
    bad=(Example(f"{_LINKS}- Kaldi: ⟦https://kaldi-asr.org⟧\n"),),
    good=(
        Example("- Kaldi: https://kaldi-asr.org\n- ESPnet: https://espnet.github.io\n", "no convention"),
        Example(f"{_LINKS}- Kaldi: <https://kaldi-asr.org>\n", "marked as an address on purpose"),
        Example(f"{_LINKS}- Lee, K. (2021). Xi-vector. https://doi.org/10.1000/x\n", "APA style"),
    ),
)
