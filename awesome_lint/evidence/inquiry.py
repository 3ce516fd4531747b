"""The registries, asked in a thread of their own while the links are checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from ..bug import Bug, attempt
from ..model import LinkStatus, Verdict
from ..registries.options import Options
from ..registries.pace import Stop

if TYPE_CHECKING:
    from ..registries.ask import Asked
    from ..registries.wanted import Wanted


_PATIENCE = 1.0
"""Seconds that a stopped inquiry has to say what it knows."""


class Inquiry:
    """Begins to ask at once. `links` and `end` wait for answers; `stop` ends the waiting, from any thread."""

    def __init__(self, want: Wanted, options: Options) -> None:
        self.want = want
        self.options = options
        self.stopped = Stop()
        self.told: SimpleQueue[Mapping[str, LinkStatus]] = SimpleQueue()
        self.asked: Asked | Bug | None = None
        self.ended = Event()  # a join that is interrupted takes the thread for ended
        Thread(target=self._run, daemon=True).start()

    def stop(self) -> None:
        self.stopped.set()

    def links(self) -> Mapping[str, LinkStatus]:
        """What the registries say of links, when all is said or the inquiry was stopped."""
        try:
            return self.told.get(timeout=self._patience())
        except Empty:
            return {}

    def end(self) -> Asked | Bug | None:
        """All that they say; None where the inquiry was stopped, and does not come to its end."""
        self.ended.wait(self._patience())
        return self.asked

    def _patience(self) -> float | None:
        return _PATIENCE if self.stopped.is_set() else None

    def _run(self) -> None:
        self.asked = attempt("the registries", self._ask)
        self.told.put({})
        self.ended.set()

    def _ask(self) -> Asked:
        from ..registries.ask import Watch, ask  # and with it requests

        return ask(self.want, self.options, watch=Watch(self.stopped, self.told.put))


def answerable(urls: Iterable[str]) -> set[str]:
    """The addresses whose status a registry may know."""
    from ..identity import identity
    from ..registries.wanted import witness

    return {url for url in urls if witness(identity(url), url)}


def archived(links: Mapping[str, LinkStatus], options: Options) -> Asked | Bug:
    """Where the Wayback Machine has copies of the dead among the links. No internal name leaves."""
    from ..registries.ask import copies

    dead = [url for url, status in links.items() if status.verdict is Verdict.DEAD and _is_public(url)]
    return attempt("the Wayback Machine", lambda: copies(dead, options))


def _is_public(url: str) -> bool:
    from urllib.parse import urlsplit

    from ..wording.hosts import is_internal

    parts = urlsplit(url)
    return parts.username is None and not is_internal((parts.hostname or "").rstrip("."))
