"""The run: every page asked in its host's turn, until all have a verdict or the time is up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from math import inf

from .answer import Answer, Failure, Outcome
from .fetch import Fetcher
from .hosts import Host, Hosts
from .location import host_of
from .options import Limits, Options
from .pause import asked_pause
from .visit import Again, Done, Step, TurnedAway, Visit

_TLS_COST = 4
"""OpenSSL and asyncio keep a quarter of a MiB for an open TLS connection: it counts as four others."""


class Crawl:
    """Asks for pages; `settle` is called once for each visit that came to its end, and may give another.

    `clock` tells the time of day in seconds since 1970, for the dates that hosts name.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        options: Options,
        clock: Callable[[], float],
        settle: Callable[[Visit, Outcome], Visit | None],
    ) -> None:
        self.fetcher = fetcher
        self.options = options
        self.limits: Limits = fetcher.limits
        self.clock = clock
        self.settle = settle
        self.hosts: Hosts[Visit] = Hosts(self.limits)
        self.open = 0
        self.load = 0
        self.finished = asyncio.Event()
        self.tasks: set[asyncio.Task[None]] = set()
        self.alarm: asyncio.TimerHandle | None = None
        self.loop = asyncio.get_running_loop()

    async def run(self, visits: Iterable[Visit]) -> None:
        """Ask for all pages, until they are settled, the options' time is up, or `stop` is called."""
        for visit in visits:
            self.open += 1
            self.hosts.add(host_of(visit.url), visit)
        self.deadline = self.loop.time() + self.options.max_time
        async with asyncio.TaskGroup() as self.group:
            self.pump()
            with suppress(TimeoutError):
                async with asyncio.timeout_at(self.deadline):
                    await self.finished.wait()
            self.stop()
            for task in self.tasks:
                task.cancel()

    def stop(self) -> None:
        """End the run at once; what has no verdict by now gets none."""
        self.finished.set()

    def left(self) -> float:
        """The seconds until the options' time is up; negative afterwards."""
        return self.deadline - self.loop.time()

    def waiting(self) -> tuple[str, ...]:
        """The hosts that an answer is awaited from."""
        return self.hosts.active()

    def waits(self) -> dict[str, float]:
        """How long each host let itself be waited for, at most; in seconds."""
        return {name: host.longest for name, host in self.hosts.hosts.items() if host.longest}

    def pump(self) -> None:
        """Start every request whose turn it is; come back when the next host wakes."""
        while (turn := self.turn()) is not None:
            task = self.group.create_task(self.work(*turn))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        if not self.open:
            self.finished.set()
        self.set_alarm()

    def turn(self) -> tuple[Host[Visit], Visit] | None:
        """A request that may start now. The pages of a host that is left alone are settled on the way."""
        while not self.finished.is_set() and self.load + _TLS_COST <= self.limits.at_once:
            turn = self.hosts.next(self.loop.time())
            if turn is None:
                break
            host, visit = turn
            foregone = host.verdict or (host.untls if visit.plain is not None else None)
            if foregone is None:
                self.load += _cost(visit)
                return turn
            self.hosts.done(host)
            self.finish(visit, foregone)
        return None

    def set_alarm(self) -> None:
        """Pump again when the next host that is asleep may be asked."""
        wake = self.hosts.wakes_at()
        if self.alarm is not None:
            if self.alarm.when() == wake:
                return
            self.alarm.cancel()
        self.alarm = self.loop.call_at(wake, self.ring) if wake is not None else None

    def ring(self) -> None:
        self.alarm = None
        self.pump()

    async def work(self, host: Host[Visit], visit: Visit) -> None:
        """Make a request, then one that may start because it has ended, and so on: a task is dear."""
        turn: tuple[Host[Visit], Visit] | None = (host, visit)
        while turn is not None:
            await self.attempt(*turn)
            turn = self.turn()
            self.pump()

    async def attempt(self, host: Host[Visit], visit: Visit) -> None:
        """Ask once, learn from the answer, and do what follows from it."""
        began, cost = self.loop.time(), _cost(visit)
        try:
            outcome = await self.fetcher.ask(visit.request(self.options, self.limits))
        finally:
            host.longest = max(host.longest, self.loop.time() - began)
        self.load -= cost
        step = self.learn(host, visit, outcome, began)
        self.hosts.done(host)
        self.take(visit, step)
        if not host.queue and not host.active:
            self.fetcher.leave(host.name)

    def learn(self, host: Host[Visit], visit: Visit, outcome: Outcome, began: float) -> Step:
        """Note how the host took the request that `began` then, and tell what follows for the visit."""
        if visit.plain is not None:
            host.tried_over_tls(outcome)
        elif isinstance(outcome, Failure) and host.failed(outcome):
            return Again(self.limits.retries[0])
        step = visit.step(outcome, self.options, self.limits)
        if isinstance(step, TurnedAway):
            return self.turned_away(host, visit, step, began)
        if isinstance(outcome, Answer):
            host.answered(self.loop.time() - began)
        return step

    def turned_away(self, host: Host[Visit], visit: Visit, step: TurnedAway, began: float) -> Step:
        """Note that the host is asked too much; the end for the visit where waiting cannot help it."""
        now = self.loop.time()
        asked = asked_pause(step.outcome.headers, self.clock())
        if asked is not None and now + asked > self.deadline:
            asked = inf
        worth_waiting = host.turned_away(step.outcome, asked, began, now)
        if not worth_waiting or visit.turned_away > self.limits.turned_away:
            return Done(step.outcome)
        return step

    def take(self, visit: Visit, step: Step) -> None:
        """Do what follows from an answer: settle the visit, or queue it for its next request."""
        if isinstance(step, Done):
            self.finish(visit, step.outcome)
        elif isinstance(step, Again) and step.after:
            self.loop.call_later(step.after, self.resume, visit)
        elif isinstance(step, TurnedAway):  # another page of the host may fare better
            self.hosts.add(host_of(visit.url), visit)
        else:
            self.hosts.add_first(host_of(visit.url), visit)

    def resume(self, visit: Visit) -> None:
        self.hosts.add_first(host_of(visit.url), visit)
        self.pump()

    def finish(self, visit: Visit, outcome: Outcome) -> None:
        more = self.settle(visit, outcome)
        if more is None:
            self.open -= 1
        else:
            self.hosts.add(host_of(more.url), more)


def _cost(visit: Visit) -> int:
    """How much of what may be open at once the next request of a visit takes."""
    return _TLS_COST if visit.url.scheme == "https" else 1
