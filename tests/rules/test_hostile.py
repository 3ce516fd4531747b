"""All rules together take time in step with the size of hostile input."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from time import process_time

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Document, Evidence
from awesome_lint.rules import RULES

from .hostile import NUMBERED, REPEATED, text

SMALL, LARGE = 10_000, 40_000
# Four times the text may take eight times as long before it counts: caches and noise are no defect,
# and what is quadratic takes sixteen times as long.
RATIO = 8
FLOOR = 0.02


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def best(document: Document, tries: int) -> float:
    """Seconds of processor time, the least of several tries."""
    times = []
    for _ in range(tries):
        start = process_time()
        _, bugs = lint(document, RULES, Evidence(), RULES)
        times.append(process_time() - start)
        assert bugs == []
    return min(times)


@pytest.mark.parametrize("name", [*REPEATED, *NUMBERED])
def test_linear(name: str) -> None:
    small, large = (parse("README.md", text(name, size)) for size in (SMALL, LARGE))
    least, most = max(best(small, 1), FLOOR), best(large, 1)
    if most > RATIO * least:
        least, most = max(best(small, 5), FLOOR), best(large, 3)
    assert most <= RATIO * least, f"{least:.3f} s for {SMALL}, {most:.3f} s for {LARGE}"
