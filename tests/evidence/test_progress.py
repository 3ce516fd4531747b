"""Progress: what a log and a terminal show while links are checked."""

from __future__ import annotations

from io import StringIO

import pytest

from awesome_lint.evidence.progress import shown
from awesome_lint.linkcheck.check import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_every_ten_seconds() -> None:
    stream = StringIO()
    times = iter([0.0, 1.0, 9.9, 10.0, 15.0, 20.0])
    with shown(stream, lambda: next(times)) as show:
        for done in (0, 1, 20, 30, 40):
            show(Progress(done, 1, 100, ("a.test", "b.test", "c.test", "d.test")))
    assert stream.getvalue() == (
        "links: 20 of 100, 40 s left, 1 dead, waiting for a.test, b.test, c.test and 1 more\n"
        "links: 40 of 100, 30 s left, 1 dead, waiting for a.test, b.test, c.test and 1 more\n"
    )


def test_nothing_done_says_nothing_of_the_time() -> None:
    stream = StringIO()
    times = iter([0.0, 10.0])
    with shown(stream, lambda: next(times)) as show:
        show(Progress(0, 0, 2, ()))
    assert stream.getvalue() == "links: 0 of 2, 0 dead\n"


def test_what_is_done_at_once_gets_no_bar() -> None:
    stream = Terminal()
    with shown(stream) as show:
        show(Progress(7, 1, 7, ()))
    assert stream.getvalue() == ""


def test_a_terminal_gets_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    stream = Terminal()
    with shown(stream) as show:
        show(Progress(3, 1, 7, ("slow.test", "[red]odd")))
    assert "3/7" in stream.getvalue()
    assert "1 dead, waiting for slow.test, [red]odd" in stream.getvalue()


def test_a_log_is_told_that_registries_are_awaited() -> None:
    stream = StringIO()
    times = iter([0.0, 10.0])
    with shown(stream, lambda: next(times)) as show:
        show(Progress(0, 0, 0, ("the registries",)))
    assert stream.getvalue() == "waiting for the registries\n"
