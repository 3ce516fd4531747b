"""What a registry knows of some keys: from the cache, else asked in batches, and kept for the next run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from ..model import Person, Record
from ..store import StoreError
from . import cache
from .client import Client, UnavailableError

T = TypeVar("T")
Ask = Callable[[Sequence[str]], Mapping[str, list[T]]]
AskAgain = Callable[[Sequence[str], Mapping[str, list[T]]], Mapping[str, list[T]]]


class Desk:
    """One registry's. `unavailable` says why it could not be asked to the end, `notices` what else failed."""

    def __init__(self, client: Client, folder: Path | None, now: float) -> None:
        self.client = client
        self.folder = folder
        self.now = now
        self.unavailable = ""
        self.notices: list[str] = []

    def consult(
        self, keys: Iterable[str], size: int, ask: Ask[T], read: Callable[[Any], T]
    ) -> dict[str, list[T]]:
        """The answers that are known in the end, by key: an empty list where the registry has nothing.

        `size` keys are asked for at once; `read` makes an answer of what JSON kept of it.
        """
        return self.consult_again(keys, size, lambda missing, old: ask(missing), read)

    def consult_again(
        self, keys: Iterable[str], size: int, ask: AskAgain[T], read: Callable[[Any], T]
    ) -> dict[str, list[T]]:
        """The same of a registry that is told what it answered too long ago."""
        wanted = list(dict.fromkeys(keys))
        known, old = self._remembered(read) if wanted else cache.Kept[T]({}, {})
        answers = {key: known[key] for key in wanted if key in known}
        missing = [key for key in wanted if key not in known]
        asked: dict[str, list[T]] = {}
        try:
            for start in range(0, len(missing), size):
                asked.update(ask(missing[start : start + size], old))
        except UnavailableError as error:
            self.unavailable = str(error)
        if asked:
            self._keep(asked)
        return answers | asked

    def _remembered(self, read: Callable[[Any], T]) -> cache.Kept[T]:
        if self.folder is None:
            return cache.Kept({}, {})
        try:
            return cache.load(self.folder, self.client.name, self.now, read)
        except StoreError as error:
            self._give_up(str(error))
            return cache.Kept({}, {})

    def _keep(self, answers: Mapping[str, list[Any]]) -> None:
        if self.folder is not None:
            try:
                cache.save(self.folder, self.client.name, answers, self.now)
            except StoreError as error:
                self._give_up(str(error))

    def _give_up(self, reason: str) -> None:
        """Do without the cache from now on."""
        self.notices.append(reason)
        self.folder = None


def read_record(value: Any) -> Record:
    """A record from its JSON. Raises TypeError or ValueError where another program wrote it."""
    record = Record(*value)
    authors = tuple(Person(*map(str, person)) for person in record.authors)
    return record._replace(authors=authors, years=tuple(map(int, record.years)))


def read_text(value: Any) -> str:
    """The same for a plain text."""
    return str(value)
