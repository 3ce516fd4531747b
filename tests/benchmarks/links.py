"""The command beside lychee: wall time, processor time and memory, medians of interleaved runs.

usage: python -m tests.benchmarks.links LYCHEE [ROUNDS]

LYCHEE is the path of its executable (0.24.2 was compared with). The server answers on all of 127/8, so that
every address is a host of its own.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import trustme

from .contest import ENVIRONMENT, OURS, Contest, addresses, measure, serving, write_list

CHECK = (
    *OURS,
    # what a list of loopback addresses is full of; the text of such a list would be another benchmark
    *("--ignore=local-link,insecure-link", "--allow-private"),
)
ALIVE = r"(?s)\A(?!.*not checked).*^no findings in 1 file$"
"""What is said where every link is alive: anything else is a finding, or a link that was not asked."""


def names(port: int, links: int = 5000, hosts: int = 1000) -> Iterator[str]:
    return (f"https://h{number % hosts}.bench.localhost:{port}/{number}" for number in range(links))


def report(title: str, contest: Contest) -> None:
    print(title)
    for name in contest.commands:
        if name in contest.undone:
            raise SystemExit(f"{name}: {contest.undone[name]}")
        cost = contest.median(name)
        print(
            f"  {name:<14} {cost.wall:6.2f} s wall {cost.processor:6.2f} s processor {cost.memory:6.0f} MiB"
        )


def beside(lychee: str, delay: float, rounds: int, folder: Path) -> None:
    """2,000 URLs on 200 hosts, both programs at their defaults."""
    with serving(delay) as port:
        path = write_list(folder / "plain.md", addresses(port))
        contest = Contest(
            {
                "awesome-lint": (*CHECK, "--no-cache", str(path)),
                "lychee": (lychee, "--no-progress", str(path)),
            },
            {"awesome-lint": ALIVE, "lychee": "✅ 2000 OK"},
        )
        contest.run(rounds, ENVIRONMENT)
        report(f"2,000 URLs, 200 hosts, {delay * 1000:.0f} ms", contest)


def remembered(rounds: int, folder: Path) -> None:
    """The run after a run: the server is gone, so that a request would be a finding."""
    with serving(0) as port:
        path = write_list(folder / "remembered.md", addresses(port))
        again = (*CHECK, "--cache-dir", str(folder / "cache"), str(path))
        measure(again, ENVIRONMENT, ALIVE)
    contest = Contest(
        {"cached": again, "offline": (*CHECK, "--offline", str(path))},
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
    with serving(0.05, certificate) as port:
        path = write_list(folder / "tls.md", names(port))
        command = (*CHECK, "--no-cache", str(path))
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
