"""mislabelled-link: a link's label says it is one thing, and its address that it is another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..escape import shorten
from ..model import Edit, Fix, Link, Problem, Severity, Source
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.text import convention

_PAPER = Pattern(
    r"https?://(?:www\.)?(?:arxiv\.org/|openreview\.net/|aclanthology\.org/|(?:dx\.)?doi\.org/)|"
    r"(?!https?://(?:www\.|raw\.)?github)[^?#]*\.pdf(?:$|[?#])",
    re.IGNORECASE,
)
_ABSTRACT = Pattern(
    r"(https?://(?:www\.)?arxiv\.org/)abs/|https?://openreview\.net/forum|[^?#]*\.html?(?:$|[?#])",
    re.IGNORECASE,
)
_REPOSITORY = Pattern(r"https?://(?:www\.)?git(?:hub|lab)\.com/[\w.-]+/[\w.-]+/?$", re.IGNORECASE)

# What a label cannot lead to, and how such a page is called.
_OTHERS = {
    "code": (_PAPER, "a paper"),
    "github": (_PAPER, "a paper"),
    "video": (_PAPER, "a paper"),
    "pdf": (_ABSTRACT, "a web page"),
    "paper": (_REPOSITORY, "a repository"),
    "arxiv": (_REPOSITORY, "a repository"),
}


def check(subject: Subject[Any]) -> Iterator[Problem]:
    by_label: defaultdict[str, list[Link]] = defaultdict(list)
    for link in subject.document.links:
        by_label[link.text.strip("[](): ").casefold()].append(link)
    for label, (other, what) in _OTHERS.items():
        wrong = [link for link in by_label[label] if other.match(link.url)]
        usual = convention(bool(other.match(link.url)) for link in by_label[label])
        # Many lists call every paper "pdf": that is a slip only where it is rare.
        if (usual and not usual.value) or (usual is None and label != "pdf"):
            for link in wrong:
                yield Problem(
                    link.span,
                    f"“{shorten(link.text, 20)}” leads to {what}",
                    fix=_fix(subject.document.source, link, label),
                )


def _fix(source: Source, link: Link, label: str) -> Fix | None:
    written = source.slice(link.url_span)
    match = _ABSTRACT.match(written) if label == "pdf" else None
    if match is None or match[1] is None:
        return None
    return Fix((Edit(link.url_span, f"{match[1]}pdf/{written[match.end() :]}"),), safe=True)


_PAPERS = "".join(f"- Paper {n} [[pdf]](https://arxiv.org/pdf/2005.0714{n})\n" for n in range(10))

RULE = Rule(
    name="mislabelled-link",
    summary="a link's label says it is one thing, and its address that it is another",
    why="Who wants the code and gets the paper is lost; mostly one address was pasted twice.",
    severity=Severity.INFO,
    check=check,
    bad=(
        Example("- Wespeaker ⟦[code](https://arxiv.org/abs/2210.17016)⟧\n"),
        Example(f"{_PAPERS}- One more [⟦[pdf](https://arxiv.org/abs/2210.17016)⟧]\n"),
    ),
    good=(
        Example("- Wespeaker [[pdf]](https://arxiv.org/abs/2210.17016)\n", "many lists call every paper so"),
        Example(
            "- UDL [[pdf]](https://udlbook.github.io/udlbook/) [[code]](https://example.org)\n", "who knows"
        ),
    ),
)
