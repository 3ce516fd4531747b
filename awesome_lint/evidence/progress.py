"""How far the asking has come: a bar on a terminal, a line now and then in a log."""

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
_PAUSE = 0.5
"""Seconds that registries have to answer in before anybody is told that they are awaited."""
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
        counted: Progress | None = None

        def show(progress: Progress) -> None:
            """Draw the bar, from the first time on that there is something to wait for."""
            nonlocal bar, counted
            counted = progress if progress.total else counted
            if bar is None and (progress.done < progress.total or not progress.total):
                bar = stack.enter_context(_bar(stream))
                if counted is not None:
                    bar(counted)
            if bar is not None:
                bar(progress)

        yield show


@contextmanager
def awaiting_registries(show: Show) -> Iterator[None]:
    """Show that registries are awaited while the context lasts: the count of links stands still."""
    from threading import Event, Thread

    ended = Event()

    def tell() -> None:
        from ..linkcheck.check import Progress

        while not ended.wait(_PAUSE):
            show(Progress(0, 0, 0, ("the registries",)))

    thread = Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


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
        if progress.total:
            bar.update(task, completed=progress.done, total=progress.total)
        bar.update(task, told=_told(progress))

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
        counts = f"links: {progress.done} of {progress.total}, " if progress.total else ""
        if progress.done:
            counts += f"{(now - began) / progress.done * (progress.total - progress.done):.0f} s left, "
        print(f"{counts}{_told(progress)}", file=stream, flush=True)

    return show


def _told(progress: Progress) -> str:
    """`2 dead, waiting for a.example, b.example and 7 more`"""
    told = [f"{progress.dead} dead"] if progress.total else []
    if progress.waiting:
        more = len(progress.waiting) - _HOSTS
        hosts = ", ".join(map(escape, progress.waiting[:_HOSTS]))
        told.append(f"waiting for {hosts}" + (f" and {more} more" if more > 0 else ""))
    return ", ".join(told)
