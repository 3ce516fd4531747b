"""The way in: URLs as they stand in the files → what is known about each."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .ledger import Checked, Ledger
from .names import Lookup, look_up
from .options import Limits, Options

if TYPE_CHECKING:
    import ssl


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come: pages with a verdict, those of them dead, all pages, and hosts awaited."""

    done: int
    dead: int
    total: int
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """What a run takes from outside, and tests replace. `clock` gives seconds since 1970."""

    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], float] = time.time
    lookup: Lookup = look_up
    tls: ssl.SSLContext | None = None
    """The trusted roots; None for those of the system."""


class Watch:
    """The other end of a run: is told of its progress, and may stop it from any thread."""

    def __init__(self, progress: Callable[[Progress], None] | None = None) -> None:
        self.progress = progress
        self.stopped = False
        self.stop_run: Callable[[], None] | None = None

    def stop(self) -> None:
        """End the run at once: `check_links` returns with what is known."""
        self.stopped = True
        if self.stop_run is not None:
            self.stop_run()

    def connect(self, stop_run: Callable[[], None]) -> None:
        """Make `stop` reach the run, by a function that any thread may call."""
        self.stop_run = stop_run
        if self.stopped:
            stop_run()

    def report(self, progress: Progress) -> None:
        if self.progress is not None:
            self.progress(progress)


def check_links(
    urls: Iterable[str], options: Options, watch: Watch | None = None, world: World | None = None
) -> Checked:
    """The status of each URL, by the URL as given (with its fragment).

    Each page is asked for once, whatever the spellings and fragments of its links. Blocks for about
    `options.max_time` seconds at most. An interrupt (Ctrl-C) stops the watch, and what is known by
    then is returned.
    """
    watch, world = watch or Watch(), world or World()
    ledger = Ledger(urls, options, world.clock)
    pages = ledger.pages()
    try:
        if pages:
            from .roots import unread

            with unread():
                from .asking import run  # and with it asyncio and aiohttp
            run(pages, ledger, watch, world)
    except KeyboardInterrupt:
        watch.stop()
    return ledger.close("interrupted" if watch.stopped else "the time was up")
