"""What a change introduced, on pairs of lists before and after it, through git and the command itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from awesome_lint.cli import main

from ..gitrepo import Repo
from .orchards import ORCHARDS
from .pairs import PAIRS, Pair
from .shapes import SHAPES


def build(pair: Pair, folder: Path) -> Repo:
    repo = Repo(folder)
    listed: dict[str, str | None] = {pair.renamed or "README.md": pair.before} if pair.before else {}
    before, after = (
        {name: texts[side] for name, texts in pair.beside.items() if texts[side]} for side in (0, 1)
    )
    repo.commit({"docs/guide.md": "# Guide\n", **listed, **before})
    gone: dict[str, str | None] = dict.fromkeys((*pair.removed, *(before.keys() - after.keys())))
    repo.write({**gone, **after, **({pair.renamed: None} if pair.renamed else {}), "README.md": pair.after})
    return repo


def report(args: list[str], capsys: pytest.CaptureFixture[str]) -> Any:
    main([*args, "--format=json", "--offline", "--quiet"], {})
    told, error = capsys.readouterr()
    assert error == ""
    return json.loads(told)


@pytest.mark.parametrize("pair", PAIRS + ORCHARDS + SHAPES, ids=lambda pair: pair.what)
def test_what_a_change_introduced(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build(pair, tmp_path)
    monkeypatch.chdir(tmp_path)
    findings = report(["--baseline=HEAD"], capsys)["findings"]
    introduced = [(finding["rule"], finding["line"]) for finding in findings if finding["introduced"]]
    assert sorted(introduced) == sorted(pair.introduced)
