"""In which order a list puts its entries, and which of them stand elsewhere."""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from ..model import Document, Entry
from ..pattern import Pattern

Key = Callable[[Entry], str]
"""What entries are compared by; "" for an entry that cannot be."""

_MIN_PAIRS = 10
# Of real lists, none has between 78 and 86 % of its neighbours in the order of the alphabet: there is one,
# or there is none. Half a list of years may be in order by chance.
_ALPHABETICAL = 0.82
WELL_ORDERED = 0.9
_MIN_GROUP = 4  # entries of a well ordered list's group, of which one may be called misplaced
_MAX_MISPLACED = 0.1  # of a group
_MAX_OUTSIDE = 0.25  # the same before other readings of the order are asked

_YEAR = Pattern(r"(?<![\d.-])(?:19[5-9]|20[0-4])\d(?!\d|\.\d)")
_DATE = Pattern(
    r"(?<![\d./-])((?:19[5-9]|20[0-4])\d)[-./](0?[1-9]|1[0-2])(?:[-./](0?[1-9]|[12]\d|3[01]))?(?![\d/-]|\.\d)"
)
_TIME_COLUMN = Pattern(r"\W*(?:date|published|released?|time|when|year|日期|年份?|时间)\W*", re.I)
_ARTICLE = Pattern(r"(?:a|an|the) ")
_NUMBER = Pattern(r"\d+")
_SCHEMES = ("http://", "https://")


OrderName = Literal[
    "alphabetical",
    "alphabetical-by-repository",
    "alphabetical-capitals-first",
    "oldest-first",
    "newest-first",
]


class Order(NamedTuple):
    """What most neighbours of a list have in common: `kept` of `pairs` stand in the order of a key.

    Or what is wanted of them.
    """

    name: OrderName
    key: Key
    descending: bool
    kept: int
    pairs: int
    wanted: bool = False


class Misplaced(NamedTuple):
    """An entry that stands elsewhere than the order of its group has it.

    It belongs directly before `neighbour` or, where that is the last one, behind it.
    """

    entry: Entry
    neighbour: Entry
    before: bool


# --- keys ----------------------------------------------------------------------------------------


