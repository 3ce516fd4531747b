"""outdated-toc: the contents list leaves a section out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile
from typing import Any

from ..model import Edit, Fix, Heading, ListItem, Problem, Section, Severity, Source, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..survey.contents import contents

# What stands around the list proper is often left out on purpose; so is what a comment marks, in the
# way of the tools that write contents lists.
_ASIDE = Pattern(
    r"contents|\btoc\b|contribut|licen[cs]e|footnote|acknowledg|credit|citation|\bcit(?:e|ing)\b|reference|"
    r"related|see also|author|maintain|sponsor|support|\bstar|thank|about|introduction|overview|change ?log|"
    r"news|update|contact|disclaimer|donat|backer|^\W*(?:a )?notes?\b|<!--|"
    r"致谢|贡献|许可|引用|联系|目录|捐|赞助",
    re.IGNORECASE,
)
_MIN_LISTED = 4


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    items = contents(document)
    if not items:
        return
    end = max((item.span.end for item in items.values() if item), default=0)
    levels: defaultdict[int, list[Section]] = defaultdict(list)
    for section in document.sections:
        heading = section.heading
        aside = _ASIDE.search(document.source.slice(heading.span))
        if heading.span.start >= end and heading.style != "html" and not aside:
            levels[heading.level].append(section)
    for of_level in levels.values():
        # What stands before the first that is listed is a preface: a legend, a note.
        sections = list(dropwhile(lambda section: section.heading.span not in items, of_level))
        listed = [section for section in sections if section.heading.span in items]
        missing = len(sections) - len(listed)
        if len(listed) >= _MIN_LISTED and (missing == 1 or 10 * len(listed) >= 9 * len(sections)):
            yield from _problems(document.source, sections, items)


def _problems(
    source: Source, sections: Sequence[Section], items: Mapping[Span, ListItem | None]
) -> Iterator[Problem]:
    """One for each section that is not listed though a neighbour under the same heading is."""
    listed = [section for section in sections if section.heading.span in items]
    parents = {_parent(section) for section in listed}
    before: dict[Span | None, ListItem | None] = {}
    for section in sections:
        heading, parent = section.heading, _parent(section)
        if heading.span in items:
            before[parent] = items[heading.span]
        elif parent in parents:
            message = (
                f"not in the contents list, which has {len(listed)} of {len(sections)} headings of this level"
            )
            item = before.get(parent)
            yield Problem(heading.text_span, message, fix=_fix(source, item, heading) if item else None)


def _parent(section: Section) -> Span | None:
    return section.parent.heading.span if section.parent else None


def _fix(source: Source, item: ListItem, heading: Heading) -> Fix | None:
    """A line of its own behind the item of the heading before."""
    start = source.line_span(source.location(item.span.start).line).start
    indent = source.text[start : item.marker_span.start]
    if item.ordered or indent.strip(" \t"):
        return None
    end = item.span.start + len(source.slice(item.span).rstrip())
    text = re.sub(r"([\[\]\\])", r"\\\1", heading.text)
    line = f"{source.line_end}{indent}{item.marker} [{text}](#{heading.slug})"
    return Fix((Edit(Span(end, end), line),), safe=True)


_LISTED = "".join(f"- [{name}](#{name.lower()})\n" for name in ("ASR", "TTS", "VAD", "KWS"))

RULE = Rule(
    name="outdated-toc",
    summary="the contents list leaves a section out",
    why="Readers take the contents list for the whole, and nobody finds what it leaves out.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example(f"{_LISTED}\n# ASR\n\n# TTS\n\n# ⟦Codecs⟧\n\n# VAD\n\n# KWS\n"),
        Example(f"{_LISTED}\n# ASR\n\n# TTS\n\n# VAD\n\n# KWS\n\n# ⟦Lecture Notes⟧\n"),
    ),
    good=(
        Example(f"# Speech\n\n## Map\n\n{_LISTED}\n## ASR\n\n### Kaldi\n\n## TTS\n\n## VAD\n\n## KWS\n"),
        Example(
            f"{_LISTED}\n# ASR\n\n# TTS\n\n# VAD\n\n# KWS\n\n# License\n\n# Donate\n\n# A note on speech\n",
            "left out on purpose",
        ),
    ),
)
