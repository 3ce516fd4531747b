"""What stands before the title of an entry: `[CVPR 2020]`, `2021-03:`, `[[Paper]](…)`, authors, a label."""

from __future__ import annotations

import re
from copy import copy

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, trimmed
from ..passage import Mark, Passage
from ..people.authorkeys import read_author_key
from ..people.names import read_names
from ..people.persons import is_person, may_be_name
from ..publication.dates import MONTH_NAMES
from ..publication.issued import Issued, read_issued
from ..publication.venues import is_venue
from .authorsfirst import begins_title
from .chunks import read_chunks
from .cuts import EDGE
from .issues import take
from .linktexts import is_form
from .tags import after_nickname, after_topic, goes_on, is_in_link, read_tags

_GROUP = Pattern(
    r"\[(?P<square>[^\[\]]{1,60})\]|\((?P<round>[^()]{2,60})\)|【(?P<lens>[^【】]{2,60})】"
    r"|(?P<date>(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}) ?[:|-] |(?P<month>(?:19|20)\d\d(?:[-./]\d\d){1,2}) (?=\S)"
)
_OPENINGS = ("[", "(", "【", "19", "20")
_COMPACT_DATE = Pattern(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?: ?[:|-])? (?=\S)"
)
_PREPRINT = Pattern(r"\[(?:(?P<server>ar[Xx]iv)[: ] ?)?(?P<arxiv>\d{4}\.\d{4,5}(?:v\d{1,2})?)\] ?")
_LEADING_YEAR = Pattern(r"(?P<year>(?:19|20)\d\d) (?=[^\W\d])")
_SKIPPED = " *•·:|-–—,]⭐🔥🆕📄"
_SHORTCODE = Pattern(r":[a-z][a-z0-9_+-]{1,40}: ")
_NO_LABELS = ("paper", "title", "link", "url")
_DIVIDER = Pattern(r" [-–—] | ?\| ?|: |, ")
_DASH = Pattern(r" [-–—] |: ")
_VENUE_WORDS = 5
_LABEL_WORDS = 5
_BEHIND_LABEL = Pattern(r", | \(")
_ENDS = (":", "：", "-", "–", "—")
_LONGEST_LEAD = 60
_MOST = 4


def read_lead(passage: Passage, start: int, end: int, draft: Draft) -> int:
    """Reads venue and date before the title, and passes links to forms; returns where the title begins."""
    for _ in range(_MOST):
        start = _after_marks(passage.text, start, end)
        after = (
            _after_date(passage.text, start, end, draft)
            or _after_preprint(passage, start, end, draft)
            or _after_issued(passage, start, end, draft)
            or _after_form(passage, start, end)
        )
        if after is None:
            after = after_nickname(passage, start, end, draft) or after_topic(passage, start, end)
        if after is None:
            return start
        start = after
    return start


def _after_marks(text: str, start: int, end: int) -> int:
    """Where the text goes on behind bullets, emoji and `:shortcodes:`."""
    while start < end and (text[start] in _SKIPPED or _SHORTCODE.match(text, start, end)):
        code = _SHORTCODE.match(text, start, end)
        start = code.end() if code else start + 1
    return start


def read_before(passage: Passage, start: int, title: int, draft: Draft) -> bool:
    """Reads label, authors, venue or date that stand before a title; False where something else does."""
    text = passage.text
    span = _without_marks(text, trimmed(text, start, title, EDGE))
    if span.start >= span.end:
        return True
    if read_author_key(text, span, draft) or read_tags(text, trimmed(text, start, title, " "), draft):
        return True
    trial = copy(draft)
    sets_apart = text[span.end : title].strip()[:1] in (":", "：", "-", "–", "—")
    if read_chunks(passage, *span, trial) and not (sets_apart and _is_one_word_or_two(trial)):
        draft.authors, draft.container = trial.authors, trial.container
        draft.year, draft.month = trial.year, trial.month
        return True
    if text[span.start : title].rstrip(" ").endswith((".", ",")) and is_person(
        text[slice(*span)].rstrip(".")
    ):
        draft.authors = read_names(text, *trimmed(text, *span, " .,"))
        return True
    ends = text[span.end : title].strip(" )]*_")[:1]
    if ends in _ENDS and ends and _is_label_before_issue(passage, span, draft):
        return True
    if year := _LEADING_YEAR.match(text, *span):
        draft.year = draft.year or Span(*year.span("year"))
        span = Span(year.end(), span.end)
    if len(passage.as_written(*span).split()) > 5 or ". " in text[start:title]:
        return False
    if sets_apart and text[slice(*span)].lower() not in _NO_LABELS:
        draft.label = span
    return True


def _is_label_before_issue(passage: Passage, span: Span, draft: Draft) -> bool:
    """Reads `**Choir study**, *Journal of Choirs* 2018` and `ChoirNet (ICASSP 2018)` before a title.

    Behind a bold label, venue and date may have any name.
    """
    text = passage.text
    bold = mark_at(passage, span.start, ("strong",))
    behind = _BEHIND_LABEL.search(text, *span)
    if bold is None and behind is None:
        return False
    stop = bold.end if bold else behind.start() if behind else span.end
    issued = read_issued(text, stop, span.end, bracketed=bold is not None)
    if issued is None or issued.year is None or issued.container is None:
        return False
    if len(text[span.start : stop].split()) > _LABEL_WORDS:
        return False
    take(draft, issued)
    draft.label = draft.label or trimmed(text, span.start, stop, " :：*")
    return True


def _without_marks(text: str, span: Span) -> Span:
    """The range without emoji before it."""
    start, end = span
    while start < end and not text[start].isalnum() and not text[start].isascii():
        start += 1
    return trimmed(text, start, end)


