"""What the files of a run were before the change, read from the baseline."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from ..bug import Bug, attempt
from ..document import parse
from ..identity import identity
from ..model import Document, Repository
from ..repository import look_back
from . import Baseline


class Past(NamedTuple):
    """A file as it was, under the name that it has now; an empty one where the file is new."""

    document: Document
    repository: Repository


class Memory(NamedTuple):
    """What is known of the past: by path, a line for each file that nothing is known of, and bugs."""

    pasts: dict[str, Past]
    notes: list[str]
    bugs: list[Bug]

    def addresses(self) -> frozenset[str]:
        """The web addresses that the files had."""
        pasts = self.pasts.values()
        return frozenset(node.url for past in pasts for node in past.document.web_addresses())

    def respelled(self, documents: Iterable[Document]) -> frozenset[str]:
        """The addresses that the files had in another spelling than now: each may answer otherwise."""
        old = self.addresses()
        now = {node.url for document in documents for node in document.web_addresses()}
        new = {identity(url) for url in now - old} if old - now else set()
        return frozenset(url for url in old - now if identity(url) in new)


def recall(base: Baseline, documents: Iterable[Document]) -> Memory:
    """What the baseline holds of these files; nothing where there is no baseline."""
    memory = Memory({}, [], [])
    if base.tree is None:
        return memory
    from .git import GitError

    for document in documents:
        path = document.source.path
        try:
            past = _past(base, path)
        except GitError as error:
            memory.notes.append(f"{path}: no baseline, so all its findings count: {error}")
            continue
        if isinstance(past, Bug):
            memory.bugs.append(past)
        else:
            memory.pasts[path] = past
    return memory


def _past(base: Baseline, path: str) -> Past | Bug:
    assert base.tree
    name, text = base.before(path) or (base.tree.locate(path) or path, "")
    document = attempt(f"the parser, on the baseline of {path}", partial(parse, path, text))
    if isinstance(document, Bug):
        return document
    return Past(document, look_back(document, name, base.tree.files))
