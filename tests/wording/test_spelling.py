"""Which words are slips of the pen; inflection, variants and other words are none."""

from __future__ import annotations

import pytest

from awesome_lint.wording.spelling import misspelt, words

SLIPS = [
    ("Targer Speaker ASR", ["Target-Speaker Speech", "Target Speech"], {"targer": "target"}),
    ("Speech Recogntion", ["recognition"] * 3, {"recogntion": "recognition"}),
    ("Reconsturction", ["reconstruction"] * 3, {"reconsturction": "reconstruction"}),
    ("Evaluaition", ["evaluation"] * 3, {"evaluaition": "evaluation"}),
]
NONE = [
    ("Graph Models", ["a graph model"] * 3, "another number"),
    ("Livros listados", ["livros listamos"] * 3, "another form of the verb"),
    ("Colour Spaces", ["color spaces"] * 3, "British"),
    ("Speech Modelling", ["speech modeling"] * 3, "British"),
    ("Realisation", ["realization"] * 3, "British"),
    ("Deutsche Sprache", ["deutschen Sprache"] * 3, "another case"),
    ("Robust Tracking", ["trucking"] * 3, "a short word without its neighbours"),
    ("Speech Coding", ["speech coring"], "no word stands twice"),
    ("How to find hard links to a file", ["count lines to read"] * 2, "beside a small word"),
    ("Targer Targer", ["target targer"] * 3, "it stands more than once"),
]


def found(heading: str, texts: list[str]) -> dict[str, str]:
    return misspelt(words(heading), [heading, *texts])


@pytest.mark.parametrize(("heading", "texts", "slips"), SLIPS)
def test_slips_are_found(heading: str, texts: list[str], slips: dict[str, str]) -> None:
    assert found(heading, texts) == slips


@pytest.mark.parametrize(("heading", "texts", "why"), NONE)
def test_other_words_are_left_alone(heading: str, texts: list[str], why: str) -> None:
    assert found(heading, texts) == {}, why