def _folded(title: str) -> str:
    """Without case, accents and marks at the start; "" for an address, or a script not sorted by letters."""
    if title.startswith(_SCHEMES):
        return ""
    text = unicodedata.normalize("NFKD", title).casefold()
    if not text.isascii():
        if any(unicodedata.category(character) == "Lo" for character in text):
            return ""
        text = "".join([character for character in text if not unicodedata.combining(character)])
    return (
        text.lstrip(" \t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
        if text.isascii()
        else re.sub(r"^[\W_]+", "", text)
    )


def _title(entry: Entry) -> str:
    return _folded(entry.title)


def _words(entry: Entry) -> str:
    return " ".join(re.findall(r"[^\W_]+", _folded(entry.title)))


def _letters(entry: Entry) -> str:
    return _words(entry).replace(" ", "")


def _without_article(entry: Entry) -> str:
    return _ARTICLE.sub("", _words(entry), count=1)


def _by_value(entry: Entry) -> str:
    return _NUMBER.sub(lambda match: match[0].zfill(9), _words(entry))


def _repository(entry: Entry) -> str:
    return _folded(entry.title.rpartition("/")[2])


def _code_points(entry: Entry) -> str:
    return entry.title.casefold() if _folded(entry.title) else ""


def _capitals_first(entry: Entry) -> str:
    return entry.title if _folded(entry.title) else ""


def _dated(entry: Entry) -> str:
    """The text that says when: that of a column for it, else the whole."""
    columns = zip(entry.columns, entry.cells, strict=False)
    return next((cell.text for head, cell in columns if _TIME_COLUMN.fullmatch(head)), entry.text)


def _day(entry: Entry) -> str:
    days = {match.groups() for match in _DATE.finditer(_dated(entry))}
    return "-".join(part.zfill(2) for part in days.pop()) if len(days) == 1 and None not in min(days) else ""


def _month(entry: Entry) -> str:
    months = {match.group(1, 2) for match in _DATE.finditer(_dated(entry))}
    return "-".join(part.zfill(2) for part in months.pop()) if len(months) == 1 else ""


def _year(entry: Entry) -> str:
    years = set(_YEAR.findall(_dated(entry)))
    return years.pop() if len(years) == 1 else ""


_LETTERED: tuple[tuple[OrderName, Key], ...] = (
    ("alphabetical", _title),
    ("alphabetical-by-repository", _repository),
    ("alphabetical-capitals-first", _capitals_first),
)
_TIMED: tuple[Key, ...] = (_day, _month, _year)
_VARIANTS: dict[Key, tuple[Key, ...]] = {
    _title: (_words, _letters, _without_article, _by_value, _code_points)
}
"""Other ways to read one order: who stands right by one of them is not misplaced."""


# --- the order of a list -------------------------------------------------------------------------


def groups_of(document: Document) -> list[list[Entry]]:
    """The entries that stand in one list or table."""
    groups: defaultdict[object, list[Entry]] = defaultdict(list)
    for entry in document.entries:
        groups[entry.group].append(entry)
    return list(groups.values())


def order_of(groups: Sequence[Sequence[Entry]], wanted: OrderName | None = None) -> Order | None:
    """The order that is wanted, else the one that nearly all of at least ten neighbours keep.

    None where there is none.
    """
    if wanted is None:
        return next(filter(_is_kept, _orders(groups)), None)
    found = [order for order in _orders(groups) if order.name == wanted]
    return max(found, key=lambda order: (_is_kept(order), order.kept))._replace(wanted=True)


def _orders(groups: Sequence[Sequence[Entry]]) -> Iterator[Order]:
    """Every order that a list may be in, those first that tell more."""
    for name, key in _LETTERED:
        rising, falling = _neighbours(groups, key)
        yield Order(name, key, descending=False, kept=rising, pairs=rising + falling)
    for key in _TIMED:
        rising, falling = _neighbours(groups, key)
        yield Order("oldest-first", key, descending=False, kept=rising, pairs=rising + falling)
        yield Order("newest-first", key, descending=True, kept=falling, pairs=rising + falling)


def _is_kept(order: Order) -> bool:
    share = WELL_ORDERED if order.key in _TIMED else _ALPHABETICAL
    return order.kept >= max(_MIN_PAIRS, share * order.pairs)


def _neighbours(groups: Sequence[Sequence[Entry]], key: Key) -> tuple[int, int]:
    """How many neighbours rise and how many fall, of those that differ."""
    pairs = [pair for group in groups for pair in pairwise(filter(None, map(key, group)))]
    return sum(a < b for a, b in pairs), sum(a > b for a, b in pairs)


def misplaced(group: Sequence[Entry], order: Order) -> list[Misplaced]:
    """The entries outside the longest part of a group that is in order; none where they are too many.

    What stands above that part was put there on purpose.
    """
    ranks = _ranks(group, order.key, order.descending)
    outside = _outside(ranks)
    if not outside or len(outside) > _MAX_OUTSIDE * len(ranks):
        return []
    inside = [index for index in ranks if index not in outside]
    for variant in _VARIANTS.get(order.key, ()):
        outside &= _outside(_ranks(group, variant, order.descending))
    found = sorted(index for index in outside if index > inside[0])
    if len(found) > _tolerated(len(ranks), order):
        return []
    kept = [ranks[index] for index in inside]
    return [_place(group, index, inside, bisect_right(kept, ranks[index])) for index in found]


def _tolerated(entries: int, order: Order) -> int:
    """So many entries of a group may stand elsewhere before it has no order of its own."""
    well = order.wanted or order.kept >= WELL_ORDERED * order.pairs
    single = well and entries >= _MIN_GROUP
    return max(int(single), int(_MAX_MISPLACED * entries))


def _place(group: Sequence[Entry], index: int, inside: Sequence[int], position: int) -> Misplaced:
    before = position < len(inside)
    return Misplaced(group[index], group[inside[position if before else -1]], before)


def _ranks(group: Sequence[Entry], key: Key, descending: bool) -> dict[int, int]:
    """The rank of each entry that can be compared, by its index."""
    keys = {index: text for index, entry in enumerate(group) if (text := key(entry))}
    ranks = {text: rank for rank, text in enumerate(sorted(set(keys.values()), reverse=descending))}
    return {index: ranks[text] for index, text in keys.items()}


def _outside(ranks: Mapping[int, int]) -> set[int]:
    """The indices outside a longest part whose ranks do not fall; of two that could go, the later one."""
    last: list[int] = []  # of the best part of each length, found from the end: its rank, negated
    ends: list[int] = []
    behind: dict[int, int | None] = {}
    for index in reversed(ranks):
        length = bisect_right(last, -ranks[index])
        behind[index] = ends[length - 1] if length else None
        last[length : length + 1] = [-ranks[index]]
        ends[length : length + 1] = [index]
    inside: set[int] = set()
    step = ends[-1] if ends else None
    while step is not None:
        inside.add(step)
        step = behind[step]
    return set(ranks) - inside
