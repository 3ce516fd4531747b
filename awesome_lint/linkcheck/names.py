"""Host names → addresses, as the system knows them."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import cast

from .address import AddressInfo, SocketAddress

Lookup = Callable[[str, int], list[AddressInfo]]

WELL_KNOWN = "github.com"
"""A host that is found wherever names are: where it is not, nothing is known of other names either."""


def look_up(host: str, port: int) -> list[AddressInfo]:
    """The stream addresses of a host. Raises `socket.gaierror`.

    The name goes as bytes: for text, Python's own IDNA codec would refuse names that exist. All of
    `localhost` is the machine itself (RFC 6761, 6.3), whatever the name service says.
    """
    if f".{host.rstrip('.')}".endswith(".localhost"):
        host = "localhost"
    return [
        (int(family), int(kind), protocol, name, cast("SocketAddress", address))
        for family, kind, protocol, name, address in socket.getaddrinfo(
            host.encode("ascii"), port, type=socket.SOCK_STREAM
        )
    ]
