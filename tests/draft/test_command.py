"""The command with --init, on real folders."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from awesome_lint.cli import main

NAME = ".awesome-lint.yml"
LIST = "# List\n\n" + "".join(f"- [A{n:02}](https://a.org/{n}) - Does a thing.\n" for n in range(12))
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "README.md").write_text(LIST)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_config_is_written_and_holds(capsys: Capture) -> None:
    assert main(["--init"], {}) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        f"awesome-lint: {NAME}: written from what README.md shows; read it, and change what is not meant so\n"
    )
    Path("README.md").write_text("* [B](https://b.org) – does.\n")
    assert main(["--offline", "--format=json"], {}) == 0
    found = {each["rule"]: each["message"] for each in json.loads(capsys.readouterr().out)["findings"]}
    assert found["inconsistent-marker"] == "by the config, bullets of this depth here are “-”"


def test_it_stands_at_the_root_of_the_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("docs")
    assert main(["--init", "../README.md"], {}) == 0
    assert (folder / NAME).is_file()
    assert os.listdir() == []


def test_the_config_of_a_list_elsewhere_stands_where_a_run_from_here_reads_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (folder / "docs" / ".git").mkdir()
    monkeypatch.chdir("docs")
    assert main(["--init", "../README.md"], {}) == 0
    assert sorted(os.listdir()) == [NAME, ".git"]
    assert not (folder / NAME).exists()
    (folder / "README.md").write_text("* [B](https://b.org) – does.\n")
    capsys.readouterr()
    main(["--offline", "--format=json", "../README.md"], {})
    assert "by the config" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (NAME, "preset: academic\n"),
        (NAME, ""),
        ("pyproject.toml", '[tool.awesome-lint]\npreset = "academic"\n'),
    ],
)
def test_no_config_is_written_over(name: str, text: str, capsys: Capture) -> None:
    Path(name).write_text(text)
    before = sorted(os.listdir())
    assert main(["--init"], {}) == 2
    assert capsys.readouterr().err == (
        f"awesome-lint: {name}: is a config already, and --init writes over none\n"
    )
    assert (Path(name).read_text(), sorted(os.listdir())) == (text, before)


def test_nothing_is_written_through_a_link(folder: Path, capsys: Capture) -> None:
    Path(NAME).symlink_to("docs/elsewhere.yml")
    assert main(["--init"], {}) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert os.listdir("docs") == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to(folder: Path, capsys: Capture) -> None:
    folder.chmod(0o500)
    assert main(["--init"], {}) == 2
    folder.chmod(0o700)
    assert capsys.readouterr().err == f"awesome-lint: {NAME}: cannot be written: permission denied\n"


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["missing.md"], "missing.md: no such file: name the list to check"),
        (["README.md", "docs/b.md"], "--init reads one list, and these are 2"),
        (["--config=x.yml"], f"--init writes {NAME}, not what --config names"),
    ],
)
def test_what_it_cannot_do(args: list[str], line: str, capsys: Capture) -> None:
    Path("docs/b.md").write_text(LIST)
    assert main(["--init", *args], {}) == 2
    assert capsys.readouterr().err == f"awesome-lint: {line}\n"
    assert not os.path.lexists(NAME)
