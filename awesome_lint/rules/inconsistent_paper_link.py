"""inconsistent-paper-link: a link to a paper is spelled otherwise than the list spells the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..model import Document, Edit, Fix, Link, Problem, Severity, Span
from ..pattern import Rare
from ..rule import Example, Rule, Subject
from ..wording.text import Convention, convention

_ARXIV = Rare(
    ("arxiv.org/",),
    r"(https?://)(?P<host>(?:[a-z-]+\.)?arxiv\.org)/(?P<page>abs|pdf|html)/"
    r"(?P<paper>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?P<version>v\d+)?(?:\.pdf)?/?",
)
_DOI = Rare(("doi.org/",), r"(https?://)(?P<host>(?:dx\.|www\.)?doi\.org)/(?P<paper>10\..+)")


class PaperOptions(NamedTuple):
    """`arxiv` is the page of arXiv that links are to lead to; that of most where it is null."""

    arxiv: Literal["abs", "pdf", "html"] | None = None


def check(subject: Subject[PaperOptions]) -> Iterator[Problem]:
    seen: set[Span] = set()
    for pattern, parts in ((_ARXIV, ("page", "version", "host")), (_DOI, ("host",))):
        found = _links(subject.document, pattern)
        for part in parts:
            # Whoever labels a link "pdf" means that page.
            cases = [(link, m) for link, m in found if part != "page" or not _is_labelled(link, m["page"])]
            wanted = subject.options.arxiv if part == "page" else None
            usual = convention((_value(match, part) for _, match in cases), wanted)
            if usual is not None:
                for link, match in cases:
                    if _value(match, part) != usual.value and link.span not in seen:
                        seen.add(link.span)
                        yield _problem(link, match, part, usual)


def arxiv_pages(document: Document) -> list[str]:
    """The pages of arXiv that links lead to, but those whose text says which."""
    links = [(link, match["page"]) for link, match in _links(document, _ARXIV)]
    return [page for link, page in links if not _is_labelled(link, page)]


def _links(document: Document, pattern: Rare) -> list[tuple[Link, re.Match[str]]]:
    addresses = [(link, document.source.slice(link.url_span)) for link in document.links]
    return [(link, match) for link, url in addresses if (match := pattern.fullmatch(url))]


def _is_labelled(link: Link, page: str) -> bool:
    return page != "abs" and page in link.text.casefold()


def _value(match: re.Match[str], part: str) -> str:
    return "version" if part == "version" and match["version"] else match[part] or "no version"


def _problem(link: Link, match: re.Match[str], part: str, usual: Convention) -> Problem:
    others = usual.among("such links")
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
    options=PaperOptions(),
    bad=(Example(f"{_ABSTRACTS}- [One more](⟦https://arxiv.org/pdf/2210.17016.pdf⟧)\n"),),
    good=(
        Example(f"{_ABSTRACTS}- One more [[pdf]](https://arxiv.org/pdf/2210.17016)\n", "it says so"),
        Example("- [A](https://arxiv.org/abs/2210.17016)\n- [B](https://arxiv.org/pdf/2005.07143)\n"),
    ),
)
