"""No link makes us connect to a private address: no packet of any hidden form reaches a canary."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from threading import Thread

import pytest

from awesome_lint.linkcheck.address import AddressInfo, is_public
from awesome_lint.linkcheck.check import World, check_links
from awesome_lint.linkcheck.names import look_up
from awesome_lint.linkcheck.options import Options
from awesome_lint.model import Verdict

from .behaviours_ill import resets
from .conftest import QUICK
from .web import Behaviour, Web, redirect

HIDDEN = """
    127.0.0.1 127.1 127.0.1 127.255.255.254 2130706433 017700000001 0177.0.0.1 0x7f000001 0x7f.1 0x7F.0.0.0x1
    0.0.0.0 0 localhost localhost. LOCALHOST 127.0.0.1. ①②⑦.⓪.⓪.① １２７.０.０.１ 127。0。0。1 127%2e0%2e0%2e1
    %31%32%37.0.0.1 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:0:127.0.0.1]
    [::127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b:1::127.0.0.1] [2002:7f00:1::] [2002:7f00:0001::1]
    [2001:0:7f00:1::80ff:fffe] [fe80::1] [fec0::1] [fc00::1] [fd00:ec2::254] [ff02::1] 10.0.0.1 172.16.0.1
    192.168.0.1 169.254.169.254 100.64.0.1 192.0.0.1 192.0.2.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255
    [::ffff:169.254.169.254] [64:ff9b::a9fe:a9fe] 2852039166 0xa9fea9fe user@127.0.0.1 user:pass@127.0.0.1
""".split()  # noqa: SIM905


class Canary:
    """A listener, on all addresses of the machine where none is named, that counts who comes."""

    def __init__(self, address: str = "", port: int = 0) -> None:
        self.visitors = 0
        family = socket.AF_INET if address else socket.AF_INET6
        self.socket = socket.create_server((address, port), family=family, dualstack_ipv6=not address)
        self.port = self.socket.getsockname()[1]
        Thread(target=self.count, daemon=True).start()

    def count(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.visitors += 1
            connection.close()


@pytest.fixture
def canary() -> Iterator[Canary]:
    canary = Canary()
    yield canary
    canary.socket.close()


def test_the_canary_sings(canary: Canary) -> None:
    url = f"http://localhost:{canary.port}/"
    checked = check_links([url], Options(allow_private=True), world=World(limits=QUICK))
    assert canary.visitors > 0
    assert checked.links[url].verdict is Verdict.UNSURE


def test_no_hidden_form_reaches_it(canary: Canary) -> None:
    assert len(HIDDEN) >= 30
    urls = [f"http://{host}:{canary.port}/" for host in HIDDEN]
    checked = check_links(urls, Options(), world=World(limits=QUICK))
    assert {
        url: status.reason for url, status in checked.links.items() if status.reason != "private address"
    } == {}
    assert {status.verdict for status in checked.links.values()} == {Verdict.SKIPPED}
    assert canary.visitors == 0


def two_faced(host: str, port: int) -> list[AddressInfo]:
    """A name with several addresses, all of them ours."""
    return [info for address in ("127.0.0.1", "10.0.0.1", "::1") for info in look_up(address, port)]


def test_a_name_of_private_addresses_does_not_reach_it(canary: Canary) -> None:
    url = f"http://two-faced.test:{canary.port}/"
    checked = check_links([url], Options(), world=World(limits=QUICK, lookup=two_faced))
    assert checked.links[url].verdict is Verdict.SKIPPED
    assert canary.visitors == 0


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> str:
    """A loopback address that is taken for a public one."""
    address = "127.0.0.2"
    monkeypatch.setattr(
        "awesome_lint.linkcheck.address.is_public", lambda text: text == address or is_public(text)
    )
    return address


def test_a_name_that_changes_its_mind_does_not_reach_it(public: str) -> None:
    """DNS rebinding: the name is public at first, and private when it is asked for again."""
    behaviour = Behaviour("resets", "unsure", resets, "")
    with Web({"resets": behaviour}, {}, address=public) as web:
        canary = Canary("127.0.0.1", web.port)
        answers = iter([public])

        def rebinding(host: str, port: int) -> list[AddressInfo]:
            return look_up(next(answers, "127.0.0.1"), port)

        url = web.url("resets")
        checked = check_links([url], Options(), world=World(limits=QUICK, lookup=rebinding))
        canary.socket.close()
    assert web.requests.total() > 0
    assert checked.links[url].reason == "private address"
    assert canary.visitors == 0


def test_a_redirect_does_not_reach_it(canary: Canary, public: str) -> None:
    target = f"http://127.0.0.1:{canary.port}/"
    odd = redirect(target).replace(b"Content-Type:", b"Content-Type :")
    behaviours = (
        Behaviour("to-canary", "skipped", redirect(target), ""),
        Behaviour("odd", "skipped", odd, ""),
    )
    with Web({behaviour.name: behaviour for behaviour in behaviours}, {}, address=public) as web:
        urls = [web.url("to-canary"), web.url("odd")]
        checked = check_links(urls, Options(), world=World(limits=QUICK, lookup=web.lookup))
    assert [checked.links[url].reason for url in urls] == ["private address", "private address"]
    assert web.requests.total() == 3, "one of them is asked by two parsers"
    assert canary.visitors == 0


def test_what_aiohttp_refuses_is_not_asked_of_a_private_address_by_requests(canary: Canary) -> None:
    from awesome_lint.linkcheck.address import socket_factory
    from awesome_lint.linkcheck.location import read
    from awesome_lint.linkcheck.opinion import Dialer, ask
    from awesome_lint.linkcheck.request import Request

    url = read(f"http://localhost:{canary.port}/")
    assert url is not None
    ask(Request(url, {}, 0), Dialer(QUICK, socket_factory(allow_private=False), look_up), None)
    assert canary.visitors == 0


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::8.8.8.8", True),
        ("2002:808:808::1", True),
        ("64:ff9b::10.0.0.1", False),
        ("2002:a00:1::1", False),
        ("192.88.99.1", False),
        ("3fff::1", False),
        ("fe80::1%eth0", False),
    ],
)
def test_public(address: str, public: bool) -> None:
    assert is_public(address) is public
