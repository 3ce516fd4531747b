"""A regular expression that is compiled when it is first asked: a run needs half of all there are.

What takes longest to compile is a class of characters in more than two ranges, one of them beyond Latin-1:
`[.!？]`. `[.!]|？` as one of several alternatives takes a fifth of that. A range of thousands of characters
takes more than all expressions of a run together.

What is searched for in every entry begins with a character or a class of them: that is found several times as
fast as what begins with an assertion, with something optional, or with alternatives that begin with classes.
"""

from __future__ import annotations

import re
from functools import cached_property
from sys import maxsize
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, Protocol

    class Find(Protocol):
        def __call__(self, string: str, pos: int = ..., endpos: int = ...) -> re.Match[str] | None: ...

    class FindAll(Protocol):
        def __call__(self, string: str, pos: int = ..., endpos: int = ...) -> list[Any]: ...

    class FindEach(Protocol):
        def __call__(self, string: str, pos: int = ..., endpos: int = ...) -> Iterator[re.Match[str]]: ...

    class Split(Protocol):
        def __call__(self, string: str, maxsplit: int = ...) -> list[str | Any]: ...

    class Replace(Protocol):
        def __call__(
            self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = ...
        ) -> str: ...


class Pattern:
    """What `re.compile` takes, and the methods of what it gives.

    A method that was asked once is the compiled expression's own, and costs no more than that.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def match(self) -> Find:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Find:
        return self.compiled.fullmatch

    @cached_property
    def search(self) -> Find:
        return self.compiled.search

    @cached_property
    def findall(self) -> FindAll:
        return self.compiled.findall

    @cached_property
    def finditer(self) -> FindEach:
        return self.compiled.finditer

    @cached_property
    def split(self) -> Split:
        return self.compiled.split

    @cached_property
    def sub(self) -> Replace:
        return self.compiled.sub


def earliest(patterns: Iterable[Rare], string: str, pos: int, endpos: int) -> int | None:
    """Where the first match of any begins."""
    found = (pattern.search(string, pos, endpos) for pattern in patterns)
    return min((match.start() for match in found if match), default=None)


def holds_one(words: Iterable[str], string: str) -> bool:
    for word in words:  # noqa: SIM110 - a generator takes longer than the search
        if word in string:
            return True
    return False


class Rare:
    """An expression that few texts match: compiled where a text holds one of the `words` that a match has."""

    def __init__(self, words: tuple[str, ...], pattern: str, flags: int = 0) -> None:
        self.words = words
        self.pattern = Pattern(pattern, flags)

    def may_match(self, string: str, pos: int = 0, endpos: int = maxsize) -> bool:
        return holds_one(self.words, string[pos:endpos])

    def match(self, string: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        return self.pattern.match(string, pos, endpos) if holds_one(self.words, string[pos:endpos]) else None

    def fullmatch(self, string: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        return (
            self.pattern.fullmatch(string, pos, endpos) if holds_one(self.words, string[pos:endpos]) else None
        )

    def search(self, string: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        return self.pattern.search(string, pos, endpos) if holds_one(self.words, string[pos:endpos]) else None

    def finditer(self, string: str, pos: int = 0, endpos: int = maxsize) -> Iterator[re.Match[str]]:
        return (
            self.pattern.finditer(string, pos, endpos)
            if holds_one(self.words, string[pos:endpos])
            else iter(())
        )

    def sub(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        return self.pattern.sub(repl, string, count) if holds_one(self.words, string) else string
