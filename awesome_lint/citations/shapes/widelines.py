"""A line in Chinese, Japanese or Korean that tells of a work part by part: `《歌的统计》，王磊 著，2012 年`.

Every part must be known: who wrote or translated the work, its publisher or journal, its date, its edition.
The title stands in quotes, a link or bold type; `岡田健『歌の統計』講談社, 2015` has the author before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft, NameDraft, trimmed
from ..passage import Passage
from ..people.cjknames import (
    is_cjk,
    is_cjk_person,
    is_cjk_prose,
    is_institution_abroad,
    may_be_cjk_name,
    split_cjk,
)
from ..people.names import read_names
from ..people.persons import is_known_person, is_person
from ..people.pieces import ROLE_AT_END, TRANSLATORS, has_elision
from ..publication.issued import read_issued
from ..publication.places import is_place
from ..publication.publishers import is_press, is_press_abroad
from .issuedtitles import without_issued
from .issues import take
from .linktexts import is_form
from .roles import role_abroad
from .tags import without_tags

_QUOTED = Pattern(r"《(?P<book>[^《》\n]{2,80})》|『(?P<volume>[^『』\n]{2,80})』")
_PARTING = Pattern(r", ?|; ?|[、/／|()\[\]:：《》『』\n]| [-–—] |(?<=[^\W\d_]{2}\. )(?=[^\W\d_])")
_EDITION = Pattern(
    r"第?[\d一二三四五六七八九十]{1,2}[版刷次]|[修増改原新][订訂補著]?版|개정\d?판|제?\d판|초판"
    r"|\d(?:st|nd|rd|th) [Ee]d\w*"
)
_AROUND = " ,.;*_~\"“”'"
_MOST_BEFORE = 60
_MOST_PARTS = 16
_LONGEST_CALLED = 16
"""Characters of the longest name that what its bearer did stands behind."""


def read_wide_line(passage: Passage) -> Draft | None:
    """The work that the first line of a passage tells of, or None where a part of it is not known."""
    line_end = passage.text.find("\n")
    end = len(passage.text) if line_end < 0 else line_end
    found = _title(passage, end)
    if found is None:
        return None
    title, outer = found
    draft = Draft("list", title=title)
    reader = _Reader(passage, draft)
    if not all(reader.read(part) for part in _parts(passage.text, 0, outer.start)):
        return None
    for part in _parts(passage.text, outer.end, end):
        if not reader.read(part):
            if not reader.complete:
                return None
            break
    draft.title = without_issued(passage.text, without_tags(passage, title, draft), draft)
    placed = reader.called or draft.publisher or draft.container
    draft.surmised = reader.guessed and not placed  # `[音声認識](…)、初心者向け、2020年`
    return draft if reader.tells_work and draft.title.start < draft.title.end else None


def _title(passage: Passage, end: int) -> tuple[Span, Span] | None:
    """The title, and the range that it takes with what sets it apart."""
    text = passage.text
    quoted = _QUOTED.search(text, 0, min(end, _MOST_BEFORE + 80))
    for mark in passage.marks:
        begins = not any(map(str.isalnum, text[: mark.start]))
        if mark.kind in ("link", "strong") and begins and mark.end <= end:
            inside = quoted and mark.start <= quoted.start() and quoted.end() <= mark.end
            if not inside and not is_form(text[mark.start : mark.end]):
                return trimmed(text, mark.start, mark.end, _AROUND), Span(mark.start, mark.end)
    if quoted is None or quoted.start() > _MOST_BEFORE:
        return None
    return Span(*quoted.span("book" if quoted["book"] else "volume")), Span(*quoted.span())


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The parts that hold a letter or a digit."""
    at = start
    cuts = [match.span() for match in _PARTING.finditer(text, start, end)]
    for stop, after in (*cuts[:_MOST_PARTS], (end, end)):
        part = trimmed(text, at, stop, _AROUND)
        while part.start < part.end and not text[part.start].isalnum():
            part = Span(part.start + 1, part.end)
        while part.start < part.end and not (text[part.end - 1].isalnum() or text[part.end - 1] == "."):
            part = Span(part.start, part.end - 1)
        if part.start < part.end:
            yield part
        at = after


class _Reader:
    """Fills a draft part by part."""

    def __init__(self, passage: Passage, draft: Draft) -> None:
        self.passage = passage
        self.draft = draft
        self.called = False
        """Whether a part says what its persons did: `王磊 著`."""
        self.guessed = False
        """Whether a person is told by nothing but the place of the name."""
        self.translated = False
        """Whether the translators are named next: `译者：王磊`."""
        self.first_of_run = 0
        """Which author is the first of those that `、` joins."""

    @property
    def complete(self) -> bool:
        return bool(self.draft.year and (self.draft.publisher or self.draft.container))

    @property
    def tells_work(self) -> bool:
        """Whether who wrote it is told, with its date or, behind what he did, its publisher."""
        draft = self.draft
        dated = draft.year or (self.called and draft.publisher)
        return bool(dated and (draft.authors.names or draft.publisher or draft.container))

    def read(self, part: Span) -> bool:
        """Reads a part; False where nothing is known that it may be."""
        text, draft = self.passage.text, self.draft
        words = text[slice(*part)]
        if is_form(words) or _EDITION.fullmatch(words) or is_place(words):
            return True
        if text[part.end : part.end + 1] == ":" and role_abroad(words) in ("authors", "aside", "publisher"):
            self.translated = words in TRANSLATORS
            return True
        if not text.endswith("、", 0, part.start):
            self.first_of_run = len(draft.authors.names)
        if role := ROLE_AT_END.search(text, *part):
            return self._read_called(part, role)
        if text.startswith(("》", "』"), part.end) and draft.container is None:
            draft.container = part
            return True
        if issued := read_issued(text, *part):
            take(draft, issued)
            return True
        if is_press(text, *part) or is_press_abroad(words):
            draft.publisher = draft.publisher or part
            return True
        if is_cjk_person(words) or is_known_person(words) or is_person(words):
            return self._add(part)
        told = draft.authors.names or draft.container or draft.publisher
        if has_elision(text, *part) or (not told and may_be_cjk_name(words)):
            self.guessed = True
            return self._add(part)
        return is_cjk(words) and is_institution_abroad(words)

    def _read_called(self, part: Span, role: re.Match[str]) -> bool:
        """Reads persons who are called authors, editors or, with those that `、` joins, translators."""
        self.called = True
        if role["translator"]:
            del self.draft.authors.names[self.first_of_run :]
            return True
        name = Span(part.start, role.start())
        words = self.passage.text[slice(*name)]
        if is_cjk(words) and is_cjk_prose(words) and len(words) <= _LONGEST_CALLED:
            self.draft.authors.names.append(NameDraft(*split_cjk(words), name))  # `빈센트 반 고흐 지음`
            return True
        return self._add(name)

    def _add(self, part: Span) -> bool:
        """Adds the persons of a part; they stand together, before publisher and date."""
        draft = self.draft
        if self.translated:
            return True
        names = read_names(self.passage.text, *part)
        if names.odd or draft.publisher or (not names.names and not names.truncated):
            return False
        draft.authors.names += names.names
        draft.authors.truncated |= names.truncated
        return True
