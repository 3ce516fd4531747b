"""The beginning of a body → text: decompressed and decoded, never beyond a cap."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping

from ..pattern import Pattern
from .words import Body

_CHARSET = Pattern(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
_LOOKED_AT = ("text/html", "application/xhtml+xml", "text/plain")


def worth_a_look(status: int, headers: Mapping[str, str]) -> bool:
    """Whether the words of a page can change its verdict: where it claims to be fine, or to be ill."""
    kind = headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    return (200 <= status < 300 or status >= 500) and kind in _LOOKED_AT


def decode(data: bytes, complete: bool, headers: Mapping[str, str], cap: int) -> Body | None:
    """The text of `data`; None where its coding is not one that every client reads.

    `cap` bounds what comes out of a compressed body, in bytes.
    """
    coding = headers.get("content-encoding", "identity").strip().lower()
    if coding in ("gzip", "x-gzip", "deflate"):
        inflated = inflate(data, cap)
        if inflated is None:
            return None
        data, whole = inflated
        complete = complete and whole
    elif coding not in ("identity", ""):
        return None
    return Body(_text(data, headers), complete)


def inflate(data: bytes, cap: int) -> tuple[bytes, bool] | None:
    """At most `cap` bytes of a gzip, zlib or raw deflate stream, and whether that is all of it."""
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        stream = zlib.decompressobj(window)
        try:
            return stream.decompress(data, cap), stream.eof
        except zlib.error:
            continue
    return None


def _text(data: bytes, headers: Mapping[str, str]) -> str:
    """The text in the character set that the header names, in UTF-8 where it names none that is known."""
    match = _CHARSET.search(headers.get("content-type", ""))
    try:
        return data.decode(match[1] if match is not None else "utf-8", "replace")
    except (LookupError, ValueError):  # ValueError: Python knows by name what decodes no pages, as idna
        return data.decode("utf-8", "replace")
