"""What registries answered in earlier runs, in a file beside the links'."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

VERSION = 1
FILE = "registries.sqlite"
DAYS = 14.0
DAYS_ABSENT = 2.0
_DAY = 86400.0
_WAIT = 10.0
"""Seconds to wait for another process that writes."""
_SCHEMA = """CREATE TABLE IF NOT EXISTS answers (
    registry TEXT NOT NULL, key TEXT NOT NULL, asked REAL NOT NULL, answer TEXT NOT NULL,
    PRIMARY KEY (registry, key))"""
_SELECT = "SELECT key, asked, answer FROM answers WHERE registry = ?"
_REPLACE = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)"


class CacheError(Exception):
    """The cache cannot be used; the text says why and what to do."""


class Kept(NamedTuple, Generic[T]):
    """Answers by key, an empty list where there was nothing: those to believe, and those that are too old."""

    fresh: dict[str, list[T]]
    old: dict[str, list[T]]


def load(folder: Path, registry: str, now: float, read: Callable[[Any], T]) -> Kept[T]:
    """The answers of a registry.

    `read` makes an answer of what JSON kept of it, `now` is in seconds since 1970. Raises `CacheError`.
    """
    kept = Kept[T]({}, {})
    if not (folder / FILE).exists():
        return kept
    with _opened(folder) as connection:
        for key, asked, answer in connection.execute(_SELECT, (registry,)):
            read_back = [*map(read, json.loads(answer))]
            (kept.fresh if _fresh(now - float(asked), read_back) else kept.old)[str(key)] = read_back
    return kept


def save(folder: Path, registry: str, answers: Mapping[str, list[Any]], now: float) -> None:
    """Add answers of a registry, or replace those of the same keys. Raises `CacheError`."""
    with _opened(folder) as connection:
        connection.executemany(_REPLACE, _rows(registry, answers.items(), now))


def _fresh(age: float, answer: list[Any]) -> bool:
    return 0 <= age < _DAY * (DAYS if answer else DAYS_ABSENT)


def _rows(
    registry: str, answers: Iterable[tuple[str, list[Any]]], now: float
) -> list[tuple[str, str, float, str]]:
    return [(registry, key, now, json.dumps(answer)) for key, answer in answers]


@contextmanager
def _opened(folder: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the cache, made where there is none; what is written is kept if nothing fails."""
    import sqlite3

    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_WAIT)
        try:
            with connection:
                _prepare(connection, path)
                yield connection
        finally:
            connection.close()
    except (sqlite3.Error, OSError, ValueError, TypeError, RecursionError) as error:
        raise CacheError(
            f"the registry cache {path} is not used ({error}): delete it if it is damaged"
        ) from error


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise CacheError(f"the registry cache {path} is of a newer awesome-lint, and is not used")
    if version < VERSION:
        connection.execute(_SCHEMA)
        connection.execute(f"PRAGMA user_version = {VERSION}")
