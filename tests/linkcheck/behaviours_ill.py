"""Servers that are ill or strict: timeouts, resets, bad TLS, loops, limits on the pace."""

from __future__ import annotations

import asyncio
import time
from email.utils import formatdate

from .web import Behaviour, Exchange, http, redirect


async def resets(exchange: Exchange) -> None:
    exchange.reset()


async def closes(exchange: Exchange) -> None:
    exchange.writer.close()


async def hangs(exchange: Exchange) -> None:
    await asyncio.sleep(60)


async def half_a_head(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 200 OK\r\nContent-")
    await asyncio.sleep(60)


async def drips_head(exchange: Exchange) -> None:
    for byte in http() * 100:
        await exchange.send(bytes([byte]))
        await asyncio.sleep(0.2)


async def endless_head(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        await exchange.send(b"X-More: and more\r\n" * 1024)


async def pausing_head(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"x" * 7990 + b"\r\n")
    await exchange.send((b"X-Long: " + b"x" * 7990 + b"\r\n") * 8)
    await asyncio.sleep(60)


async def endless_early_hints(exchange: Exchange) -> None:
    while True:
        await exchange.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" * 64)


async def one_long_header(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while True:
        await exchange.send(b"x" * 16_384)


async def loops(exchange: Exchange) -> None:
    await exchange.send(redirect("/page", "302 Found"))


async def ping_pong(exchange: Exchange) -> None:
    await exchange.send(redirect("/b" if exchange.path != "/b" else "/page"))


async def ever_new(exchange: Exchange) -> None:
    await exchange.send(redirect(f"/{exchange.number}", "302 Found"))


async def five_a_second(exchange: Exchange) -> None:
    """At most five answers in any tenth of a second, which stands for a second."""
    now = time.monotonic()
    answered = [at for at in PACE if now - at < 0.1]
    if len(answered) >= 5:
        await exchange.send(http("429 Too Many Requests"))
    else:
        PACE[:] = [*answered, now]
        await exchange.send(http())


PACE: list[float] = []


async def four_at_once(exchange: Exchange) -> None:
    if exchange.open > 4:
        exchange.reset()
    else:
        await asyncio.sleep(0.02)
        await exchange.send(http())


async def patient_429(exchange: Exchange) -> None:
    await exchange.send(http("429 Too Many Requests", "Retry-After: 1") if exchange.number == 1 else http())


async def patient_date(exchange: Exchange) -> None:
    date = formatdate(time.time() + 1, usegmt=True)
    await exchange.send(
        http("429 Too Many Requests", f"Retry-After: {date}") if exchange.number == 1 else http()
    )


async def patient_503(exchange: Exchange) -> None:
    await exchange.send(http("503 Service Unavailable", "Retry-After: 1") if exchange.number == 1 else http())


async def reset_header(exchange: Exchange) -> None:
    reset = f"X-RateLimit-Reset: {time.time() + 0.3:.0f}"
    await exchange.send(http("429 Too Many Requests", reset) if exchange.number == 1 else http())


async def smuggler(exchange: Exchange) -> None:
    await exchange.send(b"220 mail.example ESMTP ready\r\n")
    exchange.writer.close()


ILL = (
    Behaviour("wrong-500", "unsure", http("500 Internal Server Error"), "500 to the end"),
    Behaviour("wrong-502", "unsure", http("502 Bad Gateway"), "502 to the end"),
    Behaviour("wrong-503", "unsure", http("503 Service Unavailable"), "503 to the end"),
    Behaviour("wrong-521", "unsure", http("521 Web Server Is Down"), "Cloudflare's word for a dead origin"),
    Behaviour("wrong-400", "unsure", http("400 Bad Request"), "400"),
    Behaviour("resets", "unsure", resets, "resets to the end"),
    Behaviour("closes", "unsure", closes, "no answer to the end"),
    Behaviour("hangs", "unsure", hangs, "silence to the end"),
    Behaviour("half-a-head", "unsure", half_a_head, "stops within the headers"),
    Behaviour("drips-head", "unsure", drips_head, "headers a byte a second"),
    Behaviour("endless-head", "unsure", endless_head, "headers without end"),
    Behaviour(
        "long-headers",
        "unsure",
        http("200 OK", *(f"X-Long-{n}: {'x' * 8000}" for n in range(20))),
        "160 KB of headers, in lines that are fair each",
    ),
    Behaviour(
        "odd-long-headers",
        "unsure",
        http("200 OK", *(f"X-Long-{n}: {'x' * 8000}" for n in range(20)), "Server : odd"),
        "the same, as only requests reads it",
    ),
    Behaviour("one-long-header", "unsure", one_long_header, "a header without end"),
    Behaviour("pausing-head", "unsure", pausing_head, "70 KB of headers, and never the end of them"),
    Behaviour("endless-hints", "unsure", endless_early_hints, "interim answers, and never the final one"),
    Behaviour(
        "two-lengths",
        "unsure",
        http("200 OK", "Content-Length: 9999"),
        "no browser reads lengths that differ",
    ),
    Behaviour("not-http", "unsure", smuggler, "another protocol"),
    Behaviour("loops", "unsure", loops, "redirects to itself"),
    Behaviour("ping-pong", "unsure", ping_pong, "two pages that redirect to each other"),
    Behaviour("ever-new", "unsure", ever_new, "redirects to ever new pages"),
    Behaviour("no-location", "unsure", http("301 Moved Permanently"), "a redirect without Location"),
    Behaviour("to-ftp", "unsure", redirect("ftp://fine.test/"), "a redirect to another protocol"),
    Behaviour("to-file", "unsure", redirect("file:///etc/passwd"), "a redirect to a file"),
    Behaviour("to-closed-port", "unsure", redirect("http://fine.test:9/"), "a redirect to a closed port"),
    Behaviour("expired", "unsure", http(), "an expired certificate", tls=True),
    Behaviour("wrong-host", "unsure", http(), "a certificate of another host", tls=True),
    Behaviour("self-signed", "unsure", http(), "a certificate that nobody vouches for", tls=True),
    Behaviour("chain-less", "unsure", http(), "an intermediate certificate is missing", tls=True),
    Behaviour("trusted", "alive", http(), "a certificate that is fine", tls=True),
    Behaviour("trusted-odd", "alive", http("200 OK", "Server : odd"), "as only requests reads it", tls=True),
)

LIMITED = (
    Behaviour("five-a-second", "alive", five_a_second, "20 links, 5 a second", links=20),
    Behaviour("four-at-once", "alive", four_at_once, "20 links, resets above 4 connections", links=20),
    Behaviour("patient-429", "alive", patient_429, "Retry-After in seconds"),
    Behaviour("patient-date", "alive", patient_date, "Retry-After as a date"),
    Behaviour("patient-503", "alive", patient_503, "503 with Retry-After"),
    Behaviour("reset-header", "alive", reset_header, "a reset in place of Retry-After"),
    Behaviour("always-429", "blocked", http("429 Too Many Requests"), "429 to the end"),
    Behaviour("always-429s", "blocked", http("429 Too Many Requests"), "the same, 20 links", links=20),
    Behaviour("hour-429", "blocked", http("429 Too Many Requests", "Retry-After: 3600"), "longer than a run"),
    Behaviour(
        "hour-503", "blocked", http("503 Service Unavailable", "Retry-After: 3600"), "longer than a run"
    ),
)
