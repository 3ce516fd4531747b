"""The files around a list: what its relative links lead to, and what GitHub looks for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice

from .files import checkout
from .model import Document, FileState, Repository, Target
from .wording import schemes

# Where GitHub looks for a licence and for contribution guidelines.
_PLACES = ((), (".github",), ("docs",))

# Pages of https://github.com/<owner>/<name>/. A file is shown two levels below, at blob/<branch>/.
_PAGES = frozenset({
    "actions", "archive", "blob", "commits", "compare", "contributors", "discussions", "fork", "forks",
    "graphs", "issues", "labels", "milestones", "network", "packages", "projects", "pull", "pulls", "pulse",
    "raw", "releases", "security", "stargazers", "tags", "tree", "watchers", "wiki",
})  # fmt: skip
_LEVELS_BELOW_PAGES = 2

_MAX_TARGETS = 5000
_MAX_PARTS = 100


def look(document: Document) -> Repository | None:
    """What the checkout around a file holds; None where there is none.

    Reads names, no contents, and never outside the checkout: `..` and symbolic links are followed by
    hand, one step at a time.
    """
    path = document.source.path
    directory = os.path.realpath(os.path.dirname(path))
    root = checkout(directory) if os.path.isfile(path) else None
    if root is None:
        return None
    return _look(_Checkout(root), os.path.relpath(directory, root).replace(os.sep, "/"), document)


def _relative_links(document: Document) -> Iterator[tuple[str, str]]:
    """The addresses that are relative, once each, with their paths."""
    urls = [*(link.url for link in document.links), *(image.url for image in document.images)]
    for url in dict.fromkeys(urls):
        path = schemes.relative_path(url)
        if path is not None:
            yield url, path


def look_back(document: Document, name: str, files: Iterable[str]) -> Repository:
    """The same for a file of a commit: its own name there, and those of all files, with slashes."""
    return _look(_Commit(files), name.rpartition("/")[0], document)


def _look(checkout: _Checkout, folder: str, document: Document) -> Repository:
    targets = {
        url: checkout.target(folder, link) for url, link in islice(_relative_links(document), _MAX_TARGETS)
    }
    names = {"/".join((*place, name)).lower() for place in _PLACES for name in checkout.names(place)}
    return Repository(frozenset(names), targets)


class _Checkout:
    """The tree below a root that is no link itself; a place in it is a tuple of names."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._names: dict[str, dict[str, str]] = {}

    def names(self, place: tuple[str, ...]) -> tuple[str, ...]:
        """The names in a directory; none where it is none or is reached through a link."""
        directory = os.path.join(self._root, *place)
        if self._real(directory) != directory:
            return ()
        return tuple(self._list(directory).values())

    def target(self, base: str, path: str) -> Target:
        """Where a relative path leads from a file in the directory `base`, both with slashes."""
        parts: list[str] = []
        missing_levels = 0
        for part in (path if path.startswith("/") else f"{base}/{path}").split("/"):
            if part == ".." and parts:
                parts.pop()
            elif part == "..":
                missing_levels += 1
            elif part not in ("", "."):
                parts.append(part)
        if missing_levels:
            is_page = missing_levels == _LEVELS_BELOW_PAGES and parts and parts[0] in _PAGES
            return Target(FileState.FOUND if is_page else FileState.OUTSIDE, path, path)
        return self._walk(parts, path)

    def _walk(self, parts: list[str], path: str) -> Target:
        """Go down name by name, and say how the names are spelled."""
        if len(parts) > _MAX_PARTS or parts[:1] == [".git"]:
            return Target(FileState.MISSING, path, path)
        directory = self._root
        spelled: list[str] = []
        for part in parts:
            name = self._spelling(directory, part)
            if name is None:
                return Target(FileState.MISSING, path, path)
            spelled.append(name)
            directory = self._real(os.path.join(directory, name))
            if not (directory + os.sep).startswith(self._root.rstrip(os.sep) + os.sep):
                return Target(FileState.OUTSIDE, path, path)
        if spelled == parts:
            return Target(FileState.FOUND, path, path)
        return Target(FileState.OTHER_CASE, path, _respell(path, spelled))

    def _real(self, path: str) -> str:
        return os.path.realpath(path)

    def _spelling(self, directory: str, name: str) -> str | None:
        """The name itself where the directory has it, or one that differs in case only."""
        names = self._list(directory)
        return name if name in names.values() else names.get(name.casefold())

    def _list(self, directory: str) -> dict[str, str]:
        """The names in a directory by what they are but for their case."""
        if directory not in self._names:
            try:
                self._names[directory] = {name.casefold(): name for name in sorted(os.listdir(directory))}
            except OSError:  # a file, or nobody may look
                self._names[directory] = {}
        return self._names[directory]


class _Commit(_Checkout):
    """The tree of a commit: nothing in it is followed, for git holds links as files."""

    def __init__(self, files: Iterable[str]) -> None:
        super().__init__(os.sep)
        self._names = {os.sep: {}}
        for file in files:
            self._add(os.path.join(os.sep, *file.split("/")))

    def _add(self, path: str) -> None:
        """Adds a path and the folders on the way to it, up to the first that is there."""
        is_new, folder = True, path
        while is_new:
            folder, name = os.path.split(folder)
            is_new = folder not in self._names
            self._names.setdefault(folder, {})[name.casefold()] = name

    def _real(self, path: str) -> str:
        return path

    def _list(self, directory: str) -> dict[str, str]:
        return self._names.get(directory, {})


def _respell(path: str, spelled: list[str]) -> str:
    """The path with its last names as they are spelled."""
    parts = path.split("/")
    names = [index for index, part in enumerate(parts) if part not in ("", ".", "..")]
    for index, name in zip(reversed(names), reversed(spelled), strict=False):
        parts[index] = name
    return "/".join(parts)
