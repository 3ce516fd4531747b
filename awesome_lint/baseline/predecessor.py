"""The file of an earlier commit that a file was renamed from."""

from __future__ import annotations

import os
from collections import Counter
from itertools import islice
from typing import Final

from ..files import MAX_BYTES, ReadError, decode, load
from .git import Tree

_MAX_ASKED: Final = 20
_MIN_ALIKE: Final = 0.5  # as git itself has it


def predecessor(tree: Tree, path: str) -> tuple[str, str] | None:
    """Its name and its text: of the files that are gone since, the one that shares half the lines or more."""
    text = _text(load(path, MAX_BYTES))
    ending = os.path.splitext(path)[1].lower()
    gone = (
        name
        for name in tree.files
        if name.lower().endswith(ending) and not os.path.lexists(os.path.join(tree.clone.root, name))
    )
    best, alike = None, _MIN_ALIKE
    for name in islice(gone, _MAX_ASKED):
        old = _text(tree.read(name) or b"")
        share = _alike(old, text)
        if share >= alike:
            best, alike = (name, old), share
    return best


def _text(data: bytes) -> str:
    try:
        return decode(data)
    except ReadError:
        return ""


def _alike(old: str, new: str) -> float:
    """The share of the lines, without blank ones, that both have."""
    before, after = (Counter(filter(None, map(str.strip, text.splitlines()))) for text in (old, new))
    return (before & after).total() / max(before.total(), after.total(), 1)
