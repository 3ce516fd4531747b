"""Whose turn it is: how many requests a host bears at once, how fast, and when it is left alone."""

from __future__ import annotations

import heapq
from collections import deque
from typing import Generic, TypeVar

from .answer import UNREACHED, Answer, Failure, Outcome, Trouble
from .options import Limits

Job = TypeVar("Job")

_OVERLOADED = frozenset((Trouble.RESET, Trouble.EMPTY))
_UNCONNECTED = UNREACHED | {Trouble.REFUSED}
_SILENT = _UNCONNECTED | {Trouble.TIMEOUT}
_WITHOUT_TLS = _UNCONNECTED | {Trouble.TLS}
"""What is true of all pages of a host; a page that is slow, or resets, speaks for itself."""

_LONG = 0.5
"""Seconds that the queue of a host may take before more connections are worth their cost, to both ends."""
_CALM = 20
"""Answers in a row after which a host that was overloaded may get one request more at once."""


class Host(Generic[Job]):
    """What was learnt about one host in this run. Times are those of one monotonic clock.

    `verdict` is the outcome that all its further requests would have: it is left alone. `untls` is that
    of trying its pages over https, `speaks_tls` whether a connection for that was made. `longest` is how
    long the slowest of its requests took, in seconds.
    """

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self.queue: deque[Job] = deque()
        self.active = 0
        self.sent = 0
        self.room = float(limits.per_host_at_first)
        self.ceiling = limits.per_host
        self.calm = 0
        self.interval = 0.0
        self.free_at = 0.0
        self.paused_at = 0.0
        self.strikes = 0
        self.patience = limits.patience
        self.silence = 0
        self.longest = 0.0
        self.verdict: Outcome | None = None
        self.speaks_tls = False
        self.unsecured = 0
        self.untls: Failure | None = None

    @property
    def busy(self) -> bool:
        """Whether it may get no further request before one of those under way is answered."""
        return self.active >= min(int(self.room), self.ceiling)

    def begin(self, now: float) -> Job:
        """Take the next job; what follows it has to keep its distance."""
        self.active += 1
        self.sent += 1
        steady = self.limits.steady_interval if self.sent >= self.limits.burst else 0.0
        self.free_at = max(self.free_at, now + max(self.interval, steady))
        return self.queue.popleft()

    def answered(self, took: float) -> None:
        """An answer that is not about our pace, after so many seconds: one more request at once for every
        round of them where what is queued would take long, and little by little what was taken back before.
        """
        self.strikes = 0
        self.patience = self.limits.patience
        self.silence = -1
        if len(self.queue) * took > _LONG * self.room:
            self.room = min(self.room + 1 / self.room, self.limits.per_host)
        self.interval = max(0.9 * self.interval, min(self.interval, self.limits.first_interval / 2))
        self.calm += 1
        if self.calm >= _CALM:
            self.calm = 0
            self.ceiling = min(self.ceiling + 1, self.limits.per_host)

    def failed(self, failure: Failure) -> bool:
        """No answer. Whether that may be the fault of too many requests at once, and less may help."""
        if self.silence >= 0 and failure.trouble in _SILENT:
            self.silence += 1
            if self.silence >= (2 if failure.trouble is Trouble.NO_HOST else self.limits.silence):
                self.verdict = failure
        if failure.trouble not in _OVERLOADED or self.active == 1:
            return False
        self.ceiling = max(1, min(self.ceiling, self.active) - 1)
        self.calm = 0
        return True

    def tried_over_tls(self, outcome: Outcome) -> None:
        """A page was asked for over https that is there over http. The host's other pages are tried no
        more once there is no TLS for any of them, or where a few in a row are not answered.
        """
        if isinstance(outcome, Answer):
            self.speaks_tls, self.unsecured = True, 0
            return
        self.speaks_tls = self.speaks_tls or outcome.trouble not in _WITHOUT_TLS
        self.unsecured += 1
        if not self.speaks_tls or self.unsecured >= self.limits.silence:
            self.untls = outcome

    def turned_away(self, outcome: Outcome, asked: float | None, began: float, now: float) -> bool:
        """A 429. `asked` is the pause that the host asks for, in seconds, `began` when the request
        was sent. Whether waiting is worth it; if not, the host is left alone after the last strike.
        """
        if began < self.paused_at:
            return True  # sent before the pause that its neighbour brought about
        self.strikes += 1
        self.interval = min(max(2 * self.interval, self.limits.first_interval), 5.0)
        self.room = 1.0
        self.calm = 0
        pause = asked if asked is not None else self.limits.first_pause * 2 ** (self.strikes - 1)
        if self.strikes > self.limits.strikes:
            self.verdict = outcome
        if self.strikes > self.limits.strikes or pause > self.patience:
            return False
        self.patience -= pause
        self.paused_at = now
        self.free_at = max(self.free_at, now + pause)
        return True


class Hosts(Generic[Job]):
    """The queues of all hosts. One that was begun goes on before another begins: that keeps few
    connections open. Each host is in `ready`, in `asleep`, or waits for an answer or for jobs.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.hosts: dict[str, Host[Job]] = {}
        self.ready: deque[Host[Job]] = deque()
        self.asleep: list[tuple[float, str]] = []
        self.listed: set[str] = set()

    def __getitem__(self, name: str) -> Host[Job]:
        if name not in self.hosts:
            self.hosts[name] = Host(name, self.limits)
        return self.hosts[name]

    def add(self, name: str, job: Job) -> None:
        """Queue a job behind those that the host has."""
        host = self[name]
        host.queue.append(job)
        self.enlist(host, first=False)

    def add_first(self, name: str, job: Job) -> None:
        """Queue a job that had its turn before: it goes in front."""
        host = self[name]
        host.queue.appendleft(job)
        self.enlist(host, first=True)

    def enlist(self, host: Host[Job], first: bool) -> None:
        """Put a host where `next` finds it, once."""
        if host.name in self.listed or not host.queue or host.busy:
            return
        self.listed.add(host.name)
        if first:
            self.ready.appendleft(host)
        else:
            self.ready.append(host)

    def next(self, now: float) -> tuple[Host[Job], Job] | None:
        """The next host whose turn it is, and its job; None where all are busy, asleep or done."""
        while self.asleep and self.asleep[0][0] <= now:
            self.ready.appendleft(self.hosts[heapq.heappop(self.asleep)[1]])
        while self.ready:
            host = self.ready.popleft()
            if host.queue and not host.busy and host.free_at > now and host.verdict is None:
                heapq.heappush(self.asleep, (host.free_at, host.name))
                continue
            self.listed.discard(host.name)
            if not host.queue or host.busy:
                continue
            job = host.begin(now)
            self.enlist(host, first=True)
            return host, job
        return None

    def done(self, host: Host[Job]) -> None:
        """A request to the host has ended."""
        host.active -= 1
        self.enlist(host, first=True)

    def wakes_at(self) -> float | None:
        """When the next host that is asleep may be asked again."""
        return self.asleep[0][0] if self.asleep else None

    def active(self) -> tuple[str, ...]:
        """The hosts that have a request under way, or are to be asked again later."""
        return tuple(name for name, host in self.hosts.items() if host.active or host.queue)
