"""Which entries are of one work, told by their links and by their citations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .citations.kinds import SURE
from .identity import identity, kind
from .model import Citation, Entry
from .titles import Work, normalise_title, repeated_works, same_title


class Twice(NamedTuple):
    """Two entries under one address. `agree` says that their titles do, too."""

    earlier: Entry
    later: Entry
    agree: bool


def linked_twice(entries: Sequence[Entry]) -> Iterator[Twice]:
    """Each entry whose lead link leads to the same as that of an earlier entry."""
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.link and not entry.link.url.startswith("#"):
            key = identity(entry.link.url)
            before = first.setdefault(key, entry)
            if before is not entry:
                yield Twice(before, entry, _agree(before.title, entry.title, of_paper=kind(key) == "paper"))


def _agree(first: str, second: str, of_paper: bool) -> bool:
    """Whether two titles are one; that of a paper may also stand without its subtitle."""
    shorter, longer = sorted((normalise_title(first), normalise_title(second)), key=len)
    return same_title(first, second) or (of_paper and bool(shorter) and longer.startswith(shorter + " "))


def cited_twice(citations: Sequence[Citation]) -> Iterator[tuple[Citation, Citation]]:
    """Each citation of a work that an earlier one cites, in whatever style, after that one."""
    sure = [citation for citation in citations if citation.confidence >= SURE]
    for earlier, later in repeated_works(map(_work, sure)):
        if _is_same_kind(sure[earlier], sure[later]):
            yield sure[earlier], sure[later]


def _work(citation: Citation) -> Work:
    surnames = frozenset(author.family for author in citation.authors)
    return Work(citation.title.text, surnames, int(citation.year.text) if citation.year else None)


def _is_same_kind(first: Citation, second: Citation) -> bool:
    """A paper and its code are one work under one title, and no duplicate."""
    links = first.entry.link, second.entry.link
    kinds = {kind(identity(link.url)) for link in links if link} - {"page"}
    return len(kinds) < 2
