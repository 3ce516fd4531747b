"""Links that are provably gone, and those that moved for good."""

from __future__ import annotations

import asyncio

from .web import Behaviour, Exchange, http, redirect

NEW = "http://fine.test:{port}/new"


async def hangs_on_head_only(exchange: Exchange) -> None:
    await exchange.send(http("404 Not Found"))


async def endless_404(exchange: Exchange) -> None:
    await exchange.send(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n")
    while True:
        await exchange.send(b"<p>gone" * 4096)


async def slow_404(exchange: Exchange) -> None:
    await asyncio.sleep(0.3)
    await exchange.send(http("404 Not Found"))


async def gone_after_503(exchange: Exchange) -> None:
    await exchange.send(http("503 Service Unavailable") if exchange.number == 1 else http("404 Not Found"))


async def gone_to_browsers(exchange: Exchange) -> None:
    robot = not exchange.headers["user-agent"].startswith("Mozilla/5.0")
    await exchange.send(http("403 Forbidden") if robot else http("404 Not Found"))


async def walled_to_browsers(exchange: Exchange) -> None:
    robot = not exchange.headers["user-agent"].startswith("Mozilla/5.0")
    await exchange.send(http("404 Not Found") if robot else http("403 Forbidden"))


async def many_hops(exchange: Exchange) -> None:
    """Fifteen redirects, then the page."""
    number = int(exchange.path.rpartition("/")[2] or 0) if exchange.path != "/page" else 0
    await exchange.send(redirect(f"/hop/{number + 1}") if number < 15 else http())


async def relative(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/new?x=1" else redirect("new?x=1"))


async def upwards(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/up/new" else redirect("../up/./new"))


async def raw_utf8(exchange: Exchange) -> None:
    target = "/sch\xc3\xb6n"  # the bytes of UTF-8, as characters of latin-1
    await exchange.send(http() if exchange.path == "/sch%C3%B6n" else redirect(target))


async def raw_latin_1(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/sch%F6n" else redirect("/sch\xf6n"))


async def with_space(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/a%20new%20page" else redirect("/a new page"))


async def moved_with_cookie(exchange: Exchange) -> None:
    fine = exchange.path == "/new" and "c=1" in exchange.headers.get("cookie", "")
    await exchange.send(
        http() if fine else redirect("/new", "301 Moved Permanently", "Set-Cookie: c=1; Path=/")
    )


GONE = (
    Behaviour("not-found", "dead", http("404 Not Found"), "404"),
    Behaviour("gone", "dead", http("410 Gone"), "410"),
    Behaviour("fine-to-head", "dead", hangs_on_head_only, "404 to GET, whatever HEAD says"),
    Behaviour("endless-404", "dead", endless_404, "404 with a page without end"),
    Behaviour("slow-404", "dead", slow_404, "404 after a while"),
    Behaviour(
        "odd-404",
        "dead",
        http("404 Not Found").replace(b"Content-Type:", b"Content-Type :"),
        "404 as only requests reads it",
    ),
    Behaviour("gone-after-503", "dead", gone_after_503, "503, then 404"),
    Behaviour("gone-to-browsers", "dead", gone_to_browsers, "403 to robots, 404 to browsers"),
    Behaviour(
        "walled-to-browsers", "dead", walled_to_browsers, "404 to robots, 403 to who looks like a browser"
    ),
    Behaviour("no-such-host", "dead", b"", "the name does not exist"),
    Behaviour("to-404", "dead", redirect("http://not-found.test:{port}/x"), "a permanent redirect to 404"),
    Behaviour(
        "to-404-for-now",
        "dead",
        redirect("http://not-found.test:{port}/x", "302 Found"),
        "a temporary redirect to 404",
    ),
    Behaviour(
        "to-410", "dead", redirect("http://gone.test:{port}/x", "308 Permanent Redirect"), "a redirect to 410"
    ),
    Behaviour(
        "to-no-host",
        "dead",
        redirect("http://no-such-host.test/"),
        "a redirect to a name that does not exist",
    ),
)

MOVED = (
    Behaviour("moved-301", "moved", redirect(NEW), "301", target=NEW),
    Behaviour("moved-308", "moved", redirect(NEW, "308 Permanent Redirect"), "308", target=NEW),
    Behaviour(
        "moved-twice", "moved", redirect("http://moved-301.test:{port}/page"), "a chain of two", target=NEW
    ),
    Behaviour(
        "moved-then-temporary",
        "moved",
        redirect("http://temporary.test:{port}/x"),
        "301, then 302",
        target="http://temporary.test:{port}/x",
    ),
    Behaviour(
        "moved-relative",
        "moved",
        relative,
        "a relative Location",
        target="http://moved-relative.test:{port}/new?x=1",
    ),
    Behaviour(
        "moved-upwards",
        "moved",
        upwards,
        "a Location with dot segments",
        target="http://moved-upwards.test:{port}/up/new",
    ),
    Behaviour(
        "moved-no-scheme",
        "moved",
        redirect("//fine.test:{port}/new"),
        "a Location without a scheme",
        target=NEW,
    ),
    Behaviour(
        "moved-utf-8",
        "moved",
        raw_utf8,
        "a Location in UTF-8",
        target="http://moved-utf-8.test:{port}/sch%C3%B6n",
    ),
    Behaviour(
        "moved-latin-1",
        "moved",
        raw_latin_1,
        "a Location in latin-1",
        target="http://moved-latin-1.test:{port}/sch%F6n",
    ),
    Behaviour(
        "moved-space",
        "moved",
        with_space,
        "a Location with blanks",
        target="http://moved-space.test:{port}/a%20new%20page",
    ),
    Behaviour(
        "moved-cookie",
        "moved",
        moved_with_cookie,
        "the new page wants a cookie",
        target="http://moved-cookie.test:{port}/new",
    ),
    Behaviour(
        "moved-far", "moved", many_hops, "fifteen redirects", target="http://moved-far.test:{port}/hop/15"
    ),
    Behaviour(
        "moved-to-https",
        "moved",
        redirect("https://trusted.test:{tls}/page"),
        "http to https",
        target="https://trusted.test:{tls}/page",
    ),
    Behaviour(
        "moved-odd",
        "moved",
        redirect(NEW).replace(b"Content-Type:", b"Content-Type :"),
        "as only requests reads it",
        target=NEW,
    ),
    Behaviour(
        "moved-front",
        "moved",
        redirect("http://fine.test:{port}/"),
        "a front page to a front page",
        "/",
        target="http://fine.test:{port}/",
    ),
)
