"""How long reading a list takes, beside stock mistune: `python tests/benchmarks/parse.py [LIST]`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import mistune

from awesome_lint.document import parse

DEFAULT = Path(__file__).resolve().parents[3] / "shared/corpus/avelino__awesome-go.md"
PLUGINS = ["url", "table", "strikethrough", "task_lists", "footnotes"]
ROUNDS = 15


def main(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    stock = mistune.create_markdown(renderer=None, plugins=PLUGINS)
    readers: dict[str, Callable[[], object]] = {
        "awesome-lint": lambda: parse(path.name, text),
        "stock mistune": lambda: stock(text),
    }
    times: dict[str, list[float]] = {name: [] for name in readers}
    gc.disable()  # as the command runs
    start = perf_counter()
    for _ in range(ROUNDS):
        for name, reader in readers.items():
            times[name].append(seconds(reader))
    print(f"{path.name}: {len(text):,} characters, {ROUNDS} rounds in {perf_counter() - start:.1f} s")
    for name, measured in times.items():
        print(f"{name:14} median {median(measured) * 1000:6.1f} ms, best {min(measured) * 1000:6.1f} ms")
    ours, theirs = times.values()
    print(f"ratio of the medians {median(ours) / median(theirs):.2f}")
    print(f"ratio of the bests {min(ours) / min(theirs):.2f}")


def seconds(reader: Callable[[], object]) -> float:
    """Processor time of one reading, the garbage of the last one cleared before."""
    gc.collect()
    start = process_time()
    reader()
    return process_time() - start


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
