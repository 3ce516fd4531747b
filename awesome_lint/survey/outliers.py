"""Which entries of a list do otherwise than nearly all."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from ..model import Entry, Fix, Span
from ..wording.text import Convention, convention

_NEIGHBOURS = 3  # that do alike

Value = str | bool
"""What an entry does: its separator, or whether it has what is asked about."""


class Departure(NamedTuple):
    """Where an entry is written otherwise than most; `usual` is what those do, `fix` would follow them."""

    entry: Entry
    span: Span
    usual: str
    fix: Fix | None


def outliers(
    entries: Sequence[Entry], value_of: Callable[[Entry], Value | None], wanted: Value | None = None
) -> tuple[Convention | None, list[Entry]]:
    """What is wanted, else what nearly all entries have in common, and those that have not.

    None is no say in it. What half a group or several neighbours do is their own way.
    """
    values = {entry.span: value for entry in entries if (value := value_of(entry)) is not None}
    usual = convention(values.values(), wanted)
    if usual is None or usual.times == usual.total:
        return None, []
    told = [entry for entry in entries if entry.span in values]
    members = Counter(entry.group for entry in told)
    strangers = Counter(entry.group for entry in told if values[entry.span] != usual.value)
    others: list[Entry] = []
    for (group, value), run in groupby(told, key=lambda entry: (entry.group, values[entry.span])):
        neighbours = list(run)
        alone = members[group] == 1 or 2 * strangers[group] < members[group]
        if value != usual.value and alone and len(neighbours) < _NEIGHBOURS:
            others += neighbours
    return usual, others


def say(usual: Convention, what: str) -> str:
    """The message of a departure: how many entries are as usual, and what they do."""
    return f"{usual.among('entries')} {what}"
