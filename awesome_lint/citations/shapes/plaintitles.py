"""Titles in plain text: where they end, when neither quotes nor markup say it."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from ...model import Span
from ...pattern import Pattern
from ...script import count_words, has_wide
from ...words import words
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.authors import are_authors
from ..people.names import read_names
from ..people.organizations import signs_as_group
from ..people.persons import is_known_person, is_person
from ..people.pieces import AND
from ..publication.issued import read_issued
from ..styles.sentences import sentence_ends
from .authorsfirst import may_be_authors
from .chunks import read_chunks

_MARKS = r" ?[\[(|\n]|, (?=[A-Z\d]|ar[Xx]iv\b)| (?:[-–—]|--) | :(?=[a-z][a-z0-9_+-]{0,40}:)"
_WIDE_MARKS = _MARKS + r"|, (?=[^\x00-\u2fff])"
_BY = r"|,? by (?=[A-Z])"
_TITLE_STOPS = (Pattern(_MARKS), Pattern(_WIDE_MARKS))
_STOPS = (Pattern(_MARKS + _BY), Pattern(_WIDE_MARKS + _BY))
"""In a text without Chinese, Japanese or Korean, and in one that has some: these take long to compile."""
_YEAR = Pattern(r",? \(?(?:19|20)\d\d\b")
_COMMA = Pattern(r", ")
_THESIS = Pattern(r"(?:Ph\.? ?D\.?|[Dd]octoral|[Mm]aster[’']?s?|M\.?Sc\.?) (?:[Tt]hesis|[Dd]issertation)")
_PART_END = Pattern(r"[\[(|\n]| [-–—] ")
_AROUND_TITLE = " ,.:[](|-–—*_"
_LEAD_AWAY = Pattern(r"[,.] ?[Ii]n:?$|,? by$")
_PROSE_STARTS = words("This These It We I You He She They Here There Then Yes No Read See")
_FEWEST = 3
"""Words of a subtitle."""
_MOST_STOPS = 60
_NEAR = 300
"""Characters after a comma that tell what it sets apart."""


def title_stop(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first mark, bracket or dash that a title may end before."""
    return _TITLE_STOPS[has_wide(text)].search(text, start, end)


def plain_title(passage: Passage, start: int, end: int) -> tuple[Span, int] | None:
    """The text up to the first mark, bracket, dash or sentence end."""
    text = passage.text
    kinds = ("link", "emphasis", "code")
    stop = min(
        [end, *(mark.start for mark in passage.marks if mark.start > start + 1 and mark.kind in kinds)]
    )
    for match in islice(_STOPS[has_wide(text)].finditer(text, start + 1, stop), _MOST_STOPS):
        if _ends_title(passage, match, end) and not _follows_name(text, start, match):
            stop = match.start()
            break
    ends = _title_end(passage, start, stop)
    if ends is not None:
        stop = ends + (text[ends] in "?!？！")
    span = trimmed(text, start, stop, _AROUND_TITLE)
    if stop < end and (lead := _LEAD_AWAY.search(text, *span)):
        span = trimmed(text, span.start, lead.start(), _AROUND_TITLE)
    return (span, stop) if span.start < span.end else None


def _follows_name(text: str, start: int, dash: re.Match[str]) -> bool:
    """Whether a long dash stands behind a name that the title begins with: `ChoirNet — Singing for Robots`.

    A date behind it is no title.
    """
    few = count_words(text[start : dash.start()]) < _FEWEST and dash.group().strip() in ("–", "—")
    following = text[dash.end() :].partition("\n")[0]
    return few and count_words(following) >= _FEWEST and not _YEAR.match(following)


def _title_end(passage: Passage, start: int, stop: int) -> int | None:
    """The mark that ends the sentence of the title; a question goes on with its subtitle."""
    text = passage.text
    ends = [
        at
        for at in islice(sentence_ends(text, start, stop), _MOST_STOPS)
        if not text[at + 2 : at + 3].islower()
    ]
    for at, following in pairwise([*ends, stop]):
        if text[at] not in "?!" or not _is_subtitle(passage, at + 1, following):
            return at
    return None


