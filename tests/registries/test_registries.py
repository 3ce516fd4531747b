"""How the registries are asked: at their pace, in few requests, and honestly where they cannot be."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Document, LinkStatus, Unasked, Verdict
from awesome_lint.registries.ask import Asked, ask, copies
from awesome_lint.registries.cache import FILE
from awesome_lint.registries.options import Options, from_environment
from awesome_lint.registries.wanted import wanted
from awesome_lint.rules import RULES

from .fake import LIMITS, World, bases, serving, spacings
from .works import Repository, Work

HASTE = 200.0
TOKEN = "ghp_planted0123456789"  # noqa: S105 - of no account
WAKEFIELD = Work(
    "Ileal lymphoid hyperplasia in children", (("Wakefield", "AJ"),), 1998, "10.1016/x.1", "", "Lancet"
)


def document(*links: str) -> Document:
    return parse(
        "README.md", "# L\n\n" + "".join(f"- [thing {n}]({url}) - It.\n" for n, url in enumerate(links))
    )


def consult(world: World, doc: Document, folder: Path | None = None, **more: object) -> Asked:
    """Ask a world that is served, with a token unless `keys` says otherwise."""
    given: dict[str, object] = {"keys": {"github": TOKEN}, "haste": world.haste, "folder": folder, **more}
    return ask(wanted([doc]), Options(bases(world), f"{world.url}/github/graphql", **given))  # type: ignore[arg-type]


def papers(number: int) -> list[Work]:
    return [
        Work(f"Paper number {n} of many", (("Li", "H."),), 2020, arxiv=f"2001.{n:05}") for n in range(number)
    ]


# --- few requests ---------------------------------------------------------------------------------


def test_3000_repositories_with_a_token(tmp_path: Path) -> None:
    names = [f"owner{n}/tool.{n}" for n in range(3000)]
    world = World(repositories={name: Repository(name) for name in names}, haste=HASTE)
    doc = document(*(f"https://github.com/{name}" for name in names))
    with serving(world):
        first = consult(world, doc, tmp_path)
        assert world.count("github") == 30
        second = consult(world, doc, tmp_path)
    assert world.count("github") == 30
    assert len(world.log) == 30
    assert len(first.evidence.repositories) == 3000
    assert second.evidence == first.evidence


def test_500_preprints_in_any_order(tmp_path: Path) -> None:
    world = World(papers(500), haste=HASTE)
    doc = document(*(f"https://arxiv.org/abs/{work.arxiv}" for work in world.works))
    with serving(world):
        first = consult(world, doc, tmp_path)
        assert world.count("arxiv") == len(world.log) == 10
        second = consult(world, doc, tmp_path)
    assert len(world.log) == 10
    assert len(first.evidence.records) == 500
    assert all(record.key == key for key, record in first.evidence.records.items())
    assert second.evidence == first.evidence
    assert world.breaches == []


def test_twenty_dois_a_request() -> None:
    works = [Work(f"Article {n}", (("Li", "H."),), 2020, f"10.1000/{n}") for n in range(41)]
    world = World(works, haste=HASTE)
    with serving(world):
        asked = consult(world, document(*(f"https://doi.org/{work.doi}" for work in works)))
    assert world.count("crossref") == len(world.log) == 3
    assert len(asked.evidence.records) == 41


# --- at their pace --------------------------------------------------------------------------------


def test_documented_limits_are_kept_at_their_real_pace() -> None:
    works = [*papers(101), *(Work(f"A {n}", (("Li", "H."),), 2020, f"10.1000/{n}") for n in range(61))]
    world = World(works)
    links = [f"https://arxiv.org/abs/{work.arxiv}" for work in works if work.arxiv]
    with serving(world):
        asked = consult(
            world, document(*links, *(f"https://doi.org/{work.doi}" for work in works if work.doi))
        )
    assert (world.count("arxiv"), world.count("crossref")) == (3, 4)
    assert asked.evidence.unasked == ()
    assert world.breaches == []
    assert min(spacings(world, "arxiv")) >= LIMITS["arxiv"][1]
    assert min(spacings(world, "crossref")) >= 1.0, "without a mail address, one a second"
    arxiv, crossref = ([a for a in world.log if a.registry == name] for name in ("arxiv", "crossref"))
    assert crossref[0].ended < arxiv[-1].began, "side by side"


def test_a_mail_address_lets_crossref_be_asked_faster() -> None:
    works = [Work(f"A {n}", (("Li", "H."),), 2020, f"10.1000/{n}") for n in range(61)]
    world = World(works)
    with serving(world):
        consult(world, document(*(f"https://doi.org/{work.doi}" for work in works)), contact="me@example.org")
    assert world.breaches == []
    assert max(spacings(world, "crossref")) < 1.0
    assert all("mailto=me%40example.org" in asked.said and "mailto:me@" in asked.said for asked in world.log)


def test_told_to_wait_it_waits() -> None:
    world = World(papers(1), haste=HASTE)
    world.troubles["arxiv"].extend(["429 1", "503"])
    with serving(world):
        asked = consult(world, document("https://arxiv.org/abs/2001.00000"))
    assert asked.evidence.unasked == ()
    assert len(asked.evidence.records) == 1
    assert world.count("arxiv") == 3
    assert spacings(world, "arxiv")[0] >= 1.0


# --- could not ask is never not found -------------------------------------------------------------

TROUBLES = ["429!", "500!", "503 86400!", "html!", "silence!", "404!", "301!"]


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_registry_that_fails_is_one_note_and_no_finding(trouble: str, tmp_path: Path) -> None:
    world = World([], haste=HASTE)
    for name in bases(world):
        world.troubles[name].append(trouble)
    doc = document(
        "https://arxiv.org/abs/2001.00000",
        "https://doi.org/10.1000/1",
        "https://github.com/a/b",
        "https://github.com/c/d",
    )
    with serving(world):
        asked = consult(world, doc, tmp_path)
        assert [each.registry for each in asked.evidence.unasked] == ["github", "arxiv", "crossref"]
        assert asked.evidence.links == {}
        assert [line.split(": ")[1] for line in asked.notices] == ["github", "arxiv", "crossref"]
        findings, _ = lint(doc, RULES, asked.evidence)
        assert [finding for finding in findings if finding.rule in {r.name for r in RULES if r.network}] == []
        world.troubles.clear()
        world.repositories = {"a/b": Repository("a/b")}
        world.works = papers(1)
        healed = consult(world, doc, tmp_path)
    assert healed.evidence.unasked == ()
    assert "arxiv:2001.00000" in healed.evidence.records, "the failure was not remembered as an answer"


def test_a_registry_that_hangs_costs_no_more_than_the_time_there_is() -> None:
    world = World(papers(1), haste=HASTE)
    world.troubles["arxiv"].append("503 20!")
    with serving(world):
        asked = consult(world, document("https://arxiv.org/abs/2001.00000"), max_time=1.0)
    assert asked.evidence.unasked == (Unasked("arxiv", "the time was up"),)


def test_a_registry_that_does_not_answer() -> None:
    world = World(papers(1), haste=HASTE)
    world.troubles["arxiv"].append("hang!")
    with serving(world):
        asked = consult(world, document("https://arxiv.org/abs/2001.00000"), max_time=1.0)
    assert asked.evidence.unasked == (Unasked("arxiv", "the time was up"),)


def test_nothing_listens() -> None:
    base = "http://127.0.0.1:9"
    options = Options(dict.fromkeys(("arxiv", "crossref", "github"), base), base, haste=HASTE)
    asked = ask(wanted([document("https://arxiv.org/abs/2001.00000", "https://github.com/a/b")]), options)
    assert asked.evidence.unasked == (
        Unasked("github", "cannot be reached"),
        Unasked("arxiv", "cannot be reached"),
    )
    assert asked.evidence.links == {}


def test_a_paper_that_one_database_lacks_is_no_defect() -> None:
    world = World(papers(2), handles={"10.1000/elsewhere"}, left_out={"2001.00001"}, haste=HASTE)
    there, left_out = "https://arxiv.org/abs/2001.00000", "https://arxiv.org/abs/2001.00001"
    doc = document(there, left_out, "https://doi.org/10.1000/elsewhere", "https://doi.org/10.1000/nowhere")
    with serving(world):
        asked = consult(world, doc)
    assert asked.evidence.links == {
        there: LinkStatus(Verdict.ALIVE, "arXiv knows the paper", source="arxiv"),
        "https://doi.org/10.1000/elsewhere": LinkStatus(Verdict.ALIVE, "the DOI is registered", source="doi"),
        "https://doi.org/10.1000/nowhere": LinkStatus(
            Verdict.DEAD, "doi.org has no such DOI", 404, source="doi"
        ),
    }


# --- repositories ---------------------------------------------------------------------------------


def test_without_a_token_one_by_one_up_to_the_limit() -> None:
    names = [f"o/r{n}" for n in range(5)]
    world = World(repositories={name: Repository(name) for name in names}, haste=HASTE, hourly=3)
    with serving(world):
        asked = consult(world, document(*(f"https://github.com/{name}" for name in names)), keys={})
    assert list(asked.evidence.repositories) == ["github:o/r0", "github:o/r1", "github:o/r2"]
    assert [each.registry for each in asked.evidence.unasked] == ["github"]
    assert not any("authorization" in each.said.lower() for each in world.log)
    assert (world.count("github"), world.breaches) == (3, []), "the answer tells that it is the last"


def test_without_a_token_what_has_not_changed_is_not_sent_again(tmp_path: Path) -> None:
    names = {"o/a": "o/a", "old/b": "new/b", "new/b": "new/b", "o/c": "o/c"}
    world = World(repositories={old: Repository(new) for old, new in names.items()}, haste=HASTE)
    doc = document("https://github.com/o/a", "https://github.com/old/b", "https://github.com/o/c")
    month = 30 * 86400.0
    with serving(world):
        options = Options(bases(world), folder=tmp_path, haste=HASTE)
        first = ask(wanted([doc]), options, lambda: 0.0)
        world.repositories["o/c"] = Repository("o/c", archived=True)
        then = ask(wanted([doc]), options, lambda: month)
        asked = len(world.log)
        again = ask(wanted([doc]), options, lambda: month + 1.0)
    assert [each.status for each in world.log] == [200, 301, 200, 200, 304, 301, 304, 200]
    assert [each.archived for each in first.evidence.repositories.values()] == [False, False, False]
    assert [each.archived for each in then.evidence.repositories.values()] == [False, False, True]
    assert again.evidence == then.evidence
    assert len(world.log) == asked, "what is the same is known again from that day on"


@pytest.mark.parametrize("keys", [{}, {"github": TOKEN}])
def test_gone_renamed_archived(keys: dict[str, str]) -> None:
    world = World(
        repositories={
            "old/a": Repository("new/a"),
            "new/a": Repository("new/a"),
            "x/c": Repository("x/C", archived=True),
        },
        haste=HASTE,
    )
    urls = ["https://github.com/old/a", "https://github.com/gone/b", "https://github.com/x/c"]
    with serving(world):
        asked = consult(world, document(*urls), keys=keys)
    verdicts = [(asked.evidence.links[url].verdict, asked.evidence.links[url].target) for url in urls]
    assert verdicts == [
        (Verdict.MOVED, "https://github.com/new/a"),
        (Verdict.DEAD, None),
        (Verdict.ALIVE, None),
    ]
    assert asked.evidence.repositories["github:x/c"].archived


# --- with a key, and for dead pages ---------------------------------------------------------------


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


# --- tokens, addresses, the cache -----------------------------------------------------------------


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


def test_answers_grow_old(tmp_path: Path) -> None:
    world = World(papers(1), haste=HASTE)
    doc = document("https://arxiv.org/abs/2001.00000", "https://doi.org/10.1000/none")
    day = 86400.0
    asked_by_day = []
    with serving(world):
        for days in (0.0, 1.0, 3.0, 15.0):
            ask(wanted([doc]), Options(bases(world), folder=tmp_path, haste=HASTE), lambda at=days * day: at)  # type: ignore[misc]
            asked_by_day.append((world.count("arxiv"), world.count("doi")))
    assert asked_by_day == [(1, 1), (1, 1), (1, 2), (2, 3)]


@pytest.mark.parametrize("damage", ["no database", "other rows", "newer"])
def test_a_damaged_cache_is_an_empty_one_and_a_notice(damage: str, tmp_path: Path) -> None:
    path = tmp_path / FILE
    world = World(papers(1), haste=HASTE)
    doc = document("https://arxiv.org/abs/2001.00000")
    with serving(world):
        if damage == "no database":
            path.write_bytes(b"\0" * 5000)
        else:
            consult(world, doc, tmp_path)
            connection = sqlite3.connect(path)
            with connection:
                connection.execute(
                    "UPDATE answers SET answer = '[7]'"
                    if damage == "other rows"
                    else "PRAGMA user_version = 99"
                )
            connection.close()
        asked = consult(world, doc, tmp_path)
    assert len(asked.evidence.records) == 1
    assert len(asked.notices) == 1
    assert str(path) in asked.notices[0]
