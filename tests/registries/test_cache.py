"""What was answered is kept, for a time."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from awesome_lint.registries.ask import ask
from awesome_lint.registries.cache import FILE
from awesome_lint.registries.options import Options
from awesome_lint.registries.wanted import wanted

from .consulting import HASTE, consult, document, papers
from .fake import bases, serving
from .world import World


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
