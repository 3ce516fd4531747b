"""Pages that live, however oddly they are served: none may be called dead."""

from __future__ import annotations

import asyncio
import gzip
import zlib

from .web import PAGE, Behaviour, Exchange, http, redirect

FAST = 0.05
"""What stands for a second in these tests."""
BOMB = gzip.compress(bytes(1 << 24)) * 16
"""Sixteen members of a gzip file, each a thousand times larger than it is here."""


async def head_lies(exchange: Exchange) -> None:
    await exchange.send(http())


async def early_hints(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" + http())


async def slow_first_byte(exchange: Exchange) -> None:
    await asyncio.sleep(12 * FAST)
    await exchange.send(http())


async def endless_body(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE)
    while True:
        await exchange.send(b"<p>more" * 4096)


async def dripping_body(exchange: Exchange) -> None:
    await exchange.send(http("200 OK", length=100_000, body=b""))
    for byte in PAGE * 1000:
        await exchange.send(bytes([byte]))
        await asyncio.sleep(FAST)


async def gzip_bomb(exchange: Exchange) -> None:
    await exchange.send(http("200 OK", "Content-Encoding: gzip", body=BOMB))


async def broken_chunks(exchange: Exchange) -> None:
    await exchange.send(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello"
    )
    exchange.writer.close()


async def short_body(exchange: Exchange) -> None:
    await exchange.send(http(length=len(PAGE) + 1000))
    exchange.writer.close()


async def until_close(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE)
    exchange.writer.close()


async def cookie_handshake(exchange: Exchange) -> None:
    if "seen=yes" in exchange.headers.get("cookie", ""):
        await exchange.send(http())
    else:
        await exchange.send(redirect("/page", "302 Found", "Set-Cookie: seen=yes; Path=/"))


async def cookie_in_two_steps(exchange: Exchange) -> None:
    cookie = exchange.headers.get("cookie", "")
    if "a=1" in cookie and "b=2" in cookie:
        await exchange.send(http())
    elif "a=1" in cookie:
        await exchange.send(redirect("/page", "302 Found", "Set-Cookie: b=2"))
    else:
        await exchange.send(redirect("/page", "302 Found", "Set-Cookie: a=1"))


async def needs_accept(exchange: Exchange) -> None:
    fine = "text/html" in exchange.headers.get("accept", "")
    await exchange.send(http() if fine else http("404 Not Found"))


async def needs_accept_406(exchange: Exchange) -> None:
    fine = "text/html" in exchange.headers.get("accept", "") and "accept-language" in exchange.headers
    await exchange.send(http() if fine else http("406 Not Acceptable"))


async def browsers_only(exchange: Exchange) -> None:
    fine = exchange.headers["user-agent"].startswith("Mozilla/5.0")
    await exchange.send(http() if fine else http("403 Forbidden"))


async def robots_get_404(exchange: Exchange) -> None:
    fine = exchange.headers["user-agent"].startswith("Mozilla/5.0")
    await exchange.send(http() if fine else http("404 Not Found"))


async def ill_once(exchange: Exchange) -> None:
    await exchange.send(http("503 Service Unavailable") if exchange.number == 1 else http())


async def ill_twice(exchange: Exchange) -> None:
    await exchange.send(http("502 Bad Gateway") if exchange.number <= 2 else http())


async def resets_once(exchange: Exchange) -> None:
    if exchange.number == 1:
        exchange.reset()
    else:
        await exchange.send(http())


async def empty_once(exchange: Exchange) -> None:
    if exchange.number == 1:
        exchange.writer.close()
    else:
        await exchange.send(http())


async def silent_once(exchange: Exchange) -> None:
    if exchange.number == 1:
        await asyncio.sleep(60)
    await exchange.send(http())


async def exact_path(exchange: Exchange) -> None:
    """Answers only where the path came as it was written."""
    wanted = "/a%2Fb%23c%25d%E9+e?q=1%262+3"
    await exchange.send(http() if exchange.path == wanted else http("404 Not Found"))


def raw(head: bytes) -> bytes:
    return head + b"Content-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE


async def robots_get_500(exchange: Exchange) -> None:
    fine = exchange.headers["user-agent"].startswith("Mozilla/5.0")
    await exchange.send(http() if fine else http("500 Internal Server Error"))


async def robots_get_nothing(exchange: Exchange) -> None:
    if exchange.headers["user-agent"].startswith("Mozilla/5.0"):
        await exchange.send(http())
    else:
        exchange.reset()


LIVING = (
    Behaviour("robots-get-500", "alive", robots_get_500, "500 to what does not look like a browser"),
    Behaviour(
        "robots-get-nothing", "alive", robots_get_nothing, "a reset to what does not look like a browser"
    ),
    Behaviour("fine", "alive", http(), "a page like any other"),
    Behaviour("no-content", "alive", b"HTTP/1.1 204 No Content\r\n\r\n", "204 is an answer"),
    Behaviour("partial", "alive", http("206 Partial Content"), "206 without having asked for a range"),
    Behaviour("no-type", "alive", b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "no Content-Type"),
    Behaviour("pdf", "alive", http("200 OK", "Content-Type: application/pdf", length=10**9), "a large file"),
    Behaviour("no-reason", "alive", raw(b"HTTP/1.1 200\r\n"), "a status line without a reason"),
    Behaviour(
        "latin-1-reason", "alive", raw("HTTP/1.1 200 Tr\xe8s bien\r\n".encode("latin-1")), "bytes of latin-1"
    ),
    Behaviour("big-headers", "alive", http("200 OK", "X-Big: " + "x" * 10_240), "a header of 10 KB"),
    Behaviour("many-headers", "alive", http("200 OK", *(f"X-H{n}: {n}" for n in range(150))), "150 headers"),
    Behaviour("latin-1-header", "alive", http("200 OK", "X-Name: Andr\xe9"), "a header in latin-1"),
    Behaviour(
        "bad-cookie",
        "alive",
        http("200 OK", "Set-Cookie: a b=\x01;;=;c", "Set-Cookie: ="),
        "no cookie at all",
    ),
    Behaviour("lf-only", "alive", raw(b"HTTP/1.1 200 OK\r\n").replace(b"\r\n", b"\n"), "lines end with LF"),
    Behaviour("early-hints", "alive", early_hints, "103 comes first"),
    Behaviour("space-before-colon", "alive", raw(b"HTTP/1.1 200 OK\r\nServer : odd\r\n"), "browsers read it"),
    Behaviour(
        "length-and-chunks",
        "alive",
        raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"),
        "both framings",
    ),
    Behaviour("short-body", "alive", short_body, "less body than Content-Length says"),
    Behaviour("long-body", "alive", http(length=10), "more body than Content-Length says"),
    Behaviour("broken-chunks", "alive", broken_chunks, "a chunk size that is no number"),
    Behaviour("until-close", "alive", until_close, "HTTP/1.0, the body ends with the connection"),
    Behaviour(
        "gzip-unasked", "alive", http("200 OK", "Content-Encoding: gzip", body=gzip.compress(PAGE)), "gzip"
    ),
    Behaviour(
        "raw-deflate",
        "alive",
        http("200 OK", "Content-Encoding: deflate", body=zlib.compress(PAGE)[2:-4]),
        "deflate",
    ),
    Behaviour("false-gzip", "alive", http("200 OK", "Content-Encoding: gzip"), "says gzip, and is not"),
    Behaviour("brotli", "alive", http("200 OK", "Content-Encoding: br"), "a coding that was not asked for"),
    Behaviour("gzip-bomb", "alive", gzip_bomb, "256 KB that become 256 MB"),
    Behaviour("endless-body", "alive", endless_body, "a page without end"),
    Behaviour("dripping-body", "alive", dripping_body, "one byte a second"),
    Behaviour("slow-first-byte", "alive", slow_first_byte, "twelve seconds of silence first"),
    Behaviour("cookie-handshake", "alive", cookie_handshake, "redirects to itself until a cookie comes back"),
    Behaviour("two-cookies", "alive", cookie_in_two_steps, "the same in two steps"),
    Behaviour("needs-accept", "alive", needs_accept, "404 without Accept"),
    Behaviour("needs-language", "alive", needs_accept_406, "406 without Accept and Accept-Language"),
    Behaviour("browsers-only", "alive", browsers_only, "403 to what does not look like a browser"),
    Behaviour("robots-get-404", "alive", robots_get_404, "404 to what does not look like a browser"),
    Behaviour("ill-once", "alive", ill_once, "503 the first time"),
    Behaviour("ill-twice", "alive", ill_twice, "502 two times"),
    Behaviour("resets-once", "alive", resets_once, "a reset the first time"),
    Behaviour("empty-once", "alive", empty_once, "closes without an answer the first time"),
    Behaviour("silent-once", "alive", silent_once, "no answer the first time"),
    Behaviour("exact-path", "alive", exact_path, "escapes left as written", "/a%2Fb%23c%25d%E9+e?q=1%262+3"),
    Behaviour("under_score", "alive", http(), "an underscore in the name of a host"),
    Behaviour("xn--mnchen-3ya", "alive", http(), "an internationalised name"),
    Behaviour(
        "about-404",
        "alive",
        http(body=b"<title>404 Not Found - HTTP | Docs</title>" + PAGE),
        "documents a status",
        "/status/404",
    ),
    Behaviour(
        "temporary", "alive", redirect("http://fine.test:{port}/page", "302 Found"), "a temporary redirect"
    ),
    Behaviour("see-other", "alive", redirect("http://fine.test:{port}/page", "303 See Other"), "303"),
    Behaviour(
        "temporary-307", "alive", redirect("http://fine.test:{port}/page", "307 Temporary Redirect"), "307"
    ),
)
