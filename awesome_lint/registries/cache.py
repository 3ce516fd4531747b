"""What registries answered in earlier runs, in a file beside the links'."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from ..store import Store

T = TypeVar("T")

VERSION = 1
FILE = "registries.sqlite"
DAYS = 14.0
DAYS_ABSENT = 2.0
_DAY = 86400.0
_SCHEMA = """CREATE TABLE IF NOT EXISTS answers (
    registry TEXT NOT NULL, key TEXT NOT NULL, asked REAL NOT NULL, answer TEXT NOT NULL,
    PRIMARY KEY (registry, key))"""
_STORE = Store("registry cache", FILE, VERSION, _SCHEMA)
_SELECT = "SELECT key, asked, answer FROM answers WHERE registry = ?"
_REPLACE = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)"


class Kept(NamedTuple, Generic[T]):
    """Answers by key, an empty list where there was nothing: those to believe, and those that are too old."""

    fresh: dict[str, list[T]]
    old: dict[str, list[T]]


def load(folder: Path, registry: str, now: float, read: Callable[[Any], T]) -> Kept[T]:
    """The answers of a registry.

    `read` makes an answer of what JSON kept of it, `now` is in seconds since 1970. Raises `StoreError`.
    """
    kept = Kept[T]({}, {})
    if not (folder / FILE).exists():
        return kept
    with _STORE.opened(folder) as connection:
        for key, asked, answer in connection.execute(_SELECT, (registry,)):
            read_back = [*map(read, json.loads(answer))]
            (kept.fresh if _fresh(now - float(asked), read_back) else kept.old)[str(key)] = read_back
    return kept


def save(folder: Path, registry: str, answers: Mapping[str, list[Any]], now: float) -> None:
    """Add answers of a registry, or replace those of the same keys. Raises `StoreError`."""
    with _STORE.opened(folder) as connection:
        connection.executemany(_REPLACE, _rows(registry, answers.items(), now))


def _fresh(age: float, answer: list[Any]) -> bool:
    return 0 <= age < _DAY * (DAYS if answer else DAYS_ABSENT)


def _rows(
    registry: str, answers: Iterable[tuple[str, list[Any]]], now: float
) -> list[tuple[str, str, float, str]]:
    return [(registry, key, now, json.dumps(answer)) for key, answer in answers]
