"""vague-link-text: the text of a link does not say where it leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..model import Problem, Severity
from ..rule import Example, Rule, Subject

# A short label such as "link" or "pdf" stands beside what it belongs to; these stand in a sentence.
_VAGUE = frozenset({
    "here", "click here", "see here", "this", "this link", "this page", "this site", "this one",
    "read more", "learn more", "more", "more info", "hier", "hier klicken", "ici", "cliquez ici", "aquí",
    "clic aquí", "haz clic aquí", "aqui", "clique aqui", "qui", "тут", "здесь", "这里", "点击这里",
    "點擊這裡", "這裡", "こちら", "ここ", "여기",
})  # fmt: skip
_LABEL = 10


def check(subject: Subject[Any]) -> Iterator[Problem]:
    texts = Counter(link.text.casefold() for link in subject.document.links)
    titles = {entry.title_span for entry in subject.document.entries}
    for link in subject.document.links:
        text = link.text.casefold()
        if text.strip(" .!»→") in _VAGUE and texts[text] < _LABEL and link.span not in titles:
            yield Problem(
                link.text_span, f"“{link.text}” does not say where the link leads", subject=link.url
            )


RULE = Rule(
    name="vague-link-text",
    summary="the text of a link does not say where it leads",
    why="Who lists the links of a page with a screen reader hears the same word again and again; so does "
    "a search engine.",
    severity=Severity.INFO,
    check=check,
    bad=(Example("- Kaldi, see [⟦here⟧](https://kaldi-asr.org) or [⟦click here⟧](https://example.org).\n"),),
    good=(
        Example("- Kaldi, see [its documentation](https://kaldi-asr.org/doc).\n"),
        Example("- Kaldi [[link]](https://kaldi-asr.org) [[pdf]](https://example.org/a.pdf)\n", "labels"),
        Example("- Kaldi: [more](https://example.org)\n" * 10, "a label of this list"),
        Example("- [Here](https://here.example) - Maps.\n", "a name"),
    ),
)
