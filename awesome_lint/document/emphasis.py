"""Which runs of `*`, `_` and `~` open and close emphasis: CommonMark's delimiter algorithm."""

from __future__ import annotations

from typing import Any

from .characters import CLASSES, PUNCTUATION, SPACE

Token = dict[str, Any]
"""A token in mistune's shape: `type`, and `start` and `end` as offsets into the inline source."""

MAX_NESTING = 60
"""How deep links, images and emphasis may stand in one another; GitHub knows no limit."""


class Delimiter:
    """A run of delimiters. `opens` and `closes` hold the lengths of the pairs it takes part in."""

    __slots__ = (
        "can_close", "can_open", "character", "closes", "end", "length", "next", "opens", "previous", "rest",
    )  # fmt: skip

    def __init__(self, character: str, length: int, end: int) -> None:
        self.character = character
        self.length = length
        self.rest = length
        self.end = end
        self.can_open = False
        self.can_close = False
        self.opens: list[int] = []
        self.closes: list[int] = []
        self.previous: Delimiter | None = None
        self.next: Delimiter | None = None


def delimiter(text: str, start: int, end: int) -> Delimiter | None:
    """The run between two offsets, or None where it can neither open nor close."""
    character = text[start]
    run = Delimiter(character, end - start, end)
    if character == "~" and run.length > 2:
        return None
    left, right = start - 1, end
    if character != "~":
        # cmark-gfm looks past tildes.
        while left >= 0 and text[left] == "~":
            left -= 1
        while right < len(text) and text[right] == "~":
            right += 1
    _set_flanking(run, text[left] if left >= 0 else "\n", text[right] if right < len(text) else "\n")
    return run if run.can_open or run.can_close else None


def _set_flanking(run: Delimiter, before: str, after: str) -> None:
    class_before, class_after = CLASSES[before], CLASSES[after]
    left = class_after != SPACE and (class_after != PUNCTUATION or class_before in (SPACE, PUNCTUATION))
    right = class_before != SPACE and (class_before != PUNCTUATION or class_after in (SPACE, PUNCTUATION))
    if run.character == "_":
        run.can_open = left and (not right or class_before == PUNCTUATION)
        run.can_close = right and (not left or class_after == PUNCTUATION)
    else:
        run.can_open, run.can_close = left, right


class Delimiters:
    """The stack of runs that wait for their other half."""

    def __init__(self) -> None:
        self.last: Delimiter | None = None
        self.seen = False
        """Whether there ever was one."""

    def push(self, run: Delimiter) -> None:
        self.seen = True
        run.previous = self.last
        if self.last:
            self.last.next = run
        self.last = run

    def _remove(self, run: Delimiter) -> None:
        if run.next:
            run.next.previous = run.previous
        else:
            self.last = run.previous
        if run.previous:
            run.previous.next = run.next

    def pair(self, bottom: int) -> None:
        """Pair the runs that end behind the offset `bottom`, then forget them."""
        closer: Delimiter | None = None
        run = self.last
        while run and run.end >= bottom:
            closer, run = run, run.previous
        bottoms: dict[tuple[int, str], int] = {}
        while closer:
            closer = self._close(closer, bottom, bottoms) if closer.can_close else closer.next
        while self.last and self.last.end >= bottom:
            self._remove(self.last)

    def _close(self, closer: Delimiter, bottom: int, bottoms: dict[tuple[int, str], int]) -> Delimiter | None:
        """Pair a closer with the nearest opener; the run to look at next."""
        key = closer.length % 3, closer.character
        floor = max(bottom, bottoms.get(key, bottom))
        opener = closer.previous
        while opener and opener.end >= floor and not _match(opener, closer):
            opener = opener.previous
        if opener and opener.end >= floor:
            return (
                self._strike(opener, closer) if closer.character == "~" else self._emphasize(opener, closer)
            )
        following = closer.next
        bottoms[key] = closer.end
        if not closer.can_open:
            self._remove(closer)
        return following

    def _emphasize(self, opener: Delimiter, closer: Delimiter) -> Delimiter | None:
        width = 2 if opener.rest >= 2 and closer.rest >= 2 else 1
        self._join(opener, closer, width)
        if opener.rest == 0:
            self._remove(opener)
        if closer.rest == 0:
            following = closer.next
            self._remove(closer)
            return following
        return closer

    def _strike(self, opener: Delimiter, closer: Delimiter) -> Delimiter | None:
        following = closer.next
        if opener.length == closer.length:
            self._join(opener, closer, closer.length)
            self._remove(closer)
            self._remove(opener)
        return following

    def _join(self, opener: Delimiter, closer: Delimiter, width: int) -> None:
        opener.rest -= width
        closer.rest -= width
        opener.opens.append(width)
        closer.closes.append(width)
        between = closer.previous
        while between and between is not opener:
            self._remove(between)
            between = between.previous


def _match(opener: Delimiter, closer: Delimiter) -> bool:
    if not opener.can_open or opener.character != closer.character:
        return False
    either = closer.can_open or opener.can_close
    return not either or closer.length % 3 == 0 or (opener.length + closer.length) % 3 != 0


def nest(tokens: list[Token]) -> list[Token]:
    """Put what stands between paired runs into emphasis tokens; what is left of a run is text."""
    stack: list[tuple[int, list[Token]] | None] = []
    level: list[Token] = []
    for token in tokens:
        run: Delimiter | None = token.get("run")
        if run is None:
            level.append(token)
            continue
        at = token["start"]
        for width in run.closes:
            at += width
            opened = stack.pop()
            if opened:
                start, outer = opened
                outer.append(_emphasis(run.character, width, (start, at), level))
                level = outer
        rest = token["end"] - sum(run.opens)
        if rest > at:
            level.append({"type": "text", "start": at, "end": rest})
        for width in reversed(run.opens):
            if len(stack) < MAX_NESTING:
                stack.append((rest, level))
                level = []
            else:
                stack.append(None)
            rest += width
    return level


def _emphasis(character: str, width: int, place: tuple[int, int], children: list[Token]) -> Token:
    kind = "strikethrough" if character == "~" else "strong" if width == 2 else "emphasis"
    return {
        "type": kind,
        "start": place[0],
        "end": place[1],
        "children": children,
        "depth": 1 + max((child.get("depth", 0) for child in children), default=0),
    }
