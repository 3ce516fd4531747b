"""Authors before a title that nothing marks: `Rossi et al.: Title`, `Mina Rossi, Lin Wei, Title`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, NameDraft, trimmed
from ..passage import Passage
from ..people.authors import are_authors
from ..people.names import read_names
from ..people.persons import all_persons, are_family_pair, is_known_person, is_person, may_be_author
from ..people.pieces import AND, may_be_names, may_be_several
from ..publication.dates import YEAR
from ..publication.issued import read_issued
from ..styles.quotes import OPENING
from ..styles.sentences import sentence_ends
from .linktexts import is_form
from .titlestarts import begins_title, is_linked_title, stands_before_italics

_AFTER_LAST = Pattern(r" (?:and|&) [^\s,][^,\n]{1,40}(?P<stop>,) (?=[A-Z])")
_LISTED = Pattern(r"(?P<name>[^,\n]{4,60}), (?:(?:and|&) )?")
_LAST = Pattern(r"(?P<name>[^,:\n]{4,60}): ")
_NICKNAME = Pattern(r" \([^()]{2,20}\)(?= )")
"""`Mina (Min) Rossi`"""
_INITIALS = Pattern(r" [A-Z]{2}$")
_INSTITUTION = Pattern(
    r"\b(?:University|Institute|College|Laboratory|Labs?|School|Department|Academy|Inc|Ltd)\b"
)
_LONGEST = 300
"""Characters of the authors that a period or a colon ends."""
_LONGEST_LIST = 1200
_DIVIDER = Pattern(r": | [-–—] |(?<=\bet al\.)(?:[,:]| [-–—])? (?!\(?(?:19|20)\d\d)|, (?=[“\"])")
_DASH = Pattern(r" [-–—] ")
_ELIDED = " et al"
_YEAR_AT_END = Pattern(rf",? \(?(?P<year>{YEAR})\)?$")
_PART_END = Pattern(r" ?[\[(|\n]| [-–—] ")
_MOST_DIVIDERS = 2
_MOST = 60
_LONGEST_NAME = 4
_FEW_WORDS = 3
"""Words that a title after a comma has at least."""


def read_authors_first(passage: Passage, start: int, end: int, draft: Draft) -> int:
    """Reads authors that the range begins with; returns where the title begins."""
    text = passage.text
    if draft.authors.names or _links_title(passage, start):
        return start
    near = min(end, start + _LONGEST)
    ends = next((at for at in sentence_ends(text, start, near) if not _INITIALS.search(text, start, at)), -1)
    if _read_before(passage, start, Span(ends, ends + 2), draft):
        return ends + 2
    if after := _after_list(passage, start, end):
        draft.authors = read_names(text, start, after)
        return after
    last = _AFTER_LAST.search(text, start, near)
    for divider in islice(_DIVIDER.finditer(text, start, near), _MOST_DIVIDERS):
        if _read_before(passage, start, Span(*divider.span()), draft):
            return divider.end()
    if last and _read_before(passage, start, Span(last.start("stop"), last.end()), draft):
        return last.end()
    return start


def _links_title(passage: Passage, start: int) -> bool:
    """Whether a link of more words than a name begins here: `[Dense, Robust, and Accurate Choirs](…). …`"""
    links = (mark for mark in passage.marks if mark.kind == "link" and mark.start == start)
    return any(count_words(passage.text[mark.start : mark.end]) > _LONGEST_NAME for mark in links)


def _read_before(passage: Passage, start: int, divider: Span, draft: Draft) -> bool:
    """Reads the authors, and a year behind them, that fill the range up to a divider.

    They are several with given names, or have `et al.`; what may be something else too stands before a year
    or a title that markup shows: `Rossi & Wei: **Title**`, `Mina Rossi (2019): Title`.
    """
    text, stop = passage.text, divider.start
    if stop < 0 or not text[stop : divider.end].endswith(" ") or _is_marked(passage, stop):
        return False
    dated = _YEAR_AT_END.search(text, start, stop)
    if dated:
        stop = dated.start()
    if not may_be_names(text, start, stop):
        return False
    placed = dated is not None or begins_title(passage, divider.end) or is_linked_title(passage, divider)
    alone = ":" in text[slice(*divider)] and is_known_person(text[start:stop])
    if not (placed or alone or may_be_several(text, start, stop)):
        return False
    if _is_marked_within(passage, start, stop) or _begins_with_title(passage, start, stop):
        return False
    if next(sentence_ends(text, start, stop), None) is not None:
        return False
    names = read_names(text, start, stop)
    known = names.truncated or any(is_known_person(name.whole) for name in names.names)
    if (alone or not known) and _names_people(passage, divider.end):
        return False  # `*Clouds and Rivers* (1993) - Mina Rossi`
    certain = names.truncated or (len(names.names) > 1 and all_persons(names, given=True))
    if certain and not are_authors(passage, start, stop):
        return False
    alone = alone or stands_before_italics(passage, start, divider)
    if not (certain or alone or (placed and may_be_authors(text, start, stop))):
        return False
    draft.authors = names
    if dated and draft.year is None:
        draft.year = Span(*dated.span("year"))
    return True


def _names_people(passage: Passage, start: int) -> bool:
    """Whether authors follow, up to a bracket, a link or the end of the sentence."""
    text = passage.text
    links = (mark.start for mark in passage.marks if mark.kind == "link" and start < mark.start)
    part = _PART_END.search(text, start)
    stop = min(next(links, len(text)), part.start() if part else len(text))
    stop = next(iter(sentence_ends(text, start, stop)), stop)
    return are_authors(passage, start, stop) or is_known_person(text[start:stop].strip(" ."))


def may_be_authors(text: str, start: int, stop: int) -> bool:
    """Whether these are names, be they family names alone: `Rossi & Wei`, `Snow, Moss, Hale`."""
    span = trimmed(text, start, stop, " ,.")
    name = text[slice(*span)]
    if is_known_person(name) or are_family_pair(name):
        return True
    names = read_names(text, *span)
    if len(names.names) == 1 and names.inverted_first and "," in name:
        return is_known_person(names.names[0].whole)  # `Rossi, Mina`
    return len(names.names) > 1 and not names.odd and all(map(_may_be_author, names.names))


def _may_be_author(name: NameDraft) -> bool:
    return is_person(name.whole) if name.given else may_be_author(name)


def _after_list(passage: Passage, start: int, end: int) -> int | None:
    """Where the title begins behind several names with commas: the first part that is no name."""
    text, after, count = passage.text, start, 0
    for at, length, stop in _persons(text, start, min(end, start + _LONGEST_LIST)):
        if _is_marked(passage, stop - 1) or _is_named_by_mark(passage, at):
            break
        count, after = count + length, stop
    if count and (last := _last_before_colon(passage, after, end)):
        return last
    line_end = text.find("\n", after, end)
    stop = end if line_end < 0 else line_end
    first, _, rest = text[after:stop].partition(", ")
    if " et al" in first or is_known_person(first.partition(": ")[0]):
        return None
    if not count or count_words(first) < _FEW_WORDS or _INSTITUTION.search(first) or _tells_issue(first):
        return None
    if is_person(AND.split(_DASH.split(first)[0])[0]) or _is_marked_within(
        passage, after, after + len(first)
    ):
        return None
    parts = rest.partition(" [")[0].split(", ")
    others = list(takewhile(lambda part: not _tells_issue(part), parts))
    return after if count > 1 or (others != parts and not any(map(is_person, others))) else None


def _last_before_colon(passage: Passage, start: int, end: int) -> int | None:
    """Where the title begins behind the last name in `Mina Rossi, Lin Wei, Jan (Johan) Berg: A title`.

    What marks set apart, or a venue follows behind a comma, is the title: `Choir Encoders: Singing, ICASSP`.
    """
    last = _LAST.match(passage.text, start, end)
    if last is None or any(start <= mark.start < last.end() for mark in passage.marks):
        return None
    _, *parts = passage.text[last.end() : end].partition("\n")[0].split(", ")
    placed = any(_tells_issue(part) or part.lower().startswith("arxiv") for part in parts)
    if placed or not is_person(_NICKNAME.sub("", last["name"])):
        return None
    return last.end()


def _tells_issue(text: str) -> bool:
    return read_issued(text, 0, len(text)) is not None


def _begins_with_title(passage: Passage, start: int, stop: int) -> bool:
    """Whether quotes, or markup of what are no names, begin the range."""
    text = passage.text
    if OPENING.match(text, start, stop):
        return True
    marks = [mark for mark in passage.marks if mark.start in (start, start + 1) and mark.end <= stop]
    links = [text[mark.start : mark.end] for mark in marks if mark.kind == "link"]
    if not all(is_known_person(name) or name.rstrip(".").endswith(_ELIDED) for name in links):
        return True
    return not all(
        may_be_authors(text, mark.start, mark.end) or are_authors(passage, mark.start, mark.end)
        for mark in marks
    )


def _is_named_by_mark(passage: Passage, at: int) -> bool:
    """Whether a link or bold text begins here that is no known name."""
    marks = (mark for mark in passage.marks if mark.kind in ("link", "strong") and mark.start == at)
    return any(not is_known_person(passage.text[mark.start : mark.end]) for mark in marks)


def _persons(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where a part between two commas begins, how many names it has, and where the next part begins."""
    at = start
    for _ in range(_MOST):
        part = _LISTED.match(text, at, end)
        names = AND.split(part["name"]) if part else []
        if part is None or not all(map(is_person, names)):
            return
        yield at, len(names), part.end()
        at = part.end()


def _is_marked_within(passage: Passage, start: int, end: int) -> bool:
    """Whether a link or bold text that names a work begins within the range: then that is the title."""
    marks = (mark for mark in passage.marks if mark.kind in ("link", "strong") and start < mark.start < end)
    texts = [passage.text[mark.start : mark.end] for mark in marks]
    return any(not (is_form(name) or is_person(name)) for name in texts)


def _is_marked(passage: Passage, at: int) -> bool:
    return any(mark.start < at < mark.end for mark in passage.marks)
