"""Repositories: with a token and without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from awesome_lint.model import Verdict
from awesome_lint.registries.ask import ask
from awesome_lint.registries.options import Options
from awesome_lint.registries.wanted import wanted

from .consulting import HASTE, TOKEN, consult, document
from .fake import bases, serving
from .works import Repository
from .world import World


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
