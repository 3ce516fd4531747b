"""This tool beside those that people use today: `python -m tests.benchmarks.peers [--write] [LIST …]`.

Each is installed, and does the same work in turns: reads the same lists without a network, asks a server on
loopback for the same links. The table of medians is printed; --write puts it into the README.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .contest import ENVIRONMENT, OURS, Contest, Cost, addresses, serving, write_list
from .installed import PEERS, Installed, install

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
US = "**awesome-lint**"
ROUNDS = 5
LINKS, HOSTS, DELAY = 1000, 100, 0.05


@dataclass(frozen=True, slots=True)
class Way:
    """How a tool does the work: its arguments, README.md after them, and what its output then has."""

    arguments: Sequence[str]
    proof: str


LINT = {
    US: Way(("--offline",), r"\d+ (error|warning|info)s?.* in 1 file$|^no findings in 1 file$"),
    "awesome-lint (npm)": Way((), r"^  \d+ (errors?|warnings?)$|^✔ Linting$"),
    "markdownlint-cli2": Way((), r"^Summary: \d+ error"),
    "rumdl": Way(("check", "--no-cache"), r"in 1 file "),
}
CHECK = {
    US: Way(
        ("--allow-private", "--no-cache", "--ignore=local-link,insecure-link"),
        r"(?s)\A(?!.*not checked).*^no findings in 1 file$",
    ),
    "lychee": Way(("--no-progress",), rf"✅ {LINKS} OK 🚫 0 Errors"),
    "linkinator": Way(("--silent",), rf"Successfully scanned {LINKS + 1} links"),  # README.md is one
    "markdown-link-check": Way((), rf"^\s*{LINKS} links checked\.$"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("lists", nargs="*", type=Path, default=default_lists(), metavar="LIST")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    args = parser.parse_args()
    installed = {peer.name: install(peer) for peer in PEERS}
    with tempfile.TemporaryDirectory() as folder:
        rows = [*lint(args.lists, installed, args.rounds, Path(folder))]
        rows += check_links(installed, args.rounds, Path(folder))
    table = "\n".join(["| work | tool | wall | processor | memory |", "|---|---|--:|--:|--:|", *rows])
    print(table)
    if args.write:
        replace(ROOT / "README.md", "benchmark", table)


def default_lists() -> list[Path]:
    """A long and a short list that people keep, else those of the tests."""
    real = [SHARED / "corpus/avelino__awesome-go.md", SHARED / "seed/awesome-speech.md"]
    return real if real[0].exists() else [ROOT / "tests/lists/general.md", ROOT / "tests/lists/papers.md"]


def lint(lists: Sequence[Path], installed: dict[str, Installed], rounds: int, folder: Path) -> Iterator[str]:
    for path in lists:
        shutil.copyfile(path, folder / "README.md")
        name = path.stem.rpartition("__")[2]
        work = f"read {name}, {path.stat().st_size / 1000:.0f} kB"
        yield from compete(work, LINT, installed, rounds, folder)


def check_links(installed: dict[str, Installed], rounds: int, folder: Path) -> Iterator[str]:
    with serving(DELAY) as port:
        write_list(folder / "README.md", addresses(port, LINKS, HOSTS))
        work = f"ask {LINKS:,} links, {HOSTS} hosts, {DELAY * 1000:.0f} ms each"
        yield from compete(work, CHECK, installed, rounds, folder)


def compete(
    work: str, ways: dict[str, Way], installed: dict[str, Installed], rounds: int, folder: Path
) -> Iterator[str]:
    """A row a tool: its medians, and how they compare with ours."""
    programs = {name: OURS if name == US else (str(installed[name].program),) for name in ways}
    here = [name for name in ways if name == US or not installed[name].missing]
    contest = Contest(
        {name: (*programs[name], *ways[name].arguments, "README.md") for name in here},
        {name: ways[name].proof for name in here},
    )
    contest.run(rounds, {**ENVIRONMENT, "PATH": os.environ["PATH"], "HOME": str(folder)}, folder)
    if US in contest.undone:
        raise SystemExit(contest.undone[US])
    for name in ways:
        label = name if name == US else f"{name} {installed[name].version}".strip()
        reason = "" if name == US else installed[name].missing
        if reason or name in contest.undone:
            cells = f"{reason or contest.undone[name]} | |".replace("\n", " ")
        else:
            cells = compare(contest.median(name), contest.median(US))
        yield f"| {work} | {label} | {cells} |"
        work = ""


def compare(cost: Cost, ours: Cost) -> str:
    def cell(value: float, unit: str, own: float, digits: int) -> str:
        ratio = "" if cost == ours else f" ({value / own:.2g}×)"
        return f"{value:.{digits}f} {unit}{ratio}"

    return " | ".join(
        (
            cell(cost.wall, "s", ours.wall, 2),
            cell(cost.processor, "s", ours.processor, 2),
            cell(cost.memory, "MiB", ours.memory, 0),
        )
    )


def replace(path: Path, name: str, table: str) -> None:
    """Put the table between `<!-- name -->` and `<!-- /name -->`."""
    start, end = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
    text = path.read_text(encoding="utf-8")
    new, count = re.subn(
        re.escape(start) + ".*?" + re.escape(end), lambda _: f"{start}\n{table}\n{end}", text, flags=re.DOTALL
    )
    if count != 1:
        raise SystemExit(f"{path} has no place for a table named {name}")
    path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
