"""How far the checking of links has come: a bar on a terminal, a line now and then in a log."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TextIO

from ..escape import escape

if TYPE_CHECKING:
    from ..linkcheck.check import Progress

_EVERY = 10.0
"""Seconds between two lines of a log."""
_HOSTS = 3

Show = Callable[["Progress"], None]


@contextmanager
def shown(stream: TextIO, clock: Callable[[], float] = time.monotonic) -> Iterator[Show]:
    """A function that shows progress on a stream while the context lasts; a bar is gone afterwards."""
    if not stream.isatty():
        yield _log(stream, clock)
        return
    with ExitStack() as stack:
        bar: Show | None = None

        def show(progress: Progress) -> None:
            """Draw the bar, from the first time on that there is something to wait for."""
            nonlocal bar
            if bar is None and progress.done < progress.total:
                bar = stack.enter_context(_bar(stream))
            if bar is not None:
                bar(progress)

        yield show


@contextmanager
def _bar(stream: TextIO) -> Iterator[Show]:
    from rich import progress as columns
    from rich.console import Console

    bar = columns.Progress(
        columns.TextColumn("links"),
        columns.BarColumn(),
        columns.MofNCompleteColumn(),
        columns.TimeRemainingColumn(),
        columns.TextColumn("{task.fields[told]}", markup=False),
        console=Console(file=stream),
        transient=True,
    )
    task = bar.add_task("links", total=None, told="")

    def show(progress: Progress) -> None:
        bar.update(task, completed=progress.done, total=progress.total, told=_told(progress))

    with bar:
        yield show


def _log(stream: TextIO, clock: Callable[[], float]) -> Show:
    began = clock()
    told = began

    def show(progress: Progress) -> None:
        nonlocal told
        now = clock()
        if now - told < _EVERY:
            return
        told = now
        left = ""
        if progress.done:
            left = f", {(now - began) / progress.done * (progress.total - progress.done):.0f} s left"
        print(f"links: {progress.done} of {progress.total}{left}, {_told(progress)}", file=stream, flush=True)

    return show


def _told(progress: Progress) -> str:
    """`2 dead, waiting for a.example, b.example and 7 more`"""
    told = f"{progress.dead} dead"
    if progress.waiting:
        told += f", waiting for {', '.join(map(escape, progress.waiting[:_HOSTS]))}"
    if len(progress.waiting) > _HOSTS:
        told += f" and {len(progress.waiting) - _HOSTS} more"
    return told
