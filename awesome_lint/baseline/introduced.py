"""Which findings a change introduced: those of a list that it did not have before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final

from ..model import Document, Finding, Image, Link, Related, Span
from ..pattern import Pattern
from .touched import Gap, gaps, lines

_MIN_ALIKE: Final = 60  # per cent; of an entry that was edited in place, and not replaced
_MIN_MOVED: Final = 80  # the same for an entry that was edited and moved
_MAX_MOVED: Final = 50  # lines that an entry may have been, before it is called new
_HEADING: Final = Pattern("#{1,6} ")
_MAX_COMPARED: Final = 1000  # characters of a line


def mark(new: Sequence[Finding], old: Sequence[Finding], change: Change) -> list[Finding]:
    """The findings with `introduced` set, in order.

    Findings are matched by fingerprint, as many as there were before; what remains of a rule, with a line
    that was edited in place. Of several that are alike, those are introduced that the change touched.
    """
    left = _unmatched(new, old, change)
    marked = [_mark(finding, id(finding) in left, change) for finding in new]
    return sorted(marked, key=lambda finding: (finding.span, finding.rule, finding.message))


class Change:
    """What a change did to the lines of a file."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new

    def touched(self, span: Span) -> bool:
        """Whether a span of the new text has a line that the change wrote."""
        start = self._new.source.location(span.start).line - 1
        end = self._new.source.location(max(span.start, span.end - 1)).line
        at = bisect_right(self._starts, start) - 1
        near = self._gaps[max(at, 0) : bisect_right(self._starts, end - 1)]
        return any(gap.new.start < end and start < gap.new.stop for gap in near)

    def before(self, finding: Finding, gone: Mapping[int, int]) -> int | None:
        """Which of the lines that are gone was the line of a finding, edited and not replaced, or moved too.

        None where the finding is about an address, for another address is another matter.
        """
        after = _line(finding)
        if not self.touched(finding.span) or self._is_address(finding.span):
            return None
        old, new = self._lines
        line = self._edited.get(after)
        if line is not None and line in gone and _is_edited(old[line], new[after]):
            return line
        moved = (line for line in islice(gone, _MAX_MOVED) if _alike(old[line], new[after], _MIN_MOVED))
        return next(moved, None)

    @cached_property
    def _lines(self) -> tuple[list[str], list[str]]:
        return lines(self._old.source), lines(self._new.source)

    @cached_property
    def _gaps(self) -> list[Gap]:
        return [gap for gap in gaps(*self._lines) if gap.new]

    @cached_property
    def _starts(self) -> list[int]:
        return [gap.new.start for gap in self._gaps]

    @cached_property
    def _edited(self) -> dict[int, int]:
        """The line that each edited line was, where as many stand in place of as many."""
        return {
            after: before
            for gap in self._gaps
            if len(gap.old) == len(gap.new)
            for before, after in zip(gap.old, gap.new, strict=True)
        }

    @cached_property
    def _addresses(self) -> list[Span]:
        nouns: list[Link | Image] = [*self._new.links, *self._new.images]
        return sorted({noun.url_span for noun in nouns})

    def _is_address(self, span: Span) -> bool:
        at = bisect_right(self._addresses, (span.start, len(self._new.source.text))) - 1
        return at >= 0 and span.end <= self._addresses[at].end


def _unmatched(new: Sequence[Finding], old: Sequence[Finding], change: Change) -> set[int]:
    """The ids of the findings that were not there before."""
    groups: defaultdict[str, tuple[list[Finding], list[Finding]]] = defaultdict(lambda: ([], []))
    for index, findings in enumerate((new, old)):
        for finding in findings:
            groups[finding.fingerprint][index].append(finding)
    left: list[Finding] = []
    gone: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for after, before in groups.values():
        if len(after) > len(before):
            after.sort(key=lambda finding: _closeness(finding, change))
            left += after[len(before) :]
        elif len(before) > len(after):
            for finding in before:
                gone[finding.rule][_line(finding)] += 1
    return {id(finding) for finding in left if not _was_edited(finding, gone, change)}


def _closeness(finding: Finding, change: Change) -> int:
    """How sure it is that the change brought in what was found."""
    if change.touched(finding.span):
        return 2
    return int(any(change.touched(related.span) for related in finding.related))


def _was_edited(finding: Finding, gone: dict[str, Counter[int]], change: Change) -> bool:
    """Whether it is one of those that are gone, on a line that was edited; each of them is one only."""
    left = gone[finding.rule]
    line = change.before(finding, left)
    if line is None:
        return False
    left[line] -= 1
    if not left[line]:
        del left[line]
    return True


def _line(finding: Finding) -> int:
    return finding.source.location(finding.span.start).line - 1


def _is_edited(old: str, new: str) -> bool:
    """Whether a line became the one in its place: a heading another one of its level, an entry if alike."""
    level = _HEADING.match(old)
    return bool(level and new.startswith(level[0])) or _alike(old, new, _MIN_ALIKE)


def _alike(old: str, new: str, least: int) -> bool:
    from rapidfuzz.fuzz import ratio

    return ratio(_words(old), _words(new), score_cutoff=least) > 0


@lru_cache(1 << 10)
def _words(line: str) -> str:
    """The start of a line without its addresses."""
    words = (word.partition("](")[0] for word in line[:_MAX_COMPARED].split())
    return " ".join(word for word in words if "://" not in word)


def _mark(finding: Finding, introduced: bool, change: Change) -> Finding:
    if introduced and not change.touched(finding.span):
        touched = (related for related in finding.related if change.touched(related.span))
        turned = (turn for related in touched if (turn := _turned(finding, related)))
        finding = next(turned, finding)
    return finding._replace(introduced=introduced)


def _turned(finding: Finding, related: Related) -> Finding | None:
    """The finding told from its other place: "already listed on line 9" of the entry that was added.

    None where the message names no line of the other place: it would not be true of this one.
    """
    here, there = (finding.source.location(span.start).line for span in (finding.span, related.span))
    message, turned = re.subn(rf"\bline {there}\b", f"line {here}", finding.message)
    others = tuple(other for other in finding.related if other is not related)
    told = (Related(finding.span, related.message), *others)
    return finding._replace(span=related.span, message=message, related=told, fix=None) if turned else None
