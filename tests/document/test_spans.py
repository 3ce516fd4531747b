"""Every span is exact, in the lists and in their mutations, whatever their line ends, BOM and tabs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from awesome_lint.document import parse

from ..shared import own_lists, read, real_lists
from . import reparse, spans
from .mutations import mutations, shrink
from .twins import first_difference, replaced

CASES = 500
SEED = 5
LISTS = own_lists() + real_lists()

# From a text with line feeds and without BOM to its twin: a pattern and what replaces it.
TWINS = {
    "CRLF": (r"\n", "\r\n"),
    "CR": (r"\n", "\r"),
    "BOM": (r"\A", "\ufeff"),
    "tabs": (r"(?:(?<=\n)|\A) {4}", "\t"),
}


def wrong_span(text: str) -> str:
    return next(spans.complaints(parse("list.md", text)), "")


def wrong_slice(text: str) -> str:
    return next(reparse.complaints(parse("list.md", text)), "")


def wrong_twin(text: str) -> str:
    """How the document of a twin differs from that of the text."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    document = parse("list.md", text)
    for name, (pattern, new) in TWINS.items():
        twin, move = replaced(text, pattern, new)
        if found := first_difference(document, parse("list.md", twin), move):
            return f"{name}: {found}"
    return ""


CHECKS = [wrong_span, wrong_slice, wrong_twin]
Check = Callable[[str], str]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_list(path: Path, check: Check) -> None:
    found = check(read(path))
    assert not found, found


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_mutations(check: Check) -> None:
    failing = [text for text in mutations([read(path) for path in LISTS], CASES, SEED) if check(text)]
    if failing:
        shrunk = min((shrink(text, lambda each: bool(check(each))) for text in failing[:5]), key=len)
        pytest.fail(f"{len(failing)} texts, one is {shrunk!r}: {check(shrunk)}")
