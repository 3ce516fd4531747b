"""In which order a list puts its entries, and which of them stand elsewhere."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..model import Document, Entry
from ..rising import longest_rising
from .keys import LETTERED, TIMED, VARIANTS, Key, OrderName

_MIN_PAIRS = 10
# Of real lists, none has between 78 and 86 % of its neighbours in the order of the alphabet: there is one,
# or there is none. Half a list of years may be in order by chance.
_ALPHABETICAL = 0.82
WELL_ORDERED = 0.9
_MIN_COMPARED = 0.7  # of a group: where others stand between, nobody can tell
_MIN_GROUP = 4  # entries of a well ordered list's group, of which one may be called misplaced
_MAX_MISPLACED = 0.1  # of a group
_MAX_OUTSIDE = 0.25  # the same before other readings of the order are asked


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
    for name, key in LETTERED:
        rising, falling = _neighbours(groups, key)
        yield Order(name, key, descending=False, kept=rising, pairs=rising + falling)
    for key in TIMED:
        rising, falling = _neighbours(groups, key)
        yield Order("oldest-first", key, descending=False, kept=rising, pairs=rising + falling)
        yield Order("newest-first", key, descending=True, kept=falling, pairs=rising + falling)


def _is_kept(order: Order) -> bool:
    share = WELL_ORDERED if order.key in TIMED else _ALPHABETICAL
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
    outside = _outside(ranks) if len(ranks) >= _MIN_COMPARED * len(group) else set()
    if not outside or len(outside) > _MAX_OUTSIDE * len(ranks):
        return []
    inside = [index for index in ranks if index not in outside]
    for variant in VARIANTS.get(order.key, ()):
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
    """The indices outside a longest part whose ranks do not fall."""
    indices = list(ranks)
    return set(ranks) - {indices[place] for place in longest_rising(list(ranks.values()))}
