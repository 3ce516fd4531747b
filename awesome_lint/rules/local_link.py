"""local-link: an address leads to the computer or network of whoever follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..escape import shorten
from ..model import Problem, Severity
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.hosts import is_local
from ..wording.text import host, pointers

_FILE = Pattern(r"file:|[a-z]:(?:[\\/]|%5c)|/(?:users|home)/[^/]+/", re.IGNORECASE | re.ASCII)


def check(subject: Subject[Any]) -> Iterator[Problem]:
    for noun in pointers(subject.document):
        if noun.kind in ("url", "www"):
            continue  # "then open http://localhost:8000": an instruction
        name = host(noun.url)
        if _FILE.match(noun.url):
            yield Problem(noun.url_span, "this address is of a file on somebody's computer")
        elif is_local(name):
            yield Problem(noun.url_span, f"{shorten(name, 60)} is an address within somebody's own network")


RULE = Rule(
    name="local-link",
    summary="an address leads to the computer or network of whoever follows it",
    why="It works for its author only.",
    severity=Severity.ERROR,
    check=check,
    bad=(
        Example("- [Slides](⟦file:///home/lee/slides.pdf⟧)\n- [Paper](⟦C:/Users/lee/paper.pdf⟧)\n"),
        Example("- [Demo](⟦http://localhost:8000/⟧)\n- [Wiki](⟦http://192.168.1.7/wiki⟧)\n"),
    ),
    good=(
        Example("- [Demo](https://demo.example.org) runs at http://localhost:8000 as well.\n"),
        Example("- [Mirror](http://8.8.8.8/)\n- [Local](docs/local.md)\n"),
    ),
)
