"""Authors before a title that nothing marks: `Rossi et al.: Title`, `Mina Rossi, Lin Wei, Title`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from ...pattern import Pattern
from ..draft import Draft, Names
from ..passage import Passage
from ..people.names import may_be_several, read_names
from ..people.persons import all_persons, is_person, read_authors
from ..publication.venues import read_issued
from ..styles.sentences import sentence_ends
from .linktexts import is_form

_AFTER_LAST = Pattern(r" (?:and|&) [^\s,][^,\n]{2,40}(?P<stop>,) (?=[A-Z])")
_LISTED = Pattern(r"(?P<name>[^,\n]{4,60}), (?:(?:and|&) )?")
_INITIALS = Pattern(r" [A-Z]{2}$")
_INSTITUTION = Pattern(
    r"\b(?:University|Institute|College|Laboratory|Labs?|School|Department|Academy|Inc|Ltd)\b"
)
_ALSO = Pattern(r" (?:and|&) ")
_LONGEST = 300
"""Characters of the authors that a period or a colon ends."""
_LONGEST_LIST = 1200
_MOST = 60
_FEW_WORDS = 3
"""Words that a title after a comma has at least."""


def read_authors_first(passage: Passage, start: int, end: int, draft: Draft) -> int:
    """Reads authors that the range begins with; returns where the title begins."""
    text = passage.text
    if draft.authors.names:
        return start
    near = min(end, start + _LONGEST)
    ends = next((at for at in sentence_ends(text, start, near) if not _INITIALS.search(text, start, at)), -1)
    if names := _names_before(passage, start, ends):
        draft.authors = names
        return ends + 2
    if after := _after_list(passage, start, end):
        draft.authors = read_names(text, start, after)
        return after
    last = _AFTER_LAST.search(text, start, near)
    for stop in (text.find(": ", start, near), last.start("stop") if last else -1):
        if names := _names_before(passage, start, stop):
            draft.authors = names
            return stop + 2
    return start


def _names_before(passage: Passage, start: int, stop: int) -> Names | None:
    """The authors that fill the range up to a mark: several, or with `et al.`"""
    text = passage.text
    if stop < 0 or not text.startswith(" ", stop + 1) or not may_be_several(text, start, stop):
        return None
    if _is_marked(passage, stop):
        return None
    names = read_authors(passage, start, stop)
    certain = names and (names.truncated or (len(names.names) > 1 and all_persons(names)))
    return names if certain else None


def _after_list(passage: Passage, start: int, end: int) -> int | None:
    """Where the title begins behind several names with commas: the first part that is no name."""
    text, after, count = passage.text, start, 0
    for length, stop in _persons(text, start, min(end, start + _LONGEST_LIST)):
        if _is_marked(passage, stop - 1):
            break
        count, after = count + length, stop
    line_end = text.find("\n", after, end)
    stop = end if line_end < 0 else line_end
    first, _, rest = text[after:stop].partition(", ")
    if not count or len(first.split()) < _FEW_WORDS or _INSTITUTION.search(first) or _tells_issue(first):
        return None
    if is_person(_ALSO.split(first)[0]) or _is_marked_within(passage, after, after + len(first)):
        return None
    parts = rest.partition(" [")[0].split(", ")
    others = list(takewhile(lambda part: not _tells_issue(part), parts))
    return after if count > 1 or (others != parts and not any(map(is_person, others))) else None


def _tells_issue(text: str) -> bool:
    return read_issued(text, 0, len(text)) is not None


def _persons(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """How many names stand between two commas, and where the next part begins; up to what is no name."""
    at = start
    for _ in range(_MOST):
        part = _LISTED.match(text, at, end)
        names = _ALSO.split(part["name"]) if part else []
        if part is None or not all(map(is_person, names)):
            return
        at = part.end()
        yield len(names), at


def _is_marked_within(passage: Passage, start: int, end: int) -> bool:
    """Whether a link or bold text that names a work begins within the range: then that is the title."""
    marks = (mark for mark in passage.marks if mark.kind in ("link", "strong") and start < mark.start < end)
    return any(not is_form(passage.text[mark.start : mark.end]) for mark in marks)


def _is_marked(passage: Passage, at: int) -> bool:
    return any(mark.start < at < mark.end for mark in passage.marks)
