"""A file is replaced as a whole, where it is what it was; else it is left alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from awesome_lint.fix.write import WriteError, write

unix = pytest.mark.skipif(os.name == "nt", reason="there are no such modes and owners")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one file, reached through a link as a home or a temporary folder may be."""
    real = tmp_path / "real"
    real.mkdir()
    (tmp_path / "linked").symlink_to("real")
    monkeypatch.chdir(tmp_path / "linked")
    (real / "a.md").write_bytes(b"old\r\n")
    return real


def refusal(path: str, old: str = "old\r\n") -> str:
    with pytest.raises(WriteError) as error:
        write(path, old, "new\n")
    return str(error.value)


def test_the_bytes_are_those_of_the_text(folder: Path) -> None:
    write("a.md", "old\r\n", "\ufeffnew\r\nü\r")
    assert (folder / "a.md").read_bytes() == b"\xef\xbb\xbfnew\r\n\xc3\xbc\r"
    assert os.listdir() == ["a.md"]


def test_by_whatever_name(folder: Path) -> None:
    for number, name in enumerate(("./a.md", "../linked/a.md", str(folder / "a.md"), f"{os.getcwd()}/a.md")):
        Path("a.md").write_text("old\n")
        write(name, "old\n", f"{number}\n")
        assert Path("a.md").read_text() == f"{number}\n"


@unix
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o666])
def test_the_mode_stays(mode: int) -> None:
    os.chmod("a.md", mode)
    write("a.md", "old\r\n", "new\n")
    assert stat.S_IMODE(os.stat("a.md").st_mode) == mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_stays() -> None:
    os.chown("a.md", 1234, 5678)
    write("a.md", "old\r\n", "new\n")
    status = os.stat("a.md")
    assert (status.st_uid, status.st_gid) == (1234, 5678)


def test_no_link_is_written_through(folder: Path) -> None:
    Path("link.md").symlink_to("a.md")
    Path("docs").mkdir()
    Path("docs/a.md").write_bytes(b"old\r\n")
    Path("linked").symlink_to("docs")
    for name in ("link.md", "linked/a.md", "./linked/../link.md", str(folder / "link.md")):
        assert refusal(name) == "a symbolic link leads there: name the file itself"
    assert Path("a.md").read_bytes() == Path("docs/a.md").read_bytes() == b"old\r\n"
    assert Path("link.md").is_symlink()


def test_a_change_of_others_stays() -> None:
    assert refusal("a.md", "older\n") == "changed while it was checked: run again"
    assert Path("a.md").read_bytes() == b"old\r\n"
    assert os.listdir() == ["a.md"]


def test_what_is_gone_stays_so() -> None:
    Path("a.md").unlink()
    assert refusal("a.md") == "cannot be written: no such file or directory"
    assert os.listdir() == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_what_is_protected_stays() -> None:
    os.chmod("a.md", 0o444)
    assert refusal("a.md") == "write protected: make it writable first"
    os.chmod("a.md", 0o644)
    os.chmod(".", 0o500)
    assert refusal("a.md") == "cannot be written: permission denied"
    os.chmod(".", 0o700)
