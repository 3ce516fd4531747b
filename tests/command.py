"""The command as a user starts it: a process of its own, in a folder of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-c", "from awesome_lint.cli import entry_point; entry_point()"]
ENVIRON = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def start(*args: str, cwd: Path, stdout: int | IO[Any] = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """The running process, with pipes for its standard input and error."""
    return subprocess.Popen(
        [*COMMAND, *args],
        cwd=cwd,
        env=ENVIRON,
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )
