"""Interim answers, answers that change with who asks or how often, and words that look like other words."""

from __future__ import annotations

import asyncio

from .web import PAGE, Answer, Behaviour, Exchange, http, redirect

HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n\r\n"
FINE = "http://fine.test:{port}"


def page(source: str, status: str = "200 OK", *headers: str) -> bytes:
    return http(status, *headers, body=source.encode())


def is_browser(exchange: Exchange) -> bool:
    return exchange.headers["user-agent"].startswith("Mozilla/5.0")


async def late_hints(exchange: Exchange) -> None:
    await exchange.send(HINTS)
    await asyncio.sleep(0.2)
    await exchange.send(http())


async def gone_to_robots(exchange: Exchange) -> None:
    await exchange.send(http() if is_browser(exchange) else http("410 Gone"))


async def bad_to_robots(exchange: Exchange) -> None:
    await exchange.send(http() if is_browser(exchange) else http("400 Bad Request"))


async def stalls_after_404(exchange: Exchange) -> None:
    await exchange.send(http("404 Not Found", length=5000))
    await asyncio.sleep(30)


async def resets_in_body(exchange: Exchange) -> None:
    await exchange.send(http(length=50_000))
    exchange.reset()


async def first_chunk_never_comes(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    await asyncio.sleep(30)


async def breaks_off(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 20")
    exchange.writer.close()


async def too_many_then_gone(exchange: Exchange) -> None:
    first = http("429 Too Many Requests", "Retry-After: 0")
    await exchange.send(first if exchange.number == 1 else http("404 Not Found"))


async def half_a_second(exchange: Exchange) -> None:
    first = http("429 Too Many Requests", "Retry-After: 0.5")
    await exchange.send(first if exchange.number == 1 else http())


async def at_once_503(exchange: Exchange) -> None:
    first = http("503 Service Unavailable", "Retry-After: 0")
    await exchange.send(first if exchange.number == 1 else http())


def leads(start: str, target: str, there: bytes, status: str = "301 Moved Permanently") -> Answer:
    """A redirect from one path, and a page everywhere else."""

    async def answer(exchange: Exchange) -> None:
        await exchange.send(redirect(target, status) if exchange.path == start else there)

    return answer


async def hangs_at_3(exchange: Exchange) -> None:
    if exchange.path == "/3":
        await asyncio.sleep(60)
    await exchange.send(http())


FURTHER = (
    Behaviour("hangs-at-3", "alive", hangs_at_3, "one page of many hangs"),
    Behaviour("hints-404", "dead", HINTS + http("404 Not Found"), "103, then 404"),
    Behaviour("hints-late", "alive", late_hints, "103, a pause, then the page"),
    Behaviour(
        "hints-odd", "alive", HINTS + http("200 OK", "Server : odd"), "103, then what only requests reads"
    ),
    Behaviour("hints-five", "alive", HINTS * 5 + http(), "103 five times"),
    Behaviour("hints-moved", "moved", HINTS + redirect(f"{FINE}/new"), "103, then 301", target=f"{FINE}/new"),
    Behaviour("processing", "alive", b"HTTP/1.1 102 Processing\r\n\r\n" + http(), "102 of WebDAV first"),
    Behaviour("robots-get-410", "alive", gone_to_robots, "410 to what does not look like a browser"),
    Behaviour("robots-get-400", "alive", bad_to_robots, "400 to what does not look like a browser"),
    Behaviour(
        "walled-404",
        "blocked",
        page("<title>Just a moment...</title>", "404 Not Found", "cf-mitigated: challenge"),
        "a challenge that borrows the status of the page behind it",
    ),
    Behaviour("stalled-404", "dead", stalls_after_404, "404, and a body that never comes"),
    Behaviour("reset-in-body", "alive", resets_in_body, "a reset after the headers"),
    Behaviour("no-first-chunk", "alive", first_chunk_never_comes, "headers, and then silence"),
    Behaviour("half-a-status", "unsure", breaks_off, "breaks off within the status"),
    Behaviour("too-many-then-gone", "dead", too_many_then_gone, "429, then 404"),
    Behaviour("half-a-second", "alive", half_a_second, "a Retry-After that is no integer"),
    Behaviour("at-once-503", "alive", at_once_503, "503 with a Retry-After of nothing"),
    Behaviour(
        "same-lengths-listed",
        "alive",
        http("200 OK", f"Content-Length: {len(PAGE)}, {len(PAGE)}", length=len(PAGE)),
        "one length, told thrice",
    ),
    Behaviour(
        "two-blanks",
        "alive",
        http().replace(b"HTTP/1.1 200", b"HTTP/1.1  200"),
        "two blanks before the status",
    ),
    Behaviour(
        "says-http-2", "alive", http().replace(b"HTTP/1.1", b"HTTP/2.0"), "a version that is none of text"
    ),
    Behaviour("icecast", "unsure", http().replace(b"HTTP/1.1", b"ICY"), "a radio station's protocol"),
    Behaviour("http-0-9", "unsure", PAGE + b"\r\n\r\n", "a page without any head"),
    Behaviour("status-700", "unsure", http("700 Odd"), "a status of no class"),
    Behaviour(
        "use-proxy",
        "unsure",
        http("305 Use Proxy", f"Location: {FINE}/", body=b""),
        "305 that nobody follows",
    ),
    Behaviour("this-is-fine", "alive", http("218 This Is Fine"), "a success that Apache lets through"),
    Behaviour(
        "bad-escape", "alive", leads("/page", "/a%zz%", http(), "302 Found"), "a Location with false escapes"
    ),
    Behaviour(
        "query-only",
        "moved",
        leads("/page", "?page=2", http()),
        "a Location that is a query",
        target="http://query-only.test:{port}/page?page=2",
    ),
    Behaviour(
        "magazine", "alive", page("<title>404 Media</title><p>News and more news"), "a magazine's name"
    ),
    Behaviour(
        "null-result", "alive", page("<title>Nothing found: a null result for axions</title>"), "a paper"
    ),
    Behaviour(
        "commented-title",
        "alive",
        page("<!-- <title>404 Not Found</title> --><title>A page</title>"),
        "a comment",
    ),
    Behaviour(
        "script-title",
        "alive",
        page("<script>var t='<title>Page not found</title>'</script><title>A page</title>"),
        "a script's template",
    ),
    Behaviour(
        "titled-latin-1",
        "unsure",
        http(
            "200 OK",
            "Content-Type: text/html; charset=iso-8859-1",
            body="<title>P\xe1gina no encontrada</title>".encode("latin-1"),
        ),
        "a soft 404 in latin-1",
    ),
    Behaviour(
        "titled-attribute",
        "unsure",
        page("<title data-rh='true'>Page not found</title>"),
        "a title with an attribute",
    ),
    Behaviour(
        "front-language",
        "alive",
        leads("/", "/en/", http(), "302 Found"),
        "a front page in one's language",
        "/",
    ),
    Behaviour(
        "logins-explained",
        "moved",
        leads("/page", "/logins-explained", http()),
        "no page for logins",
        target="http://logins-explained.test:{port}/logins-explained",
    ),
    Behaviour(
        "errors-in",
        "moved",
        leads("/page", "/errors-in-measurement", http()),
        "no page of an error",
        target="http://errors-in.test:{port}/errors-in-measurement",
    ),
    Behaviour(
        "moved-to-wall", "blocked", redirect("http://wall-403.test:{port}/page"), "a redirect to a wall"
    ),
    Behaviour(
        "moved-patiently",
        "moved",
        redirect("http://half-a-second-there.test:{port}/page"),
        "a redirect to a 429 that passes",
        target="http://half-a-second-there.test:{port}/page",
    ),
    Behaviour("half-a-second-there", "alive", at_once_503, "the target of the one above"),
    Behaviour(
        "sucuri",
        "blocked",
        page("<title>You are being redirected...</title><script>sucuri_cloudproxy_js='';</script>"),
        "a cookie by script",
    ),
    Behaviour(
        "sucuri-403",
        "blocked",
        page("<title>Sucuri WebSite Firewall - Access Denied</title>", "403 Forbidden"),
        "a denial",
    ),
    Behaviour(
        "attention-200",
        "blocked",
        page("<title>Attention Required! | Cloudflare</title>"),
        "Cloudflare's block with 200",
    ),
)
