"""Runs awesome-lint as a step of a GitHub workflow: inputs in, annotations, summary and outputs out.

Started as `python3 -I`, with the standard library only. The checkout is whoever's pull request: nothing of it
is imported or read but the files that are linted. The tool runs from the action's own folder, in a virtual
environment of wheels with known hashes.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ACTION = Path(__file__).resolve().parents[1]
LOCK = ACTION / "action" / "requirements.txt"
OLDEST = (3, 11)
PROPOSALS = ("pull_request", "merge_group")  # events of a change that is not in the list yet
START = "from awesome_lint.__main__ import entry_point; entry_point()"


class StepError(Exception):
    """Why the step cannot go on; the text is for the user."""


class Inputs(NamedTuple):
    """The inputs of action.yml as they were given."""

    environ: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.environ.get(f"AWESOME_LINT_{name.upper().replace('-', '_')}", "").strip()

    def flag(self, name: str) -> bool:
        return self.choice(name, ("true", "false")) == "true"

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        value = self.text(name)
        if value not in choices:
            raise StepError(f"input {name} is one of {', '.join(filter(None, choices))}")
        return value


def main(environ: Mapping[str, str]) -> int:
    """The exit code of the tool; 2 where the step itself could not be done."""
    try:
        if sys.version_info < OLDEST:
            raise StepError("needs Python 3.11 or newer: put actions/setup-python before this step")
        folder = Path(environ["RUNNER_TEMP"], f"awesome-lint-{secrets.token_hex(8)}")
        folder.mkdir(parents=True)
        try:
            return _lint(Inputs(environ), folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except StepError as stop:
        _fail(str(stop))
        return 2


def _lint(inputs: Inputs, folder: Path) -> int:
    args = arguments(inputs, folder)
    python = install(folder / "environment")
    done = subprocess.run(
        [python, "-I", "-c", START, *args],
        cwd=inputs.environ.get("GITHUB_WORKSPACE", os.curdir),
        env=environment(inputs),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if inputs.flag("annotations"):
        _write(done.stdout)
    _tell(_read(folder / "report.txt") + done.stderr)
    report = json.loads(_read(folder / "report.json") or "{}")
    unreadable = report.get("unreadable", []) if inputs.flag("annotations") else []
    untold = _behind(done.stderr.decode("utf-8", "replace"), [file["message"] for file in unreadable])
    if done.returncode not in (0, 1) and (untold or not unreadable):
        _fail(untold or f"exit code {done.returncode}")
    _output(inputs, done.returncode, report)
    if inputs.flag("summary"):
        _append(inputs.environ.get("GITHUB_STEP_SUMMARY"), _read(folder / "report.md"))
    return done.returncode


def arguments(inputs: Inputs, folder: Path) -> list[str]:
    """The command line of the tool."""
    args = ["--format=github", f"--baseline={_baseline(inputs)}"]
    for name, file in (("text", "report.txt"), ("json", "report.json"), ("markdown", "report.md")):
        args.append(f"--report={name}={folder / file}")
    for name in ("sarif", "json", "markdown"):
        if path := inputs.text(f"{name}-file"):
            args.append(f"--report={name}={path}")
    args.append(_links(inputs))
    if inputs.flag("cache"):
        args.append(f"--cache-dir={Path(inputs.environ['RUNNER_TEMP'], 'awesome-lint-cache')}")
    else:
        args.append("--no-cache")
    if fail_on := inputs.choice("fail-on", ("error", "warning", "info", "never", "")):
        args.append(f"--fail-on={fail_on}")
    if config := inputs.text("config"):
        args.append(f"--config={config}")
    files = [line.strip() for line in inputs.text("files").splitlines() if line.strip()]
    return [*args, "--", *files]


def _baseline(inputs: Inputs) -> str:
    return inputs.text("baseline") or "none"


def _links(inputs: Inputs) -> str:
    links = inputs.choice("links", ("auto", "all", "new", "none"))
    if links == "auto":
        proposed = inputs.environ.get("GITHUB_EVENT_NAME") in PROPOSALS
        links = "new" if proposed and _baseline(inputs) != "none" else "all"
    return "--offline" if links == "none" else f"--links={links}"


def environment(inputs: Inputs) -> dict[str, str]:
    """What the tool sees: the token under the name that it knows, and no input."""
    environ = {name: value for name, value in inputs.environ.items() if not name.startswith("AWESOME_LINT_")}
    environ.pop("GITHUB_TOKEN", None)
    token = inputs.text("token")
    return environ | ({"GITHUB_TOKEN": token} if token else {}) | {"PYTHONUTF8": "1"}


def install(place: Path) -> str:
    """The Python of a new environment that holds what the lock names, and this folder by a .pth file."""
    bin_folder = place / ("Scripts" if os.name == "nt" else "bin")
    python = str(bin_folder / ("python.exe" if os.name == "nt" else "python"))
    if uv := _uv():
        _call(uv, "venv", "--no-config", "--no-project", "--quiet", "--python", sys.executable, str(place))
        installer = [uv, "pip", "install", "--no-config", "--no-build", "--python", python]
    else:
        _call(sys.executable, "-I", "-m", "venv", "--without-pip", str(place))
        pip = [sys.executable, "-I", "-m", "pip", "--python", python, "--disable-pip-version-check"]
        installer = [*pip, "install", "--no-input", "--only-binary", ":all:"]
    _call(*installer, "--quiet", "--no-deps", "--require-hashes", "--requirement", str(LOCK))
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    library = _call(python, "-I", "-c", code).strip()
    Path(library, "awesome-lint.pth").write_text(f"{ACTION}\n", encoding="utf-8")
    return python


def _uv() -> str | None:
    """uv from an absolute folder of PATH: Windows would look into the working directory first."""
    name = "uv.exe" if os.name == "nt" else "uv"
    for folder in filter(os.path.isabs, os.get_exec_path()):
        path = os.path.join(folder, name)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return None


def _call(*command: str) -> str:
    """What a command prints, run in the action's folder: no file of the checkout is its config."""
    done = subprocess.run(
        command, cwd=ACTION, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        _tell(done.stderr.encode())
        raise StepError("the environment of the tool could not be installed; see the log")
    return done.stdout


def _behind(stderr: str, messages: Sequence[str]) -> str:
    """The lines behind those of files that could not be read: told before other failures."""
    lines = stderr.strip().splitlines()
    ends = tuple(f": {message}" for message in messages)
    told = [number for number, line in enumerate(lines, 1) if line.endswith(ends)]
    return "\n".join(lines[told[-1] if told else 0 :])


def _tell(text: bytes) -> None:
    """Prints what is for people, where the runner reads no command of it."""
    token = secrets.token_hex(16)
    _write(f"::stop-commands::{token}\n".encode() + text.rstrip(b"\n") + f"\n::{token}::\n".encode())


def _write(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _output(inputs: Inputs, code: int, report: Mapping[str, Any]) -> None:
    """Numbers only: nothing of a list can be an output."""
    summary = report.get("summary", {})
    values = {"exit-code": code} | {name: summary.get(name) for name in ("errors", "warnings", "introduced")}
    lines = (f"{name}={'' if value is None else int(value)}\n" for name, value in values.items())
    _append(inputs.environ.get("GITHUB_OUTPUT"), "".join(lines).encode())


def _append(path: str | None, data: bytes) -> None:
    if path:
        with open(path, "ab") as file:
            file.write(data)


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _fail(why: str) -> None:
    for char, escaped in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), ("##[", "##(")):
        why = why.replace(char, escaped)
    _write(f"::error title=awesome-lint::{why}\n".encode())


if __name__ == "__main__":
    sys.exit(main(os.environ))
