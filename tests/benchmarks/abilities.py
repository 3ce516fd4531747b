"""What this tool and those of today see: `python -m tests.benchmarks.abilities [--write]`.

Every cell is the outcome of running the tool on a small list that has a defect, and on the same list without
it: it sees the defect where only the first output names its place. What it said is printed; --write puts the
table into the README.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..command import CLOSED
from ..fuzz.answering import answering
from .contest import ENVIRONMENT, OURS
from .installed import PEERS, install
from .peers import ROOT, US, replace
from .probes import BLANKS, FAULTY, PROBES, REFUSED, Probe

ASKING = ("--allow-private", "--no-cache", "--ignore=local-link,insecure-link")
WAYS: dict[str, dict[str, tuple[str, ...]]] = {
    US: {"read": ("--offline",), "ask": ASKING, "fix": ("--offline", "--fix")},
    "awesome-lint (npm)": {"read": ()},
    "markdownlint-cli2": {"read": (), "fix": ("--fix",)},
    "rumdl": {"read": ("check", "--no-cache"), "fix": ("check", "--no-cache", "--fix")},
    "lychee": {"read": ("--offline", "--no-progress"), "ask": ("--no-progress",)},
    "linkinator": {"ask": ()},
    "markdown-link-check": {"ask": ("-q",)},
}
"""The arguments by the work: a tool without one does not do that work."""


def page(status: str, *headers: str) -> bytes:
    body = b"<!doctype html><title>A page</title><h1 id=yes>A page</h1>"
    head = "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: text/html", *headers])
    return f"{head}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body


PAGES = {
    "good": page("200 OK"),
    "new": page("200 OK"),
    "gone": page("404 Not Found"),
    "moved": page("301 Moved Permanently", "Location: /new"),
    "refused": page("403 Forbidden"),
}


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder to run tools in, and the port of the server that the links lead to."""

    folder: Path
    port: int
    programs: Mapping[str, Sequence[str]]

    def run(self, tool: str, arguments: Sequence[str], text: str | None) -> subprocess.CompletedProcess[str]:
        """Run a tool over README.md; with a text, that is put there first."""
        if text is not None:
            (self.folder / "README.md").write_text(text.replace("{port}", str(self.port)), encoding="utf-8")
        return subprocess.run(
            [*self.programs[tool], *arguments, "README.md"],
            cwd=self.folder,
            env={**ENVIRONMENT, **CLOSED, "PATH": os.environ["PATH"], "HOME": str(self.folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
        )

    def sees(self, tool: str, probe: Probe) -> str:
        """The cell: whether the tool names what is wrong, and no such thing where nothing is."""
        ways = WAYS[tool]
        arguments = ways.get("read", ways.get("ask")) if probe.work == "local" else ways.get(probe.work)
        if arguments is None:
            return ""
        option = dict(probe.options).get(tool)
        arguments = (*arguments, *([option] if option else []))
        there, not_there = (
            {" ".join(line.split()) for line in self.run(tool, arguments, text).stdout.splitlines()}
            for text in (probe.bad, probe.good)
        )
        named = [line for line in there - not_there if _names(line, probe.named)]
        if named:
            print(f"{tool}: {probe.what}: {max(named)}")
        return (f"with `{option}`" if option else "yes") if named else ""

    def spares(self, tool: str) -> str:
        """Whether a page that refuses robots passes."""
        arguments = WAYS[tool].get("ask")
        return "" if arguments is None else "yes" * (self.run(tool, arguments, REFUSED).returncode == 0)

    def fixes(self, tool: str) -> str:
        """Whether blanks at the end of lines are gone."""
        arguments = WAYS[tool].get("fix")
        if arguments is None:
            return ""
        self.run(tool, arguments, BLANKS)
        mended = re.search(r"[ \t]$", (self.folder / "README.md").read_text(), re.MULTILINE) is None
        return f"with `{arguments[-1]}`" * mended

    def compares(self, tool: str) -> str:
        """Whether a sound change to a list that has errors passes, by what git has of it."""
        arguments = WAYS[tool].get("ask", WAYS[tool].get("read", ()))
        if self.run(tool, arguments, FAULTY).returncode == 0:
            raise SystemExit(f"{tool} has nothing against the list that is compared")
        git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.com", "-C", str(self.folder))
        for command in (("init", "-q"), ("add", "README.md"), ("commit", "-q", "--allow-empty", "-m", "a")):
            subprocess.run((*git, *command), check=True, capture_output=True)
        faulty = (self.folder / "README.md").read_text()
        arguments = (*arguments, "--baseline=HEAD") if tool == US else arguments
        sound = faulty + "- [B](http://127.0.0.1:{port}/good) - B.\n"
        passed = self.run(tool, arguments, sound).returncode == 0
        return ("with `--baseline`" if tool == US else "yes") * passed


def _names(line: str, what: str) -> bool:
    """Whether a line of output names an address, or a place, as `6:`."""
    return what in line if what[0] in "/#" else bool(re.search(r"(?<!\d)" + what, line))


def table(bench: Bench, tools: Sequence[str]) -> str:
    rows = [(probe.what, [bench.sees(tool, probe) for tool in tools]) for probe in PROBES]
    rows += [
        ("lets a page pass that refuses robots (403)", [bench.spares(tool) for tool in tools]),
        ("mends what is safe to mend, as blanks", [bench.fixes(tool) for tool in tools]),
        ("lets a sound change to a faulty list pass", [bench.compares(tool) for tool in tools]),
    ]
    head = [f"| | {' | '.join(tools)} |", f"|---|{':-:|' * len(tools)}"]
    return "\n".join([*head, *(f"| {what} | {' | '.join(cells)} |" for what, cells in rows)])


def main() -> None:
    installed = {peer.name: install(peer) for peer in PEERS}
    for name, peer in installed.items():
        if peer.missing:
            print(f"{name} cannot be had: {peer.missing}", file=sys.stderr)
    tools = [US, *(name for name, peer in installed.items() if not peer.missing)]
    programs = {US: OURS, **{name: (str(peer.program),) for name, peer in installed.items()}}
    with answering() as server, tempfile.TemporaryDirectory() as folder:
        server.answers = PAGES
        shown = table(Bench(Path(folder), int(server.urls[0].rpartition(":")[2]), programs), tools)
    print(shown)
    if "--write" in sys.argv[1:]:
        replace(ROOT / "README.md", "comparison", shown)


if __name__ == "__main__":
    main()
