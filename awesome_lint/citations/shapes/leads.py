"""What stands before the title of an entry: `[CVPR 2020]`, `2021-03:`, `[[Paper]](…)`."""

from __future__ import annotations

import re

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft
from ..passage import Mark, Passage
from ..people.authorkeys import read_author_key
from ..people.familynames import is_family_name
from ..people.organizations import is_public_body
from ..people.persons import is_person, may_be_name
from ..publication.dates import MONTH_NAMES
from ..publication.issued import Issued, read_issued
from ..publication.places import is_place
from ..publication.venues import is_venue
from .icons import after_marks
from .issues import take
from .labelledissues import after_labelled_issue, read_labelled_issue
from .linktexts import is_form
from .nicknames import is_nickname, marked_journal
from .tags import after_nickname, after_topic, goes_on, is_in_link
from .titlestarts import begins_title

_GROUP = Pattern(
    r"\[(?P<square>[^\[\]]{1,60})\]|\((?P<round>[^()]{2,60})\)|【(?P<lens>[^【】]{2,60})】"
    r"|(?P<date>(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}) ?[:|-] |(?P<month>(?:19|20)\d\d(?:[-./]\d\d){1,2}) (?=\S)"
)
_OPENINGS = ("[", "(", "【", "19", "20")
_COMPACT_DATE = Pattern(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?: ?[:|-])? (?=\S)"
)
_PREPRINT = Pattern(r"\[(?:(?P<server>ar[Xx]iv)[: ] ?)?(?P<arxiv>\d{4}\.\d{4,5}(?:v\d{1,2})?)\] ?")
_DIVIDER = Pattern(r" [-–—] | ?\| ?|: |, ")
_DASH = Pattern(r" [-–—] |: ")
_LISTED = Pattern(r" ?[,;/|] ?")
_VENUE_WORDS = 5
_FORM_WORDS = 3
"""Words of what a link to a form may be called: `existing code`."""
_LONGEST_LEAD = 60
_MOST = 4


def read_lead(passage: Passage, start: int, end: int, draft: Draft) -> int:
    """Reads venue and date before the title, and passes links to forms; returns where the title begins."""
    for _ in range(_MOST):
        start = after_marks(passage.text, start, end)
        after = (
            _after_date(passage.text, start, end, draft)
            or _after_preprint(passage, start, end, draft)
            or _after_issued(passage, start, end, draft)
            or _after_form(passage, start, end)
            or after_labelled_issue(passage, start, end, draft)
        )
        if after is None:
            after = after_nickname(passage, start, end, draft) or after_topic(passage, start, end)
        if after is None:
            return start
        start = after
    return start


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
    group = _group(passage.text, start, end)
    if group and _holds_forms(passage, Span(*group.span())) and goes_on(passage.text, group.end(), end):
        return group.end()
    link = passage.mark_at(start, ("link",))
    bracketed = link and (
        "[" in passage.text[max(0, link.start - 1) : link.start + 1]
        or passage.text[link.end : link.end + 3].strip()[:1] == "|"
    )
    divided = link and _DASH.match(passage.text, link.end, end) and goes_on(passage.text, link.end, end)
    if link and (bracketed or divided) and link.end < end and is_form(passage.text[link.start : link.end]):
        return link.end
    number = group["square"] if group else None
    return group.end() if group and number and number.isdigit() and len(number) != 4 else None


def _holds_forms(passage: Passage, group: Span) -> bool:
    """Whether a bracket holds links to forms of the work and nothing else: `([paper](…), [code](…))`."""
    names = _LISTED.split(passage.text[group.start + 1 : group.end - 1].strip())
    linked = any(mark.kind == "link" and group.start < mark.start < group.end for mark in passage.marks)
    short = all(count_words(name) <= _FORM_WORDS for name in names)
    return linked and short and all(is_form(name.rpartition(" ")[2]) for name in names)


