"""What a list tells of itself: dated items below a heading such as `News`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from ..model import ListItem, Section, Span
from ..pattern import Pattern
from .outward import own_text

_HEADING = Pattern(
    r"\b(?:news|updates?|change ?log|announcements?|what['’]?s new)\b|更新|新闻|动态|公告", re.IGNORECASE
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATED = Pattern(
    r"(?:[\W_]|:[a-z0-9_+-]{1,40}:)*+(?:(?:new|update[sd]?)\W++)?+(?:(?:19|20)\d\d ?[-./年]|\d{1,2} ?[-./月]"
    rf"|{_MONTH}[ -]?\d|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})",
    re.IGNORECASE,
)


def news(items: Sequence[ListItem], sections: Sequence[Section]) -> set[Span]:
    """The items of the lists below such headings that mostly begin with a date."""
    starts = [section.heading.span.start for section in sections]
    told = [item for item in items if item.depth == 0 and _is_below_heading(item, sections, starts)]
    sizes = Counter(item.list_span for item in told)
    dated = Counter(item.list_span for item in told if _DATED.match(own_text(item)))
    return {item.span for item in told if 2 * dated[item.list_span] > sizes[item.list_span]}


def _is_below_heading(item: ListItem, sections: Sequence[Section], starts: Sequence[int]) -> bool:
    number = bisect_right(starts, item.span.start) - 1
    return number >= 0 and _HEADING.search(sections[number].heading.text) is not None
