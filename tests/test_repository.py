"""What a checkout tells of relative links, and that nobody looks outside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from awesome_lint.document import parse
from awesome_lint.model import FileState, Repository
from awesome_lint.repository import look


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "list"
    for directory in (".git", "docs/img", ".github"):
        (root / directory).mkdir(parents=True)
    for file in ("README.md", "LICENSE", "docs/Setup.md", "docs/img/a b.png", ".github/CONTRIBUTING.md"):
        (root / file).write_text("", encoding="utf-8")
    (tmp_path / "secret.md").write_text("", encoding="utf-8")
    return root


def facts(file: Path, *urls: str) -> Repository | None:
    text = "".join(f"- [a]({url})\n" for url in urls)
    file.write_text(text, encoding="utf-8")
    return look(parse(str(file), text))


def states(file: Path, *urls: str) -> list[FileState]:
    repository = facts(file, *urls)
    assert repository
    return [repository.targets[url].state for url in urls]


def test_what_is_there_is_found(checkout: Path) -> None:
    urls = ("LICENSE", "./docs/", "docs/Setup.md#install", "/docs/img/a%20b.png?raw=true", "docs/../LICENSE")
    assert set(states(checkout / "README.md", *urls)) == {FileState.FOUND}
    assert set(states(checkout / "docs" / "more.md", "Setup.md", "../LICENSE", "/LICENSE")) == {
        FileState.FOUND
    }


def test_what_is_not_there_is_missing(checkout: Path) -> None:
    urls = ("docs/none.md", "LICENSE/deeper", ".git/config", "docs/img/a+b.png")
    assert set(states(checkout / "README.md", *urls)) == {FileState.MISSING}


def test_the_spelling_on_disk_is_told(checkout: Path) -> None:
    repository = facts(checkout / "README.md", "./Docs/../DOCS/setup.md")
    assert repository
    target = repository.targets["./Docs/../DOCS/setup.md"]
    assert target == (FileState.OTHER_CASE, "./Docs/../DOCS/setup.md", "./Docs/../docs/Setup.md")


def test_pages_of_github_are_no_files(checkout: Path) -> None:
    assert states(checkout / "README.md", "../../issues", "../../wiki/Home") == [FileState.FOUND] * 2
    assert states(checkout / "docs" / "a.md", "../../../issues", "../../issues") == [
        FileState.FOUND,
        FileState.OUTSIDE,
    ]


def test_nobody_looks_outside(checkout: Path) -> None:
    os.symlink("../secret.md", checkout / "link.md")
    os.symlink("..", checkout / "up")
    os.symlink("docs", checkout / "inside")
    urls = ("../secret.md", "../../etc/passwd", "link.md", "up/secret.md", "docs/../../secret.md")
    assert set(states(checkout / "README.md", *urls)) == {FileState.OUTSIDE}
    assert states(checkout / "README.md", "inside/Setup.md") == [FileState.FOUND]


def test_what_github_looks_for(checkout: Path) -> None:
    repository = facts(checkout / "README.md")
    assert repository
    assert repository.names >= {"license", "readme.md", ".github/contributing.md", "docs/setup.md"}


def test_links_that_are_not_relative_are_left_alone(checkout: Path) -> None:
    urls = (
        "https://example.org",
        "mailto:a@example.org",
        "//example.org/a",
        "#top",
        "www.example.org",
        "{{url}}/a",
    )
    repository = facts(checkout / "README.md", *urls)
    assert repository
    assert repository.targets == {}


def test_without_a_checkout_nothing_is_known(tmp_path: Path) -> None:
    assert facts(tmp_path / "README.md", "LICENSE") is None
    assert look(parse("<stdin>", "[a](LICENSE)\n")) is None
