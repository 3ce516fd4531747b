"""Which works of many are one: by title, first author and year, or by where they stand."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from .titles import MIN_WORDS_TO_MISSPELL, Title, normalise_title, one_title, prepared

_MAX_EARLIER = 32  # works of one key that a later one is compared with


class Work(NamedTuple):
    """What a citation says of the work it cites; an unknown author or year is no evidence against.

    `surnames` are the first author's, `authors` those of all where at least two are known, and none is left
    out. `places` are signs that two works do not share but by chance: a first page in a year, an identifier.
    """

    title: str
    surnames: frozenset[str] = frozenset()
    year: int | None = None
    places: frozenset[str] = frozenset()
    authors: tuple[frozenset[str], ...] = ()


def is_identifier(place: str) -> bool:
    """Whether a place is a DOI or the number of a preprint, which no other work has."""
    return place.startswith(("doi:", "arxiv:"))


class _Prepared(NamedTuple):
    """A work, prepared for comparison."""

    title: Title
    surnames: frozenset[str]
    year: int | None
    places: frozenset[str]
    authors: tuple[frozenset[str], ...]


def repeated_works(
    works: Iterable[Work], may_be_one: Callable[[int, int], bool] = lambda earlier, later: True
) -> list[tuple[int, int]]:
    """The pairs (earlier, later) of indices of one work: each later one once, with its first earlier one.

    Linear in the number of works: a work is compared with the first few of its keys only. A short
    title is no evidence but with a shared surname, and two known years may be one apart: a preprint
    and its publication. `may_be_one` is asked of two indices for what titles do not tell.
    """
    found = []
    seen: list[_Prepared] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    for later, work in enumerate(map(_prepared, works)):
        keys = tuple(_keys(work))
        candidates = sorted({index for key in keys for index in by_key[key]})
        ones = (index for index in candidates if _one_work(seen[index], work))
        earlier = next((index for index in ones if may_be_one(index, later)), None)
        if earlier is not None:
            found.append((earlier, later))
        seen.append(work)
        for key in keys:
            if len(by_key[key]) < _MAX_EARLIER:
                by_key[key].append(later)
    return found


def _prepared(work: Work) -> _Prepared:
    surnames = frozenset(filter(None, map(normalise_title, work.surnames)))
    return _Prepared(prepared(work.title), surnames, work.year, work.places, work.authors)


def _one_work(a: _Prepared, b: _Prepared) -> bool:
    if any(map(is_identifier, a.places & b.places)):
        return one_title(a.title, b.title, shared_surname=True)
    if a.year is not None and b.year is not None and abs(a.year - b.year) > 1:
        return False
    if a.surnames and b.surnames:
        return not a.surnames.isdisjoint(b.surnames) and (
            one_title(a.title, b.title, shared_surname=True) or _is_cut(a, b)
        )
    return a.title.telling and b.title.telling and one_title(a.title, b.title, shared_surname=False)


def _is_cut(a: _Prepared, b: _Prepared) -> bool:
    """Whether one title is the other without its subtitle, and place, or year and authors, are the same."""
    if a.places.isdisjoint(b.places) and not (a.year and a.year == b.year and _are_by_the_same(a, b)):
        return False
    return a.title.head == b.title.joined or b.title.head == a.title.joined


def _are_by_the_same(a: _Prepared, b: _Prepared) -> bool:
    """Whether all authors of both are known, and are the same in one order."""
    same = zip(a.authors, b.authors, strict=False)
    return bool(a.authors) and len(a.authors) == len(b.authors) and all(one & other for one, other in same)


def _keys(work: _Prepared) -> Iterator[str]:
    """Two works that are one share one of these; a blank begins those that are no title."""
    title = work.title
    if title.joined:
        yield title.joined
    if title.unlabelled:
        yield title.unlabelled
    if title.head:
        yield title.head
    if len(title.meaning) >= MIN_WORDS_TO_MISSPELL:
        yield " " + "".join(word[0] for word in title.meaning)
