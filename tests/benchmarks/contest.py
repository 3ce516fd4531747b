"""Programs that do the same work in turns, and what each took as a whole process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from threading import Timer

HERE = Path(__file__).parent
OURS = (sys.executable, "-m", "awesome_lint")
ENVIRONMENT = {"PYTHONPATH": str(HERE.parents[1])}
"""What OURS needs to find the package."""
LIMIT = 300
"""Seconds that a run may take."""


class UndoneError(Exception):
    """The program did not do the work: it failed, or took too long. Says how."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program took: seconds of wall and processor time, MiB at the peak."""

    wall: float
    processor: float
    memory: float


@dataclass(slots=True)
class Contest:
    """The commands by name, and the pattern that the output of each has where it did the work."""

    commands: Mapping[str, Sequence[str]]
    proofs: Mapping[str, str]
    costs: dict[str, list[Cost]] = field(default_factory=dict)
    undone: dict[str, str] = field(default_factory=dict)

    def run(self, rounds: int, environment: Mapping[str, str], folder: Path | None = None) -> None:
        """Each command once a round; one that does not do the work is not run again."""
        for _ in range(rounds):
            for name in [name for name in self.commands if name not in self.undone]:
                try:
                    cost = measure(self.commands[name], environment, self.proofs[name], folder)
                except UndoneError as reason:
                    self.undone[name] = str(reason)
                else:
                    self.costs.setdefault(name, []).append(cost)

    def median(self, name: str) -> Cost:
        costs = self.costs[name]
        return Cost(
            median(cost.wall for cost in costs),
            median(cost.processor for cost in costs),
            median(cost.memory for cost in costs),
        )


def measure(
    command: Sequence[str], environment: Mapping[str, str], proof: str, folder: Path | None = None
) -> Cost:
    """One run; raises UndoneError where its output does not match the proof."""
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment, cwd=folder
        )
        timer = Timer(LIMIT, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)  # so that nobody waits for it again
        output.seek(0)
        printed = output.read().decode(errors="replace")
    if wall >= LIMIT:
        raise UndoneError(f"not done in {LIMIT} s")
    if not re.search(proof, printed, re.MULTILINE):
        raise UndoneError(f"exit code {process.returncode}, and no {proof!r} in: {printed[-300:]!r}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


@contextmanager
def serving(delay: float, certificate: Path | None = None) -> Iterator[int]:
    """A server in a process of its own on all of 127/8; gives its port."""
    command = [sys.executable, str(HERE / "server.py"), "0", str(delay)]
    if certificate is not None:
        command.append(str(certificate))
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline())
        try:
            yield port
        finally:
            process.terminate()


def addresses(port: int, links: int = 2000, hosts: int = 200) -> Iterator[str]:
    return (f"http://127.0.1.{number % hosts + 1}:{port}/{number}" for number in range(links))


def write_list(path: Path, urls: Iterable[str]) -> Path:
    entries = (f"- [Page {number}]({url}) - One of many.\n" for number, url in enumerate(urls))
    path.write_text(f"# Pages\n\n{''.join(entries)}", "ascii")
    return path
