"""The command beside lychee: wall time, processor time and memory, medians of interleaved runs.

usage: links.py LYCHEE [ROUNDS]      LYCHEE is the path of its executable (0.24.2 was compared with)

The server answers on all of 127/8, so that every address is a host of its own.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import trustme

HERE = Path(__file__).parent
ENVIRONMENT = {"PYTHONPATH": str(HERE.parents[1])}
OURS = (
    *(sys.executable, "-c", "from awesome_lint.cli import entry_point; entry_point()"),
    # what a list of loopback addresses is full of; the text of such a list would be another benchmark
    *("--ignore=local-link,insecure-link", "--allow-private"),
)
ALIVE = "no findings in 1 file\n"
"""All that is said where every link is alive: anything else is a finding, or a line before this."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program took: seconds of wall and processor time, MiB at the peak."""

    wall: float
    processor: float
    memory: float


@dataclass(slots=True)
class Contest:
    """Programs that do the same work in turns, and what they took.

    `proofs` are what the output of each ends with, or holds, when it has done it.
    """

    commands: dict[str, Sequence[str]]
    proofs: dict[str, str]
    costs: dict[str, list[Cost]] = field(default_factory=dict)

    def run(self, rounds: int, environment: dict[str, str]) -> None:
        for _ in range(rounds):
            for name, command in self.commands.items():
                cost = measure(command, environment, self.proofs[name])
                self.costs.setdefault(name, []).append(cost)

    def median(self, name: str) -> Cost:
        costs = self.costs[name]
        return Cost(
            median(cost.wall for cost in costs),
            median(cost.processor for cost in costs),
            median(cost.memory for cost in costs),
        )


def measure(command: Sequence[str], environment: dict[str, str], proof: str) -> Cost:
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment)
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        output.seek(0)
        printed = output.read().decode()
    if proof not in printed or "not checked" in printed:
        raise SystemExit(f"{' '.join(command)} did not print {proof}: {printed[-500:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


@contextmanager
def server(delay: float, certificate: Path | None = None) -> Iterator[int]:
    """A server in a process of its own; gives its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(HERE / "server.py"), str(port), str(delay)]
    if certificate is not None:
        command.append(str(certificate))
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield port
        finally:
            process.terminate()


def write_list(path: Path, urls: Iterator[str]) -> Path:
    entries = (f"- [Page {number}]({url}) - One of many.\n" for number, url in enumerate(urls))
    path.write_text(f"# Pages\n\n{''.join(entries)}", "ascii")
    return path


def addresses(port: int, links: int = 2000, hosts: int = 200) -> Iterator[str]:
    return (f"http://127.0.1.{number % hosts + 1}:{port}/{number}" for number in range(links))


def names(port: int, links: int = 5000, hosts: int = 1000) -> Iterator[str]:
    return (f"https://h{number % hosts}.bench.localhost:{port}/{number}" for number in range(links))


def report(title: str, contest: Contest) -> None:
    print(title)
    for name in contest.commands:
        cost = contest.median(name)
        print(
            f"  {name:<14} {cost.wall:6.2f} s wall {cost.processor:6.2f} s processor {cost.memory:6.0f} MiB"
        )


def beside(lychee: str, delay: float, rounds: int, folder: Path) -> None:
    """2,000 URLs on 200 hosts, both programs at their defaults."""
    with server(delay) as port:
        path = write_list(folder / "plain.md", addresses(port))
        contest = Contest(
            {
                "awesome-lint": (*OURS, "--no-cache", str(path)),
                "lychee": (lychee, "--no-progress", str(path)),
            },
            {"awesome-lint": ALIVE, "lychee": "2000 OK"},
        )
        contest.run(rounds, ENVIRONMENT)
        report(f"2,000 URLs, 200 hosts, {delay * 1000:.0f} ms", contest)


def remembered(rounds: int, folder: Path) -> None:
    """The run after a run: the server is gone, so that a request would be a finding."""
    with server(0) as port:
        path = write_list(folder / "remembered.md", addresses(port))
        again = (*OURS, "--cache-dir", str(folder / "cache"), str(path))
        measure(again, ENVIRONMENT, ALIVE)
    contest = Contest(
        {"cached": again, "offline": (*OURS, "--offline", str(path))},
        {"cached": ALIVE, "offline": ALIVE},
    )
    contest.run(rounds, ENVIRONMENT)
    report("the same from the cache", contest)


def over_tls(rounds: int, folder: Path) -> None:
    """5,000 URLs on 1,000 hosts with TLS."""
    authority = trustme.CA()
    roots, certificate = folder / "roots.pem", folder / "server.pem"
    authority.cert_pem.write_to_path(str(roots))
    authority.issue_cert("*.bench.localhost").private_key_and_cert_chain_pem.write_to_path(str(certificate))
    with server(0.05, certificate) as port:
        path = write_list(folder / "tls.md", names(port))
        command = (*OURS, "--no-cache", str(path))
        contest = Contest({"awesome-lint": command}, {"awesome-lint": ALIVE})
        contest.run(rounds, {**ENVIRONMENT, "SSL_CERT_FILE": str(roots)})
        report("5,000 URLs, 1,000 hosts, TLS", contest)


def main(lychee: str, rounds: int = 5) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for delay in (0.1, 0.0):
            beside(lychee, delay, rounds, folder)
        remembered(rounds, folder)
        over_tls(min(rounds, 3), folder)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
