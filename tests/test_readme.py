"""What the README shows is what happens, and what it asks for is what CI runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from awesome_lint import __version__
from awesome_lint.cli import main
from awesome_lint.rules import RULES

from .picture import ARGUMENTS, PICTURE, text_of

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of the README in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_list_that_it_shows_gives_the_output_that_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("README.md").write_text(blocks("markdown")[0], encoding="utf-8")
    (session,) = blocks("console")
    command, _, output = session.partition("\n")
    assert command == f"$ awesome-lint {' '.join(ARGUMENTS)}"
    main(ARGUMENTS, {})
    assert capsys.readouterr().out == output


def test_the_picture_shows_the_same() -> None:
    (session,) = blocks("console")
    shown = text_of(PICTURE.read_text(encoding="utf-8"))
    assert shown.rstrip() == session.rstrip()
    assert PICTURE.relative_to(ROOT).as_posix() in README


def test_its_table_names_every_rule() -> None:
    (table,) = re.findall(r"^\| of \| rules;.*\n((?:\|.*\n)+)", README, re.MULTILINE)
    assert re.findall(r"`(.*?)`", table) == [rule.name for rule in RULES]


def test_two_command_lines_do_all_the_set_up() -> None:
    assert blocks("sh") == [
        "python3 -m pip install . && awesome-lint README.md\n",
        "python3 -m pip install -e '.[dev]' && python3 -m pytest\n",
    ]


def test_the_checks_run_the_command_that_the_readme_shows() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (wanted,) = re.findall(r'--fixed-strings "(.*)" README\.md', script)
    lines = [line for line in README.splitlines() if wanted in line]
    assert lines == [blocks("sh")[1].strip()]


def test_contributing_shows_the_same_command() -> None:
    assert blocks("sh")[1] in (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_version_is_in_the_changelog() -> None:
    headings = re.findall(r"^## \[(.*?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert "Unreleased" in headings or __version__ in headings
