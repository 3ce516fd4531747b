"""Reports that go to files: nothing else is written to, whatever stands at the path."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from awesome_lint.cli import main


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text("# List\n\n- [one](https://one.example) - One.\n")
    return tmp_path


def test_a_report_replaces_an_older_one(folder: Path) -> None:
    (folder / "a.json").write_text("x" * 10_000)
    assert main(["--offline", "--report=json=a.json", "--report=json=b.json"], {}) == 0
    assert json.loads((folder / "a.json").read_text()) == json.loads((folder / "b.json").read_text())


@pytest.mark.parametrize("path", ["link/a.json", "link/../a.json", "inner/../link/../a.json"])
def test_no_link_leads_a_report_out(path: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    work = folder / "work"
    (work / "inner").mkdir(parents=True)
    (folder / "elsewhere" / "below").mkdir(parents=True)
    (work / "link").symlink_to(folder / "elsewhere" / "below")
    (folder / "README.md").rename(work / "README.md")
    os.chdir(work)
    assert main(["--offline", f"--report=json={path}"], {}) == 2
    assert f"{path}: a link leads it out of the working directory" in capsys.readouterr().err
    assert not list(folder.rglob("a.json"))


def test_a_link_within_the_working_directory_may_lead_to_a_report(folder: Path) -> None:
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "link").symlink_to(folder / "a" / "b")
    assert main(["--offline", "--report=json=link/../a.json", "--report=json=../b.json"], {}) == 0
    assert (folder / "a" / "a.json").exists()
    assert (folder.parent / "b.json").exists()


@pytest.mark.parametrize("path", ["README.md", "./README.md", "link.md", "pipe", "folder", "a.json"])
def test_what_is_there_is_not_replaced(path: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "link.md").symlink_to(folder / "other.md")
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    before = (folder / "README.md").read_text()
    assert main(["--offline", "--report=text=a.json", f"--report=json={path}"], {}) == 2
    (line,) = [line for line in capsys.readouterr().err.splitlines() if line.endswith("name another path")]
    assert line.startswith(f"awesome-lint: {path}: is ")
    assert (folder / "README.md").read_text() == before
    assert not (folder / "other.md").exists()
    assert "recognised" in (folder / "a.json").read_text()
