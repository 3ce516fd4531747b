"""Who is asked about a link: its registry, its page, and for a copy of it the Wayback Machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

import pytest

from awesome_lint.document import parse
from awesome_lint.evidence import Errand, gather
from awesome_lint.linkcheck import check
from awesome_lint.linkcheck.address import AddressInfo
from awesome_lint.linkcheck.names import WELL_KNOWN
from awesome_lint.linkcheck.options import Options as LinkOptions
from awesome_lint.model import LinkStatus, Verdict
from awesome_lint.registries.options import Options

from ..linkcheck.conftest import QUICK
from ..registries.fake import bases, serving
from ..registries.works import Repository, Work
from ..registries.world import World

REPOSITORY, PAPER = "https://github.com/a/b", "https://arxiv.org/abs/2001.00001"
HASTE = 200.0


@dataclass(frozen=True, slots=True)
class Outside:
    """The registries, and the hosts that were looked up for their pages: none of these is there, but the
    one that is asked for as a proof that names are found.
    """

    world: World
    hosts: set[str]

    def learn(
        self, *urls: str, past: frozenset[str] = frozenset(), **options: object
    ) -> dict[str, LinkStatus]:
        document = parse("README.md", "".join(f"- [a]({url})\n" for url in urls))
        graphql = f"{self.world.url}/github/graphql"
        given = Options(bases(self.world), graphql, {"github": "a-token"}, haste=HASTE)
        links = LinkOptions(**options)  # type: ignore[arg-type]
        return dict(
            gather([document], links, given, Errand(lambda: None, StringIO(), past=past)).evidence.links
        )


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> Iterator[Outside]:
    yield from standing(monkeypatch, frozenset({WELL_KNOWN}))


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[Outside]:
    """The same without a network."""
    yield from standing(monkeypatch, frozenset())


def standing(monkeypatch: pytest.MonkeyPatch, found: frozenset[str]) -> Iterator[Outside]:
    hosts: set[str] = set()

    def look_up(host: str, port: int) -> list[AddressInfo]:
        hosts.add(host)
        if host not in found:
            raise socket.gaierror(socket.EAI_NONAME, "no such host")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", port))]

    web = check.World(limits=QUICK, lookup=look_up)
    monkeypatch.setattr(check, "World", lambda: web)
    with serving(World(haste=HASTE)) as world:
        yield Outside(world, hosts)


def test_the_word_of_a_registry_spares_the_page(outside: Outside) -> None:
    outside.world.repositories = {"a/b": Repository("a/b")}
    outside.world.works = [Work("A Paper", (("Li", "H."),), 2020, arxiv="2001.00001")]
    known = outside.learn(REPOSITORY, PAPER)
    assert [known[url].source for url in (REPOSITORY, PAPER)] == ["github", "arxiv"]
    assert outside.hosts == set()


def test_a_registry_that_is_down_leaves_the_link_to_its_page(outside: Outside) -> None:
    outside.world.repositories = {"a/b": Repository("a/b")}
    outside.world.troubles["arxiv"].append("500!")
    known = outside.learn(REPOSITORY, PAPER)
    assert [known[url].source for url in (REPOSITORY, PAPER)] == ["github", "http"]
    assert outside.hosts == {"arxiv.org", WELL_KNOWN}


@pytest.mark.parametrize("hosts", [0, 1, 3])
def test_without_a_network_no_link_of_a_registry_is_called_dead(nowhere: Outside, hosts: int) -> None:
    nowhere.world.troubles["arxiv"].append("500!")
    known = nowhere.learn(*(f"https://host{number}.example/" for number in range(hosts)), PAPER)
    assert {status.verdict for status in known.values()} == {Verdict.SKIPPED}


def test_what_the_user_accepts_of_a_host_is_over_its_registry(outside: Outside) -> None:
    assert outside.learn(REPOSITORY, accept={"github.com": frozenset({410})})[REPOSITORY].source == "github"
    assert outside.hosts == set()
    assert outside.learn(REPOSITORY, accept={"github.com": frozenset({404})})[REPOSITORY].source == "http"
    assert outside.hosts == {"github.com"}


def test_no_copy_is_looked_for_of_a_spelling_that_the_list_no_longer_has(outside: Outside) -> None:
    now, past = "https://gone.example/", "http://gone.example/"
    known = outside.learn(now, past=frozenset({past}))
    assert {known[url].verdict for url in (now, past)} == {Verdict.DEAD}
    asked = [each.said for each in outside.world.log if each.registry == "wayback"]
    assert len(asked) == 1


def test_no_name_of_an_internal_host_leaves(outside: Outside) -> None:
    public = "https://gone.example.com/page"
    outside.learn(public, "http://wiki.corp/secret")
    outside.learn("http://buildserver/secret", "https://me:secret@gone.example.com/")
    asked = [each.said for each in outside.world.log if each.registry == "wayback"]
    assert len(asked) == 1
    assert "gone.example.com" in asked[0]
    assert "secret" not in "".join(each.said for each in outside.world.log)
