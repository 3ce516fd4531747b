"""How tables of words are written: as text, apart by blanks or by commas."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Phrases apart by commas, which may run over line ends."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))
