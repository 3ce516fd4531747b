"""What the runner of a GitHub workflow takes for a command: the oracle for everything that is printed.

Facts from actions/runner, src/Runner.Common/ActionCommand.cs as of 2026-08: `::name …::` where a line
starts so after blanks, `##[name …]` anywhere in a line, and a bare CR ends a line too. Here any name
counts, whether the runner knows it or not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")


def commands(output: str) -> list[str]:
    """The lines of an output that the runner would read as commands."""
    return [line for line in _LINE_END.split(output) if _is_command(line)]


def _is_command(line: str) -> bool:
    start = line.lstrip()
    new = start.startswith("::") and "::" in start[2:]
    old = "##[" in line and "]" in line[line.index("##[") :]
    return new or old


class Command(NamedTuple):
    """A `::name key=value,…::data` line as the runner unescapes it."""

    name: str
    properties: dict[str, str]
    data: str


def parse(line: str) -> Command:
    """ActionCommand.TryParseV2."""
    head, _, data = line.lstrip().removeprefix("::").partition("::")
    name, _, rest = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in rest.strip().split(",") if pair)
    properties = {
        key: _unescape(value, ("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","))
        for key, value in pairs
    }
    return Command(name, properties, _unescape(data, ("%0D", "\r"), ("%0A", "\n")))


def _unescape(text: str, *pairs: tuple[str, str]) -> str:
    for escaped, char in (*pairs, ("%25", "%")):
        text = text.replace(escaped, char)
    return text
