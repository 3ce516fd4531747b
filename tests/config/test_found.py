"""Where the config file is found, and what it may be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .asked import Capture, run, told, without


def test_it_stands_at_the_root_of_the_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    Path(".awesome-lint.yml").write_text("ignore: [bad-word]")
    (folder / "docs" / "own").mkdir(parents=True)
    monkeypatch.chdir("docs/own")
    Path("README.md").write_text("bad")
    Path("../.awesome-lint.yml").write_text("not read: because it does not stand at the root")
    assert run(None) == 0
    Path(".git").write_text("gitdir: elsewhere")  # a worktree or a submodule is a repository of its own
    assert run(None) == 1


def test_outside_a_repository_it_stands_in_the_working_directory(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".git").rmdir()
    Path(".awesome-lint.yml").write_text("ignore: [bad-word]")
    assert run(None) == 0
    Path("docs").mkdir()
    monkeypatch.chdir("docs")
    Path("README.md").write_text("bad")
    assert run(None) == 1


PYPROJECT = """
[tool.awesome-lint]
fail-on = "never"
[tool.awesome-lint.rules]
bad-word = "off"
shaped = {word = "x"}
"""


def test_pyproject_has_a_table_for_it(capsys: Capture) -> None:
    assert run(PYPROJECT, name="pyproject.toml") == 0
    assert told(capsys) == without("bad-word")
    assert run("", name=".awesome-lint.yml") == 1, "the file of its own is over it"
    assert run(None, "--config=pyproject.toml") == 0


@pytest.mark.parametrize(
    "text", ["", "[tool.ruff]\n", "[tool.ruff\n", 'dependencies = ["awesome-lint"]\n', "\n" * 70_000]
)
def test_another_pyproject_is_none_of_our_business(text: str, capsys: Capture) -> None:
    assert run(text, name="pyproject.toml") == 1
    assert capsys.readouterr().err == ""


def test_a_name_that_is_nearly_right_is_told(capsys: Capture) -> None:
    assert run("", name=".awesome-lint.yaml") == 2
    assert (
        capsys.readouterr().err == "awesome-lint: .awesome-lint.yaml: not read: name it .awesome-lint.yml\n"
    )
    assert run("", name=".awesome-lint.yml") == 1


@pytest.mark.parametrize("name", [".awesome-lint.yml", "pyproject.toml"])
def test_it_may_come_from_windows(name: str) -> None:
    text = PYPROJECT if name == "pyproject.toml" else "fail-on: never\n"
    Path(name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert run(None) == 0


def test_another_file_can_be_named(capsys: Capture) -> None:
    Path(".awesome-lint.yml").write_text("not: read")
    Path("docs").mkdir()
    assert run("fail-on: never", "--config=docs/mine.yaml", name="docs/mine.yaml") == 0


@pytest.mark.parametrize("name", [".awesome-lint.yml", "pyproject.toml"])
@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
def test_what_is_no_file_is_one_line(name: str, tmp_path: Path, capsys: Capture) -> None:
    def complaint() -> str:
        assert run(None) == 2
        path = Path(name)
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        return capsys.readouterr().err.removeprefix(f"awesome-lint: {name}: ")

    own = "; put the config into a file of its own\n"
    Path(name).mkdir()
    assert complaint() == f"is a directory{own}"
    os.mkfifo(name)
    assert complaint() == f"is a pipe{own}"
    Path(name).symlink_to("/dev/zero")
    assert complaint() == f"is a device{own}"
    Path(name).symlink_to("/etc/passwd")
    assert complaint() == f"a link to /etc/passwd, out of its tree{own}"
    Path(name).symlink_to("gone")
    assert complaint() == "cannot be read: no such file or directory\n"
    Path(name).symlink_to(name)
    assert complaint() == "cannot be read: too many levels of symbolic links\n"
    Path("real").mkdir()
    Path("real/config").write_bytes(b"# awesome-lint \xff")
    Path(name).symlink_to("real/config")
    assert complaint() == f"not UTF-8{own}"


GONE = "cannot be read: no such file or directory"


@pytest.mark.parametrize(
    ("name", "message"),
    [("gone.yml", f"gone.yml: {GONE}"), ("", GONE), ("a.toml", "a.toml: has no table [tool.awesome-lint]")],
)
def test_a_named_file_must_be_one(name: str, message: str, capsys: Capture) -> None:
    Path("a.toml").write_text("[tool.ruff]\n")
    assert run(None, f"--config={name}") == 2
    assert capsys.readouterr().err == f"awesome-lint: {message}\n"
