"""Writes the reports that go to files, and never where a checkout would have them go."""

from __future__ import annotations

import os
import stat

from .config import Request
from .files import cause
from .model import Result
from .report import Look, render


def write(result: Result, request: Request) -> list[str]:
    """Returns a line for each report that could not be written."""
    failures = []
    lists = (*(each.source.path for each in result.documents), *(path for path, _ in result.unreadable))
    taken = {os.path.realpath(path) for path in (*request.paths, *lists) if os.path.exists(path)}
    look = Look(statistics=request.look.statistics)
    for name, path in request.reports:
        refusal = _refusal(path, taken) or _put(path, render(name, result, look))
        if refusal:
            failures.append(f"{path}: {refusal}; name another path")
        taken.add(os.path.realpath(path))
    return failures


def _refusal(path: str, taken: set[str]) -> str | None:
    """Why nothing is to be written there: a link may lead to any file, and a pipe may have no reader."""
    if os.path.realpath(path) in taken:
        return "is a list to check, or another report, which this one would replace"
    if _leads_out(path):
        return "a link leads it out of the working directory"
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return None
    return None if stat.S_ISREG(mode) or stat.S_ISCHR(mode) else "is no regular file"


def _leads_out(path: str) -> bool:
    """Whether a folder that looks as if it were below the working directory is elsewhere.

    What stands before `..` may be a link: the folder above it is that above where the link leads.
    """
    here, folder = os.getcwd(), os.path.dirname(path)
    written = os.path.relpath(folder or os.curdir, here)
    real = os.path.relpath(os.path.realpath(folder), os.path.realpath(here))
    return not _is_above(written) and _is_above(real)


def _is_above(path: str) -> bool:
    return path.split(os.sep)[0] == os.pardir


def _put(path: str, report: str) -> str | None:
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(report)
    except OSError as error:
        return f"the report cannot be written: {cause(error)}"
    return None
