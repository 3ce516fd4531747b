"""A part of the program that fails without taking the run down, and the line that tells of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, TypeVar

from . import __url__

REPORT_AT: Final = f"{__url__}/issues"

T = TypeVar("T")


class Bug(NamedTuple):
    """An exception that nothing in the program expects, and the part that raised it."""

    part: str
    error: Exception

    @property
    def message(self) -> str:
        what = f"{type(self.error).__name__}: {self.error}"[:200]
        return f"internal error in {self.part}: {what}; this is a bug, please report it at {REPORT_AT}"


def attempt(part: str, work: Callable[[], T]) -> T | Bug:
    """What `work` returns, or the bug that it ran into. The only place where any error is caught."""
    try:
        return work()
    except Exception as error:
        return Bug(part, error)
