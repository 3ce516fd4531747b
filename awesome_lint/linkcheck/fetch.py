"""One request → one outcome, through aiohttp; nothing is followed, nothing asked twice."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import suppress
from typing import Self

import aiohttp
from yarl import URL

from .address import socket_factory
from .answer import Answer, Outcome
from .body import decode, worth_a_look
from .connection import Connector
from .location import host_of
from .names import Lookup
from .options import Limits
from .request import HONEST, Request
from .resolve import Resolver
from .roots import system_roots
from .threads import Threads
from .trouble import failure
from .words import Body

_PARSER_ROOM = 2
"""The connection bounds headers, all together; the parser, at twice as much, what trails a body."""


class Fetcher:
    """Asks one request at a time of what may be many hosts at once.

    Each host has a session of its own, and `leave` closes it: an idle TLS connection holds 256 KiB.
    `lookup` is `socket.getaddrinfo` or its like, `tls` the trusted roots, None for
    those of the system.
    """

    def __init__(
        self, limits: Limits, *, allow_private: bool, lookup: Lookup, tls: ssl.SSLContext | None
    ) -> None:
        self.limits = limits
        self.lookup = lookup
        self.tls = tls
        self.socket_factory = socket_factory(allow_private)
        self.threads = Threads(limits.threads)
        self.resolver = Resolver(lookup, self.threads, limits.connect)
        self.sessions: dict[str, aiohttp.ClientSession] = {}
        self.closing: set[asyncio.Task[None]] = set()
        self.timeout = aiohttp.ClientTimeout(total=limits.request, sock_connect=limits.connect)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for host in tuple(self.sessions):
            self.leave(host)
        await asyncio.gather(*self.closing)

    async def ask(self, request: Request) -> Outcome:
        """The answer to a request, or why there is none. Takes at most `limits.request` seconds, and as many
        again for a second opinion.
        """
        session = self.session(host_of(request.url))
        try:
            async with session.get(
                request.url, headers=request.headers, ssl=self.trust(request.url), allow_redirects=False
            ) as response:
                headers = {name.lower(): value for name, value in response.headers.items()}
                body = await self.look(response, headers, request.look)
                return Answer(
                    response.status, headers, body, tuple(response.headers.getall("Set-Cookie", ()))
                )
        except aiohttp.ClientResponseError:
            return await self.second_opinion(request)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            return failure(error)

    async def finds(self, host: str) -> bool:
        """Whether a host's name is found. Takes at most `limits.connect` seconds."""
        try:
            return bool(await self.resolver.resolve(host, 443))
        except OSError:  # a TimeoutError is one
            return False

    def trust(self, url: URL) -> ssl.SSLContext | bool:
        """The TLS context for a page; True stands for none."""
        if url.scheme != "https":
            return True
        if self.tls is None:
            self.tls = system_roots()
        return self.tls

    async def look(self, response: aiohttp.ClientResponse, headers: dict[str, str], cap: int) -> Body | None:
        """The beginning of the body, as far as it came in time; None where it need not be read."""
        if not worth_a_look(response.status, headers):
            return None
        content = response.content
        if content.is_eof():  # it came with the headers, as most do
            data, complete = content.read_nowait(cap), content.at_eof()
        else:
            data, complete = await self.read(content, cap)
        return decode(data, complete, headers, cap)

    async def read(self, content: aiohttp.StreamReader, cap: int) -> tuple[bytes, bool]:
        """What comes of a body within `cap` bytes and `limits.look` seconds, and whether that is all."""
        data = bytearray()
        with suppress(aiohttp.ClientError, TimeoutError, OSError):  # the status has been told already
            async with asyncio.timeout(self.limits.look):
                while len(data) < cap and not content.at_eof():
                    data += await content.readany()
        return bytes(data[:cap]), len(data) <= cap and content.at_eof()

    async def second_opinion(self, request: Request) -> Outcome:
        """What requests makes of an answer that aiohttp's strict parser refuses."""
        from .opinion import Dialer, ask

        dialer = Dialer(self.limits, self.socket_factory, self.lookup)
        try:
            return await self.threads.run(ask, request, dialer, self.tls)
        except asyncio.CancelledError:  # the run has ended, and nobody waits for the thread
            dialer.cut()
            raise

    def session(self, host: str) -> aiohttp.ClientSession:
        """The session of a host; cookies are kept by whoever follows redirects, not by it."""
        if host not in self.sessions:
            self.sessions[host] = aiohttp.ClientSession(
                connector=Connector(
                    self.limits.header_bytes,
                    limit=0,
                    resolver=self.resolver,
                    socket_factory=self.socket_factory,
                    ttl_dns_cache=None,
                ),
                headers=HONEST,
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=self.timeout,
                auto_decompress=False,
                max_line_size=_PARSER_ROOM * self.limits.header_bytes,
                max_field_size=_PARSER_ROOM * self.limits.header_bytes,
                max_headers=self.limits.header_bytes,
            )
        return self.sessions[host]

    def leave(self, host: str) -> None:
        """Close the connections to a host: nothing more is asked of it for now."""
        session = self.sessions.pop(host, None)
        if session is not None:
            task = asyncio.get_running_loop().create_task(session.close())
            self.closing.add(task)
            task.add_done_callback(self.closing.discard)
