"""A hostile web on loopback: every behaviour is a host of its own, with a verdict that is known.

All names are mapped to one address by `Web.lookup`; the name of the host chooses the behaviour.
Servers speak bytes, because much of what real servers send is not HTTP as libraries write it.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Thread

from awesome_lint.linkcheck.address import AddressInfo

PAGE = b"<!doctype html><title>A page</title><h1 id=here>A page</h1><p>With words on it."


def http(status: str = "200 OK", *headers: str, body: bytes = PAGE, length: int | None = None) -> bytes:
    """An answer with a Content-Length; `length` states a false one."""
    lines = [f"HTTP/1.1 {status}", *headers]
    if not any(header.lower().startswith(("content-type:", "content-type :")) for header in headers):
        lines.append("Content-Type: text/html; charset=utf-8")
    lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def redirect(target: str, status: str = "301 Moved Permanently", *headers: str) -> bytes:
    return http(status, f"Location: {target}", *headers, body=b"")


def behaviour_of(host: str) -> str:
    """The behaviour that a host's name stands for; every system knows that .localhost is itself."""
    return host.removesuffix(".test").removesuffix(".localhost").rpartition(".")[2]


@dataclass(slots=True)
class Exchange:
    """One request to a behaviour, and the way to answer it.

    `number` counts the requests to the host from 1, `open` are its connections at this moment, `at` is
    when it came, by the clock of the web's loop.
    """

    web: Web
    host: str
    path: str
    headers: Mapping[str, str]
    number: int
    open: int
    at: float
    writer: asyncio.StreamWriter

    async def send(self, data: bytes) -> None:
        """Write; `{port}` and `{tls}` in it are the ports of this web."""
        data = data.replace(b"{port}", b"%d" % self.web.port).replace(b"{tls}", b"%d" % self.web.tls_port)
        self.web.sent[self.host] += len(data)
        self.writer.write(data)
        await self.writer.drain()

    def reset(self) -> None:
        """Close with a TCP reset."""
        sock = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.writer.transport.abort()


Answer = bytes | Callable[[Exchange], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """A host: what it answers, and the verdicts that are true of its link. More than one are allowed
    where the truth cannot be known from here. `why` says what is special.
    """

    name: str
    verdict: str
    answer: Answer
    why: str
    path: str = "/page"
    target: str | None = None
    links: int = 1
    tls: bool = False


@dataclass
class Web:
    """The servers of a set of behaviours, in a thread of their own; what they saw, by behaviour:
    `requests`, `open` connections and the `most` of them, bytes `sent`, and the exchanges `seen`.
    """

    behaviours: Mapping[str, Behaviour]
    tls: Mapping[str, ssl.SSLContext]
    address: str = "127.0.0.1"
    requests: Counter[str] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)
    most: Counter[str] = field(default_factory=Counter)
    sent: Counter[str] = field(default_factory=Counter)
    seen: dict[str, list[Exchange]] = field(default_factory=dict)
    port: int = 0
    tls_port: int = 0

    def __enter__(self) -> Web:
        self.loop = asyncio.new_event_loop()
        self.loop.run_until_complete(self.start())
        self.thread = Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.run_until_complete(self.stop(asyncio.all_tasks(self.loop)))
        self.loop.close()

    async def stop(self, tasks: set[asyncio.Task[object]]) -> None:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for server in self.servers:
            server.close()
        for _ in range(2):  # what was closed has one more turn of the loop
            await asyncio.sleep(0)

    async def start(self) -> None:
        self.servers = [await asyncio.start_server(self.serve, self.address, 0)]
        self.port = self.servers[0].sockets[0].getsockname()[1]
        if self.tls:
            context = next(iter(self.tls.values()))
            context.sni_callback = self.choose_certificate
            self.servers.append(await asyncio.start_server(self.serve, self.address, 0, ssl=context))
            self.tls_port = self.servers[1].sockets[0].getsockname()[1]

    def choose_certificate(self, connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
        connection.context = self.tls[(name or "").removesuffix(".test")]

    def lookup(self, host: str, port: int) -> list[AddressInfo]:
        """The name service of this web: what it does not know does not exist."""
        name = behaviour_of(host.rstrip("."))
        if name not in self.behaviours or name == "no-such-host":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (self.address, port))]

    def url(self, name: str, path: str | None = None) -> str:
        behaviour = self.behaviours[name]
        path = behaviour.path if path is None else path
        if behaviour.tls:
            return f"https://{name}.test:{self.tls_port}{path}"
        return f"http://{name}.test:{self.port}{path}"

    def urls(self, name: str) -> list[str]:
        """The links to a behaviour."""
        links = self.behaviours[name].links
        return [self.url(name)] if links == 1 else [self.url(name, f"/page/{n}") for n in range(links)]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        name = ""
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
                host = behaviour_of(headers["host"].partition(":")[0])
                if not name:
                    name = host
                    self.open[name] += 1
                exchange = self.note(host, head, writer)
                answer = self.behaviours[host].answer
                if isinstance(answer, bytes):
                    await exchange.send(answer)
                else:
                    await answer(exchange)
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError, asyncio.CancelledError):
            pass
        finally:
            self.open[name] -= 1
            with suppress(OSError, RuntimeError):
                writer.close()

    def note(self, host: str, head: list[str], writer: asyncio.StreamWriter) -> Exchange:
        self.requests[host] += 1
        self.most[host] = max(self.most[host], self.open[host])
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:])}
        path = head[0].split(" ")[1]
        exchange = Exchange(
            self, host, path, headers, self.requests[host], self.open[host], self.loop.time(), writer
        )
        self.seen.setdefault(host, []).append(exchange)
        return exchange
