"""The roots that certificates are trusted by: read once, when the first page over TLS is asked for."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident


def system_roots() -> ssl.SSLContext:
    """The trust of the system, for HTTP/1.1."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(("http/1.1",))
    return context


@contextmanager
def unread() -> Iterator[None]:
    """Within it, contexts that this thread makes trust nobody.

    For the import of aiohttp, which makes two and has each read the roots of the system: a twentieth
    of a second, for contexts that `Fetcher` does not use.
    """
    importer, read = get_ident(), ssl.SSLContext.set_default_verify_paths

    def leave(context: ssl.SSLContext) -> None:
        if get_ident() != importer:
            read(context)

    ssl.SSLContext.set_default_verify_paths = leave  # type: ignore[method-assign, assignment] # undone below
    try:
        yield
    finally:
        ssl.SSLContext.set_default_verify_paths = read  # type: ignore[method-assign] # as it was
