"""unbalanced-html: an element is opened and never closed, or closed and never opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from typing import Any

from ..model import Problem, Severity, Tag
from ..rule import Example, Rule, Subject

# Elements whose end tag HTML demands, and that GitHub keeps. Without href, <a> marks a place only.
_PAIRED = frozenset({
    "a", "b", "big", "blockquote", "center", "code", "del", "details", "div", "em", "font", "h1", "h2", "h3",
    "h4", "h5", "h6", "i", "ins", "kbd", "ol", "picture", "pre", "s", "samp", "small", "span", "strike",
    "strong", "sub", "summary", "sup", "table", "tt", "u", "ul",
})  # fmt: skip
_NEAR = 400  # characters before an end tag in which its start tag may stand


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    read = {tag.span.start for tag in subject.document.tags}
    waiting: defaultdict[str, list[Tag]] = defaultdict(list)
    for tag in subject.document.tags:
        if tag.name not in _PAIRED or source.slice(tag.span).endswith("/>"):
            continue
        if not tag.closing:
            waiting[tag.name].append(tag)
        elif waiting[tag.name]:
            waiting[tag.name].pop()
        elif not _is_misspelled(source.text, tag, read):
            yield Problem(tag.span, f"</{tag.name}> closes nothing")
    for tags in waiting.values():
        for tag in tags:
            if tag.name != "a" or "href" in tag.attributes:
                yield Problem(tag.span, f"<{tag.name}> is never closed")


def _is_misspelled(text: str, closing: Tag, read: Set[int]) -> bool:
    """Whether the nearest tag of that name has a quote too many: it was not read, and browsers take it."""
    end = closing.span.start
    nearest = text.rfind(f"<{closing.name}", max(0, end - _NEAR), end)
    return nearest >= 0 and nearest not in read


RULE = Rule(
    name="unbalanced-html",
    summary="an element is opened and never closed, or closed and never opened",
    why="Whatever follows ends up inside the element: folded away, centred, or a part of the link.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example("⟦<details>⟧\n<summary>Old papers</summary>\n\n- Kaldi\n\n## Code\n"),
        Example("- <b>Kaldi</b>⟦</b>⟧ - Toolkit.\n"),
    ),
    good=(
        Example("<p>Kaldi\n\n<a name='top'>\n\n- a<br>b\n\n<a id='x'/>\n"),
        Example("<div><b>Kaldi</div></b>\n\n`<details>`\n\n<!-- <div> -->\n"),
        Example('<p>\n<font color=red size=5"> Kaldi </font>\n</p>\n', "a quote too many"),
    ),
)
