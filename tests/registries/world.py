"""What the registries of a test hold, how they behave, and what they were asked."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import NamedTuple

from .works import Repository, Work

# requests, in so many seconds: what a registry allows. arXiv, dblp: one in a time, from start to start
LIMITS = {
    "arxiv": (1, 3.0),
    "crossref": (3, 1.0),
    "dblp": (1, 1.0),
    "doi": (1, 1.0),
    "datacite": (3, 1.0),
    "semanticscholar": (1, 1.0),
    "wayback": (1, 1.0),
}
AT_ONCE = {"arxiv": 1, "crossref": 3, "dblp": 1, "doi": 1, "datacite": 3, "github": 1}


class Asked(NamedTuple):
    """A request as it came: when it began and ended, and all that it said."""

    registry: str
    began: float
    ended: float
    said: str
    status: int


@dataclass
class World:
    """What the registries hold, and how they behave.

    `troubles` are what the next requests to a registry get instead of an answer: a status, or `html`,
    `hang`, `silence`, or `none`; the last one stays if it is marked with `!`. `spoil` is what becomes of a
    body on its way. `haste` divides all limits.
    """

    works: list[Work] = field(default_factory=list)
    repositories: dict[str, Repository] = field(default_factory=dict)
    handles: set[str] = field(default_factory=set)
    left_out: set[str] = field(default_factory=set)
    published: dict[str, str] = field(default_factory=dict)
    copies: set[str] = field(default_factory=set)
    canned: dict[str, str] = field(default_factory=dict)
    troubles: dict[str, deque[str]] = field(default_factory=lambda: defaultdict(deque))
    spoil: Callable[[str], str] = str
    haste: float = 1.0
    hourly: int = 60
    log: list[Asked] = field(default_factory=list)
    breaches: list[str] = field(default_factory=list)
    running: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    starts: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    lock: Lock = field(default_factory=Lock)
    url: str = ""
    hanging: Event = field(default_factory=Event)
    closing: Event = field(default_factory=Event)

    def count(self, registry: str) -> int:
        return sum(asked.registry == registry for asked in self.log)

    def admit(self, registry: str) -> bool:
        """Whether a request is within the limits; one that is not is a breach."""
        now = time.monotonic()
        number, seconds = LIMITS.get(registry, (10**6, 1.0))
        with self.lock:
            starts = self.starts[registry]
            while starts and starts[0] <= now - seconds / self.haste:
                starts.popleft()
            starts.append(now)
            self.running[registry] += 1
            allowed = len(starts) <= number and self.running[registry] <= AT_ONCE.get(registry, 9)
            if not allowed:
                self.breaches.append(registry)
            return allowed

    def trouble(self, registry: str) -> str | None:
        queue = self.troubles[registry]
        if not queue:
            return None
        return queue[0].rstrip("!") if queue[0].endswith("!") else queue.popleft()
