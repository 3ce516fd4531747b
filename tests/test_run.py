"""Whatever bytes a file holds, a run ends with a report or with a line that says why not."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given
from hypothesis import strategies as st

from awesome_lint.config import Request
from awesome_lint.run import Outcome, run
from awesome_lint.settings import Settings

from .runner import commands
from .test_escape import HOSTILE

PIECES = [
    "# ",
    "- ",
    "](",
    "[",
    ")",
    "<",
    ">",
    "|",
    "---\n",
    "`",
    "http://",
    "&#0;",
    "\t",
    " ",
    "\n",
    "\r",
    "\ufeff",
]
LISTS = st.lists(st.sampled_from(PIECES) | HOSTILE, max_size=30).map("".join)


def outcome(data: bytes, wanted: str) -> Outcome:
    with TemporaryDirectory() as folder:
        path = Path(folder, "list.md")
        path.write_bytes(data)
        return run(Request(paths=(str(path),), settings=Settings(fail_on="info"), format=wanted), StringIO())


@given(st.binary(max_size=200) | LISTS.map(str.encode))
def test_any_bytes(data: bytes) -> None:
    done = outcome(data, "json")
    assert done.bugs == ()
    report = json.loads(done.report)
    assert done.exit_code == (2 if done.failures else int(bool(report["findings"])))
    assert len(report["files"]) + len(done.failures) == 1


@given(LISTS)
@example("##[]()")
def test_no_list_gives_a_command(text: str) -> None:
    assert commands(outcome(text.encode(), "text").report) == []
