"""What a change introduced: the findings of a list, and those of the same list before it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from .. import configfile
from ..files import ReadError, cause, decode
from ..model import SHOWN_INPUT
from ..place import ConfigError

if TYPE_CHECKING:
    from .event import Comparison
    from .git import Clone, Tree

_SHOWN = 10  # digits of a commit's name


class Baseline(NamedTuple):
    """The commit that a change is compared with, None where there is none; its name for people.

    `foreign` is a change whose own config does not hold. `notes` are what a reader must know.
    """

    tree: Tree | None = None
    name: str | None = None
    foreign: bool = False
    notes: tuple[str, ...] = ()

    @property
    def files(self) -> configfile.Files:
        """Where the config is read: where the checkout is foreign, in the base."""
        return configfile.Files(self._has, self._load) if self.foreign else configfile.DISK

    def before(self, path: str) -> tuple[str, str] | None:
        """The name and the text that a file had; None for a new one. Raises GitError."""
        from .git import GitError
        from .predecessor import predecessor

        assert self.tree
        name = self.tree.locate(path)
        if path == SHOWN_INPUT:
            raise GitError("it is no file of the repository")
        if name is None:
            raise GitError("the file is outside the repository")
        try:
            if name not in self.tree.files:
                return predecessor(self.tree, path)
            data = self.tree.read(name)
            return None if data is None else (name, decode(data))
        except ReadError as refusal:
            raise GitError(str(refusal)) from None
        except OSError as error:  # it is gone meanwhile
            raise GitError(cause(error)) from None

    def _has(self, path: str) -> bool:
        if self.tree is None:
            return False
        name = self.tree.locate(path)
        return os.path.lexists(path) if name is None else name in self.tree.files

    def _load(self, path: str, limit: int) -> bytes:
        name = self.tree.locate(path) if self.tree else None
        if self.tree is None or name is None:
            return configfile.DISK.load(path, limit)
        from .git import GitError

        try:
            data = self.tree.read(name)
        except GitError as error:
            raise ReadError(str(error), "") from None
        if data is None:
            raise ReadError("no regular file in the base", "make it one")
        return data[: limit + 1]


NONE: Final = Baseline()


def find(asked: str, environ: Mapping[str, str], paths: Sequence[str]) -> Baseline:
    """The base of the checkout that the paths are in. Raises ConfigError for what is no revision."""
    if asked == "none":
        return NONE
    from .event import Comparison, comparison, is_foreign
    from .git import GitError, clone

    if not asked or asked.startswith("-"):
        raise ConfigError(f"--baseline {asked!r} is no git revision: name a branch, a tag or a commit")
    foreign = is_foreign(environ)
    try:
        here = clone(_folder(paths))
        wanted = comparison(environ, here) if asked == "auto" else Comparison(asked, asked, "fetch it")
        found = _resolve(wanted, here)
    except GitError as error:
        # A list outside git is worth a note only where something says that there is a base.
        if asked == "auto" and not environ.get("GITHUB_EVENT_NAME"):
            return NONE
        found = Baseline(notes=(_missing(str(error)),))
    return found._replace(foreign=foreign)


def _folder(paths: Sequence[str]) -> str:
    """The nearest folder above the first path or pattern."""
    folder = os.path.dirname(paths[0]) if paths else ""
    while folder and not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return folder or os.curdir


def _resolve(wanted: Comparison, here: Clone) -> Baseline:
    """The commit where HEAD parted from what is wanted: what came to that since is no change of ours."""
    commit = here.commit(wanted.revision) if wanted.revision else None
    if commit is None:
        lacking = f"{wanted.name} is not in this clone" if wanted.revision else wanted.name
        return Baseline(notes=(_missing(lacking, wanted.advice),)) if wanted.name else NONE
    from .git import Tree

    commit = here.fork_point(commit) or commit
    tree = Tree(here, commit)
    _ = tree.files  # a clone may lack them
    return Baseline(tree, f"{wanted.name} ({commit[:_SHOWN]})")


def _missing(why: str, advice: str = "") -> str:
    return f"no baseline, so all findings count: {why}{advice and f'; {advice}'}"
