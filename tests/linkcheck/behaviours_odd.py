"""Answers that servers do send, that no specification would, and that browsers read all the same."""

from __future__ import annotations

from .web import PAGE, Behaviour, Exchange, http, redirect

NEW = "http://fine.test:{port}/new"


async def hangs_up(exchange: Exchange) -> None:
    """Promises to keep the connection, and closes it after every answer."""
    await exchange.send(http())
    exchange.writer.close()


async def slash(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path.endswith("/") else redirect("/page/"))


async def session(exchange: Exchange) -> None:
    """Sends those without a cookie to a page that sets it, and back, as publishers do."""
    if exchange.path == "/page" and "seen=1" not in exchange.headers.get("cookie", ""):
        await exchange.send(redirect("/action/cookie", "302 Found"))
    elif exchange.path == "/action/cookie":
        await exchange.send(redirect("/page", "302 Found", "Set-Cookie: seen=1; Path=/; HttpOnly"))
    else:
        await exchange.send(http())


async def late_once(exchange: Exchange) -> None:
    """A pause that is over before it begins."""
    past = "Retry-After: Mon, 01 Jan 2001 00:00:00 GMT"
    await exchange.send(http("429 Too Many Requests", past) if exchange.number == 1 else http())


LIVING = (
    Behaviour("http-1-0", "alive", http().replace(b"HTTP/1.1", b"HTTP/1.0"), "the protocol of 1996"),
    Behaviour("offers-h2c", "alive", http("200 OK", "Connection: Upgrade", "Upgrade: h2,h2c"), "Apache's"),
    Behaviour(
        "folded", "alive", http("200 OK", "X-Policy: default-src", "  'self'"), "a header in two lines"
    ),
    Behaviour("no-colon", "alive", http("200 OK", "this is no header"), "a line that is no header"),
    Behaviour("odd-name", "alive", http("200 OK", "X (old): 1"), "a header's name with blanks"),
    Behaviour("empty-name", "alive", http("200 OK", ": 1"), "a header without a name"),
    Behaviour("control", "alive", http("200 OK", "X-Note: a\x01b"), "a control character in a header"),
    Behaviour("same-lengths", "alive", http("200 OK", f"Content-Length: {len(PAGE)}"), "its length twice"),
    Behaviour("continued", "alive", b"HTTP/1.1 100 Continue\r\n\r\n" + http(), "100 before the answer"),
    Behaviour("zstd", "alive", http("200 OK", "Content-Encoding: zstd", body=b"(\xb5/\xfd"), "not asked for"),
    Behaviour(
        "extended-chunks",
        "alive",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\n<p>Hi\r\n0\r\nX-Sum: 1\r\n\r\n",
        "chunks with extensions, and a trailer",
    ),
    Behaviour("lower-status", "alive", http("200 ok"), "its reason in lower case"),
    Behaviour("reused-code", "alive", http("226 IM Used"), "a success that is rare"),
    Behaviour("blank-first", "alive", b"\r\n" + http(), "an empty line before the answer"),
    Behaviour("hangs-up", "alive", hangs_up, "closes what it promised to keep", links=6),
    Behaviour("session", "alive", session, "a page that sets a cookie and leads back"),
    Behaviour("late-once", "alive", late_once, "a Retry-After of the past"),
    Behaviour(
        "utf-16", "alive", http("200 OK", "Content-Type: text/html; charset=utf-16"), "a false charset"
    ),
)
MOVED = (
    Behaviour("moved-slash", "moved", slash, "a slash more", target="http://moved-slash.test:{port}/page/"),
    Behaviour(
        "moved-fragment",
        "moved",
        redirect(f"{NEW}#part"),
        "a Location with a fragment",
        target=f"{NEW}#part",
    ),
    Behaviour("moved-tab", "moved", redirect(f"\t{NEW} "), "blanks around the Location", target=NEW),
    Behaviour("moved-upper", "moved", redirect("HTTP://FINE.TEST:{port}/new"), "in capitals", target=NEW),
    Behaviour(
        "moved-twice-told", "moved", redirect(NEW, "301 Moved", f"Location: {NEW}"), "twice", target=NEW
    ),
    Behaviour(
        "moved-backslash", "moved", redirect("http:\\\\fine.test:{port}\\new"), "backslashes", target=NEW
    ),
)
ILL = (
    Behaviour("tls-there", "unsure", b"\x15\x03\x01\x00\x02\x02\x0a", "TLS on the port of http"),
    Behaviour("wrong-421", "unsure", http("421 Misdirected Request"), "a misconfigured front"),
    Behaviour("wrong-509", "unsure", http("509 Bandwidth Limit Exceeded"), "a quota that is spent"),
    Behaviour("wrong-530", "unsure", http("530", "Server: cloudflare"), "its origin has no name"),
    Behaviour("not-modified", "unsure", http("304 Not Modified", body=b""), "nothing was asked for that"),
    Behaviour("to-nonsense", "unsure", redirect("http://[::", "302 Found"), "a Location that is none"),
    Behaviour("to-port-0", "unsure", redirect("http://fine.test:0/", "302 Found"), "a port that is none"),
    Behaviour("to-script", "unsure", redirect("javascript:void(0)", "302 Found"), "a Location for scripts"),
)
BEHAVIOURS = (*LIVING, *MOVED, *ILL)
