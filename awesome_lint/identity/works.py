"""Which works of many are one: by title, first author and year, or by where they stand."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Set
from itertools import product, starmap
from typing import NamedTuple

from .comparison import changed, half_shared, lost_word, misspelt, nearly_one, one_title
from .titles import MIN_WORDS_BY_THE_SAME, SMALL_WORDS, Title

LATER = 3
"""Years that a publication may come after its preprint, and an article after the paper of a conference."""
PAGE = "page:"
"""What begins a place that is a page in a volume of a year."""
_MIN_NAMED = 2  # authors that say who the others are
_MIN_JOINED = 3  # the same where others are put in between
_MAX_EARLIER = 32  # works of one key that a later one is compared with


class Work(NamedTuple):
    """What a citation says of the work it cites; an unknown author or year is no evidence against.

    `surnames` are the first author's, in normal form, `authors` those of all who are named, and `truncated`
    is whether others are left out. `places` are signs that two works do not share but by chance: a first page
    in a year or a volume, an identifier. `papers` are the identities of what is named or linked. `issued` is
    the year even where it may be that of a preprint, which `year` is not. `series` are the well-known ones
    that its venue may be of, `group` is whether a group or company alone signs, in which persons may work.
    """

    title: Title
    surnames: frozenset[str] = frozenset()
    year: int | None = None
    places: frozenset[str] = frozenset()
    authors: tuple[frozenset[str], ...] = ()
    truncated: bool = False
    papers: frozenset[str] = frozenset()
    issued: int | None = None
    series: frozenset[str] = frozenset()
    group: bool = False


def is_identifier(place: str) -> bool:
    """Whether a place is a DOI or the number of a preprint, which no other work has."""
    return place.startswith(("doi:", "arxiv:"))


def repeated_works(
    works: Iterable[Work], may_be_one: Callable[[int, int], bool] = lambda earlier, later: True
) -> list[tuple[int, int]]:
    """The pairs (earlier, later) of indices of one work: each later one once, with its first earlier one.

    Linear in the number of works: a work is compared with the first few of its keys only. A short
    title is no evidence but with a shared surname, or of some telling words in one year. Two known years
    may be one apart, a preprint and its publication; `LATER` by one long title, or by the same authors.
    `may_be_one` is asked of two indices for what titles do not tell.
    """
    found = []
    seen: list[Work] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    for later, work in enumerate(works):
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


def _one_work(a: Work, b: Work) -> bool:
    shared = a.places & b.places
    if any(map(is_identifier, shared)):
        return one_title(a.title, b.title, shared_surname=True) or changed(a.title, b.title)
    if not a.papers.isdisjoint(b.papers):
        return one_title(a.title, b.title, shared_surname=True)  # a link may be that of the entry above
    if a.surnames and b.surnames and a.group == b.group:
        return _are_by_one(a, b, shared)
    long = a.title.unmistakable and b.title.unmistakable
    if _apart(a.year, b.year) > (LATER if long else 1):
        return False
    if long and (a.title.head == b.title.joined or b.title.head == a.title.joined):
        return a.title.numbers == b.title.numbers
    if a.surnames or b.surnames:
        telling = a.title.telling_of_reference and b.title.telling_of_reference
    else:
        telling = a.title.telling and b.title.telling
    telling = telling or (a.title.particular and b.title.particular and _are_near(a, b))
    telling = telling or (_are_of_one_year(a, b) and _is_told_by_year(a, b))
    return telling and one_title(a.title, b.title, shared_surname=False)


def _are_by_one(a: Work, b: Work, shared: Set[str]) -> bool:
    """The same of two works whose authors are known, and which share places, but no identifier."""
    same = by_the_same(a, b)
    if not (same or joined_by_others(a, b)) and _apart(a.year, b.year) > 1:
        return False
    if a.surnames.isdisjoint(b.surnames):
        return _are_by_one_misspelt(a, b) and one_title(a.title, b.title, shared_surname=False)
    if one_title(a.title, b.title, shared_surname=True) or _is_cut(a, b, same):
        return True
    if same and (nearly_one(a.title, b.title) or lost_word(a.title, b.title)):
        return True
    return any(place.startswith(PAGE) for place in shared) and half_shared(a.title, b.title)


def _apart(a: int | None, b: int | None) -> int:
    return 0 if a is None or b is None else abs(a - b)


def _are_of_one_year(a: Work, b: Work) -> bool:
    return a.issued is not None and a.issued == b.issued


def _is_told_by_year(a: Work, b: Work) -> bool:
    """Whether no other work of one year has the title: a name stands in front, or both are of one series."""
    words = min(len(a.title.meaning), len(b.title.meaning))
    told = a.title.named or b.title.named or not a.series.isdisjoint(b.series)
    return told and words >= MIN_WORDS_BY_THE_SAME


def _are_near(a: Work, b: Work) -> bool:
    """Whether both years are known, and one or the same."""
    return a.issued is not None and b.issued is not None and _apart(a.issued, b.issued) <= 1


def _are_by_one_misspelt(a: Work, b: Work) -> bool:
    """Whether the first author of a telling title is misspelt in one, or the next ones are the same."""
    if not (a.title.particular and b.title.particular):
        return False
    if a.title.telling and any(one & other for one, other in zip(a.authors[1:], b.authors[1:], strict=False)):
        return True
    return _are_near(a, b) and any(starmap(misspelt, product(a.surnames, b.surnames)))


def _is_cut(a: Work, b: Work, same: bool) -> bool:
    """Whether one title is the other without its subtitle, and that is its name, or place or time agree."""
    shorter, longer = sorted((a.title, b.title), key=lambda title: len(title.joined))
    if longer.head != shorter.joined:
        return False
    if shorter.name and _are_near(a, b):
        return True
    known = len(a.authors) > 1 or min(len(a.title.meaning), len(b.title.meaning)) >= MIN_WORDS_BY_THE_SAME
    return not a.places.isdisjoint(b.places) or bool(a.year and a.year == b.year and same and known)


def by_the_same(a: Work, b: Work) -> bool:
    """Whether the same authors are named in one order: all, or two at least where others are left out."""
    named = min(len(a.authors), len(b.authors))
    if named < _MIN_NAMED and (a.truncated or b.truncated):
        return False
    if not named or (len(a.authors) != len(b.authors) and not _left_out(a, b)):
        return False
    return all(one & other for one, other in zip(a.authors, b.authors, strict=False))


def joined_by_others(a: Work, b: Work) -> bool:
    """Whether all authors of one, several, are those of the other in one order, with others between them.

    As an article has it whose paper at a conference came first.
    """
    fewer, more = sorted((a.authors, b.authors), key=len)
    if len(fewer) < _MIN_JOINED or not fewer[0] & more[0]:
        return False
    others = iter(more)
    return all(any(one & other for other in others) for one in fewer)


def _left_out(a: Work, b: Work) -> bool:
    """Whether the one with fewer authors says that there are others."""
    return a.truncated if len(a.authors) < len(b.authors) else b.truncated


def _keys(work: Work) -> Iterator[str]:
    """Two works that are one share one of these; a blank begins those that are no title."""
    title = work.title
    if title.joined:
        yield title.joined
    if title.unlabelled:
        yield title.unlabelled
    if title.head:
        yield title.head
    if len(title.meaning) >= MIN_WORDS_BY_THE_SAME:
        yield " " + "".join([word[0] for word in title.meaning if word not in SMALL_WORDS])
    for place in work.places:
        if is_identifier(place) or place.startswith(PAGE):
            yield " " + place
