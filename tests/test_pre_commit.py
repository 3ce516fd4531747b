"""The hooks, as pre-commit installs and runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from awesome_lint import __version__
from awesome_lint.cli import main
from awesome_lint.safeyaml import load

pytest.importorskip("pre_commit")

ROOT = Path(__file__).parents[1]
MANIFEST = ".pre-commit-hooks.yaml"
HOOKS: Any = load((ROOT / MANIFEST).read_text(encoding="utf-8"))
PRE_COMMIT = (sys.executable, "-P", "-m", "pre_commit")
# What a hook must need none of. A path of Python would put the checkout before what pre-commit installs.
OURS = ("GIT_", "GITHUB_", "PRE_COMMIT", "PYTHON")


def call(*command: str, cwd: Path, code: int = 0) -> str:
    """What the command prints, outside GitHub, any other repository and what Python was told here."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    identity = {
        f"GIT_{who}_{what}": "test@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environ | identity,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
    )
    assert done.returncode == code, done.stdout
    return done.stdout


def repository(folder: Path) -> Path:
    """Commits all that is in the folder."""
    call("git", "init", "--quiet", "--initial-branch=main", cwd=folder)
    call("git", "add", "--all", cwd=folder)
    call("git", "commit", "--quiet", "--no-gpg-sign", "--message=first", cwd=folder)
    return folder


OLD = "# List\n\n## Full\n\n- [one](http://10.1.1.1) - One.\n\n## Empty\n"
CONFIG = """\
default_install_hook_types: [pre-commit, pre-push]
repos:
  - repo: {tool}
    rev: HEAD
    hooks: [{{id: awesome-lint}}, {{id: awesome-lint-links}}]
"""


class Lists(NamedTuple):
    """A repository that has the hooks, on a new branch, and a remote that nothing was pushed to."""

    folder: Path

    def git(self, *args: str, code: int = 0) -> str:
        return call("git", *args, cwd=self.folder, code=code)

    def commit(self, text: str, code: int = 0) -> str:
        (self.folder / "README.md").write_text(text)
        self.git("add", "--all")
        return self.git("commit", "--no-gpg-sign", "--message=change", code=code)


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lists]:
    tool = tmp_path_factory.mktemp("tool")
    for name in (MANIFEST, "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tool)
    shutil.copytree(
        ROOT / "awesome_lint", tool / "awesome_lint", ignore=shutil.ignore_patterns("__pycache__")
    )
    folder = tmp_path_factory.mktemp("lists")
    (folder / "README.md").write_text(OLD)
    (folder / "notes.txt").write_text("## Empty\n")
    # What the checkout holds is never imported: a module of this name would end the hook.
    (folder / "yaml.py").write_text("raise SystemExit('imported from the checkout')\n")
    (folder / ".awesome-lint.yml").write_text("rules: {empty-section: error}\n")
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(tool=repository(tool)))
    call("git", "switch", "--quiet", "--create", "topic", cwd=repository(folder))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("home")))
        call(*PRE_COMMIT, "install", cwd=folder)
        yield Lists(folder)


@pytest.fixture(scope="module")
def output(lists: Lists) -> str:
    """Both hooks by hand, without a remote."""
    return call(
        *PRE_COMMIT, "run", "--all-files", "--hook-stage=manual", "--verbose", cwd=lists.folder, code=1
    )


@pytest.mark.parametrize("hook", [hook["id"] for hook in HOOKS])
def test_a_hook_runs(hook: str, output: str) -> None:
    _, _, told = output.partition(f"- hook id: {hook}\n")
    told, _, _ = told.partition("- hook id: ")
    assert "- exit code: 1\n" in told
    assert "README.md:7:4: error: " in told
    assert "notes.txt" not in told


@pytest.mark.usefixtures("output")
def test_a_commit_and_a_push_answer_for_what_they_change(
    lists: Lists, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (lists.folder / "yaml.py").unlink()  # which pre-commit itself, as git starts it, would import
    better, worse = OLD.replace("- One", "- The one"), f"{OLD}\n## Void\n"
    assert "README.md:9:4: error: " in lists.commit(worse, code=1)
    assert "Passed" in lists.commit(better)
    remote = str(tmp_path_factory.mktemp("remote"))
    lists.git("init", "--quiet", "--bare", remote)
    lists.git("remote", "add", "origin", remote)
    first = lists.git("push", "origin", "topic", code=1)  # there is nothing yet to compare with
    assert "README.md:7:4: error: " in first
    lists.git("push", "--no-verify", "origin", "topic")
    lists.git("switch", "--quiet", "--create", "next")
    lists.git("commit", "--no-gpg-sign", "--no-verify", "--allow-empty", "--message=nothing")
    lists.git("push", "origin", "next")
    lists.git("switch", "--quiet", "--create", "worse")
    (lists.folder / "README.md").write_text(f"{better}\n## Void\n")
    lists.git("commit", "--no-gpg-sign", "--no-verify", "--all", "--message=worse")
    told = lists.git("push", "origin", "worse", code=1)
    assert "README.md:9:4: error: " in told
    assert "README.md:7:4: error: " not in told


def test_the_manifest_is_valid() -> None:
    call(*PRE_COMMIT, "validate-manifest", str(ROOT / MANIFEST), cwd=ROOT)


def test_the_readme_shows_the_hooks_of_this_version() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = next(block for block in readme.split("```yaml\n")[1:] if "repo:" in block).partition("```")[0]
    shown: Any = load(block)
    assert shown[0]["rev"] == f"v{__version__}"
    assert [hook["id"] for hook in shown[0]["hooks"]] == [hook["id"] for hook in HOOKS]


def test_the_default_hook_makes_no_request_and_the_other_runs_before_a_push() -> None:
    offline, links = HOOKS
    assert (offline["id"], offline["args"]) == ("awesome-lint", ["--offline", "--baseline=auto"])
    assert links["id"] == "awesome-lint-links"
    assert links["args"] == ["--links=new", "--baseline=auto"]
    assert links["stages"] == ["pre-push", "manual"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_the_arguments_of_a_hook_are_understood(hook: Any, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("")
    assert main([*hook.get("args", []), "--select=mojibake", str(tmp_path / "README.md")], {}) == 0
