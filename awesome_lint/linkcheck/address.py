"""Which addresses are nobody's business but their own: no link may make us connect to one."""

from __future__ import annotations

import socket
from collections.abc import Callable
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

SocketAddress = tuple[str | int, ...]
AddressInfo = tuple[int, int, int, str, SocketAddress]
"""As `socket.getaddrinfo` gives it: family, type, protocol, canonical name, socket address."""

# `is_global` is True for these; sources: IANA special-purpose registries, RFC 3879, RFC 7526, RFC 9637
_NOT_GLOBAL = tuple(
    ip_network(block) for block in ("192.88.99.0/24", "fec0::/10", "3fff::/20", "5f00::/16", "100::/64")
)

# IPv6 blocks that carry an IPv4 address, and how far from the right it stands, in bits
_CARRIERS = (
    (ip_network("::/96"), 0),  # IPv4-compatible, RFC 4291
    (ip_network("::ffff:0:0/96"), 0),  # IPv4-mapped, RFC 4291
    (ip_network("::ffff:0:0:0/96"), 0),  # IPv4-translated, RFC 2765
    (ip_network("64:ff9b::/96"), 0),  # NAT64, RFC 6052
    (ip_network("2002::/16"), 80),  # 6to4, RFC 3056
)
# blocks that carry one in ways that differ from network to network: never a public web server
_OPAQUE = tuple(ip_network(block) for block in ("64:ff9b:1::/48", "2001::/32"))


class PrivateAddressError(OSError):
    """A connection that was not made. One text for all: aiohttp hands on the first of equal errors."""

    def __init__(self) -> None:
        super().__init__("private address")


@lru_cache(maxsize=4096)
def is_public(text: str) -> bool:
    """Whether an address, as a socket would connect to it, belongs to the public internet."""
    address = ip_address(text.partition("%")[0])
    if isinstance(address, IPv6Address):
        if any(address in block for block in _OPAQUE):
            return False
        carried = _carried_address(address)
        if carried is not None:
            return is_public(str(carried))
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not any(address in block for block in _NOT_GLOBAL)
    )


def _carried_address(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 address that stands for one."""
    for block, shift in _CARRIERS:
        if address in block:
            return IPv4Address(int(address) >> shift & 0xFFFFFFFF)
    return None


def _guarded_socket(info: AddressInfo) -> socket.socket:
    """A socket for an address about to be connected to. Raises `PrivateAddressError`."""
    if not is_public(str(info[4][0])):
        raise PrivateAddressError
    return _open_socket(info)


def _open_socket(info: AddressInfo) -> socket.socket:
    """A socket for any address: for those who checks links of their own network."""
    family, kind, protocol, _, _ = info
    return socket.socket(family, kind, protocol)


def socket_factory(allow_private: bool) -> Callable[[AddressInfo], socket.socket]:
    return _open_socket if allow_private else _guarded_socket
