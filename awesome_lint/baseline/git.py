"""Reads commits of the repository that a list is in: runs nothing that a checkout holds, asks no remote.

Whoever sends a pull request controls the tree, and an unpacked archive its `.git/config` too. So only
commands are used that neither refresh the index (core.fsmonitor) nor show through filters (textconv) nor
fetch; arguments are lists, revisions stand behind --end-of-options, and the variables of git itself, which
a hook inherits, are not passed on. Facts from git's documentation (git-rev-parse, git-config), 2.30 to 2.53.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from ..files import MAX_BYTES

_SECONDS: Final = 60
_SETTINGS: Final = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "safe.bareRepository=explicit",  # a folder of the checkout may look like a repository
)
_ENVIRON: Final = {
    "GIT_ALLOW_PROTOCOL": "",  # a partial clone fetches what it lacks: by no protocol
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_REGULAR: Final = ("100644", "100755")


class Blob(NamedTuple):
    """What stands at a path of a commit; a symbolic link and a submodule are not `regular`."""

    name: str
    regular: bool


class GitError(Exception):
    """What git cannot tell, and why."""


class Clone(NamedTuple):
    """A repository on disk; `root` is the folder of its working tree, without symbolic links."""

    root: str

    def commit(self, revision: str) -> str | None:
        """The object name of a commit that is there; None for any other revision."""
        if revision.startswith("-"):
            return None
        found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return found.strip() if found else None

    def parents(self, revision: str) -> list[str]:
        """The object names of a commit's parents, also of those that a shallow clone lacks."""
        commit = self.commit(revision)
        told = (self._ask("cat-file", "commit", commit) or "") if commit else ""
        head, _, _ = told.partition("\n\n")
        return [line.removeprefix("parent ") for line in head.splitlines() if line.startswith("parent ")]

    def fork_point(self, commit: str) -> str | None:
        """The best common ancestor of a commit and HEAD, as far as the clone has it."""
        found = self._ask("merge-base", "--end-of-options", commit, "HEAD")
        return found.strip() if found else None

    def _ask(self, *args: str) -> str | None:
        data = _run(self.root, *args)
        return None if data is None else data.decode("utf-8", "replace")


def clone(folder: str) -> Clone:
    """The repository whose working tree the folder is in. Raises GitError."""
    if not os.path.isdir(folder):
        raise GitError("there is no such folder")
    done = _call(folder, "rev-parse", "--show-toplevel")
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise GitError(said.removeprefix("fatal: ") or "git failed")
    return Clone(os.path.realpath(os.fsdecode(done.stdout.rstrip(b"\r\n"))))


@dataclass(frozen=True)
class Tree:
    """The files of a commit, by their path from the root, with slashes."""

    clone: Clone
    commit: str

    @cached_property
    def files(self) -> Mapping[str, Blob]:
        """Raises GitError where the clone lacks a folder of the commit."""
        data = _run(self.clone.root, "ls-tree", "-r", "-z", "--full-tree", self.commit)
        if data is None:
            raise GitError("the files of the commit cannot be listed")
        files = {}
        for line in filter(None, data.split(b"\0")):
            head, _, path = line.partition(b"\t")
            mode, _, name = head.decode("ascii").split()
            files[os.fsdecode(path)] = Blob(name, mode in _REGULAR)
        return files

    def read(self, path: str) -> bytes | None:
        """The bytes of a regular file, None where there is none. Raises GitError, also over the limit."""
        blob = self.files.get(path)
        if blob is None or not blob.regular:
            return None
        size = _run(self.clone.root, "cat-file", "-s", blob.name)
        if size and int(size) > MAX_BYTES:
            raise GitError("the file is too large there")
        data = _run(self.clone.root, "cat-file", "blob", blob.name)
        if data is None:
            raise GitError("this clone lacks the file; make one without a filter")
        return data

    def locate(self, path: str) -> str | None:
        """The name in the repository of a path on disk; None where it is outside."""
        name = os.path.relpath(os.path.realpath(path), self.clone.root).replace(os.sep, "/")
        return None if name == posixpath.pardir or name.startswith("../") or os.path.isabs(name) else name


class _Done(NamedTuple):
    returncode: int
    stdout: bytes
    stderr: bytes


def _run(root: str, *args: str) -> bytes | None:
    done = _call(root, *args)
    return None if done.returncode else done.stdout


def _call(folder: str, *args: str) -> _Done:
    import subprocess

    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    environ = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, and a program of an absolute path
            [_program(), "--no-pager", *settings, *args],
            cwd=folder,
            env=environ | _ENVIRON,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git cannot be run: {error}") from None
    return _Done(done.returncode, done.stdout, done.stderr)


def _program() -> str:
    """git from an absolute folder of PATH: Windows itself would look into the working directory first."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in filter(os.path.isabs, os.get_exec_path()):
        path = os.path.join(folder, name)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    raise GitError("there is no git on PATH")
