"""Where something that was asked for is wrong, and the line that says so."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from .escape import shorten


class ConfigError(Exception):
    """Something was asked that cannot be done; the text says what to do instead, in one line."""


class Table(dict[str, object]):
    """A mapping of a config file, and the 1-based line of each key where they are known."""

    lines: Mapping[str, int] = {}

    def without(self, key: str) -> Table:
        rest = Table({name: value for name, value in self.items() if name != key})
        rest.lines = self.lines
        return rest


class Place(NamedTuple):
    """A key of a config file: the keys that lead to it, and its 1-based line where that is known."""

    file: str
    line: int | None = None
    keys: tuple[str, ...] = ()

    def at(self, key: str, table: Mapping[str, object]) -> Place:
        """A key of the table that is here."""
        line = table.lines.get(key) if isinstance(table, Table) else None
        return Place(self.file, line or self.line, (*self.keys, shorten(key)))

    def error(self, what: str) -> ConfigError:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return ConfigError(": ".join(filter(None, (where, ".".join(self.keys), what))))


def nearest(name: str, known: Collection[str], otherwise: str) -> str:
    """The end of a sentence about an unknown name: the known one that is like it, or another hint."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"; did you mean {str(near[0])!r}?" if near else f"; {otherwise}"
