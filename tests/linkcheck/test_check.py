"""A run: one request a page, the user's choices, its end, and what it tells meanwhile."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from threading import Event, Timer
from time import monotonic

import pytest
from yarl import URL

from awesome_lint.linkcheck import cache, location
from awesome_lint.linkcheck.address import AddressInfo
from awesome_lint.linkcheck.check import Progress, Watch, World, check_links
from awesome_lint.linkcheck.ledger import AWAY
from awesome_lint.linkcheck.names import WELL_KNOWN, Lookup
from awesome_lint.linkcheck.options import Options
from awesome_lint.model import Verdict

from .conftest import QUICK
from .web import Web

PRIVATE = Options(allow_private=True)
SOON = 5.0
"""Seconds: less than it takes to give up a site that hangs."""


def test_a_page_is_asked_once_whatever_the_spellings(web: Web, world: World) -> None:
    web.requests.clear()
    url = web.url("fine")
    spellings = [
        url,
        url.replace("http", "HTTP"),
        url.replace("fine", "FINE"),
        f"{url}#here",
        f"{url}#gone",
        f"{url}#",
    ]
    checked = check_links(spellings, PRIVATE, world=world)
    assert web.requests.total() == 1
    assert {status.verdict for status in checked.links.values()} == {Verdict.ALIVE}
    assert list(checked.links) == spellings
    assert [status.anchored for status in checked.links.values()] == [None, None, None, True, False, None]


def test_what_is_no_web_address_is_skipped(world: World) -> None:
    urls = [
        "mailto:a@b.example",
        "ftp://a.example",
        "#top",
        "docs/a.md",
        "http://",
        "http://a b/",
        "http://a..b/",
    ]
    urls += [
        "http://x:99999/",
        "http://[::1",
        "https:///a",
        "http://xn--a/",
        "http://" + "a" * 64 + ".example/",
        "",
    ]
    checked = check_links(urls, PRIVATE, world=world)
    assert {status.reason for status in checked.links.values()} == {"not a web address"}


def test_excluded(web: Web, world: World) -> None:
    web.requests.clear()
    urls = [web.url("fine"), web.url("pdf"), web.url("not-found")]
    options = replace(PRIVATE, exclude=("fine.test", "*/page"))
    checked = check_links(urls, options, world=world)
    assert {status.reason for status in checked.links.values()} == {"excluded"}
    assert web.requests.total() == 0


def test_accepted_statuses_are_alive(web: Web, world: World) -> None:
    options = replace(PRIVATE, accept={"wall-403.test": frozenset({403}), "not-found.test": frozenset({404})})
    checked = check_links([web.url("wall-403"), web.url("not-found"), web.url("gone")], options, world=world)
    assert [status.verdict for status in checked.links.values()] == ["alive", "alive", "dead"]


def test_headers_go_to_their_host_only(web: Web, world: World) -> None:
    web.seen.clear()
    options = replace(PRIVATE, headers={"moved-301.test": {"X-Token": "secret"}})
    check_links([web.url("moved-301")], options, world=world)
    assert web.seen["moved-301"][0].headers["x-token"] == "secret"
    assert "x-token" not in web.seen["fine"][0].headers


def test_no_second_try(web: Web, world: World) -> None:
    web.requests.clear()
    options = replace(PRIVATE, second_try=False)
    checked = check_links([web.url("browsers-only")], options, world=world)
    assert checked.links[web.url("browsers-only")].verdict is Verdict.BLOCKED
    assert web.requests["browsers-only"] == 1


def test_user_and_password_are_neither_sent_nor_told(web: Web, world: World) -> None:
    web.seen.clear()
    url = web.url("moved-301").replace("http://", "http://me:secret@")
    status = check_links([url], PRIVATE, world=world).links[url]
    assert "authorization" not in web.seen["moved-301"][0].headers
    assert "secret" not in f"{status.reason} {status.target}"


def test_a_run_ends_when_its_time_is_up(web: Web, world: World) -> None:
    began = monotonic()
    urls = [web.url("fine"), web.url("hangs")]
    checked = check_links(urls, replace(PRIVATE, max_time=1.5), world=world)
    assert monotonic() - began < SOON
    assert [status.verdict for status in checked.links.values()] == ["alive", "skipped"]
    assert checked.notices == ("1 link was not checked: the time was up",)
    fine, hangs = (checked.waits[location.host_of(URL(url))] for url in urls)
    assert 0 < fine < hangs


def test_two_runs_are_told_as_one(web: Web, world: World) -> None:
    options = replace(PRIVATE, max_time=0.2)
    first = check_links([web.url("hangs"), web.url("fine")], options, world=world)
    second = check_links([web.url("half-a-head")], options, world=world)
    both = first.and_also(second)
    assert both.notices == ("2 links were not checked: the time was up",)
    assert both.links == {**first.links, **second.links}


def test_a_run_can_be_stopped_from_another_thread(web: Web, world: World) -> None:
    watch = Watch()
    Timer(1, watch.stop).start()
    began = monotonic()
    checked = check_links([web.url("fine"), web.url("hangs")], PRIVATE, watch, world)
    assert monotonic() - began < SOON
    assert [status.reason for status in checked.links.values()] == ["200 OK", "interrupted"]


INTERRUPTED = """
import sys
from awesome_lint.linkcheck.address import AddressInfo
from awesome_lint.linkcheck.check import Watch, World, check_links
from awesome_lint.linkcheck.names import look_up
from awesome_lint.linkcheck.options import Options

