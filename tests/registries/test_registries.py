"""How the registries are asked: at their pace, in few requests, and honestly where they cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from awesome_lint.engine import lint
from awesome_lint.model import LinkStatus, Unasked, Verdict
from awesome_lint.registries.ask import ask
from awesome_lint.registries.options import Options
from awesome_lint.registries.wanted import wanted
from awesome_lint.rules import RULES

from .consulting import HASTE, consult, document, papers
from .fake import bases, serving, spacings
from .works import Repository, Work
from .world import LIMITS, World

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
