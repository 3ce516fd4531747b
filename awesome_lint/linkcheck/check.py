"""The way in: URLs as they stand in the files → what is known about each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model import Verdict
from .ledger import Checked, Ledger, Page
from .names import Lookup, look_up
from .options import Limits, Options

if TYPE_CHECKING:
    import ssl

    from .answer import Outcome
    from .crawl import Crawl
    from .visit import Visit


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

    def connect(self, stop: Callable[[], None]) -> None:
        """Make `stop` reach the run of this event loop."""
        loop = asyncio.get_running_loop()

        def stop_run() -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(stop)

        self.stop_run = stop_run
        if self.stopped:
            stop()

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
            asyncio.run(ask(pages, ledger, watch, world))
    except KeyboardInterrupt:
        watch.stop()
    return ledger.close("interrupted" if watch.stopped else "the time was up")


async def ask(pages: list[Page], ledger: Ledger, watch: Watch, world: World) -> None:
    """Ask for the pages, and note what was learnt of their links."""
    from .crawl import Crawl
    from .fetch import Fetcher
    from .visit import Visit

    tally = Tally(ledger, len(pages))
    fetcher = Fetcher(
        world.limits, allow_private=ledger.options.allow_private, lookup=world.lookup, tls=world.tls
    )
    async with fetcher:
        crawl = Crawl(fetcher, ledger.options, world.clock, tally.settle)
        watch.connect(crawl.stop)
        ticker = asyncio.create_task(_tick(watch, tally, crawl, world.limits.ticks))
        await crawl.run(Visit(page.url, page.fragments) for page in pages)
        ticker.cancel()
        watch.report(tally.progress(()))


async def _tick(watch: Watch, tally: Tally, crawl: Crawl, pause: float) -> None:
    while True:
        await asyncio.sleep(pause)
        watch.report(tally.progress(crawl.waiting()))


class Tally:
    """Counts the pages of a run that are settled."""

    def __init__(self, ledger: Ledger, total: int) -> None:
        self.ledger = ledger
        self.total = total
        self.done = 0
        self.dead = 0

    def settle(self, visit: Visit, outcome: Outcome) -> None:
        """Judge a page, and each link to it."""
        from .verdict import of_fragment, verdict

        journey = visit.journey(self.ledger.options)
        status = verdict(journey, outcome)
        self.ledger.note(visit.source, status)
        for fragment in visit.fragments:
            self.ledger.note(
                visit.source.with_fragment(fragment), of_fragment(fragment, status, journey, outcome)
            )
        self.done += 1
        self.dead += status.verdict is Verdict.DEAD

    def progress(self, waiting: tuple[str, ...]) -> Progress:
        return Progress(self.done, self.dead, self.total, waiting)
