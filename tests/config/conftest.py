"""Every test here runs in a repository with one list."""

from __future__ import annotations

from pathlib import Path

import pytest

from .asked import RULES


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    Path("README.md").write_text("bad worse odd far options\n")
    monkeypatch.setattr("awesome_lint.run.RULES", RULES)
    return tmp_path
