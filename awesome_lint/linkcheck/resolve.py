"""Name look-ups side by side: aiohttp's default executor takes nine seconds for 500 slow names."""

from __future__ import annotations

import asyncio
import socket

from aiohttp.abc import AbstractResolver, ResolveResult

from .names import Lookup
from .threads import Threads


class Resolver(AbstractResolver):
    """`lookup` in threads, as aiohttp asks for it, for at most `patience` seconds each."""

    def __init__(self, lookup: Lookup, threads: Threads, patience: float) -> None:
        self.lookup = lookup
        self.threads = threads
        self.patience = patience

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        async with asyncio.timeout(self.patience):
            infos = await self.threads.run(self.lookup, host, port)
        return [
            {
                "hostname": host,
                "host": _numeric(address),
                "port": int(address[1]),
                "family": family,
                "proto": protocol,
                "flags": socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            }
            for family, _, protocol, _, address in infos
        ]

    async def close(self) -> None:
        """There is nothing to close."""


def _numeric(address: tuple[str | int, ...]) -> str:
    """The address in digits, with the scope that a link-local IPv6 address needs."""
    scope = address[3] if len(address) == 4 else 0
    return f"{address[0]}%{scope}" if scope else str(address[0])
