"""Names on a command line → the text of files, or why there is none."""

import os
import stat
import sys
from collections.abc import Iterable
from glob import has_magic
from itertools import chain
from typing import Final, NamedTuple

from .model import SHOWN_INPUT, Unreadable

STANDARD_INPUT: Final = "-"
MAX_BYTES: Final = 5 * 1024 * 1024

_NOT_A_FILE: Final = {
    stat.S_IFDIR: ("is a directory", "name a file in it, or a pattern such as 'docs/*.md'"),
    stat.S_IFIFO: ("is a pipe", "pass it on standard input, with - as the name of the file"),
    stat.S_IFSOCK: ("is a socket", "name a Markdown file"),
    stat.S_IFCHR: ("is a device", "name a Markdown file, or - for standard input"),
    stat.S_IFBLK: ("is a device", "name a Markdown file"),
}


class Text(NamedTuple):
    """A file as it was decoded, BOM and line ends included."""

    path: str
    text: str


class ReadError(Exception):
    """Why a file is not read, and what to do about it where that is a list to check."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"{what}: {advice}")
        self.what = what


def read(names: Iterable[str]) -> tuple[list[Text], list[Unreadable]]:
    """Read what the names stand for (a path, a glob pattern, `-`), each file once, in that order."""
    paths: dict[str, str] = {}
    for path in chain.from_iterable(map(_expand, names)):
        paths.setdefault(path if path == STANDARD_INPUT else os.path.abspath(path), path)
    results = [_read(path) for path in paths.values()]
    return (
        [result for result in results if isinstance(result, Text)],
        [result for result in results if isinstance(result, Unreadable)],
    )


def _expand(name: str) -> list[str]:
    """The files that a pattern matches, sorted; any other name as its file spells it, else as it is.

    As in a shell, a wildcard stands for no hidden file. `**` does not follow symbolic links.
    """
    if not has_magic(name) or os.path.lexists(name):
        return [_spelled(name)]
    from pathlib import Path

    anchor = Path(name).anchor
    spelled = Path(name).parts
    try:
        found = [path for path in Path(anchor).glob(name[len(anchor) :]) if not path.is_dir()]
    except (ValueError, OSError):  # not a pattern
        return [name]
    seen = [path for path in found if not any(p.startswith(".") and p not in spelled for p in path.parts)]
    return sorted(map(str, seen)) or [name]


def _spelled(path: str) -> str:
    """`readme.md` for README.md where that is the one file of such a name: many lists have it so."""
    folder, name = os.path.split(path)
    try:
        names = os.listdir(folder or os.curdir)
    except (OSError, ValueError):
        return path
    alike = [each for each in names if each.casefold() == name.casefold()]
    return os.path.join(folder, alike[0]) if len(alike) == 1 else path


def _read(path: str) -> Text | Unreadable:
    shown = SHOWN_INPUT if path == STANDARD_INPUT else path
    try:
        data = _standard_input() if path == STANDARD_INPUT else load(path, MAX_BYTES)
        if len(data) > MAX_BYTES:
            raise ReadError(f"over {MAX_BYTES // 1024**2} MiB", "split the list into several files")
        return Text(shown, decode(data))
    except ReadError as refusal:
        return Unreadable(shown, str(refusal))
    except FileNotFoundError:
        wanted = "no file matches this pattern" if has_magic(path) else "no such file"
        return Unreadable(shown, f"{wanted}: name the list to check")
    except PermissionError:
        return Unreadable(shown, "permission denied: make it readable first")
    except OSError as error:
        return Unreadable(shown, f"cannot be read: {cause(error)}")


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ReadError("standard input is closed", "pipe a list into it, or name a file")
    data = bytearray()
    while len(data) <= MAX_BYTES and (piece := os.read(sys.stdin.fileno(), 65536)):
        data += piece  # in pieces: between two of them Ctrl-C is heard
    return bytes(data)


def load(path: str, limit: int) -> bytes:
    """The first `limit` bytes of a regular file, and one more where it has more. OSError, ReadError.

    Never waits: what is not a regular file is not opened, and what turns into one does not block.
    """
    if "\0" in path:
        raise ReadError("not the name of a file", "name a Markdown file")
    kind = stat.S_IFMT(os.stat(path).st_mode)
    if kind != stat.S_IFREG:
        raise ReadError(*_NOT_A_FILE.get(kind, ("is no regular file", "name a Markdown file")))
    if _leaves(path):
        raise ReadError(f"a link to {os.path.realpath(path)}, out of its tree", "name that file itself")
    with open(
        path, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
    ) as file:
        return file.read(limit + 1)


def _leaves(path: str) -> bool:
    """Whether symbolic links lead out of the working directory, or of the file's own outside it.

    Who sends a pull request may put a link to /proc/self/environ in place of README.md.
    """
    here = os.path.realpath(os.curdir)
    inside = os.path.abspath(path).startswith(os.path.join(here, ""))
    tree = here if inside else os.path.realpath(os.path.dirname(path) or os.curdir)
    return not os.path.realpath(path).startswith(os.path.join(tree, ""))


def checkout(directory: str) -> str | None:
    """The directory itself or the nearest one above that is a checkout of git."""
    while not os.path.lexists(os.path.join(directory, ".git")):
        directory, below = os.path.dirname(directory), directory
        if directory == below:
            return None
    return directory


def cause(error: OSError) -> str:
    """Why the system refused, in lower case."""
    return (error.strerror or str(error)).lower()


def decode(data: bytes) -> str:
    """UTF-8 without a NUL, else ReadError."""
    at = data.find(b"\0")
    if at >= 0:
        raise ReadError(f"binary, with a NUL byte on line {_line(data, at)}", "name a Markdown file in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = f"byte 0x{data[error.start]:02x} at offset {error.start}, on line {_line(data, error.start)}"
        raise ReadError("not UTF-8", f"{where}; save it as UTF-8") from None


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
