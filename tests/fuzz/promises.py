"""What the command promises of any input, and one run of it within this process."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from awesome_lint.cli import main

from ..command import CLOSED
from .effort import no_hang

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Done:
    """What a run printed, and its exit code."""

    code: int
    output: str
    errors: str


def run(*args: str, environ: Mapping[str, str] = CLOSED) -> Done:
    """One run; its exit code is 0, 1 or 2, and no part of it failed."""
    output, errors = io.StringIO(), io.StringIO()
    with no_hang(), redirect_stdout(output), redirect_stderr(errors):
        code = main(args, environ)
    done = Done(code, output.getvalue(), errors.getvalue())
    assert code in (0, 1, 2)
    assert "internal error" not in done.errors, done.errors
    return done


def report(done: Done, path: Path) -> Mapping[str, Any]:
    """The JSON of a run over a file, once every place in it was found to lie inside that file."""
    parsed: Mapping[str, Any] = json.loads(done.output)
    text = path.read_bytes().decode("utf-8")
    lengths = [len(line) for line in _LINE_END.split(text)]
    for place in _places(parsed):
        assert _inside(place, lengths), (place, text)
    return parsed


def _places(value: object) -> Iterator[Mapping[str, Any]]:
    """Every table of the report that says where something is."""
    if isinstance(value, dict):
        if "line" in value:
            yield value
        for part in value.values():
            yield from _places(part)
    elif isinstance(value, list):
        for part in value:
            yield from _places(part)


def _inside(place: Mapping[str, Any], lengths: list[int]) -> bool:
    """A line of the file, a column up to behind its last character, an end that is not before it."""
    start = (place["line"], place.get("column", 1))
    end = (place.get("end_line", start[0]), place.get("end_column", start[1]))
    there = all(
        1 <= line <= len(lengths) and 1 <= column <= lengths[line - 1] + 1 for line, column in (start, end)
    )
    return there and start <= end
