"""Whether two citations are of one work that came out twice: at a conference and in a journal, reprinted."""

from __future__ import annotations

import re

from ...identity.spelling import normalise_title
from ...identity.works import LATER, Work, by_the_same, joined_by_others
from ...model import Citation
from ...pattern import Rare
from .editions import is_preprint, same_venue
from .kinds import kind_of
from .series import series_of

_EDITION = Rare(
    ("ed.", "ed)", "edition", "revised", "revisited", "第"),
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|revised|new) ed(?:ition|\.|\))"
    r"|\brevis(?:ed|ited)\b|第\s*\S{1,3}\s*版",
)
_NUMBERED = Rare(
    (" ed", " Ed", "版"),
    r"[,:]? \(?(?:(?P<count>\d{1,2})(?:st|nd|rd|th)|(?P<word>[a-z]{5,7})) ed(?:ition\b|n?\.)\)?"
    r"|第 ?(?P<number>\d{1,2}) ?版",
    re.IGNORECASE | re.ASCII,
)
_COUNTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_SERIES = Rare((" series)", " Series)"), r" \([^()]{1,80} [Ss]eries\).*")


def bare_title(title: str) -> str:
    """A title without what tells of the book: `Voices, second edition: A tour`, `Voices (Reeds series)`."""
    edition = _NUMBERED.search(title)
    if edition and _number(edition):
        title = title[: edition.start()] + title[edition.end() :]
    return _SERIES.sub("", title)


def are_other_editions(a: Citation, b: Citation) -> bool:
    """Whether two citations are of two editions, or of a numbered one and of one that no year tells."""
    numbers = [next(filter(None, map(_number, _NUMBERED.finditer(each.raw))), None) for each in (a, b)]
    if numbers[0] == numbers[1]:
        return False
    return None not in numbers or not (a.year and b.year)


def _number(edition: re.Match[str]) -> int | None:
    told = edition["count"] or edition["number"]
    return int(told) if told else _COUNTS.get(edition["word"].lower())


def are_reissues(a: Citation, b: Citation, works: tuple[Work, Work]) -> bool:
    """Whether two citations of one title, which differ in year or place, are of one work all the same.

    The same people give a title of some words but once, unless it is that of a series, or of a book's next
    edition. Where the authors of one are unknown the title has to tell by itself, in years that are near.
    """
    if not all(work.title.is_of_one_work for work in works) or _are_editions(a, b):
        return False
    if a.authors and b.authors:
        near = years_apart(a, b) <= LATER and (a.truncated or b.truncated or joined_by_others(*works))
        return (near or by_the_same(*works)) and not _are_in_one_series(a, b)
    telling = all(work.title.telling for work in works)
    long = all(work.title.unmistakable for work in works)
    return telling and years_apart(a, b) <= (LATER if long else 1) and not _are_in_one_series(a, b)


def years_apart(a: Citation, b: Citation) -> int:
    """How far the years are apart; 0 where one is unknown."""
    years = [int(each.year.text) for each in (a, b) if each.year]
    return abs(years[0] - years[-1]) if years else 0


def _are_editions(a: Citation, b: Citation) -> bool:
    """Whether one says that it is an edition, or both are books of two years."""
    if any(_EDITION.search(each.raw.lower()) for each in (a, b)):
        return True
    return all(kind_of(each) == "book" for each in (a, b)) and years_apart(a, b) > 1


def _are_in_one_series(a: Citation, b: Citation) -> bool:
    """Whether both stand in one journal or conference, which prints nothing twice."""
    if is_preprint(a) or is_preprint(b) or not (a.container and b.container):
        return False
    series = [series_of(each.container.text) for each in (a, b) if each.container]
    known = [each.keys for each in series if each]
    if len(known) == 2:
        return not known[0].isdisjoint(known[1])
    names = [normalise_title(each.container.text) for each in (a, b) if each.container]
    return names[0] == names[1] or same_venue(a.container.text, b.container.text)