def _is_one_word_or_two(before: Draft) -> bool:
    """Whether the only author of what was read before a colon is rather a label, as in `Modified CPC: …`."""
    authors = before.authors
    return len(authors.names) == 1 and not authors.truncated


def mark_at(passage: Passage, start: int, kinds: tuple[str, ...]) -> Mark | None:
    """The longest mark of these kinds that begins here, a quote or bracket aside."""
    here = [mark for mark in passage.marks if mark.kind in kinds and start <= mark.start <= start + 1]
    return max(here, key=lambda mark: mark.end, default=None)


def _after_date(text: str, start: int, end: int, draft: Draft) -> int | None:
    """Where the text goes on behind the date in `20190411 **Title**`."""
    date = _COMPACT_DATE.match(text, start, end) if text.startswith(("19", "20"), start, end) else None
    if date is None:
        return None
    if draft.year is None:
        draft.year, draft.month = Span(*date.span("year")), Span(*date.span("month"))
    return date.end()


def _after_preprint(passage: Passage, start: int, end: int, draft: Draft) -> int | None:
    """Where the text goes on behind the identifier in `[arXiv:2001.00001] Title`."""
    found = _PREPRINT.match(passage.text, start, end) if passage.text.startswith("[", start, end) else None
    if found is None or is_in_link(passage, Span(*found.span())):
        return None
    draft.arxiv = Span(*found.span("arxiv"))
    if found["server"]:
        draft.container = draft.container or Span(*found.span("server"))
    return found.end()


def _after_form(passage: Passage, start: int, end: int) -> int | None:
    """Where the text goes on behind a link such as `[Paper]`, or behind a number in brackets."""
    link = mark_at(passage, start, ("link",))
    bracketed = link and (
        "[" in passage.text[max(0, link.start - 1) : link.start + 1]
        or passage.text[link.end : link.end + 3].strip()[:1] == "|"
    )
    divided = link and _DASH.match(passage.text, link.end, end) and goes_on(passage.text, link.end, end)
    if link and (bracketed or divided) and link.end < end and is_form(passage.text[link.start : link.end]):
        return link.end
    group = _group(passage.text, start, end)
    number = group["square"] if group else None
    return group.end() if group and number and number.isdigit() and len(number) != 4 else None


def _after_issued(passage: Passage, start: int, end: int, draft: Draft) -> int | None:
    """Where the text goes on behind a venue and its date."""
    mark = mark_at(passage, start, ("strong", "code", "emphasis", "link"))
    if mark and mark.end < end and read_author_key(passage.text, Span(mark.start, mark.end), draft):
        return mark.end
    if mark and (issued := _marked_issued(passage, mark, end)):
        take(draft, issued)
        return mark.end + (passage.text[start] == "(" and passage.text[mark.end] == ")")
    group = _group(passage.text, start, end)
    if divided := _after_divided(passage, start, group.end() if group else end, draft):
        return divided
    if group is None or group.end() >= end or is_in_link(passage, Span(*group.span())):
        return None
    inner = group.span(next((name for name in ("square", "round", "lens") if group[name]), 0))
    key = read_author_key(passage.text, Span(*inner), draft) or _is_lone_key(
        passage.text, Span(*inner), draft
    )
    if key:
        return group.end()
    issued = read_issued(passage.text, *group.span(), bracketed=True)
    if issued is None:
        return None
    take(draft, issued)
    return group.end()


def _is_lone_key(text: str, inner: Span, draft: Draft) -> bool:
    """`[Rossi 2019]`: one name that is no venue's, and is not written as one."""
    return not _names_venue(text, inner) and read_author_key(text, inner, draft, linked=True)


def _names_venue(text: str, inner: Span) -> bool:
    name = text[slice(*inner)].rstrip("0123456789 ,(")
    return is_venue(name) or not may_be_name(name) or name.endswith("s") or name in MONTH_NAMES


def _after_divided(passage: Passage, start: int, end: int, draft: Draft) -> int | None:
    """Where the text goes on behind the divider in `ICASSP 2020 - A title of some words`."""
    stop = _DIVIDER.search(passage.text, start, min(end, start + _LONGEST_LEAD))
    if stop is None or any(
        start <= mark.start < stop.start()
        and (mark.kind == "link" or (stop.start() < mark.end and mark.start > start + 1))
        for mark in passage.marks
    ):
        return None
    issued = read_issued(passage.text, start, stop.start())
    if issued is None or (stop.group() == ", " and issued.month is None):
        return None
    if issued.year is None and not (draft.year and "|" in stop.group()):
        return None
    take(draft, issued)
    return stop.end()


def _marked_issued(passage: Passage, mark: Mark, end: int) -> Issued | None:
    """The venue and date that fill a mark; a name before a colon is a label, whatever it looks like."""
    if mark.end >= end or passage.text[mark.end] in ":：":
        return None
    issued = read_issued(passage.text, mark.start, mark.end)
    if issued is None:
        return None
    if mark.kind != "link":
        name = passage.text[mark.start : mark.end]
        named = (
            count_words(name) <= _VENUE_WORDS
            and is_venue(name, dated=False)
            and begins_title(passage, _after_marks(passage.text, mark.end, end))
        )
        return issued if issued.year or named else None
    alone = sum(other.kind == "link" for other in passage.marks) < 2
    tags = passage.text[mark.start - 1 : mark.start + 1].startswith("[") or passage.text[mark.start] == "["
    return issued if (issued.year and not alone) or (tags and goes_on(passage.text, mark.end, end)) else None


def _group(text: str, start: int, end: int) -> re.Match[str] | None:
    """What stands in brackets here, or a date with what sets it apart."""
    return _GROUP.match(text, start, end) if text.startswith(_OPENINGS, start, end) else None
