"""Who is asked with what in hand: keys, tokens and addresses from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from awesome_lint.document import parse
from awesome_lint.registries.ask import ask, copies
from awesome_lint.registries.cache import FILE
from awesome_lint.registries.options import Options, from_environment
from awesome_lint.registries.wanted import wanted

from .consulting import HASTE, TOKEN, consult, document, papers
from .fake import bases, serving
from .works import Repository, Work
from .world import World

WAKEFIELD = Work(
    "Ileal lymphoid hyperplasia in children", (("Wakefield", "AJ"),), 1998, "10.1016/x.1", "", "Lancet"
)


def test_openalex_and_semantic_scholar_are_asked_with_a_key_only() -> None:
    preprint = Work("A Preprint of Six Plain Words", (("Li", "H."),), 2020, arxiv="2001.00001")
    formal = Work(preprint.title, preprint.authors, 2021, "10.1000/formal", "", "Interspeech")
    elsewhere = Work("Known to OpenAlex Alone", (("Li", "H."),), 2020, "10.1000/other", crossref=False)
    world = World([preprint, formal, elsewhere], published={"2001.00001": "10.1000/FORMAL"}, haste=HASTE)
    doc = parse(
        "README.md",
        f"- [{preprint.title}](https://arxiv.org/abs/2001.00001), 2020\n- [b](https://doi.org/10.1000/other)\n",
    )
    with serving(world):
        without = consult(world, doc)
        assert not world.count("openalex") + world.count("semanticscholar")
        keys = {"openalex": "key-of-openalex", "semanticscholar": "key-of-s2"}
        asked = consult(world, doc, keys=keys)
    assert without.evidence.formal == {}
    assert asked.evidence.formal["arxiv:2001.00001"].url == "https://doi.org/10.1000/formal"
    assert asked.evidence.records["doi:10.1000/other"].title == elsewhere.title
    for name, key in keys.items():
        assert {each.registry for each in world.log if key in each.said} == {name}


def test_copies_of_dead_pages(tmp_path: Path) -> None:
    world = World(copies={"https://gone.example/a"}, haste=HASTE)
    urls = ["https://gone.example/a", "https://gone.example/b"]
    with serving(world):
        options = Options(bases(world), folder=tmp_path, haste=HASTE)
        found = copies(urls, options).evidence.copies
        assert copies(urls, options).evidence.copies == found
    assert found == {"https://gone.example/a": "https://web.archive.org/web/2020/https://gone.example/a"}
    assert world.count("wayback") == 2


def test_a_token_goes_to_its_registry_only(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    world = World([*papers(1), WAKEFIELD], {"a/b": Repository("a/b")}, haste=HASTE)
    doc = document(
        "https://arxiv.org/abs/2001.00000", "https://doi.org/10.1016/x.1", "https://github.com/a/b"
    )
    with serving(world):
        asked = consult(world, doc, tmp_path)
        world.troubles["github"].append("500!")
        failed = consult(world, doc)
    told = [each.registry for each in world.log if TOKEN in each.said]
    assert told
    assert set(told) == {"github"}
    assert TOKEN not in (tmp_path / FILE).read_bytes().decode("latin-1")
    assert TOKEN not in repr((asked, failed, Options(keys={"github": TOKEN})))
    assert TOKEN not in "".join(capfd.readouterr())


def test_a_redirect_is_not_followed_with_a_token() -> None:
    world = World(haste=HASTE)
    other = World(repositories={"a/b": Repository("a/b")}, haste=HASTE)
    with serving(world), serving(other):
        world.repositories["a/b"] = Repository("a/b")
        world.url, here = other.url, world.url
        options = Options(
            {"github": here + "/github"}, here + "/github/graphql", {"github": TOKEN}, haste=HASTE
        )
        world.troubles["github"].append("301!")
        asked = ask(wanted([document("https://github.com/a/b")]), options)
    assert other.log == []
    assert [each.registry for each in asked.evidence.unasked] == ["github"]


def test_addresses_from_the_environment() -> None:
    given = {
        "AWESOME_LINT_ARXIV_URL": "http://127.0.0.1:1/",
        "GITHUB_API_URL": "http://127.0.0.1:2",
        "GH_TOKEN": TOKEN,
    }
    options = from_environment(given, {"crossref": "http://127.0.0.1:3"}, frozenset({"dblp"}), Options())
    assert options.bases["arxiv"] == "http://127.0.0.1:1"
    assert options.bases["crossref"] == "http://127.0.0.1:3"
    assert options.bases["github"] == "http://127.0.0.1:2"
    assert options.graphql == "http://127.0.0.1:2/graphql"
    assert options.keys == {"github": TOKEN}
    assert "dblp" not in options.bases


def test_an_enterprise_server_is_not_asked_about_github_com() -> None:
    given = {
        "GITHUB_SERVER_URL": "https://git.example.com",
        "GITHUB_API_URL": "https://git.example.com/api/v3",
    }
    assert "github" not in from_environment(given, {}, frozenset(), Options()).bases
