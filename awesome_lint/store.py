"""A SQLite file of what is remembered between runs: opened, made where there is none, or refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_WAIT = 10.0
"""Seconds to wait for another process that writes."""


class StoreError(Exception):
    """The file cannot be used; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Store:
    """A kind of file: how a user is told of it, what it is called, and the schema with its version."""

    name: str
    file: str
    version: int
    schema: str

    @contextmanager
    def opened(self, folder: Path) -> Iterator[sqlite3.Connection]:
        """A connection to the file in a folder; what is written is kept if nothing fails.

        Raises `StoreError`, also for ValueError, TypeError, OverflowError and RecursionError: what the rows
        hold may be another program's.
        """
        import sqlite3

        path = folder / self.file
        try:
            folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=_WAIT)
            try:
                with connection:
                    self._prepare(connection, path)
                    yield connection
            finally:
                connection.close()
        except (sqlite3.Error, OSError, ValueError, TypeError, OverflowError, RecursionError) as error:
            raise StoreError(
                f"the {self.name} {path} is not used ({error}): delete it if it is damaged"
            ) from error

    def _prepare(self, connection: sqlite3.Connection, path: Path) -> None:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > self.version:
            raise StoreError(f"the {self.name} {path} is of a newer awesome-lint, and is not used")
        if version < self.version:
            connection.execute(self.schema)
            connection.execute(f"PRAGMA user_version = {self.version}")
