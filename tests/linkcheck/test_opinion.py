"""The second opinion: its connections end when its time does, and none is left open."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from time import monotonic

import pytest
import trustme
from yarl import URL

from awesome_lint.linkcheck.address import AddressInfo
from awesome_lint.linkcheck.answer import Answer, Failure, Trouble
from awesome_lint.linkcheck.names import look_up
from awesome_lint.linkcheck.opinion import Dialer, ask
from awesome_lint.linkcheck.options import Limits
from awesome_lint.linkcheck.request import Request

from .web import Web


class Sockets:
    """A factory that knows what it made."""

    def __init__(self) -> None:
        self.made: list[socket.socket] = []

    def __call__(self, info: AddressInfo) -> socket.socket:
        self.made.append(socket.socket(*info[:3]))
        return self.made[-1]


@contextmanager
def dripping(context: ssl.SSLContext) -> Iterator[int]:
    """A server that greets over TLS, and then sends a byte of a header now and then, without end."""

    def serve() -> None:
        with suppress(OSError):
            connection = context.wrap_socket(listener.accept()[0], server_side=True)
            with connection:
                connection.settimeout(0.05)
                connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                while True:
                    with suppress(TimeoutError):
                        if not connection.recv(4096):
                            return
                    connection.sendall(b"x")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        thread.join(5)


def test_the_time_ends_for_a_server_that_drips_over_tls(authority: trustme.CA) -> None:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    sockets = Sockets()
    with dripping(server) as port:
        began = monotonic()
        request = Request(URL(f"https://127.0.0.1:{port}/"), {}, 0)
        ask(request, Dialer(Limits(request=0.3), sockets, look_up), trust)
        assert monotonic() - began < 5
    assert [sock.fileno() for sock in sockets.made] == [-1]


def test_no_roots_are_read_for_plain_http(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", read)
    request = Request(URL(web.url("space-before-colon")), {}, 0)
    answer = ask(request, Dialer(Limits(), Sockets(), web.lookup), None)
    assert isinstance(answer, Answer)


@pytest.mark.filterwarnings("error")
def test_a_refused_connection_is_closed() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and not listening
        sockets = Sockets()
        request = Request(URL(f"http://127.0.0.1:{taken.getsockname()[1]}/"), {}, 0)
        assert ask(request, Dialer(Limits(), sockets, look_up), None) == Failure(Trouble.UNREADABLE)
    assert [sock.fileno() for sock in sockets.made] == [-1]


def test_no_address_is_tried_when_the_time_is_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        sockets = Sockets()
        dialer = Dialer(Limits(), sockets, look_up)
        dialer.cut()
        with pytest.raises(OSError, match="no address"):
            dialer.connect("127.0.0.1", server.getsockname()[1])
    assert sockets.made == []
