"""The parser sees what GitHub renders: links, images, headings, items and cells, in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from awesome_lint.document import parse

from ..shared import needs_shared, own_lists, read, real_lists
from .mutations import mutations, shrink
from .oracle import Event, Events, truth
from .reading import reading

CASES = 5000
SEED = 2

# What the parser knowingly reads otherwise than cmark-gfm, each with its reason: at most three.
EXCEPTIONS: dict[str, str] = {}


def difference(text: str) -> str:
    """The first event that differs, empty where none does."""
    ours, theirs = reading(parse("list.md", text)), truth(text)
    if ours == theirs:
        return ""
    pairs = [(ours.body, theirs.body), *zip(ours.footnotes, theirs.footnotes, strict=False)]
    for mine, their in pairs:
        if mine != their:
            return _first_difference(mine, their)
    return f"footnotes: {len(ours.footnotes)} read, {len(theirs.footnotes)} rendered"


def _first_difference(ours: list[Event], theirs: list[Event]) -> str:
    place = next(
        (at for at, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]),
        min(len(ours), len(theirs)),
    )
    return f"event {place}:\n  read     {ours[place : place + 2]}\n  rendered {theirs[place : place + 2]}"


def report(texts: list[str]) -> str:
    """The smallest of the texts that fail, shrunk, with what is wrong in it."""
    shrunk = min((shrink(text, lambda each: bool(difference(each))) for text in texts[:5]), key=len)
    return f"{len(texts)} texts differ, for one {shrunk!r}\n{difference(shrunk)}"


@pytest.mark.parametrize("path", own_lists(), ids=lambda path: path.name)
def test_own_list(path: Path) -> None:
    found = difference(read(path))
    assert not found, found


@needs_shared
@pytest.mark.parametrize("path", real_lists(), ids=lambda path: path.name)
def test_real_list(path: Path) -> None:
    found = difference(read(path))
    assert not found, found


def test_mutations() -> None:
    texts = [read(path) for path in own_lists() + real_lists()]
    failing = [text for text in mutations(texts, CASES, SEED) if text not in EXCEPTIONS and difference(text)]
    assert not failing, report(failing)


def test_exceptions_are_few_and_true() -> None:
    assert len(EXCEPTIONS) <= 3
    assert all(difference(text) and reason for text, reason in EXCEPTIONS.items())


def test_own_lists_hold_everything() -> None:
    """No kind of event is compared in vain: the project's own lists hold many of each."""
    events = [truth(read(path)) for path in own_lists()]
    for kind in ("link", "image", "heading", "item", "cell"):
        assert sum(len(each.only(frozenset([kind])).body) for each in events) > 10
    assert sum(len(each.footnotes) for each in events) > 5
    assert Events() not in events
