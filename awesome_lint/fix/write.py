"""The new text of a file, written all or not at all: through no link, and over no change of others."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from ..files import MAX_BYTES, ReadError, cause, load


class WriteError(Exception):
    """Why a file was not written, and what to do about it, in one line."""


def write(path: str, old: str, new: str) -> None:
    """Replace a regular file that holds `old`, as UTF-8. It keeps its mode. Raises WriteError.

    The text goes to a file beside it first, which then takes its place: whoever reads meanwhile sees the
    one or the other, whole.
    """
    try:
        if _is_linked(path):
            raise WriteError("a symbolic link leads there: name the file itself")
        _replace(path, old.encode(), new.encode())
    except ReadError as error:
        raise WriteError(str(error)) from None
    except OSError as error:
        raise WriteError(f"cannot be written: {cause(error)}") from None


def _is_linked(path: str) -> bool:
    """Whether the file or, in the working directory, a folder on the way to it is a symbolic link."""
    here = os.path.realpath(os.curdir)
    full = os.path.abspath(path)
    if not full.startswith(os.path.join(here, "")):
        full = os.path.join(os.path.realpath(os.path.dirname(full)), os.path.basename(full))
    return os.path.realpath(path) != full


def _replace(path: str, old: bytes, new: bytes) -> None:
    from tempfile import mkstemp  # takes longer to import than a small list to check

    status = os.stat(path)
    if not os.access(path, os.W_OK):
        raise WriteError("write protected: make it writable first")
    number, beside = mkstemp(dir=os.path.dirname(path) or os.curdir, prefix=".awesome-lint-")
    try:
        with open(number, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(number)
        _keep(status, beside)
        if load(path, MAX_BYTES) != old:
            raise WriteError("changed while it was checked: run again")
        os.replace(beside, path)
    finally:
        with suppress(FileNotFoundError):  # it has taken its place
            os.unlink(beside)


def _keep(status: os.stat_result, beside: str) -> None:
    """The owner first, where that can be had: to change it takes bits of the mode away."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(beside, status.st_uid, status.st_gid)
    os.chmod(beside, stat.S_IMODE(status.st_mode))
