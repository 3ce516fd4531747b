"""What the runner of a GitHub workflow takes for a command: the oracle for everything that is printed.

Facts from actions/runner, src/Runner.Common/ActionCommand.cs as of 2026-08: `::name …::` where a line
starts so after blanks, `##[name …]` anywhere in a line, and a bare CR ends a line too. Here any name
counts, whether the runner knows it or not.
"""

from __future__ import annotations

import re

_LINE_END = re.compile(r"\r\n|\n|\r")


def commands(output: str) -> list[str]:
    """The lines of an output that the runner would read as commands."""
    return [line for line in _LINE_END.split(output) if _is_command(line)]


def _is_command(line: str) -> bool:
    start = line.lstrip()
    new = start.startswith("::") and "::" in start[2:]
    old = "##[" in line and "]" in line[line.index("##[") :]
    return new or old