def _is_subtitle(passage: Passage, start: int, end: int) -> bool:
    """`Too many vowels? Towards faster choirs`: neither venue nor authors, nor a sentence about it."""
    first, *others = passage.text[start:end].split() or [""]
    if len(others) + 1 < _FEWEST or first in _PROSE_STARTS:
        return False
    return read_issued(passage.text, start, end) is None and not are_authors(passage, start, end)


def _ends_title(passage: Passage, match: re.Match[str], end: int) -> bool:
    """Not a bracket or comma inside a title, as in `Seq2Seq (with attention) models` and `Speech, Music`."""
    text = passage.text
    if match.group() == ", ":
        return _is_apposition(passage, match.end(), end)
    if match.group().endswith("by "):
        return _is_by_authors(passage, match.end(), end)
    if match.group().strip() in ("–", "—"):  # as a rule before a subtitle
        return _is_apposition(passage, match.end(), end)
    if match.group().strip() != "(":
        return True
    closing = text.find(")", match.end(), end)
    if closing < 0 or not text[closing + 1 : end].strip():
        return True
    inner = Span(match.end(), closing)
    return read_issued(text, *inner) is not None or _tells_authors(passage, *inner)


def _tells_authors(passage: Passage, start: int, end: int) -> bool:
    """Whether authors, be it with venue and date, and nothing else stands in the range."""
    told = Draft("list")
    if not read_chunks(passage, start, end, told) or not told.authors.names:
        return False
    names = told.authors
    return names.truncated or may_be_authors(
        passage.text, names.names[0].span.start, names.names[-1].span.end
    )


def _is_by_authors(passage: Passage, start: int, end: int) -> bool:
    """Whether names follow `by`, up to a bracket or the end of the part."""
    hard = _PART_END.search(passage.text, start, end)
    stop = hard.start() if hard else end
    names = read_names(passage.text, start, stop)
    whole = [name.whole for name in names.names]
    joined = AND.search(passage.text, start, stop) is not None and any(map(is_known_person, whole))
    known = names.truncated or joined or (bool(whole) and is_known_person(whole[0]))
    return known and _tells_authors(passage, start, stop)


def _is_apposition(passage: Passage, start: int, end: int) -> bool:
    """Whether a venue with its date or an author list follows the comma before `start`."""
    text = passage.text
    end = min(end, start + _NEAR)
    hard = _PART_END.search(text, start, end)
    stop = hard.start() if hard else end
    stop = next(iter(sentence_ends(text, start, stop)), stop)
    found = _COMMA.search(text, start, stop)
    comma = found.start() if found else -1
    part_end = comma if comma > 0 else stop
    return (
        read_issued(text, start, part_end) is not None
        or _THESIS.match(text, start, part_end) is not None
        or _is_dated(text, start, stop)
        or (comma > 0 and _is_dated(text, start, _second_comma(text, comma, stop)))
        or are_authors(passage, start, stop)
        or (
            (year := _YEAR.search(text, start, stop)) is not None
            and are_authors(passage, start, year.start())
        )
        or (comma > 0 and " et al" in text[start:comma] and are_authors(passage, start, comma))
        or (comma > 0 and is_person(text[start:comma]) and _are_persons_before_issue(text, start, stop))
        or (comma > 0 and signs_as_group(text[start:comma]) and _is_dated(text, comma + 1, stop))
    )


def _are_persons_before_issue(text: str, start: int, stop: int) -> bool:
    """Whether persons, each behind a comma, stand before a venue; before its date too where it is one."""
    persons = 0
    while (comma := text.find(", ", start, stop)) > 0 and is_person(text[start:comma]):
        persons += 1
        start = comma + 2
    if persons < 2:
        return _is_dated(text, start, stop)
    ends = (comma, _second_comma(text, comma, stop)) if comma > 0 else ()
    return any(read_issued(text, start, end) is not None for end in (stop, *ends))


def _second_comma(text: str, comma: int, stop: int) -> int:
    second = text.find(", ", comma + 1, stop)
    return second if second > 0 else stop


def _is_dated(text: str, start: int, end: int) -> bool:
    """Whether a venue with its date fills the range."""
    issued = read_issued(text, start, end)
    return issued is not None and issued.year is not None
