"""The action in a workflow: the real act, on this machine, without containers and without GitHub."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..command import ROOT
from ..gitrepo import Repo

_CACHE = "actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae"
_STUB = "{name: stub, description: no cache, runs: {using: composite, steps: [{run: 'true', shell: bash}]}}"
_WORKFLOW = """\
on: [pull_request, push, merge_group, schedule]
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - uses: us/awesome-lint@v1
        with: %s
"""


class Job(NamedTuple):
    """What a job came to: its outputs, the annotations that it made, its summary and all that it printed."""

    passed: bool
    outputs: dict[str, str]
    annotations: list[tuple[str, str, int]]
    summary: str
    log: str


class Lab:
    """A folder with the action, as GitHub unpacks it beside a checkout, and a repository that uses it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tool = folder / "tool"
        for name in ("action", "awesome_lint"):
            shutil.copytree(ROOT / name, self._tool / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "action.yml", self._tool)
        for name in ("restore", "save"):
            (folder / "cache" / name).mkdir(parents=True)
            (folder / "cache" / name / "action.yml").write_text(_STUB)

    def checkout(self, name: str, inputs: Mapping[str, str]) -> Repo:
        (self.folder / name).mkdir()
        repo = Repo(self.folder / name)
        repo.write({".github/workflows/lint.yml": _WORKFLOW % json.dumps({"links": "none", **inputs})})
        return repo

    def run(self, repo: Repo, event: str, payload: Mapping[str, Any], within: Sequence[str] = ()) -> Job:
        """Runs the workflow on what is checked out; `within` is a command that runs commands."""
        path = self.folder / "event.json"
        path.write_text(json.dumps(payload))
        local = {"us/awesome-lint@v1": self._tool, _CACHE: self.folder / "cache"}
        maps = [f"--local-repository={name}={folder}" for name, folder in local.items()]
        environ = {
            name: value for name, value in os.environ.items() if not name.startswith(("GIT", "ACTIONS"))
        }
        done = subprocess.run(
            [*within, "act", event, "--json", "--platform=ubuntu-latest=-self-hosted", f"--eventpath={path}",
             *maps, f"--cache-server-path={self.folder / 'served'}", "--cache-server-addr=127.0.0.1"],
            cwd=repo.folder,
            env=environ | {"XDG_CACHE_HOME": str(self.folder / "xdg")},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )  # fmt: skip
        assert done.stdout, done.stderr
        return _job(done.returncode, [json.loads(line) for line in done.stdout.splitlines()])


def _job(code: int, lines: list[dict[str, Any]]) -> Job:
    kinds = ("error", "warning", "notice")
    commands = [line for line in lines if line.get("command")]
    shown = [line for line in commands if line["command"] in kinds and "title" in line.get("kvPairs", {})]
    summaries = [line["msg"] for line in lines if "Summary - " in line["msg"]]
    return Job(
        passed=code == 0,
        outputs={line["name"]: line["arg"] for line in commands if line["command"] == "set-output"},
        annotations=[
            (line["command"], line["kvPairs"]["title"], int(line["kvPairs"].get("line", 0))) for line in shown
        ],
        summary="".join(summaries),
        log="\n".join(line["msg"] for line in lines),
    )


def pull_request(repo: Repo, files: Mapping[str, str | None], fork: bool = True) -> dict[str, Any]:
    """The event of a pull request with these changes, and its merge checked out as GitHub does."""
    base = repo.commit({})
    repo.git("switch", "--quiet", "--create", "topic")
    head = repo.commit(dict(files))
    repo.git("switch", "--quiet", "--detach", "main")
    repo.merge("topic")
    theirs = "someone/kites" if fork else "us/kites"
    return {
        "pull_request": {
            "number": 1,
            "base": {"sha": base, "ref": "main", "repo": {"full_name": "us/kites"}},
            "head": {"sha": head, "ref": "topic", "repo": {"full_name": theirs}},
        }
    }
