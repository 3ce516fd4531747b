"""Keys of a bibliography: `he2016deep`, `deep2016` without authors; unique, and the same from run to run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ...model import Citation
from ...words import words

_SKIPPED = words("a an the on in of for and to from with by at is are")


def keyed(citations: Iterable[Citation]) -> Iterator[tuple[str, Citation]]:
    """Each citation with its key; a second work of one key gets the suffix `b`, a third `c`, …"""
    used: set[str] = set()
    for citation in citations:
        stem = _key(citation)
        key = next(key for key in _numbered(stem) if key not in used)
        used.add(key)
        yield key, citation


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    yield from (f"{stem}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")
    number = 27
    while True:
        yield f"{stem}-{number}"
        number += 1


def _key(citation: Citation) -> str:
    family = _ascii(citation.authors[0].family) if citation.authors else ""
    year = citation.year.text if citation.year else ""
    words = [_ascii(word) for word in re.split(r"[\s:–—-]+", citation.title.text)]
    word = next((word for word in words if word and word not in _SKIPPED), "")
    return f"{family}{year}{word}" if family else f"{word or 'work'}{year}"


def _ascii(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", folded)
