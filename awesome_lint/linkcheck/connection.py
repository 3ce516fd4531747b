"""aiohttp's connections, with an end to the headers that they take in and to the room that they take."""

from __future__ import annotations

from asyncio.sslproto import SSLProtocol
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.http import RawResponseMessage
from aiohttp.streams import StreamReader


class OversizedError(aiohttp.ClientError):
    """Headers beyond what is read of them."""


class Handler(ResponseHandler):
    """Hangs up on an answer whose headers have not ended within `cap` bytes.

    aiohttp bounds each line and their number, not what they come to. Interim answers (1xx) count with
    the final one.
    """

    def __init__(self, cap: int, **options: Any) -> None:
        super().__init__(**options)
        self.cap = cap
        self.left: int | None = cap
        """Bytes that the headers may still have; None where they have ended."""

    def close(self) -> None:
        """Close at once: the goodbye of TLS would wait for a server that is silent, beyond the run's end."""
        self.abort()

    def set_response_params(self, **params: Any) -> None:
        """An answer is awaited from now on."""
        self.left = self.cap
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Give the parser no more than the headers may still have, until it says that they have ended."""
        if self.left is None:
            super().data_received(data)
            return
        begin, rest = data[: self.left], data[self.left :]
        super().data_received(begin)
        if self.left is not None:
            self.left -= len(begin)
            if rest:
                self.abort()
                self.set_exception(OversizedError())
        elif rest:
            super().data_received(rest)

    def feed_data(self, data: tuple[RawResponseMessage, StreamReader], size: int = 0) -> None:
        """The parser has read the headers of an answer."""
        if data[0].code >= 200:
            self.left = None
        super().feed_data(data, size)


class Connector(aiohttp.TCPConnector):
    """aiohttp's, with `Handler` for its connections; aiohttp offers no public way to name another."""

    def __init__(self, header_bytes: int, **options: Any) -> None:
        super().__init__(**options)
        factory = partial(Handler, header_bytes, loop=self._loop)
        self._factory = factory  # type: ignore[assignment] # partial is invariant, and only called


_TLS_BUFFER = 32 * 1024
"""Bytes: two records of TLS (RFC 8446, 5.1)."""


@contextmanager
def small_buffers() -> Iterator[None]:
    """Within it, a TLS connection of asyncio reads into a small buffer: it would have one of 256 KiB."""
    usual = SSLProtocol.max_size
    SSLProtocol.max_size = _TLS_BUFFER
    try:
        yield
    finally:
        SSLProtocol.max_size = usual
