"""empty-entry: an entry has nothing but a name, or not even that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ..model import Entry, Problem, Severity
from ..pattern import Pattern
from ..rule import Example, Rule, Subject

# A longer text may be the title of a work, a year the end of a reference, and what follows a colon says more.
_MAX_WORDS = 4
_MAX_CHARACTERS = 40
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENDS = tuple("…?.!。！？")
_MORE = Pattern(r"[:：]|\b(?:etc|more)\b", re.IGNORECASE)


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    # A slip of a blank makes neighbours of what stands below a head.
    heads = {item.span for item, behind in pairwise(document.items) if behind.column > item.column}
    members = Counter(entry.group for entry in document.entries)
    told = Counter(entry.group for entry in document.entries if entry.links or _YEAR.search(entry.text))
    for entry in document.entries:
        item = entry.item
        if entry.shape != "item" or item is None or item.span in heads or not _is_empty(entry):
            continue
        if entry.title and 2 * told[entry.group] > members[entry.group]:
            yield Problem(entry.title_span, "an entry with nothing but a name")
        elif not document.source.text[item.marker_span.end : item.span.end].strip():
            yield Problem(item.marker_span, "an entry with nothing in it", subject="")


def _is_empty(entry: Entry) -> bool:
    """Whether an entry has neither link nor picture nor children, and hardly a word, and is no task."""
    if entry.item and (entry.item.children or entry.item.checked is not None):
        return False
    told = entry.links or entry.badges or entry.description
    marked = any(node.kind not in ("text", "strong", "emphasis", "code") for node in entry.inlines)
    if told or marked or _YEAR.search(entry.text) or entry.text.endswith(_ENDS) or _MORE.search(entry.text):
        return False
    return len(entry.text.split()) <= _MAX_WORDS and len(entry.text) <= _MAX_CHARACTERS


RULE = Rule(
    name="empty-entry",
    summary="an entry has nothing but a name: no link, no description, no reference",
    why="A reader learns that there is something, and must look elsewhere for what it is.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example("- [x-vector](https://a.org/x)\n- [r-vector](https://a.org/r)\n- ⟦i-vector⟧\n"),
        Example("- [x-vector](https://a.org/x)\n- [r-vector](https://a.org/r)\n⟦-⟧\n"),
    ),
    good=(
        Example("- x-vector\n  - [The paper](https://a.org/x)\n  - [The code](https://a.org/y)\n"),
        Example(
            "- [A](https://a.org/a)\n- [B](https://a.org/b)\n- Emerging Properties in Vision Transformers\n"
        ),
        Example("- Tea\n- Milk\n- Sugar\n", "no list of links"),
        Example(
            "- [A](https://a.org/a)\n\n# Papers\n\n- A Machine for Sparse Speech Data\n- The Speech Machine\n"
            "- Faster Wafers for Faster Speech\n",
            "titles without links",
        ),
        Example(
            "- [A](https://a.org/a)\n- [B](https://a.org/b)\n- [x] Update Papers and References\n", "a task"
        ),
        Example("- [A](https://a.org/a)\n- [B](https://a.org/b)\n- <details>Much more</details>\n"),
        Example(
            "* [A](https://a.org/a)\n* [B](https://a.org/b)\n* Tracking\n * [C](https://a.org/c)\n", "a head"
        ),
        Example("- [A](https://a.org/a)\n- [B](https://a.org/b)\n- and many more\n"),
        Example("- [A](https://a.org/a)\n- [B](https://a.org/b)\n- Mina Rossi: Arrays\n", "a book"),
    ),
)
