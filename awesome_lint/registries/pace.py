"""How fast a registry may be asked: one request after the other, with a pause between two."""

from __future__ import annotations

import time
from threading import Event, Lock


class StoppedError(Exception):
    """The run is over: nothing is to be waited for."""


class Pace:
    """The turns of one registry. A pause runs from the end of a request to the start of the next."""

    def __init__(self, pause: float, deadline: float, stop: Event) -> None:
        self.pause = pause
        self.deadline = deadline
        self.stop = stop
        self.ended = float("-inf")
        self.turn = Lock()

    def wait(self, seconds: float = 0.0) -> None:
        """Wait for the next turn, at least so many seconds. Raises `StoppedError`."""
        now = time.monotonic()
        until = max(now + seconds, self.ended + self.pause)
        if until > self.deadline or self.stop.wait(max(0.0, until - now)):
            raise StoppedError

    def rest(self) -> None:
        """Note that a request has ended."""
        self.ended = time.monotonic()

    @property
    def left(self) -> float:
        """The seconds that are left of the run."""
        return self.deadline - time.monotonic()
