"""The console script `awesome-lint`, and `python -m awesome_lint`."""

from __future__ import annotations

import gc
from typing import NoReturn


def entry_point() -> NoReturn:
    """Run the command, and end the process with its exit code."""
    gc.disable()  # a run ends before there is garbage worth the time: up to a fifth of a large list's
    from .cli import command

    command()


if __name__ == "__main__":
    entry_point()
