"""The oracle itself: a few texts whose rendering is beyond doubt."""

from __future__ import annotations

from random import Random

import pytest

from ..shared import own_lists, read
from .mutations import mutations, shrink
from .oracle import Event, Events, collapse, render, truth, without_front_matter

BODIES: dict[str, tuple[str, list[Event]]] = {
    "link": ("[a *b*](/u 'T')", [("link", "/u", "a b", "T")]),
    "image in a link": ("[![a](i) t](/u)", [("link", "/u", "t", ""), ("image", "i", "a", "")]),
    "link around a link": ("[[a](b) [c]](d)", [("link", "d", "a [c]", ""), ("link", "b", "a", "")]),
    "raw HTML": ('<a href="/raw">x</a> <img src="i">\n\n<h1>y</h1>', []),
    "Markdown in raw HTML": ("<a href='/raw'>[x](/u)</a>", [("link", "/u", "x", "")]),
    "comment": ("<!-- [x](/u) -->", []),
    "text like an omission": (
        "# a &lt;!-- raw HTML omitted --&gt; b",
        [("heading", "1", "a <!-- raw HTML omitted --> b")],
    ),
    "script": ("[x](javascript:void)", [("link", "", "x", "")]),
    "items": (
        "- [x] a\n  1. b",
        [("item", "0", "-", "x"), ("item", "1", "1.", "")],
    ),
    "cells": ("|a|\n|-|\n|`b`|\n||", [("cell", "th", "a"), ("cell", "td", "b")]),
    "text kept from white space": ("# \u00a0a\n", [("heading", "1", "\u00a0a")]),
}


@pytest.mark.parametrize("name", BODIES)
def test_events(name: str) -> None:
    text, body = BODIES[name]
    assert truth(text) == Events(body)


def test_footnotes_stand_apart() -> None:
    text = "a[^2] b[^1]\n\n[^1]: [x](/x)\n\n[^2]: www.y.org\n\n[^3]: [unused](/z)\n\n# c[^1]\n"
    notes: list[list[Event]] = [
        [("link", "/x", "x", "")],
        [("link", "http://www.y.org", "www.y.org", "")],
    ]
    assert truth(text) == Events([("heading", "1", "c")], notes)


def test_front_matter_is_cut() -> None:
    assert without_front_matter("\ufeff---\na: 1\n--- \n# b\n") == "# b\n"
    assert without_front_matter("---\r\na: 1\r\n---") == ""
    for kept in ("\n---\na: 1\n---\n", "---\na: 1\n", "---\njust text\n---\n", "--- a\na: 1\n---\n"):
        assert without_front_matter(kept) == kept


def test_own_lists_hold_raw_html_that_would_mislead() -> None:
    """The lists are worth comparing only if leaving out raw HTML makes a difference in them."""
    texts = [read(path) for path in own_lists()]
    assert any("<a href" in render(text) != render(text, unsafe=True) for text in texts)


def test_mutations_repeat() -> None:
    texts = [read(path) for path in own_lists()]
    assert list(mutations(texts, 50, seed=3)) == list(mutations(texts, 50, seed=3))
    assert list(mutations(texts, 50, seed=3)) != list(mutations(texts, 50, seed=4))


def test_shrink_finds_the_core() -> None:
    noise = "".join(Random(0).choices("abc \n", k=400))  # noqa: S311
    assert shrink(noise + "X" + noise + "Y", lambda text: "X" in text and "Y" in text) == "XY"


def test_collapse_keeps_no_break_spaces() -> None:
    assert collapse(" a\t\n b\u00a0 ") == "a b\u00a0"
