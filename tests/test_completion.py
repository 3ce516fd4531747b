"""A shell that read our script completes a command line of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from awesome_lint.cli import main
from awesome_lint.completion import SHELLS
from awesome_lint.rules import RULES

Capture = pytest.CaptureFixture[str]

COMPLETE = """
source {script}
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
$(complete -p awesome-lint | sed 's/.*-F \\([^ ]*\\).*/\\1/') awesome-lint "${{COMP_WORDS[COMP_CWORD]}}"
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def script(shell: str, capsys: Capture) -> str:
    pytest.importorskip("shtab", reason="the extra `completion` is not installed")
    assert main(["--completion", shell], {}) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("shell", SHELLS)
def test_every_rule_and_option_is_in_the_script(shell: str, capsys: Capture) -> None:
    text = script(shell, capsys)
    assert all(rule.name in text for rule in RULES)
    assert all(name in text for name in ("fail-on", "init", "schema", "statistics", "csl-json"))


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_can_read_it(shell: str, tmp_path: Path, capsys: Capture) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    (tmp_path / "script").write_text(script(shell, capsys))
    subprocess.run([shell, "-n", "script"], cwd=tmp_path, check=True)


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ("awesome-lint --fail", {"--fail-on"}),
        ("awesome-lint --explain mo", {"mojibake", "moved-link"}),
        ("awesome-lint --preset a", {"auto", "awesome", "academic"}),
        ("awesome-lint REA", {"README.md"}),
    ],
)
def test_bash_completes(words: str, some: set[str], tmp_path: Path, capsys: Capture) -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    (tmp_path / "README.md").touch()
    (tmp_path / "script").write_text(script("bash", capsys))
    done = subprocess.run(
        ["bash", "-c", COMPLETE.format(script="./script", words=words)],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(done.stdout.split()) == some


def test_without_shtab_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert main(["--completion", "bash"], {}) == 2
    assert capsys.readouterr() == (
        "",
        "awesome-lint: --completion needs shtab: pip install 'awesome-lint[completion]'\n",
    )
