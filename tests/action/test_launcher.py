"""The launcher by itself: its lock, its environment, its command line, its output on a hostile list."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from action import main as launcher

from ..command import ROOT
from ..runner import commands

LOCK = (ROOT / "action" / "requirements.txt").read_text()
PINS = {name: (version, hashes) for name, version, hashes in re.findall(
    r"^([\w.-]+)==(\S+)[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.MULTILINE
)}  # fmt: skip
HOSTILE = (
    "# Kites\r::error::forged\n\n- [##[add-mask]x](http://a.example/##[stop-commands]y) - ::add-mask::y\n"
    "- [x](http://a.example/\u202e) \x1b[31m %0A::warning::z\n"
    "- [b](#::set-output)\n\u00a0::stop-commands::q\n"
)


def test_the_lock_has_all_that_the_project_needs() -> None:
    project: Any = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for line in project["dependencies"]:
        wanted = Requirement(line)
        assert wanted.specifier.contains(PINS[wanted.name][0]), f"{line}: run the command in the lock's head"


def test_every_line_of_the_lock_has_its_hashes() -> None:
    named = [line for line in LOCK.splitlines() if line and line[0] not in " #"]
    assert len(named) == len(PINS) > 4


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An environment that pip made, for there is no uv on this PATH."""
    before = os.environ["PATH"]
    os.environ["PATH"] = "/nowhere"
    try:
        return launcher.install(tmp_path_factory.mktemp("environment") / "venv")
    finally:
        os.environ["PATH"] = before


def test_the_environment_that_pip_makes_has_the_tool_and_no_pip(python: str, tmp_path: Path) -> None:
    code = (
        "import awesome_lint, importlib.util; print(awesome_lint.__file__, importlib.util.find_spec('pip'))"
    )
    done = subprocess.run(
        [python, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [str(ROOT / "awesome_lint" / "__init__.py"), "None"]


def test_what_a_list_holds_is_no_command(
    python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "a\r::error::forged.md").write_text(HOSTILE)
    environ = {
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_WORKSPACE": str(tmp_path),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "AWESOME_LINT_FILES": "*.md\n::error::nowhere.md",
        "AWESOME_LINT_LINKS": "none",
        "AWESOME_LINT_CACHE": "false",
        "AWESOME_LINT_ANNOTATIONS": "true",
        "AWESOME_LINT_SUMMARY": "true",
    }
    monkeypatch.setattr(launcher, "install", lambda _: python)
    assert launcher.main(environ) == 2
    out, error = capfdbinary.readouterr()
    found = commands(out.decode())
    kinds = [re.match(r"::(error|warning|notice) (?:file|title)=", line) for line in found]
    stop = next(index for index, line in enumerate(found) if line.startswith("::stop-commands::"))
    token = found[stop].removeprefix("::stop-commands::")
    assert re.fullmatch("[0-9a-f]{32}", token)
    assert found[stop + 1] == f"::{token}::"
    assert [bool(kind) for kind in kinds] == [True] * stop + [False, False]
    assert sum("nowhere.md" in line for line in found) == 1
    assert error == b""
    outputs = (tmp_path / "output").read_text()
    assert re.fullmatch(r"exit-code=2\nerrors=\d+\nwarnings=\d+\nintroduced=\n", outputs)
    assert commands((tmp_path / "summary").read_text()) == []
    assert not list((tmp_path / "temp").iterdir())


def test_each_failure_is_annotated(
    python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "README.md").write_text("# Kites\n\n- [A kite](https://kite.example) - Flies.\n")
    environ = {
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_WORKSPACE": str(tmp_path),
        "AWESOME_LINT_FILES": "README.md\nnowhere.md",
        "AWESOME_LINT_LINKS": "none",
        "AWESOME_LINT_CACHE": "false",
        "AWESOME_LINT_ANNOTATIONS": "true",
        "AWESOME_LINT_SUMMARY": "false",
        "AWESOME_LINT_SARIF_FILE": "README.md",
    }
    monkeypatch.setattr(launcher, "install", lambda _: python)
    assert launcher.main(environ) == 2
    errors = [line for line in capfdbinary.readouterr().out.decode().splitlines() if "::error" in line]
    assert [line.count("nowhere.md") for line in errors] == [1, 0]
    assert errors[1].startswith("::error title=awesome-lint::awesome-lint: README.md: is a list to check")


def arguments(event: str = "pull_request", **inputs: str) -> list[str]:
    given = {"LINKS": "auto", "FAIL_ON": "", "CACHE": "true", "BASELINE": "auto", **inputs}
    environ = {"RUNNER_TEMP": "/r", **{f"AWESOME_LINT_{name}": value for name, value in given.items()}}
    environ["GITHUB_EVENT_NAME"] = event
    return launcher.arguments(launcher.Inputs(environ), Path("/t"))


def test_an_input_is_one_argument_and_no_option() -> None:
    args = arguments(FILES="-x.md\n --output=y \n", CONFIG="a b; $(c)", BASELINE="--p", SARIF_FILE="s t")
    assert args[args.index("--") :] == ["--", "-x.md", "--output=y"]
    assert {"--config=a b; $(c)", "--baseline=--p", "--report=sarif=s t"} <= set(args)


@pytest.mark.parametrize(
    ("links", "event", "option"),
    [
        ("auto", "pull_request", "--links=new"),
        ("auto", "merge_group", "--links=new"),
        ("auto", "push", "--links=all"),
        ("auto", "schedule", "--links=all"),
        ("new", "push", "--links=new"),
        ("all", "pull_request", "--links=all"),
        ("none", "schedule", "--offline"),
    ],
)
def test_which_links_are_asked(links: str, event: str, option: str) -> None:
    assert option in arguments(event, LINKS=links)
    assert "--cache-dir=/r/awesome-lint-cache" in arguments(LINKS=links)
    assert {"--links=all", "--baseline=none"} <= set(arguments(BASELINE=""))
    assert "--no-cache" in arguments(CACHE="false")


@pytest.mark.parametrize("name", ["LINKS", "FAIL_ON", "CACHE"])
def test_an_input_with_a_wrong_value_is_refused(name: str) -> None:
    with pytest.raises(launcher.StepError, match="is one of"):
        arguments(**{name: "maybe"})


def test_the_token_reaches_the_tool_under_its_own_name_only() -> None:
    seen = launcher.environment(
        launcher.Inputs({"AWESOME_LINT_TOKEN": "t", "AWESOME_LINT_FILES": "f", "A": "b"})
    )
    assert seen == {"A": "b", "GITHUB_TOKEN": "t", "PYTHONUTF8": "1"}
    assert "GITHUB_TOKEN" not in launcher.environment(launcher.Inputs({"GITHUB_TOKEN": "inherited"}))
