"""Every kind of file that can be named: read, or refused in one line that says what to do."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from awesome_lint.files import MAX_BYTES, Text, read
from awesome_lint.model import Unreadable


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal(name: str) -> str:
    texts, (unreadable,) = read([name])
    assert texts == []
    assert unreadable.path == name
    return unreadable.message


def test_text_comes_as_it_is_with_bom_and_line_ends() -> None:
    Path("a.md").write_bytes(b"\xef\xbb\xbf# T\xc3\xbc\r\nx\ry\n")
    assert read(["a.md"]) == ([Text("a.md", "\ufeff# Tü\r\nx\ry\n")], [])


def test_an_empty_file_is_a_file() -> None:
    Path("a.md").touch()
    assert read(["a.md"]) == ([Text("a.md", "")], [])


def test_the_others_are_read_in_the_order_of_their_names() -> None:
    Path("a.md").write_text("a")
    Path("b.md").write_text("b")
    texts, unreadable = read(["b.md", "gone.md", "a.md", "b.md"])
    assert texts == [Text("b.md", "b"), Text("a.md", "a")]
    assert unreadable == [Unreadable("gone.md", "no such file: name the list to check")]


def test_a_name_may_differ_from_the_file_s_in_case() -> None:
    Path("docs").mkdir()
    Path("docs", "readme.md").write_text("a")
    assert read([os.path.join("docs", "README.md")]) == ([Text(os.path.join("docs", "readme.md"), "a")], [])
    assert refusal("Docs/gone.md") == "no such file: name the list to check"


def test_of_two_files_none_stands_for_a_third() -> None:
    for name in ("readme.md", "Readme.md"):
        Path(name).write_text(name)
    if len(os.listdir()) == 2:
        assert read(["Readme.md"]) == ([Text("Readme.md", "Readme.md")], [])
        assert refusal("README.md") == "no such file: name the list to check"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"# A\n\x00\n", "binary, with a NUL byte on line 2: name a Markdown file in UTF-8"),
        (b"# A\n\nJos\xe9\n", "not UTF-8: byte 0xe9 at offset 8, on line 3; save it as UTF-8"),
        (b"\xed\xa0\x80", "not UTF-8: byte 0xed at offset 0, on line 1; save it as UTF-8"),
        (b"x" * (MAX_BYTES + 1), "over 5 MiB: split the list into several files"),
    ],
    ids=["NUL", "latin-1", "surrogate", "too large"],
)
def test_what_is_no_list_is_refused(data: bytes, told: str) -> None:
    Path("a.md").write_bytes(data)
    assert refusal("a.md") == told


def test_5_mib_are_read() -> None:
    Path("a.md").write_bytes(b"x" * MAX_BYTES)
    assert len(read(["a.md"])[0][0].text) == MAX_BYTES


def test_a_directory_is_refused() -> None:
    Path("docs").mkdir()
    assert refusal("docs") == "is a directory: name a file in it, or a pattern such as 'docs/*.md'"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in this file system")
def test_a_pipe_that_nobody_writes_to_is_refused_at_once() -> None:
    os.mkfifo("pipe.md")
    assert refusal("pipe.md") == "is a pipe: pass it on standard input, with - as the name of the file"


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no sockets in this file system")
def test_a_socket_is_refused() -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("list.md")
        assert refusal("list.md") == "is a socket: name a Markdown file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices in this file system")
def test_an_endless_device_is_refused() -> None:
    assert refusal("/dev/zero") == "is a device: name a Markdown file, or - for standard input"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused() -> None:
    Path("a.md").touch(mode=0)
    assert refusal("a.md") == "permission denied: make it readable first"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "a.md/b.md", ""])
def test_a_name_that_no_file_can_have_is_refused(name: str) -> None:
    Path("a.md").touch()
    assert refusal(name)


def test_a_link_within_the_tree_is_followed() -> None:
    Path("docs").mkdir()
    Path("README.md").write_text("# A")
    Path("docs/README.md").symlink_to("../README.md")
    assert read(["docs/README.md"])[0] == [Text("docs/README.md", "# A")]


def test_a_link_out_of_the_tree_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("secret").write_text("token")
    Path("checkout").mkdir()
    Path("checkout/README.md").symlink_to(tmp_path / "secret")
    monkeypatch.chdir("checkout")
    assert "out of its tree: name that file itself" in refusal("README.md")
    monkeypatch.chdir("..")
    assert read([str(tmp_path / "secret")])[0][0].text == "token"


def test_a_link_to_nothing_or_to_itself_is_refused() -> None:
    Path("a.md").symlink_to("gone.md")
    Path("b.md").symlink_to("b.md")
    assert refusal("a.md") == "no such file: name the list to check"
    assert refusal("b.md").startswith("cannot be read: ")


def tree() -> None:
    for name in ("b.md", "a.md", "c.txt", ".hidden.md", "docs/d.md", "docs/deep/e.md", ".git/f.md"):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.md", ["a.md", "b.md"]),
        ("**/*.md", ["a.md", "b.md", "docs/d.md", "docs/deep/e.md"]),
        ("doc?/*", ["docs/d.md"]),
        ("[ac].*", ["a.md", "c.txt"]),
        (".git/*.md", [".git/f.md"]),
    ],
)
def test_a_pattern_stands_for_files_that_are_not_hidden(pattern: str, found: list[str]) -> None:
    tree()
    texts, unreadable = read([pattern])
    assert [Path(text.path).as_posix() for text in texts] == found
    assert unreadable == []


def test_an_absolute_pattern(tmp_path: Path) -> None:
    tree()
    assert [text.text for text in read([f"{tmp_path}/*.md"])[0]] == ["a.md", "b.md"]


@pytest.mark.parametrize("pattern", ["*.rst", "**.md/[", "docs/**x/*"])
def test_a_pattern_without_a_match_is_refused(pattern: str) -> None:
    tree()
    assert refusal(pattern) == "no file matches this pattern: name the list to check"


def test_a_name_that_looks_like_a_pattern_and_is_a_file_is_that_file() -> None:
    Path("[a].md").write_text("brackets")
    Path("a.md").write_text("a")
    assert read(["[a].md"])[0] == [Text("[a].md", "brackets")]


def test_two_directories_linked_into_each_other_do_not_multiply() -> None:
    tree()
    Path("docs/x").symlink_to("..")
    Path("docs/y").symlink_to("..")
    assert len(read(["**/*.md"])[0]) == 4


def test_a_file_of_two_names_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# A\n", encoding="utf-8")
    texts, unreadable = read(["a.md", "./a.md", str(tmp_path / "a.md")])
    assert [text.path for text in texts] == ["a.md"]
    assert not unreadable
