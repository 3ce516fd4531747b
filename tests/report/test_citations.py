"""The reports of the citations: that what they take from a list stays data, wherever they are printed."""

from __future__ import annotations

import json
from unicodedata import category

import pytest
from hypothesis import given

from awesome_lint.report import Look, render

from ..runner import commands
from ..test_escape import HOSTILE
from ..words import result

NAMES = ("bibtex", "csl-json")


def cited(title: str, address: str = "https://kites.example/1") -> str:
    return f"- Reed, A. (2020). A {title} kite in the wind. Journal of Kites, 3(2), 1-9. {address}\n"


@pytest.mark.parametrize("name", NAMES)
@given(title=HOSTILE)
def test_nothing_in_them_commands_a_workflow_or_a_terminal(name: str, title: str) -> None:
    output = render(name, result(cited(title)), Look())
    assert commands(output) == []
    assert not [char for char in output if category(char) in ("Cc", "Zl", "Zp") and char != "\n"]
    assert not [char for char in output if category(char) == "Cf" and char not in "\u200c\u200d"]
    if name == "csl-json":
        json.loads(output)


@pytest.mark.parametrize("name", NAMES)
def test_nor_does_an_address(name: str) -> None:
    output = render(name, result(cited("red", "https://kites.example/1##[error]2")), Look())
    assert "https://kites.example/1#" in output
    assert commands(output) == []


def test_what_a_terminal_would_obey_is_left_out_of_bibtex() -> None:
    output = render("bibtex", result(cited("\x1b[31mred\u202e")), Look())
    assert "title = {A [31mred kite in the wind}" in output
