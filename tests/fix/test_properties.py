"""Fixes over real lists and spoilt cuts of them: they end, they hold, and they break nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from awesome_lint.fix import fixes_of
from awesome_lint.rules import RULES

from ..document.mutations import mutations
from ..shared import own_lists, read, real_lists
from .running import check, fixed, found, text_of
from .views import QUIRK, REVEALS, VIEWS, html

LISTS = [*own_lists(), *(path for path in real_lists() if path.stat().st_size < 100_000)]
"""Larger ones take a minute and hold nothing else."""

each_list = pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem[:30])
SEEDS = pytest.mark.parametrize("seed", range(4))
CUTS = 150
"""So many a seed: that takes a few seconds."""


def cuts(seed: int) -> Iterator[str]:
    texts = [read(path) for path in own_lists()]
    return (text for text in mutations(texts, CUTS, seed) if not QUIRK.search(text))


@each_list
def test_a_list_that_was_fixed_stays_as_it_is(path: Path) -> None:
    holds_and_adds_nothing(read(path))


@SEEDS
def test_a_spoilt_list_that_was_fixed_stays_as_it_is(seed: int) -> None:
    for text in cuts(seed):
        holds_and_adds_nothing(text)


@each_list
def test_a_list_with_all_its_fixes_stays_as_it_is(path: Path) -> None:
    holds_and_adds_nothing(read(path), unsafe=True)


@SEEDS
def test_a_spoilt_list_with_all_its_fixes_stays_as_it_is(seed: int) -> None:
    for text in cuts(seed):
        holds_and_adds_nothing(text, unsafe=True)


@each_list
def test_the_safe_fixes_of_a_list_change_only_what_they_mend(path: Path) -> None:
    shows_the_same(read(path))


@SEEDS
def test_the_safe_fixes_of_a_spoilt_list_change_only_what_they_mend(seed: int) -> None:
    for text in cuts(seed):
        shows_the_same(text)


def holds_and_adds_nothing(text: str, *, unsafe: bool = False) -> None:
    before = check(text)
    after = fixed(text, unsafe=unsafe).checked
    assert fixes_of(after.findings, unsafe) == [], "a second run would change it again"
    rules = {finding.rule for finding in before.findings if finding.fix and (unsafe or finding.fix.safe)}
    revealed = frozenset[str]().union(*(REVEALS.get(rule, ()) for rule in rules))
    assert not set(found(after) - found(before)) - revealed, text


def shows_the_same(text: str) -> None:
    page = html(text)
    names = {finding.rule for finding in check(text).findings if finding.fix and finding.fix.safe}
    for rule in RULES:
        if rule.name in names:
            view = VIEWS[rule.name]
            assert view(html(text_of(fixed(text, [rule])))) == view(page), (rule.name, text)
