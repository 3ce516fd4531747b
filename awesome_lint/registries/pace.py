"""How fast a registry may be asked: one request after the other, with a pause between two."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from threading import Lock, Thread
from typing import Any, TypeVar

from ..bug import Bug, attempt

T = TypeVar("T")


class StoppedError(Exception):
    """The run is over: nothing is to be waited for. The text says why."""


class Stop:
    """Ends all waiting of a run at once, from any thread."""

    def __init__(self) -> None:
        self._stopped: Future[None] = Future()
        self._lock = Lock()

    def set(self) -> None:
        with self._lock:
            if not self._stopped.done():
                self._stopped.set_result(None)

    def is_set(self) -> bool:
        return self._stopped.done()

    def wait(self, seconds: float, until: Future[T] | None = None) -> bool:
        """Whether it came to a stop within so many seconds, and before the future that is awaited."""
        awaited: list[Future[Any]] = [self._stopped, *([] if until is None else [until])]
        wait(awaited, max(0.0, seconds), FIRST_COMPLETED)
        return self._stopped.done()


class Pace:
    """The turns of one registry. A pause runs from the end of a request to the start of the next."""

    def __init__(self, pause: float, deadline: float, stop: Stop) -> None:
        self.pause = pause
        self.deadline = deadline
        self.stop = stop
        self.ended = float("-inf")
        self.turn = Lock()

    def wait(self, seconds: float = 0.0) -> None:
        """Wait for the next turn, at least so many seconds. Raises `StoppedError`."""
        now = time.monotonic()
        until = max(now + seconds, self.ended + self.pause)
        if self.stop.wait(0.0 if until > self.deadline else until - now):
            raise StoppedError("interrupted")
        if until > self.deadline:
            raise StoppedError("the time was up")

    def run(self, work: Callable[[], T]) -> T:
        """What `work` returns or raises, in a thread that nobody waits for when the run is over.

        Raises `StoppedError`: a registry that hangs cannot hold up an interrupt.
        """
        answer: Future[T | Bug] = Future()
        asking = Thread(target=lambda: answer.set_result(attempt("a registry", work)), daemon=True)
        asking.start()
        stopped = self.stop.wait(self.left, answer)
        if not answer.done():
            raise StoppedError("interrupted" if stopped else "the time was up")
        result = answer.result()
        if isinstance(result, Bug):
            raise result.error
        return result

    def rest(self) -> None:
        """Note that a request has ended."""
        self.ended = time.monotonic()

    @property
    def left(self) -> float:
        """The seconds that are left of the run."""
        return self.deadline - time.monotonic()
