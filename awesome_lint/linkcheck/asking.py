"""A run over pages that have to be asked for, in an event loop of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from ..model import Verdict
from .answer import UNREACHED, Answer, Failure, Outcome
from .check import Progress, Watch, World
from .connection import small_buffers
from .crawl import Crawl
from .fetch import Fetcher
from .ledger import Ledger, Page
from .names import WELL_KNOWN
from .verdict import of_fragment, verdict
from .visit import Visit


def run(pages: list[Page], ledger: Ledger, watch: Watch, world: World) -> None:
    """Ask for the pages, and note what was learnt of their links. KeyboardInterrupt where it hears one."""
    with small_buffers():
        asyncio.run(ask(pages, ledger, watch, world))


async def ask(pages: list[Page], ledger: Ledger, watch: Watch, world: World) -> None:
    """Ask for the pages, and note what was learnt of their links."""
    tally = Tally(ledger, len(pages))
    fetcher = Fetcher(
        world.limits, allow_private=ledger.options.allow_private, lookup=world.lookup, tls=world.tls
    )
    async with fetcher:
        crawl = Crawl(fetcher, ledger.options, world.clock, tally.settle)
        watch.connect(_from_any_thread(crawl.stop))
        ticker = asyncio.create_task(_tick(watch, tally, crawl, world.limits.ticks))
        await crawl.run(Visit(page.url, page.fragments) for page in pages)
        ticker.cancel()
        ledger.waits = crawl.waits()
        if ledger.unreached and crawl.left() > 0 and not watch.stopped:
            with suppress(TimeoutError):
                async with asyncio.timeout(crawl.left()):
                    ledger.online = await _is_online(fetcher, ledger.witness())
        watch.report(tally.progress(()))


async def _is_online(fetcher: Fetcher, witness: str | None) -> bool:
    """Whether a host that exists is found: one that answered, or a well-known one."""
    if witness is not None and await fetcher.finds(witness):
        return True
    return await fetcher.finds(WELL_KNOWN)


def _from_any_thread(stop: Callable[[], None]) -> Callable[[], None]:
    """A function that has this event loop call `stop`, unless the loop is gone."""
    loop = asyncio.get_running_loop()

    def call() -> None:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(stop)

    return call


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

    def settle(self, visit: Visit, outcome: Outcome) -> Visit | None:
        """Judge a page, and each link to it; returns the visit that is to follow."""
        journey = visit.journey(self.ledger.options)
        status = verdict(journey, outcome)
        if visit.plain is not None:
            if (
                status.verdict is Verdict.ALIVE
                and isinstance(outcome, Answer)
                and outcome.resembles(visit.plain)
            ):
                self.upgrade(visit)
            return None
        reached = not (isinstance(outcome, Failure) and outcome.trouble in UNREACHED)
        self.ledger.note(visit.source, status, reached=reached)
        for fragment in visit.fragments:
            anchored = of_fragment(fragment, status, journey, outcome)
            self.ledger.note(visit.source.with_fragment(fragment), anchored, reached=reached)
        self.done += 1
        self.dead += status.verdict is Verdict.DEAD
        if self.ledger.options.upgrade and status.verdict is Verdict.ALIVE and isinstance(outcome, Answer):
            return visit.over_tls(outcome)
        return None

    def upgrade(self, visit: Visit) -> None:
        """Note of each link to a page over http that the same answers over https."""
        for target in (visit.source, *map(visit.source.with_fragment, visit.fragments)):
            self.ledger.note_target(target.with_scheme("http"), target)

    def progress(self, waiting: tuple[str, ...]) -> Progress:
        return Progress(self.done, self.dead, self.total, waiting)
