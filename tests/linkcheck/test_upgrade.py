"""Links over http whose page answers over https too: asked once, and only where that can be a fix."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from awesome_lint.linkcheck.address import AddressInfo
from awesome_lint.linkcheck.check import World, check_links
from awesome_lint.linkcheck.options import Options
from awesome_lint.model import LinkStatus

from .behaviours_ill import hangs, resets
from .conftest import QUICK
from .web import Behaviour, Exchange, Web, http, redirect

UPGRADING = Options(allow_private=True, upgrade=True)


def is_secure(exchange: Exchange) -> bool:
    return exchange.writer.get_extra_info("ssl_object") is not None


async def another_page(exchange: Exchange) -> None:
    body = b"<title>It works!</title>" if is_secure(exchange) else b"<title>A page</title>"
    await exchange.send(http(body=body))


async def not_there(exchange: Exchange) -> None:
    await exchange.send(http("404 Not Found") if is_secure(exchange) else http())


async def back_again(exchange: Exchange) -> None:
    await exchange.send(redirect("http://back-again.test/page") if is_secure(exchange) else http())


async def resets_there(exchange: Exchange) -> None:
    await (resets(exchange) if is_secure(exchange) else exchange.send(http()))


async def for_now(exchange: Exchange) -> None:
    await exchange.send(http() if is_secure(exchange) else redirect("https://for-now.test/page", "302 Found"))


async def untitled(exchange: Exchange) -> None:
    await exchange.send(http(body=b"<h1>Plain</h1>" if is_secure(exchange) else b"<p>Some paper"))


async def wordless(exchange: Exchange) -> None:
    await exchange.send(http(body=b""))


async def slow_there(exchange: Exchange) -> None:
    """A page that never comes over https, and one that is there only when that is known."""
    if is_secure(exchange) and exchange.path == "/slow":
        await hangs(exchange)
    ill = exchange.path == "/late" and exchange.path not in SEEN
    SEEN.add(exchange.path)
    await exchange.send(http("503 Service Unavailable") if ill else http())


SEEN: set[str] = set()


async def hangs_there(exchange: Exchange) -> None:
    await (hangs(exchange) if is_secure(exchange) else exchange.send(http()))


WEB = (
    Behaviour("both", "alive", http(), "the same page over both"),
    Behaviour("same-words", "alive", http(body=b"<p>Some paper"), "the same page, without a title"),
    Behaviour("untitled", "alive", untitled, "two pages, none with a title"),
    Behaviour("wordless", "alive", wordless, "nothing on both"),
    Behaviour("paper", "alive", http("200 OK", "Content-Type: application/pdf"), "a file over both"),
    Behaviour("another-page", "alive", another_page, "the server's own page over https"),
    Behaviour("not-there", "alive", not_there, "nothing over https"),
    Behaviour("back-again", "alive", back_again, "https leads back to http"),
    Behaviour("resets-there", "alive", resets_there, "https does not work"),
    Behaviour("slow-there", "alive", slow_there, "one page is slow over https"),
    Behaviour("hangs-there", "alive", hangs_there, "every page is slow over https"),
    Behaviour("expired", "alive", http(), "a certificate that nobody accepts"),
    Behaviour("for-now", "alive", for_now, "leads to https by itself"),
    Behaviour("gone", "dead", http("404 Not Found"), "is not there at all"),
)


@pytest.fixture(scope="module")
def servers(authority: trustme.CA) -> Iterator[Web]:
    contexts = {}
    for behaviour in WEB:
        end = datetime.now(UTC) + timedelta(days=-1 if behaviour.name == "expired" else 9)
        contexts[behaviour.name] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(f"{behaviour.name}.test", not_after=end).configure_cert(contexts[behaviour.name])
    with Web({behaviour.name: behaviour for behaviour in WEB}, contexts) as web:
        yield web


@pytest.fixture
def web(servers: Web) -> Web:
    servers.requests.clear()
    return servers


@pytest.fixture
def there(web: Web, authority: trustme.CA) -> World:
    """A world in which that web has the ports that need not be named."""

    def lookup(host: str, port: int) -> list[AddressInfo]:
        return web.lookup(host, {80: web.port, 443: web.tls_port}.get(port, port))

    tls = ssl.create_default_context()
    authority.configure_trust(tls)
    return World(limits=QUICK, lookup=lookup, tls=tls)


def ask(name: str, there: World, options: Options = UPGRADING) -> LinkStatus:
    url = f"http://{name}.test/page"
    return check_links([url], options, world=there).links[url]


@pytest.mark.parametrize("name", ["both", "paper", "same-words"])
def test_the_same_page_is_found(name: str, web: Web, there: World) -> None:
    status = ask(name, there)
    assert (status.verdict, status.reason, status.target) == ("alive", "200 OK", f"https://{name}.test/page")
    assert web.requests[name] == 2


@pytest.mark.parametrize(
    "name",
    ["another-page", "not-there", "back-again", "resets-there", "expired", "untitled", "wordless"],
)
def test_what_is_no_twin_changes_nothing(name: str, web: Web, there: World) -> None:
    assert ask(name, there) == LinkStatus("alive", "200 OK", 200, source="http")  # type: ignore[arg-type] # a StrEnum
    assert web.requests[name] <= 3, "aiohttp repeats a reset request once"


@pytest.mark.parametrize(("name", "requests"), [("gone", 2), ("for-now", 2)])
def test_what_is_not_alive_or_secure_by_itself_is_not_asked(
    name: str, requests: int, web: Web, there: World
) -> None:
    ask(name, there)
    assert web.requests[name] == requests, "a second try of the 404, the end of the redirect"


def test_it_has_to_be_wanted(web: Web, there: World) -> None:
    assert ask("both", there, replace(UPGRADING, upgrade=False)).target is None
    assert web.requests["both"] == 1


def test_an_address_with_a_port_has_no_twin(web: Web, there: World) -> None:
    url = web.url("both")
    assert check_links([url], UPGRADING, world=there).links[url].target is None
    assert web.requests["both"] == 1


def test_links_to_parts_of_the_page_are_told_each(there: World) -> None:
    urls = ["http://both.test/page", "http://both.test/page#here", "http://both.test/page#gone"]
    links = check_links(urls, UPGRADING, world=there).links
    assert [status.target for status in links.values()] == [url.replace("http", "https") for url in urls]
    assert [status.anchored for status in links.values()] == [None, True, False]


def test_it_is_remembered(web: Web, there: World, tmp_path: Path) -> None:
    options = replace(UPGRADING, cache=tmp_path)
    ask("both", there, options)
    assert ask("both", there, options).target == "https://both.test/page"
    assert web.requests["both"] == 2


def test_a_slow_page_says_nothing_of_its_neighbours(there: World) -> None:
    urls = [f"http://slow-there.test/{page}" for page in ("slow", "late", "other")]
    later = replace(QUICK, request=1.0, connect=0.8, retries=(2.0, 2.0))
    links = check_links(urls, UPGRADING, world=replace(there, limits=later)).links
    assert [links[url].target is None for url in urls] == [True, False, False]


def test_a_host_that_answers_nothing_over_https_is_not_waited_for_at_each_link(
    web: Web, there: World
) -> None:
    urls = [f"http://hangs-there.test/{number}" for number in range(30)]
    links = check_links(urls, UPGRADING, world=there).links
    assert {(status.verdict, status.target) for status in links.values()} == {("alive", None)}
    assert web.requests["hangs-there"] - len(urls) <= QUICK.silence + QUICK.per_host


def test_a_host_without_https_is_not_tried_for_each_link(there: World) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=64) as silent:

        def lookup(host: str, port: int) -> list[AddressInfo]:
            return there.lookup(host, port if port != 443 else silent.getsockname()[1])

        urls = [f"http://both.test/{number}" for number in range(30)]
        checked = check_links(urls, UPGRADING, world=replace(there, lookup=lookup))
        assert {status.verdict for status in checked.links.values()} == {"alive"}
        silent.setblocking(False)
        tried = 0
        with suppress(BlockingIOError):
            while True:
                silent.accept()[0].close()
                tried += 1
    assert 1 <= tried <= QUICK.per_host, "those that were under way when the first had failed"
