"""The command on a terminal and in a log: what is shown while servers and registries let it wait."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from ..command import COMMAND, ENVIRON
from ..linkcheck.web import Behaviour, Exchange, Web, http

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no such terminals there")

LOGGING = "from awesome_lint.evidence import progress; progress._EVERY = 0.0"
"""Ten seconds between two lines of a log, made none."""
FLAGS = ["--allow-private", "--no-cache", "--ignore=local-link,insecure-link"]


@pytest.fixture
def released() -> Iterator[Event]:
    event = Event()
    yield event
    event.set()


@pytest.fixture
def web(released: Event) -> Iterator[Web]:
    async def waits(exchange: Exchange) -> None:
        await exchange.web.loop.run_in_executor(None, released.wait, 60)
        await exchange.send(http())

    behaviours = (
        Behaviour("fine", "alive", http(), "answers at once"),
        Behaviour("waits", "alive", waits, "answers when it is told to"),
    )
    with Web({behaviour.name: behaviour for behaviour in behaviours}, {}) as web:
        yield web
        released.set()


def write(folder: Path, *urls: str) -> None:
    entries = (f"- [Page {number}]({url}) - One of them.\n" for number, url in enumerate(urls))
    (folder / "README.md").write_text(f"# List\n\n{''.join(entries)}")


def read_until(source: int, done: Callable[[str], bool]) -> str:
    """What is read of a pipe or terminal until `done` says so of it, or it has ended."""
    read, deadline = b"", time.monotonic() + 60
    while not done(read.decode("utf-8", "replace")):
        assert select.select([source], [], [], deadline - time.monotonic())[0], read
        try:
            piece = os.read(source, 65536)
        except OSError:  # how Linux tells that nobody holds the other end of a terminal
            break
        if not piece:
            break
        read += piece
    return read.decode("utf-8", "replace")


def never(_: str) -> bool:
    return False


class Terminal:
    """The command with its standard error on a terminal."""

    def __init__(self, folder: Path, *args: str, **environ: str) -> None:
        import pty

        self.screen, other = pty.openpty()
        self.process = subprocess.Popen(
            [*COMMAND, *FLAGS, *args],
            cwd=folder,
            env={**ENVIRON, "TERM": "xterm", "COLUMNS": "120", **environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=other,
        )
        os.close(other)

    def shows(self, *words: str) -> str:
        """What is drawn until all the words stand on one line."""
        return read_until(
            self.screen, lambda text: any(all(word in line for word in words) for line in text.split("\r"))
        )

    def end(self) -> tuple[str, str]:
        """The rest of what is drawn, and the report."""
        rest = read_until(self.screen, never)
        report, _ = self.process.communicate(timeout=30)
        os.close(self.screen)
        return rest, report.decode()


def test_a_terminal_has_a_bar_until_all_is_known(tmp_path: Path, web: Web, released: Event) -> None:
    waiting = f"waits.localhost:{web.port}"
    write(tmp_path, f"http://fine.localhost:{web.port}/", f"http://{waiting}/")
    terminal = Terminal(tmp_path)
    assert "links" in terminal.shows("1/2", "0 dead", f"waiting for {waiting}")
    released.set()
    rest, report = terminal.end()
    assert rest.rpartition("\x1b[2K")[2].strip() == "", "the bar is wiped away"
    assert report.endswith("no findings in 1 file\n")
    assert terminal.process.returncode == 0


def test_the_bar_stands_still_while_registries_are_asked(tmp_path: Path, web: Web, released: Event) -> None:
    write(tmp_path, f"http://fine.localhost:{web.port}/", "https://arxiv.org/abs/2005.07143")
    terminal = Terminal(
        tmp_path, "--exclude=arxiv.org", AWESOME_LINT_ARXIV_URL=f"http://waits.localhost:{web.port}"
    )
    terminal.shows("1/1", "waiting for the registries")
    released.set()
    rest, _ = terminal.end()
    last = rest.rpartition("\x1b[2K")[2].strip()
    assert last.startswith("awesome-lint: ")
    assert "arxiv" in last


def test_a_log_has_lines(tmp_path: Path, web: Web, released: Event) -> None:
    waiting = f"waits.localhost:{web.port}"
    write(tmp_path, f"http://fine.localhost:{web.port}/", f"http://{waiting}/")
    command = [
        sys.executable,
        "-c",
        f"{LOGGING}; from awesome_lint.__main__ import entry_point; entry_point()",
        *FLAGS,
    ]
    with subprocess.Popen(
        command, cwd=tmp_path, env=ENVIRON, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        told = read_until(process.stderr.fileno(), lambda text: f"0 dead, waiting for {waiting}\n" in text)
        released.set()
        told += read_until(process.stderr.fileno(), never)
    assert "links: 1 of 2, " in told
    assert told.splitlines()[-1].startswith("links: 2 of 2, ")
    assert process.returncode == 0
