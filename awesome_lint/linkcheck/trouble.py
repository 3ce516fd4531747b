"""The exceptions of aiohttp, ssl and sockets → `Failure`: what went wrong, in a reader's words."""

from __future__ import annotations

import errno
import socket
import ssl

import aiohttp

from .address import PrivateAddressError
from .answer import Failure, Trouble
from .connection import OversizedError

_NO_NAME = frozenset((socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)))
_NO_ROUTE = frozenset((errno.ENETUNREACH, errno.EADDRNOTAVAIL))
_UNREACHABLE = frozenset((errno.EHOSTUNREACH, errno.EACCES, errno.EPERM))


def failure(error: Exception) -> Failure:
    """The failure that an exception of a request stands for."""
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return _of_certificate(error.certificate_error)
    if isinstance(error, OversizedError):
        return Failure(Trouble.OVERSIZED)
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return Failure(Trouble.EMPTY)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return Failure(Trouble.NO_CONNECTION)
    if isinstance(error, aiohttp.ClientConnectorError):
        return _of_system(error.os_error)
    if isinstance(error, (OSError, TimeoutError)):
        return _of_system(error)
    return Failure(Trouble.UNREADABLE)


def _of_system(error: OSError | TimeoutError) -> Failure:
    """The failure behind an error of a look-up, a connection or a handshake."""
    if isinstance(error, PrivateAddressError):
        return Failure(Trouble.PRIVATE)
    if isinstance(error, socket.gaierror):
        return Failure(Trouble.NO_HOST if error.errno in _NO_NAME else Trouble.LOOKUP)
    if isinstance(error, TimeoutError):
        return Failure(Trouble.TIMEOUT)
    if isinstance(error, ssl.SSLCertVerificationError):
        return _of_certificate(error)
    if isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return Failure(Trouble.RESET)
    if isinstance(error, ssl.SSLError):
        return Failure(Trouble.TLS, (error.reason or "").replace("_", " ").lower())
    if isinstance(error, ConnectionRefusedError):
        return Failure(Trouble.REFUSED)
    if error.errno in _NO_ROUTE:
        return Failure(Trouble.NO_ROUTE)
    if error.errno in _UNREACHABLE:
        return Failure(Trouble.UNREACHABLE)
    return Failure(Trouble.RESET)


def _of_certificate(error: Exception) -> Failure:
    """`certificate has expired`, `self-signed certificate`, … as OpenSSL words it."""
    return Failure(Trouble.TLS, str(getattr(error, "verify_message", "")).rstrip(".").lower())
