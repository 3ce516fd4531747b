"""The command: what it takes, what it prints where, and its exit code."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from awesome_lint import __version__
from awesome_lint.cli import main
from awesome_lint.model import Problem, Severity
from awesome_lint.rule import Subject

from .command import CLOSED
from .runner import commands
from .words import rule, word_rule

Capture = pytest.CaptureFixture[str]


def crash(subject: Subject[Any]) -> Iterator[Problem]:
    raise LookupError("first line\n::second line::")
    yield


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one list, and three rules that are easy to break."""
    monkeypatch.chdir(tmp_path)
    Path("README.md").write_text("# List\n\nbad and worse\n")
    rules = (word_rule("bad", "bad-word", Severity.ERROR), word_rule("worse", "worse-word"))
    monkeypatch.setattr("awesome_lint.run.RULES", rules)
    return tmp_path


def run(*args: str, **environ: str) -> int:
    return main(args, {**CLOSED, **environ})


def rules_told(capsys: Capture) -> list[str]:
    return [finding["rule"] for finding in json.loads(capsys.readouterr().out)["findings"]]


# --- exit codes and selection --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ([], 1),
        (["--fail-on", "error"], 1),
        (["--fail-on", "never"], 0),
        (["--ignore", "bad-word"], 0),
        (["--ignore", "bad-word", "--fail-on", "warning"], 1),
        (["--ignore", "bad-word", "--fail-on", "info"], 1),
        (["--ignore", "bad-word,worse-word", "--fail-on", "info"], 0),
        (["--offline", "--select", "worse-word"], 0),
    ],
)
def test_the_exit_code_says_whether_there_is_something_grave(args: list[str], code: int) -> None:
    assert run(*args) == code


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ([], ["bad-word", "worse-word"]),
        (["--select", "bad-word"], ["bad-word"]),
        (["--select", "bad-word, worse-word"], ["bad-word", "worse-word"]),
        (["--select", "bad-word", "--select", "worse-word"], ["bad-word", "worse-word"]),
        (["--select", "bad-word,worse-word", "--ignore", "bad-word"], ["worse-word"]),
        (["--ignore", "worse-word"], ["bad-word"]),
    ],
)
def test_rules_are_selected_and_ignored(args: list[str], told: list[str], capsys: Capture) -> None:
    run("--format=json", *args)
    assert rules_told(capsys) == told


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_told_with_the_nearest(option: str, capsys: Capture) -> None:
    assert run(option, "bad-wort") == 2
    assert capsys.readouterr() == (
        "",
        "awesome-lint: there is no rule 'bad-wort'; did you mean 'bad-word'?\n",
    )
    assert run(option, "xyz") == 2
    told = "awesome-lint: there is no rule 'xyz'; awesome-lint --list-rules has the names\n"
    assert capsys.readouterr().err == told


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--format", "xml"], "invalid choice: 'xml'"),
        (["--report", "json"], "'json' is not F=PATH with F one of text, github, json"),
        (["--report", "xml=a"], "'xml=a' is not F=PATH with F one of text, github, json"),
        (["--fail-on", "fatal"], "invalid choice: 'fatal'"),
        (["--form", "json"], "unrecognized arguments: --form"),
        (["--links", "new"], "--links new goes with --baseline"),
        (["--\n::add-mask::x.md"], "unrecognized arguments: --\\n::add-mask::x.md"),
    ],
)
def test_an_argument_that_is_not_understood_is_told(args: list[str], told: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as end:
        run(*args)
    assert end.value.code == 2
    error = capsys.readouterr().err
    assert error.startswith("awesome-lint: ")
    assert told in error
    assert error.endswith("; awesome-lint --help has the options\n")
    assert len(error.splitlines()) == 1
    assert commands(error) == []


def test_the_help_is_as_wide_as_columns_says(capsys: Capture) -> None:
    shown = {}
    for columns in ("", "80", "0", "x", "150"):
        with pytest.raises(SystemExit):
            run("--help", COLUMNS=columns)
        shown[columns] = capsys.readouterr().out
    assert shown[""] == shown["80"] == shown["0"] == shown["x"]
    assert 100 < max(map(len, shown["150"].split("options:")[0].splitlines())) <= 150


def test_version(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as end:
        run("--version")
    assert end.value.code == 0
    assert capsys.readouterr().out == f"awesome-lint {__version__}\n"


# --- files -----------------------------------------------------------------------------------------


def test_what_cannot_be_read_is_told_at_the_end_and_the_rest_is_checked(capsys: Capture) -> None:
    assert run("gone.md", "README.md", "*.rst", "--fail-on=never") == 2
    out, err = capsys.readouterr()
    assert "README.md:3:1: error: found bad [bad-word]" in out
    assert out.endswith("1 error, 1 warning, 0 infos in 1 file; 2 files not checked\n")
    assert err == (
        "awesome-lint: gone.md: no such file: name the list to check\n"
        "awesome-lint: *.rst: no file matches this pattern: name the list to check\n"
    )


def test_nothing_to_read_prints_nothing_but_that(folder: Path, capsys: Capture) -> None:
    (folder / "README.md").unlink()
    assert run() == 2
    assert capsys.readouterr() == ("", "awesome-lint: README.md: no such file: name the list to check\n")


@pytest.mark.skipif(os.name == "nt", reason="a folder that somebody is in stays")
def test_a_working_directory_that_is_gone_is_told(tmp_path: Path, capsys: Capture) -> None:
    Path("gone").mkdir()
    os.chdir("gone")
    os.rmdir(tmp_path / "gone")
    assert run() == 2
    told = "awesome-lint: the working directory: no such file or directory: start in another one\n"
    assert capsys.readouterr() == ("", told)


def test_several_files_are_told_one_after_the_other(capsys: Capture) -> None:
    Path("b.md").write_text("worse\n")
    Path("a.md").write_text("fine\n")
    run("*.md", "b.md", "--format=json")
    report = json.loads(capsys.readouterr().out)
    assert [file["path"] for file in report["files"]] == ["README.md", "a.md", "b.md"]
    assert [finding["path"] for finding in report["findings"]] == ["README.md", "README.md", "b.md"]


def test_reports_go_to_files_too(capsys: Capture) -> None:
    assert run("--report", "json=a.json", "--report=text=b=c.txt") == 1
    assert json.loads(Path("a.json").read_text())["summary"]["errors"] == 1
    assert Path("b=c.txt").read_text() == capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_told_and_the_rest_is_done(capsys: Capture) -> None:
    assert run("--report", "json=gone/a.json", "--report", "json=a.json") == 2
    assert json.loads(Path("a.json").read_text())["summary"]["errors"] == 1
    out, err = capsys.readouterr()
    assert "1 error" in out
    told = "gone/a.json: the report cannot be written: no such file or directory; name another path"
    assert err == f"awesome-lint: {told}\n"


# --- bugs ------------------------------------------------------------------------------------------


def test_a_bug_in_a_rule_is_one_line_and_the_rest_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("awesome_lint.run.RULES", (rule(crash, "crash"), word_rule("bad")))
    assert run("--fail-on=never") == 2
    out, err = capsys.readouterr()
    assert "found bad" in out
    assert err == (
        "awesome-lint: internal error in rule crash, on README.md: LookupError: first line\\n::second line::;"
        " this is a bug, please report it at https://github.com/awesome-lint/awesome-lint/issues\n"
    )


def test_a_traceback_is_shown_on_request(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("awesome_lint.run.RULES", (rule(crash, "crash"),))
    assert run(AWESOME_LINT_DEBUG="1") == 2
    error = capsys.readouterr().err
    assert "Traceback (most recent call last):" in error
    assert commands(error) == []


class Closed(StringIO):
    def write(self, text: str) -> int:
        raise BrokenPipeError


def test_a_traceback_that_nobody_can_read_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("awesome_lint.run.RULES", (rule(crash, "crash"),))
    monkeypatch.setattr("sys.stderr", Closed())
    assert run(AWESOME_LINT_DEBUG="1") == 2


def test_a_bug_in_the_parser_costs_its_file_only(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    from awesome_lint.document import parse

    def fragile(path: str, text: str) -> Any:
        return parse(path, text) if path == "README.md" else 1 // 0

    monkeypatch.setattr("awesome_lint.run.parse", fragile)
    Path("a.md").write_text("bad\n")
    assert run("a.md", "README.md", "--fail-on=never") == 2
    out, err = capsys.readouterr()
    assert "README.md:3:1" in out
    assert err.startswith("awesome-lint: internal error in the parser, on a.md: ZeroDivisionError")


def test_a_bug_anywhere_else_is_one_line_too(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("awesome_lint.run.RULES", None)
    assert run() == 2
    assert capsys.readouterr().err.startswith("awesome-lint: internal error in the run: TypeError: ")


# --- colour ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "environ", "coloured"),
    [
        ([], {}, False),
        (["--color=always"], {}, True),
        (["--color=always"], {"NO_COLOR": "1"}, True),
        (["--color=never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": ""}, False),
    ],
)
def test_colour(args: list[str], environ: dict[str, str], coloured: bool, capsys: Capture) -> None:
    run(*args, **environ)
    assert ("\x1b[" in capsys.readouterr().out) is coloured


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals to open")
@pytest.mark.parametrize(("term", "coloured"), [("xterm", True), ("dumb", False)])
def test_a_terminal_has_colour_where_it_can(
    term: str, coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = os.openpty()
    with open(theirs, "w") as terminal:
        monkeypatch.setattr("sys.stdout", terminal)
        run(TERM=term)
        output = os.read(ours, 10_000)
    os.close(ours)
    assert (b"\x1b[" in output) is coloured


def test_a_selection_of_nothing_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty variable of a workflow must not turn the check off."""
    path = tmp_path / "list.md"
    path.write_text("# A\n", encoding="utf-8")
    assert main(["--offline", "--select", "", str(path)], {}) == 2
    assert "--select names no rule" in capsys.readouterr().err
