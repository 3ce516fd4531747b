"""A second opinion by requests, for answers that browsers read and aiohttp's strict parser refuses."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPResponse
from threading import Event, Timer
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError

from .address import AddressInfo
from .answer import Answer, Failure, Outcome, Trouble
from .body import decode, worth_a_look
from .names import Lookup
from .options import Limits
from .request import HONEST, Request
from .words import Body


@dataclass(frozen=True, slots=True)
class Dialer:
    """Opens guarded connections, and cuts them when the time is up: requests has no total timeout."""

    limits: Limits
    socket_factory: Callable[[AddressInfo], socket.socket]
    lookup: Lookup
    opened: list[socket.socket] = field(default_factory=list)
    ended: Event = field(default_factory=Event)

    def connect(self, host: str, port: int) -> socket.socket:
        """A connection to the first address that takes one. Raises OSError."""
        error: OSError = OSError("no address")
        for info in self.lookup(host, port):
            if self.ended.is_set():
                break
            try:
                return self.reach(info)
            except OSError as failed:
                error = failed
        raise error

    def reach(self, info: AddressInfo) -> socket.socket:
        """A connection to one address. Raises OSError."""
        sock = self.socket_factory(info)
        try:
            sock.settimeout(self.limits.connect)
            sock.connect(info[4])
            sock.settimeout(self.limits.request)
            self.opened.append(sock.dup())  # TLS takes the first handle for its own
            if self.ended.is_set():
                raise TimeoutError("the time is up")
        except OSError:
            sock.close()
            raise
        return sock

    def cut(self) -> None:
        """End the connections, in whatever thread they are used."""
        self.ended.set()
        for sock in self.opened:
            with suppress(OSError), sock:
                sock.shutdown(socket.SHUT_RDWR)


_INTERIM = 64
"""Interim answers before the final one that are read."""


class Final(HTTPResponse):
    """The answer after the interim ones (RFC 9110, 15.2): http.client passes over 100 only."""

    def begin(self) -> None:
        super().begin()
        for _ in range(_INTERIM):
            if self.status >= HTTPStatus.OK or self.status == HTTPStatus.SWITCHING_PROTOCOLS:
                break
            self.headers = self.msg = None  # type: ignore[assignment] # what it begins with
            super().begin()


class Adapter(HTTPAdapter):
    """requests' adapter with the connections of a dialer and, for https, the trust of a TLS context."""

    def __init__(self, dialer: Dialer, tls: ssl.SSLContext | None) -> None:
        self.dialer = dialer
        self.tls = tls
        super().__init__()

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, **options, ssl_context=self.tls)
        self.poolmanager.pool_classes_by_scheme = _pools(self.dialer)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """The context verifies; requests would add the roots of a package of its own."""
        conn.cert_reqs = "CERT_REQUIRED"


def _pools(dialer: Dialer) -> dict[str, type[HTTPConnectionPool]]:
    """urllib3's pools by scheme, their sockets made by a dialer."""

    class Plain(HTTPConnection):
        response_class = Final

        def _new_conn(self) -> socket.socket:
            return dialer.connect(self._dns_host, self.port or 80)

    class Secure(HTTPSConnection):
        response_class = Final

        def _new_conn(self) -> socket.socket:
            return dialer.connect(self._dns_host, self.port or 443)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def ask(request: Request, dialer: Dialer, tls: ssl.SSLContext | None) -> Outcome:
    """The answer as requests reads it; `tls` may be None for http. Blocks for about `limits.request`
    seconds at most.
    """
    clock = Timer(dialer.limits.request, dialer.cut)
    clock.daemon = True
    clock.start()
    try:
        with requests.Session() as session:
            session.trust_env = False
            session.mount(f"{request.url.scheme}://", Adapter(dialer, tls))
            with session.get(
                str(request.url),
                headers=HONEST | dict(request.headers),
                stream=True,
                allow_redirects=False,
                timeout=dialer.limits.request,
            ) as response:
                return _read(response, request.look, dialer.limits.header_bytes)
    except (requests.RequestException, HTTPError, OSError, ValueError):
        return Failure(Trouble.UNREADABLE)
    finally:
        clock.cancel()
        dialer.cut()


def _read(response: requests.Response, cap: int, header_bytes: int) -> Outcome:
    """The answer, with the beginning of its body where that has to be looked at.

    The parser beneath takes 100 headers of 64 KiB: what is beyond our cap is dropped, not kept.
    """
    if sum(len(name) + len(value) for name, value in response.raw.headers.items()) > header_bytes:
        return Failure(Trouble.OVERSIZED)
    headers = {name.lower(): value for name, value in response.headers.items()}
    cookies = tuple(response.raw.headers.getlist("Set-Cookie"))
    if not worth_a_look(response.status_code, headers):
        return Answer(response.status_code, headers, None, cookies)
    return Answer(response.status_code, headers, _look(response, headers, cap), cookies)


def _look(response: requests.Response, headers: dict[str, str], cap: int) -> Body | None:
    try:
        data = response.raw.read(cap + 1, decode_content=False)
    except (HTTPError, OSError):
        return None
    return decode(data[:cap], len(data) <= cap, headers, cap)