world = World(lookup=lambda host, port: look_up("127.0.0.1", port))
checked = check_links(sys.argv[1:], Options(allow_private=True), Watch(print), world)
print(*(status.reason for status in checked.links.values()), *checked.notices, sep=", ")
"""


def test_an_interrupt_ends_a_run_with_what_is_known(web: Web) -> None:
    command = [sys.executable, "-u", "-c", INTERRUPTED, web.url("fine"), web.url("hangs")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        while "done=1" not in process.stdout.readline():
            assert process.poll() is None
        began = monotonic()
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
    assert monotonic() - began < SOON
    assert rest.endswith("200 OK, interrupted, 1 link was not checked: interrupted\n")


def test_progress_is_told(web: Web, world: World) -> None:
    told: list[Progress] = []
    check_links([web.url("not-found"), web.url("slow-first-byte")], PRIVATE, Watch(told.append), world)
    assert Progress(1, 1, 2, (f"slow-first-byte.test:{web.port}",)) in told
    assert told[-1] == Progress(2, 1, 2, ())


@pytest.mark.parametrize(
    "name", ["endless-body", "endless-404", "gzip-bomb", "pdf", "endless-head", "one-long-header"]
)
def test_little_is_read(name: str, web: Web, world: World) -> None:
    web.sent.clear()
    check_links([web.url(name)], PRIVATE, world=world)
    assert web.sent[name] < 32 * 1024 * 1024, "what the buffers of both ends hold was sent too"


@pytest.mark.parametrize(
    "name", ["endless-head", "endless-hints", "long-headers", "one-long-header", "pausing-head"]
)
def test_headers_are_read_up_to_their_cap_and_once(name: str, web: Web, world: World) -> None:
    web.requests.clear()
    checked = check_links([web.url(name)], PRIVATE, world=world)
    assert checked.links[web.url(name)].reason == "headers without end"
    assert web.requests[name] == 1


def test_the_headers_of_a_second_opinion_have_the_same_cap(web: Web, world: World) -> None:
    url = web.url("odd-long-headers")
    assert check_links([url], PRIVATE, world=world).links[url].reason == "headers without end"


def test_no_host_gets_more_than_ten_at_once(web: Web, world: World) -> None:
    urls = [web.url("fine", f"/{number}") for number in range(200)]
    web.most.clear()
    check_links(urls, PRIVATE, world=world)
    assert 1 <= web.most["fine"] <= 10  # one where the processor, not the host, is waited for


def test_a_name_that_cannot_be_looked_up_is_not_dead(web: Web, world: World) -> None:
    def again(host: str, port: int) -> list[AddressInfo]:
        if host == "lost.test":
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return web.lookup(host, port)

    urls = [web.url("fine"), "http://lost.test/"]
    checked = check_links(urls, PRIVATE, world=replace(world, lookup=again))
    assert [status.verdict for status in checked.links.values()] == ["alive", "unsure"]


def test_a_look_up_that_hangs_is_given_up(world: World) -> None:
    released = Event()

    def hang(host: str, port: int) -> list[AddressInfo]:
        released.wait(60)
        return []

    began = monotonic()
    soon = replace(world, lookup=hang, limits=replace(QUICK, connect=0.2, request=20.0))
    checked = check_links(["http://slow.test/"], PRIVATE, world=soon)
    released.set()
    assert checked.links["http://slow.test/"].reason == AWAY
    assert monotonic() - began < SOON


def test_the_full_name_of_a_host_is_asked_for(web: Web, world: World) -> None:
    url = web.url("fine").replace(".test:", ".test.:")
    assert check_links([url], PRIVATE, world=world).links[url].verdict is Verdict.ALIVE


def test_a_page_that_hangs_says_nothing_of_its_neighbours(web: Web, world: World) -> None:
    urls = [web.url("hangs-at-3", f"/{number}") for number in range(12)]
    checked = check_links(urls, PRIVATE, world=world)
    assert [checked.links[url].verdict for url in urls if not url.endswith("/3")] == ["alive"] * 11
    assert checked.links[urls[3]].reason == "no answer in time"


def nobody(host: str, port: int) -> list[AddressInfo]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def nobody_else(host: str, port: int) -> list[AddressInfo]:
    """Names are found, but not those of the links."""
    if host != WELL_KNOWN:
        nobody(host, port)
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", port))]


def nobody_now(host: str, port: int) -> list[AddressInfo]:
    """What glibc says without a network."""
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


@pytest.mark.parametrize("lookup", [nobody, nobody_now])
@pytest.mark.parametrize("hosts", [1, 2, 3])
def test_without_a_network_nothing_is_called_dead(
    hosts: int, lookup: Lookup, world: World, tmp_path: Path
) -> None:
    urls = [f"http://host{number}.example/" for number in range(hosts)]
    options = replace(PRIVATE, cache=tmp_path)
    checked = check_links(urls, options, world=replace(world, lookup=lookup))
    assert {status.verdict for status in checked.links.values()} == {Verdict.SKIPPED}
    assert checked.missed == {AWAY: hosts}
    assert cache.load(tmp_path) == {}


@pytest.mark.parametrize("hosts", [1, 3])
def test_where_names_are_found_a_host_that_is_not_is_dead(hosts: int, world: World) -> None:
    urls = [f"http://host{number}.example/" for number in range(hosts)]
    checked = check_links(urls, PRIVATE, world=replace(world, lookup=nobody_else))
    assert {status.verdict for status in checked.links.values()} == {Verdict.DEAD}


def test_where_a_page_answers_no_other_name_is_asked_for(web: Web, world: World) -> None:
    asked = set()

    def look_up(host: str, port: int) -> list[AddressInfo]:
        asked.add(host)
        return web.lookup(host, port)

    urls = [web.url("to-no-host"), "http://host.example/"]
    checked = check_links(urls, PRIVATE, world=replace(world, lookup=look_up))
    assert {status.verdict for status in checked.links.values()} == {Verdict.DEAD}
    assert WELL_KNOWN not in asked


def test_a_network_that_goes_during_a_run_leaves_nothing_dead(web: Web, world: World) -> None:
    gone = Event()

    def look_up(host: str, port: int) -> list[AddressInfo]:
        if host == "host.example":
            gone.set()
        return nobody(host, port) if gone.is_set() else web.lookup(host, port)

    urls = [web.url("fine"), "http://host.example/"]
    going = replace(world, lookup=look_up, limits=replace(QUICK, at_once=4))  # one after the other
    checked = check_links(urls, PRIVATE, world=going)
    assert [status.verdict for status in checked.links.values()] == ["alive", "skipped"]
    assert checked.missed == {AWAY: 1}


def test_a_host_that_answered_and_is_found_no_more_is_one_host(web: Web, world: World) -> None:
    asked: Counter[str] = Counter()

    def look_up(host: str, port: int) -> list[AddressInfo]:
        asked[host] += 1
        return nobody_else(host, port) if asked[host] > 1 or host == WELL_KNOWN else web.lookup(host, port)

    urls = [web.url("fine"), "http://host.example/"]
    checked = check_links(urls, PRIVATE, world=replace(world, lookup=look_up))
    assert [status.verdict for status in checked.links.values()] == ["alive", "dead"]
    assert asked["fine.test"] == 2


@pytest.mark.parametrize("hosts", [("host.example",), ("fine", "host.example")])
def test_no_name_is_asked_for_when_the_time_is_up(hosts: tuple[str, ...], web: Web, world: World) -> None:
    asked = []
    released = Event()

    def look_up(host: str, port: int) -> list[AddressInfo]:
        asked.append(host)
        if host == "slow.example":
            released.wait(60)
        return web.lookup(host, port)

    urls = [web.url(host) if host == "fine" else f"http://{host}/" for host in hosts]
    began = monotonic()
    checked = check_links(
        [*urls, "http://slow.example/"], replace(PRIVATE, max_time=1.0), world=replace(world, lookup=look_up)
    )
    released.set()
    assert monotonic() - began < SOON
    assert set(asked) == {*(URL(url).host for url in urls), "slow.example"}
    expected = ["skipped", "skipped"] if len(hosts) == 1 else ["alive", "dead", "skipped"]
    assert [status.verdict for status in checked.links.values()] == expected
    assert set(checked.missed) == {"the time was up"}


def test_what_else_is_known_is_kept_without_a_network(world: World) -> None:
    urls = ["http://host.example/", "http://[::1]:9/"]
    checked = check_links(urls, Options(), world=replace(world, lookup=nobody))
    assert [status.reason for status in checked.links.values()] == [
        AWAY,
        "private address",
    ]
