"""Blocking calls beside the event loop, in threads that nobody waits for when the run ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar, TypeVarTuple, Unpack

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


class Threads:
    """At most `most` threads at once. An executor would keep the program from ending until the last
    name server has answered.
    """

    def __init__(self, most: int) -> None:
        self.free = asyncio.Semaphore(most)

    async def run(self, function: Callable[[Unpack[Arguments]], Result], *arguments: *Arguments) -> Result:
        """What the function returns, called in a thread of its own. Raises OSError as it does."""
        future: Future[Result] = Future()
        thread = Thread(target=_call, args=(future, function, arguments), daemon=True)
        async with self.free:
            thread.start()
            return await asyncio.wrap_future(future)


def _call(future: Future[Result], function: Callable[..., Result], arguments: tuple[object, ...]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(function(*arguments))
    except OSError as error:
        future.set_exception(error)
    finally:
        if not future.done():  # a bug, which the thread prints: the run must not wait for it
            future.set_exception(RuntimeError(f"{function.__name__} failed"))
