"""How long the fuzzing goes on: seconds as a test, and as long as FUZZ says.

`FUZZ=10 python3 -m pytest tests/fuzz` tries ten times as many inputs, and others each time.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, settings

FACTOR = int(os.environ.get("FUZZ", "1"))
HANG = 30
"""Seconds of processor time after which a run hangs: a hundred times what one takes."""


def effort(examples: int) -> settings:
    """So many inputs, the same ones each time, unless FUZZ says otherwise."""
    return settings(
        max_examples=examples * FACTOR,
        derandomize=FACTOR == 1,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@contextmanager
def no_hang() -> Iterator[None]:
    """Ends what takes so much processor time, however busy the machine is."""

    def stop(number: int, frame: object) -> None:
        raise AssertionError(f"more than {HANG} s of processor time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, HANG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
