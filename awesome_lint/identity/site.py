"""How a site spells the address of one thing."""

from collections.abc import Callable
from typing import Literal, NamedTuple

WITH = r"\?(?:.*&)?"
"""The query of an address, up to one of its parameters."""
Kind = Literal["paper", "repository", "model", "dataset", "video", "page"]


def as_is(name: str) -> str:
    return name


class Site(NamedTuple):
    """How the hosts of one site spell one kind of thing.

    `pattern` matches a normal address from its path on, as `path?query`. The name of the thing is
    `stem` and the groups of the match, joined and put in the site's `case`; what begins with one of
    `pages` is a page of the site itself. `selecting` are the query parameters that select a part of the
    thing.
    """

    name: str
    hosts: str
    pattern: str
    kind: Kind = "paper"
    case: Callable[[str], str] = str.lower
    stem: str = ""
    selecting: tuple[str, ...] = ()
    pages: frozenset[str] = frozenset()