def _after_issued(passage: Passage, start: int, end: int, draft: Draft) -> int | None:
    """Where the text goes on behind a venue and its date."""
    mark = passage.mark_at(start, ("strong", "code", "emphasis", "link"))
    if mark and mark.end < end and read_author_key(passage.text, Span(mark.start, mark.end), draft):
        return mark.end
    issued = _marked_issued(passage, mark, end) if mark else None
    if mark and issued is None and draft.year and not draft.container:
        issued = marked_journal(passage, mark, end)
    if mark and issued:
        take(draft, issued)
        return mark.end + (passage.text[start] == "(" and passage.text[mark.end] == ")")
    group = _group(passage.text, start, end)
    bracket = next((name for name in ("square", "round", "lens") if group and group[name]), None)
    if group and bracket and read_labelled_issue(passage.text, Span(*group.span(bracket)), draft):
        return group.end()
    divided = bracket is None and _after_divided(passage, start, group.end() if group else end, draft)
    if divided:
        return divided
    if group is None or group.end() >= end or is_in_link(passage, Span(*group.span())):
        return None
    inner = group.span(bracket or 0)
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
    """`[Rossi 2019]`: one name that is no venue's, and is not written as one, as `[Healthcare, 2019]` is."""
    name, comma, _ = text[slice(*inner)].partition(",")
    if comma and not is_family_name(name):
        return False
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
    if issued is None or (
        stop.group() == ", " and not _is_issue_before_title(passage, issued, stop.end(), end)
    ):
        return None
    if issued.year is None and not (draft.year and "|" in stop.group()):
        return None
    if issued.container and is_public_body(passage.text[slice(*issued.container)]):
        return None
    take(draft, issued)
    return stop.end()


def _is_issue_before_title(passage: Passage, issued: Issued, start: int, end: int) -> bool:
    """Whether a title goes on behind `ICASSP 2020, `, and neither the conference's place nor authors.

    What is bold before the year is the title.
    """
    if issued.month:
        return True
    following = passage.text[start:end].split(",")[0]
    if not following[:1].isupper() or is_place(following) or is_person(following) or " et al" in following:
        return False
    venue = issued.container
    bold = venue and any(
        mark.kind == "strong" and mark.start <= venue.start < mark.end for mark in passage.marks
    )
    return not bold and goes_on(passage.text, start, end)


def _marked_issued(passage: Passage, mark: Mark, end: int) -> Issued | None:
    """The venue and date that fill a mark; a name before a colon is a label, unless the venue is known."""
    issued = read_issued(passage.text, mark.start, mark.end) if mark.end < end else None
    if issued is None:
        return None
    if passage.text[mark.end] in ":：" and (mark.kind == "link" or not _is_known_issue(passage.text, issued)):
        return None
    if mark.kind != "link":
        name = passage.text[mark.start : mark.end]
        title = after_marks(passage.text, mark.end, end)
        named = (
            count_words(name) <= _VENUE_WORDS
            and is_venue(name, dated=False)
            and begins_title(passage, title)
            and not is_nickname(passage.text, Span(mark.start, mark.end), title)
        )
        return issued if issued.year or named else None
    alone = sum(other.kind == "link" for other in passage.marks) < 2
    tags = passage.text[mark.start - 1 : mark.start + 1].startswith("[") or passage.text[mark.start] == "["
    return issued if (issued.year and not alone) or (tags and goes_on(passage.text, mark.end, end)) else None


def _is_known_issue(text: str, issued: Issued) -> bool:
    """Whether a year stands beside a venue that is one without it: `**2014, Nature**: A title`."""
    name = text[slice(*issued.container)] if issued.container and issued.year else ""
    return is_venue(name, dated=False)


def _group(text: str, start: int, end: int) -> re.Match[str] | None:
    """What stands in brackets here, or a date with what sets it apart."""
    return _GROUP.match(text, start, end) if text.startswith(_OPENINGS, start, end) else None
