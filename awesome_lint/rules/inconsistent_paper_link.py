"""inconsistent-paper-link: a link to a paper is spelled otherwise than the list spells the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Edit, Fix, Link, Problem, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.text import Convention, convention

_ARXIV = Pattern(
    r"(https?://)(?P<host>(?:[a-z-]+\.)?arxiv\.org)/(?P<page>abs|pdf|html)/"
    r"(?P<paper>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?P<version>v\d+)?(?:\.pdf)?/?"
)
_DOI = Pattern(r"(https?://)(?P<host>(?:dx\.|www\.)?doi\.org)/(?P<paper>10\..+)")


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    seen: set[Span] = set()
    links = [(link, source.slice(link.url_span)) for link in subject.document.links]
    for pattern, parts in ((_ARXIV, ("page", "version", "host")), (_DOI, ("host",))):
        found = [(link, match) for link, url in links if (match := pattern.fullmatch(url))]
        for part in parts:
            # Whoever labels a link "pdf" means that page.
            cases = [(link, m) for link, m in found if part != "page" or not _is_labelled(link, m["page"])]
            usual = convention(_value(match, part) for _, match in cases)
            if usual is not None:
                for link, match in cases:
                    if _value(match, part) != usual.value and link.span not in seen:
                        seen.add(link.span)
                        yield _problem(link, match, part, usual)


def _is_labelled(link: Link, page: str) -> bool:
    return page != "abs" and page in link.text.casefold()


def _value(match: re.Match[str], part: str) -> str:
    return "version" if part == "version" and match["version"] else match[part] or "no version"


def _problem(link: Link, match: re.Match[str], part: str, usual: Convention) -> Problem:
    others = f"{usual.times} of {usual.total} such links here"
    if part == "version":
        message = f"{others} have {'a' if usual.value == 'version' else 'no'} version"
        return Problem(link.url_span, f"{message}: this one is otherwise")
    new = f"{match[1]}{usual.value if part == 'host' else match['host']}/"
    if "page" in match.groupdict():
        new += f"{usual.value if part == 'page' else match['page']}/"
    edit = Edit(link.url_span, f"{new}{match['paper']}{match.groupdict().get('version') or ''}")
    return Problem(
        link.url_span,
        f"{others} lead to {usual.value}, this one to {match[part]}",
        fix=Fix((edit,), safe=True),
    )


_ABSTRACTS = "".join(f"- [Paper {number}](https://arxiv.org/abs/2005.0714{number})\n" for number in range(10))

RULE = Rule(
    name="inconsistent-paper-link",
    summary="a link to a paper is spelled otherwise than the list spells the rest",
    why="Readers do not know whether a click opens a page or a file, and tools count one paper twice.",
    severity=Severity.INFO,
    check=check,
    bad=(Example(f"{_ABSTRACTS}- [One more](⟦https://arxiv.org/pdf/2210.17016.pdf⟧)\n"),),
    good=(
        Example(f"{_ABSTRACTS}- One more [[pdf]](https://arxiv.org/pdf/2210.17016)\n", "it says so"),
        Example("- [A](https://arxiv.org/abs/2210.17016)\n- [B](https://arxiv.org/pdf/2005.07143)\n"),
    ),
)
