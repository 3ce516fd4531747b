"""What an expression that is said to be rare is compiled for: whatever it could match."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from awesome_lint.pattern import Rare
from awesome_lint.rules import RULES

from .shared import read, real_lists

PACKAGE = Path(__file__).parents[1] / "awesome_lint"


def rare() -> Iterator[tuple[str, Rare]]:
    """Every expression of the package that says which words a match has, and its name."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
        for name, value in vars(module).items():
            values = value if isinstance(value, tuple) else (value,)
            yield from ((f"{module.__name__}.{name}", each) for each in values if isinstance(each, Rare))


LINES = {
    line
    for text in (
        *(example.text for rule in RULES for example in (*rule.bad, *rule.good)),
        *(read(path) for path in real_lists() if path.stat().st_size < 100_000),
    )
    for line in text.splitlines()
}


@pytest.mark.parametrize("expression", [pytest.param(value, id=name) for name, value in rare()])
def test_a_match_has_one_of_the_words(expression: Rare) -> None:
    missed = [line for line in LINES if expression.pattern.search(line) and not expression.may_match(line)]
    assert missed == []


def test_it_is_compiled_where_a_text_has_a_word() -> None:
    expression = Rare(("b",), "[ab]+")
    assert expression.search("aaa") is None
    assert "compiled" not in vars(expression.pattern)
    assert [match.group() for match in expression.finditer("ab cab")] == ["ab", "ab"]
    assert expression.match("ab", 0, 1) is None, "the word stands behind the end"
    assert expression.fullmatch("xab", 1)
