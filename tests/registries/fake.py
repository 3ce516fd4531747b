"""Every registry on loopback, over real HTTP and with the limits that it documents."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from .answers import ANSWERS, HTML, Reply
from .world import Asked, World


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    world: World

    def do_GET(self) -> None:
        self._serve("")

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode())

    def _serve(self, body: str) -> None:
        began = time.monotonic()
        address = urlsplit(self.path)
        registry, _, rest = address.path.lstrip("/").partition("/")
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        reply = self._reply(registry, "/" + rest, query, body)
        tag = self.headers.get("If-None-Match")
        if reply is not None and tag and ("ETag", tag) in reply.headers:
            reply = reply._replace(status=304, body="")
        said = f"{self.path}\n{self.headers}\n{body}"
        with self.world.lock:
            self.world.running[registry] -= 1
            self.world.log.append(
                Asked(registry, began, time.monotonic(), said, reply.status if reply else 0)
            )
        if reply is None:
            self.close_connection = True
            return
        data = reply.body.encode()
        self.send_response(reply.status)
        length = () if reply.status == 304 else (("Content-Length", str(len(data))),)
        for name, value in (*reply.headers, *length):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _reply(self, registry: str, path: str, query: dict[str, str], body: str) -> Reply | None:
        """None stands for a connection that is closed without an answer."""
        if not self.world.admit(registry):
            return Reply(429, "", (("Retry-After", "1"),))
        trouble = self.world.trouble(registry)
        if trouble == "hang":
            self.world.hanging.set()
            self.world.closing.wait(30)
        if trouble in ("hang", "silence"):
            return None
        if trouble == "html":
            return HTML
        if trouble not in (None, "none"):
            status, _, after = trouble.partition(" ")
            return Reply(int(status), "", (("Retry-After", after),) if after else ())
        if registry in self.world.canned:
            return Reply(200, self.world.canned[registry])
        reply = ANSWERS[registry](self.world, path, query, body)
        return reply._replace(body=self.world.spoil(reply.body))

    def log_message(self, *args: object) -> None:
        """Say nothing: the world keeps the log."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no error of the server's."""


@contextmanager
def serving(world: World) -> Iterator[World]:
    """The registries of a world at `world.url`, one under each name."""
    server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"world": world}))
    world.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        world.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def spacings(world: World, registry: str) -> list[float]:
    """The seconds between the starts of requests, one after the other."""
    starts = sorted(asked.began for asked in world.log if asked.registry == registry)
    return [after - before for before, after in pairwise(starts)]


def bases(world: World, names: Iterable[str] = ANSWERS) -> dict[str, str]:
    return {name: f"{world.url}/{name}" for name in names}
