"""How long reading the citations of a list takes: `python tests/benchmarks/citations.py`."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from awesome_lint.citations import read_citations
from awesome_lint.document import parse
from awesome_lint.model import Entry

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEED = SHARED / "seed/awesome-speech.md"
LISTS = sorted(SHARED.glob("corpus/*.md"))
ROUNDS = 15
MANY = 2_000


def main() -> None:
    text = SEED.read_bytes().decode("utf-8")
    entries = parse(SEED.name, text).entries
    print(f"{SEED.name}: {len(entries)} entries, best of {ROUNDS} {best(entries, text) * 1000:.1f} ms")
    academic = LISTS[0].read_bytes().decode("utf-8")
    many = parse(LISTS[0].name, academic).entries
    share = MANY / len(many)
    print(f"{LISTS[0].name}: {MANY} entries at its rate {best(many, academic) * share * 1000:.0f} ms")


def best(entries: Sequence[Entry], text: str) -> float:
    """Seconds of processor time of the fastest reading."""
    times = []
    for _ in range(ROUNDS):
        gc.collect()
        start = process_time()
        read_citations(entries, text)
        times.append(process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
