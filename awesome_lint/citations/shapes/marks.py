"""Where markup begins."""

from __future__ import annotations

from ..passage import Mark, Passage


def mark_at(passage: Passage, start: int, kinds: tuple[str, ...]) -> Mark | None:
    """The longest mark of these kinds that begins here, a quote or bracket aside."""
    here = [mark for mark in passage.marks if mark.kind in kinds and start <= mark.start <= start + 1]
    return max(here, key=lambda mark: mark.end, default=None)
