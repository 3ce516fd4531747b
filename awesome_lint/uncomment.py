"""Take a comment out of a file, and know whether that changes anything else that a reader sees."""

from __future__ import annotations

from functools import cached_property

from .model import Document, Edit, Fix, Span
from .pattern import Pattern

_MARKERS = Pattern(r"(?:[\s>*+-]|\d{1,9}[.)])*")  # of quotes and lists
_OPEN_ENDED = ("list", "footnote", "code")  # a blank line need not end them


class Uncommenter:
    """The comments of one file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.source.text

    def removal(self, comment: Span) -> Fix:
        """Safe where it is proven to leave the rest as it is."""
        line = self._lines(comment)
        before, after = self._text[line.start : comment.start], self._text[comment.end : line.end]
        at = self._raw.get(comment.start)
        if before.strip() or after.strip():
            # Behind a comment that starts a block the line is HTML; without the comment it is Markdown.
            # Behind one that is indented too far to start a block the rest stays there, lest it start one.
            behind_text = at is None and not _MARKERS.fullmatch(before)
            blanks = len(before) - len(before.rstrip(" \t")) if behind_text else 0
            alone = at is None and "<!--" not in before + after
            return Fix((Edit(Span(comment.start - blanks, comment.end), ""),), safe=alone)
        if at is None:
            return Fix((Edit(line, ""),), safe=True)
        edges = self._is_blank_before(line.start) or self._is_blank_after(line.end)
        nested = self._document.blocks[at].depth > 0
        whole = line if edges or nested else comment
        safe = self._is_tight(at) and self._is_last(at, line.end) if nested else self._stands_apart(at)
        return Fix((Edit(whole, ""),), safe)

    def _lines(self, span: Span) -> Span:
        """The lines of a span with their line ends."""
        source = self._document.source
        last = source.location(span.end).line
        end = source.line_starts[last] if last < len(source.line_starts) else len(self._text)
        return Span(source.line_span(source.location(span.start).line).start, end)

    def _is_blank_before(self, start: int) -> bool:
        line = self._document.source.location(start).line
        return line == 1 or not self._document.source.line(line - 1).strip()

    def _is_blank_after(self, end: int) -> bool:
        return (
            end >= len(self._text)
            or not self._document.source.line(self._document.source.location(end).line).strip()
        )

    def _is_tight(self, at: int) -> bool:
        """Whether a nested comment follows at once: a blank line before it may make the list loose."""
        source, (before, comment) = self._document.source, self._document.blocks[at - 1 : at + 1]
        end = source.location(max(before.span.start, before.span.end - 1)).line
        return source.location(comment.span.start).line - end <= 1

    def _is_last(self, at: int, end: int) -> bool:
        """Whether a nested comment ends its item, and what comes next cannot fall to the rest of it."""
        after = self._document.blocks[at + 1 : at + 2]
        if after and after[0].depth >= self._document.blocks[at].depth:
            return False
        return self._is_blank_after(end) or after[0].kind == "item"

    def _stands_apart(self, at: int) -> bool:
        """Whether the blocks before and after a comment are two without it, too."""
        blocks, before = self._document.blocks, at - 1
        while before > 0 and blocks[before].depth:
            before -= 1
        after = blocks[at + 1 : at + 2]
        if before < 0 or blocks[before].kind not in _OPEN_ENDED or not after:
            return True
        start = after[0].span.start
        indented = self._document.source.location(start).column > 1 or self._text[start : start + 1] in " \t"
        return after[0].kind == "heading" and not indented

    @cached_property
    def _raw(self) -> dict[int, int]:
        """The places among the blocks of those that are raw HTML, by their start."""
        return {
            block.span.start: at for at, block in enumerate(self._document.blocks) if block.kind == "html"
        }
