"""Servers on loopback that answer each path with the bytes they were told, whatever they are."""

from __future__ import annotations

import socketserver
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Thread


@dataclass
class Answering:
    """`answers` by the first part of a path, from any of the servers; nothing for the others.

    Each of the `urls` is of a host of its own, by its port. The answers that are `held` have no end: the
    connection stays open until the client closes it.
    """

    answers: Mapping[str, bytes] = field(default_factory=dict)
    held: frozenset[str] = frozenset()
    urls: list[str] = field(default_factory=list)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    told: Answering

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that closes at nonsense is right."""


class _Handler(socketserver.StreamRequestHandler):
    timeout = 5
    server: _Server

    def handle(self) -> None:
        path = self.rfile.readline().decode("latin-1").split(" ")[1]
        size = 0
        while (line := self.rfile.readline().lower().strip()) != b"":
            if line.startswith(b"content-length:"):
                size = int(line.partition(b":")[2])
        self.rfile.read(size)
        name = path.split("/")[1].split("?")[0]
        self.wfile.write(self.server.told.answers.get(name, b""))
        if name in self.server.told.held:
            self.rfile.read(1)


@contextmanager
def answering(count: int = 1) -> Iterator[Answering]:
    """So many servers, which run until the end."""
    told = Answering()
    with ExitStack() as stack:
        for _ in range(count):
            server = stack.enter_context(_Server(("127.0.0.1", 0), _Handler))
            server.told = told
            told.urls.append(f"http://127.0.0.1:{server.server_address[1]}")
            thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
            thread.start()
            stack.callback(thread.join)
            stack.callback(server.shutdown)
        yield told
