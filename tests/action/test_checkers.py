"""What the README tells to copy, and the action itself, before the checkers of workflows."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ..command import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
WORKFLOWS = [
    block
    for block in re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    if "\njobs:" in block
]
CHECKS = {
    "actionlint": ["actionlint", "-shellcheck=", "-pyflakes="],
    "schema": ["check-jsonschema", "--builtin-schema=vendor.github-workflows"],
    "zizmor": ["zizmor", "--offline", "--no-progress", "--persona=regular"],
}


def check(name: str, path: Path) -> None:
    if shutil.which(CHECKS[name][0]) is None:
        pytest.skip(f"{CHECKS[name][0]} is not installed")
    done = subprocess.run(
        [*CHECKS[name], str(path)], cwd=path.parents[2], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("workflow", WORKFLOWS, ids=["lint", "report"])
def test_a_workflow_of_the_readme(workflow: str, name: str, tmp_path: Path) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    pinned = workflow.replace("@v0.1.0", "@" + "a" * 40)  # as its comment asks for
    (folder / "lint.yml").write_text(pinned)
    check(name, folder / "lint.yml")


def test_no_workflow_is_run_with_secrets_on_foreign_code() -> None:
    assert len(WORKFLOWS) == 2
    assert not [workflow for workflow in WORKFLOWS if "pull_request_target" in workflow]


def test_nothing_but_bash_stands_between_an_input_and_the_launcher() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    script = text[text.index("run: |") : text.index("    - if: always()")]
    assert "${{" not in script
    inputs = set(re.findall(r"^  ([a-z-]+):$", text[: text.index("outputs:")], re.MULTILINE)) - {"icon"}
    passed = set(re.findall(r"AWESOME_LINT_[A-Z_]+: \$\{\{ inputs\.([a-z-]+) \}\}", text))
    assert passed == inputs
