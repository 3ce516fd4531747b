"""Blocking calls beside the event loop: side by side, within bounds, and never waited for in vain."""

from __future__ import annotations

import asyncio
import socket
import threading
from queue import SimpleQueue
from threading import Barrier, Event

import pytest

from awesome_lint.linkcheck.address import AddressInfo
from awesome_lint.linkcheck.resolve import Resolver
from awesome_lint.linkcheck.threads import Threads

pytestmark = pytest.mark.asyncio


async def test_calls_run_side_by_side() -> None:
    barrier = Barrier(8, timeout=10)
    threads = Threads(8)
    numbers = await asyncio.gather(*(threads.run(barrier.wait) for _ in range(8)))
    assert sorted(numbers) == list(range(8))


async def test_no_more_than_so_many_at_once() -> None:
    threads, begun, go_on = Threads(1), Event(), Event()

    def first() -> None:
        begun.set()
        go_on.wait(10)

    waiting = asyncio.create_task(threads.run(first))
    second = asyncio.create_task(threads.run(go_on.set))
    while not begun.is_set():
        await asyncio.sleep(0)
    assert not go_on.is_set()
    go_on.set()
    await asyncio.gather(waiting, second)


async def test_what_the_system_refuses_is_told() -> None:
    def unknown(host: str, port: int) -> list[AddressInfo]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(socket.gaierror):
        await Resolver(unknown, Threads(2), 10).resolve("gone.test", 80)


async def test_a_bug_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    told: SimpleQueue[object] = SimpleQueue()
    monkeypatch.setattr(threading, "excepthook", lambda args: told.put(args.exc_type))
    with pytest.raises(RuntimeError):
        await Threads(2).run(int, "no number")
    assert told.get(timeout=10) is ValueError


async def test_a_link_local_address_keeps_its_scope() -> None:
    def look_up(host: str, port: int) -> list[AddressInfo]:
        return [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("fe80::1", port, 0, 3))]

    (found,) = await Resolver(look_up, Threads(2), 10).resolve("near.test", 80)
    assert found["host"] == "fe80::1%3"
