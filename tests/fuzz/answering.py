"""A server on loopback that answers each path with the bytes it was told, whatever they are."""

from __future__ import annotations

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread


class Answering(socketserver.ThreadingTCPServer):
    """`answers` by the first part of a path; nothing for the others."""

    daemon_threads = True
    answers: dict[str, bytes]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that closes at nonsense is right."""


class _Handler(socketserver.StreamRequestHandler):
    timeout = 5
    server: Answering

    def handle(self) -> None:
        path = self.rfile.readline().decode("latin-1").split(" ")[1]
        size = 0
        while (line := self.rfile.readline().lower().strip()) != b"":
            if line.startswith(b"content-length:"):
                size = int(line.partition(b":")[2])
        self.rfile.read(size)
        self.wfile.write(self.server.answers.get(path.split("/")[1].split("?")[0], b""))


@contextmanager
def answering() -> Iterator[Answering]:
    with Answering(("127.0.0.1", 0), _Handler) as server:
        server.answers = {}
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
