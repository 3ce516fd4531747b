"""malformed-link: what was meant as a link is none, or its address is none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from ..escape import shorten
from ..model import Document, Edit, Fix, Image, Link, Problem, Severity, Source, Span
from ..pattern import Rare
from ..rule import Example, Rule, Subject
from ..survey.nearlinks import near_links
from ..wording import schemes
from ..wording.text import BLANK, pointers, prose

_OPENED = Rare(
    (f"[{BLANK}",),
    rf"(?<!\\)\[(?={BLANK}(?:[^\[\]\n]++|\[[^\[\]\n]*+\])*+"
    r"(?:\[|\n[ \t\r]*(?:\n|[-*+#][ \t#]|[|>]|\d{1,9}[.)])|\n?\Z))",
)
"""A bracket before something blanked, which nothing closes before the end of the block."""


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    covered: list[Span] = []
    left_out = _left_out(document)
    text = prose(document)
    for near in near_links(text):
        row = bisect_right(left_out, near.span)
        if row and near.span.end <= left_out[row - 1].end:
            yield Problem(near.span, "behind the last column of its table, where GitHub leaves it out")
        else:
            yield Problem(near.span, near.fault, fix=near.fix)
        covered.append(near.span)
    for noun in pointers(document):
        place = bisect_right(covered, noun.span)
        if not place or noun.span.start >= covered[place - 1].end:
            yield from _judge(document.source, noun)
    yield from _unclosed(document.links, text)


def _unclosed(links: Sequence[Link], text: str) -> Iterator[Problem]:
    """`[[pdf](https://…)`, and no `]` behind: the link works, and a bracket stands before it."""
    starts = {link.span.start for link in links if link.kind == "inline"}
    for match in _OPENED.finditer(text):
        if match.end() in starts:
            message = "a [ before this link, and no ] behind it"
            yield Problem(Span(*match.span()), message, severity=Severity.WARNING)


def _left_out(document: Document) -> list[Span]:
    """What stands in rows behind the cells of all columns."""
    return [
        Span(row.cells[-1].span.end, row.span.end)
        for table in document.tables
        for row in table.rows
        if len(row.cells) == len(table.header)
    ]


def _judge(source: Source, noun: Link | Image) -> Iterator[Problem]:
    if noun.kind == "email":
        return
    if not noun.url:
        # Many a list marks so what is still to come.
        severity = Severity.WARNING if isinstance(noun, Link) and noun.text else None
        yield Problem(noun.span, "no address: this leads nowhere", severity=severity)
    elif isinstance(noun, Link) and noun.kind == "inline" and not source.slice(noun.text_span).strip():
        yield Problem(noun.span, "a link without text: nobody sees it")
    elif noun.kind != "www" and (meant := schemes.meant(source.slice(noun.url_span).strip())):
        fault = schemes.host_fault(meant)
        fix = None if fault else Fix((Edit(noun.url_span, meant),), safe=False)
        yield Problem(noun.url_span, fault or f"leads nowhere; {shorten(meant)} may be meant", fix=fix)
    elif fault := schemes.host_fault(noun.url):
        yield Problem(noun.url_span, fault)


RULE = Rule(
    name="malformed-link",
    summary="what was meant as a link is none, or its address is none",
    why="GitHub shows brackets and address as text, or sends the reader to a page that cannot exist.",
    severity=Severity.ERROR,
    check=check,
    bad=(
        Example("- ⟦[Kaldi] (https://kaldi-asr.org)⟧\n- ⟦(ESPnet)[https://espnet.github.io]⟧\n"),
        Example("- ⟦[Kaldi](https://kaldi-asr.org⟧\n- ⟦[ESPnet][https://espnet.github.io]⟧\n"),
        Example("- [Kaldi](⟦https//kaldi-asr.org⟧)\n- [ESPnet](⟦www.espnet.org⟧)\n- [S3](⟦https://s3prl⟧)\n"),
        Example("- ⟦[论文]（https://example.org/a.pdf）⟧\n- [mail](⟦lee@example.org⟧)\n"),
        Example("- A paper ⟦[⟧[pdf](https://example.org/a.pdf)\n- Another\n"),
        Example("- ⟦[](https://kaldi-asr.org)⟧\n- ⟦[code]()⟧\n- [a](⟦[paper](https://example.org)⟧)\n"),
        Example("| name |\n|---|\n| Kaldi | ⟦[code](https://kaldi-asr.org)⟧ |\n"),
    ),
    good=(
        Example("- [x] (see https://example.org) done\n- Lee [1] (https://example.org)\n- [sic] (note)\n"),
        Example("- `[a] (https://example.org)` and $f[x](y)$ and [[pdf]](https://example.org/a.pdf)\n"),
        Example("- A [[a](https://a.org), [b](https://b.org)] and [[c]](https://c.org) in [`0`, `1`)\n"),
        Example("- Mel [[pdf](https://a.org) [code: TBA]]\n- Pit [[pdf](https://b.org), [ICML]]\n"),
        Example("[^1]: [The talk @ 58:22](https://example.org/v)\n", "a footnote that nothing refers to"),
    ),
)
