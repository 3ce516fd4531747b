"""Text → the URL that is asked for, with one spelling for all spellings of it."""

from __future__ import annotations

import re
import socket
from ipaddress import IPv4Address
from unicodedata import normalize
from urllib.parse import unquote

from yarl import URL

from ..pattern import Pattern

# the forms of an IPv4 address that a socket understands: decimal, octal, hexadecimal, one to four parts
_NUMERIC_HOST = Pattern(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+)){0,3}\.?", re.IGNORECASE)
_LONG_LABEL = Pattern(r"[^.]{64}")  # RFC 1035, 2.3.4: at most 63 octets
_SCHEME = Pattern(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_AUTHORITY = Pattern(
    r"(?P<scheme>https?):[/\\]{2}(?P<authority>[^/?#\\]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)


def read(text: str) -> URL | None:
    """The URL of a link as written, without user and password; None where it is none of http(s) that
    can be asked for.
    """
    match = _AUTHORITY.fullmatch(text.strip())
    if match is None:
        return None
    # a Markdown parser percent-encodes the host of an internationalised name
    authority = unquote(match["authority"].rpartition("@")[2])
    rest = match["rest"]
    if not rest.startswith("/"):
        rest = "/" + rest.removeprefix("\\")
    try:
        return _canonical(URL(f"{match['scheme'].lower()}://{authority}{rest}"))
    except ValueError:
        return None


def _canonical(url: URL) -> URL:
    """The URL with its host in the one form that sockets and names share.

    Raises ValueError where the host cannot be a name or an address.
    """
    host = url.host or ""
    if not host.isascii():
        host = normalize("NFKC", host)
    if host.split() != [host]:
        raise ValueError("no host")
    if _NUMERIC_HOST.fullmatch(host):
        try:
            address = str(IPv4Address(socket.inet_aton(host.rstrip("."))))
        except OSError as error:
            raise ValueError("no address") from error
        if address != host:
            url = url.with_host(address)
    elif ".." in host or _LONG_LABEL.search(url.raw_host or ""):
        raise ValueError("no name")
    return url


def follow(base: URL, location: str) -> URL | None:
    """The URL that a Location header leads to; None where that is not http(s).

    Bytes outside ASCII arrive as surrogates or as characters: both become the bytes they were.
    """
    raw = location.strip().encode("utf-8", "surrogateescape")
    text = "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in raw)
    if text.startswith("//"):
        return read(f"{base.scheme}:{text}")
    if _SCHEME.match(text):
        return read(text)
    try:
        target = base.join(URL(text))
    except ValueError:
        return None
    return target if target.scheme == base.scheme else None


def page(url: URL) -> URL:
    """The URL as it is sent: without its fragment."""
    return url.with_fragment(None) if url.raw_fragment else url


def host_of(url: URL) -> str:
    """The name under which a host's politeness is kept: with its port where that is not the default."""
    name, port = url.raw_host or "", url.explicit_port
    return name if port is None or url.is_default_port() else f"{name}:{port}"
