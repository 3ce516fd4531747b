"""empty-section: a section has a heading and nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Set
from itertools import dropwhile, pairwise
from typing import Any

from ..model import Document, Heading, Problem, Section, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.text import BLANK, blanked, pointers

_CONTENT = ("paragraph", "list", "quote", "code", "table", "footnote")
_EMBEDDED = ("img", "picture", "video", "audio", "iframe", "svg")
_NUMBER = Pattern(r"\d[\d.]*")
_CONTENTS = Pattern(r"\W*(?:table of )?contents?\W*|\W*toc\W*|\W*目录\W*", re.IGNORECASE)
_MAX_ODD = 4
_MAX_WORDS = 9
_MANY = 3


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    visible = blanked(document.source.text, (t.span for t in document.tags if t.name not in _EMBEDDED))
    # The headings that a file begins with are its title, up to the first that has content.
    sections = dropwhile(lambda section: not _filled(section, visible), document.sections)
    leaves = [section for section in sections if section.leaf]
    empty = [section for section in leaves if not _filled(section, visible)]
    if len(empty) > max(_MAX_ODD, len(leaves) / 2):
        return  # a list whose entries are headings
    linked = _headings_with_links(document)
    groups = _heads_of_groups(document, {section.heading.span for section in empty})
    groups |= {heading.span for heading, behind in pairwise(document.headings) if not behind.text.strip()}
    groups |= {
        above.heading.span
        for above, section in pairwise(document.sections)
        if _are_contents(above, section, document) or _is_above_entry(above, section, linked, visible)
    }
    for section in empty:
        heading = section.heading
        if heading.span in groups:
            continue
        of_html = heading.style == "html" or "<h" in document.source.slice(heading.span)
        if not of_html and heading.span not in linked and not _is_note(heading):
            yield Problem(heading.text_span, "section without content")


def _filled(section: Section, visible: str) -> bool:
    return any(
        block.kind in _CONTENT
        or (block.kind == "html" and visible[block.span.start : block.span.end].strip(BLANK + " \t\r\n"))
        for block in section.blocks
    )


def _heads_of_groups(document: Document, empty: Set[Span]) -> set[Span]:
    """The empty ones above others of their level: all alike (`2016` above `Conference`), or by number."""
    pairs = [(a, b) for a, b in pairwise(document.headings) if a.span in empty and a.level == b.level]
    times = Counter(behind.text for _, behind in pairs)
    return {
        heading.span
        for heading, behind in pairs
        if times[behind.text] >= _MANY or _is_numbered_below(heading, behind)
    }


def _is_numbered_below(heading: Heading, behind: Heading) -> bool:
    """Whether the numbers say what the levels do not: `2.1` is the head of `2.1.1`."""
    number = _NUMBER.match(heading.text)
    return number is not None and behind.text.startswith(f"{number[0].rstrip('.')}.1")


def _are_contents(above: Section, section: Section, document: Document) -> bool:
    """Whether a heading for contents is above a contents list that has another heading too."""
    if not _CONTENTS.fullmatch(above.heading.text):
        return False
    first = bisect_left(document.links, section.heading.span.end, key=lambda link: link.span.start)
    return any(
        link.url.startswith("#") and link.span.start < section.span.end
        for link in document.links[first : first + 1]
    )


def _is_above_entry(above: Section, section: Section, linked: Set[Span], visible: str) -> bool:
    """Whether a heading of a higher level, with nothing below, is an entry of the section above it."""
    higher = section.heading.level < above.heading.level
    return higher and section.heading.span in linked and not _filled(section, visible)


def _is_note(heading: Heading) -> bool:
    """Whether a heading is a sentence of its own: a note in large letters, or text above a line."""
    ends = heading.text.endswith((".", "!", "?", "。", "！", "？"))
    return not heading.text or ends or heading.style == "setext" or len(heading.text.split()) > _MAX_WORDS


def _headings_with_links(document: Document) -> set[Span]:
    """The headings that are what they recommend."""
    starts = sorted(noun.span.start for noun in pointers(document))
    return {
        heading.span
        for heading in document.headings
        if bisect_left(starts, heading.span.start) < bisect_left(starts, heading.span.end)
    }


RULE = Rule(
    name="empty-section",
    summary="a section has a heading and nothing else",
    why="A reader who follows the heading finds nothing, and cannot tell whether something was lost.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example("# List\n\nAbout it.\n\n## ⟦Papers⟧\n\n## Code\n\n- [Kaldi](https://kaldi-asr.org)\n"),
        Example("## Papers\n\n- Kaldi\n\n## ⟦Code⟧\n\n<!-- none yet -->\n\n---\n"),
        Example("# List\n\nAbout it.\n\n## ⟦Contents⟧\n\n## Papers\n\n- [Kaldi](https://kaldi-asr.org)\n"),
    ),
    good=(
        Example("# List\n\n## Papers\n\n### Speech\n\n- Kaldi\n", "a section of sections is not empty"),
        Example(
            "".join(f"## {year}\n\n## Journals\n\n- Kaldi\n\n" for year in (2015, 2016, 2017, 2018)),
            "a heading for several, of the same level",
        ),
        Example("## 2.1 Speech\n\n## 2.1.1 Recognition\n\n- Kaldi\n\n## 3 Text\n\n- T5\n", "by number"),
        Example("# A\n\n- Kaldi\n\n## Models\n\n# ![a figure](a.png)\n\n## Data\n\n- B\n", "a picture"),
        Example("- Kaldi\n\n### [ESPnet](https://espnet.github.io)\n", "the heading is an entry"),
        Example(
            "# A\n\n- Kaldi\n\n## Code\n\n# [ESPnet](https://espnet.github.io)\n\n## Data\n\n- B\n",
            "the heading below is its entry, whatever its level",
        ),
        Example(
            "# A\n\n- Kaldi\n\n## Contents\n\n## [Or as a table](https://a.org)\n\n- [A](#a)\n",
            "two headings",
        ),
        Example("# List\n\n### Everything about speech\n\n## Papers\n\n- Kaldi\n", "a subtitle"),
    ),
)
