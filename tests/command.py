"""The command as a user starts it: a process of its own, in a folder of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import IO, Any

from awesome_lint.registries.options import BASES

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "awesome_lint"]
CLOSED = {f"AWESOME_LINT_{name.upper()}_URL": "http://127.0.0.1:9" for name in BASES}
"""Registries that cannot be reached: what asks them by mistake tells so."""
ENVIRON = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **CLOSED}


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
