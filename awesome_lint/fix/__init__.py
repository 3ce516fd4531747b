"""Findings with fixes → the text that the fixes make, and what is found in that."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from ..bug import Bug
from ..model import Document, Edit, Finding, Fix, Span

MAX_ROUNDS: Final = 10


class Checked(NamedTuple):
    """A file, what was found in it, and what failed meanwhile."""

    document: Document
    findings: tuple[Finding, ...]
    bugs: tuple[Bug, ...]


class Fixed(NamedTuple):
    """A file after its fixes, how many they were, and the edits of the original text that they come to.

    `left` are those that ten rounds were too few for.
    """

    checked: Checked
    fixes: int
    edits: tuple[Edit, ...]
    left: int = 0


def fix(original: Checked, check: Callable[[str], Checked], unsafe: bool) -> Fixed:
    """Fix and check by turns until nothing is left to fix, at most ten times.

    `check` reads and checks a text as the original was.
    """
    checked, count = original, 0
    text = original.document.source.text
    pieces: list[Piece] = [Span(0, len(text))]
    for _ in range(MAX_ROUNDS):
        fixes = _compatible(fixes_of(checked.findings, unsafe))
        if not fixes:
            break
        pieces = _splice(pieces, sorted(edit for fix in fixes for edit in fix.edits))
        checked = check("".join(_shown(piece, text) for piece in pieces))
        count += len(fixes)
    left = len(fixes_of(checked.findings, unsafe))
    return Fixed(checked, count, tuple(_edits(pieces, len(text))), left)


def fixes_of(findings: Iterable[Finding], unsafe: bool) -> list[Fix]:
    """The fixes that findings carry, those that are safe or all; none of what was there before a change."""
    ours = (finding.fix for finding in findings if finding.introduced is not False)
    return [fix for fix in ours if fix and (unsafe or fix.safe)]


def _compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """Those whose edits stand apart from the edits of all before them; the others wait for a round."""
    taken: list[Fix] = []
    spans: list[Span] = []
    for fix in fixes:
        places = [(bisect_left(spans, edit.span), edit.span) for edit in fix.edits]
        if all(_is_free(spans, at, span) for at, span in places):
            taken.append(fix)
            for at, span in sorted(places, reverse=True):
                spans.insert(at, span)
    return taken


def _is_free(spans: Sequence[Span], at: int, span: Span) -> bool:
    """Two edits that touch are not apart: which of two insertions comes first is open."""
    before, after = spans[at - 1 : at], spans[at : at + 1]
    return not (before and before[0].end >= span.start) and not (after and after[0].start <= span.end)


# --- edits on edits ------------------------------------------------------------------------------

Piece = Span | str
"""A part of the original text that is kept, or new text."""


def _splice(pieces: Sequence[Piece], edits: Iterable[Edit]) -> list[Piece]:
    """The pieces after edits, whose spans count in the text of the pieces."""
    reader = _Reader(pieces)
    spliced: list[Piece] = []
    for edit in edits:
        spliced += reader.read(edit.span.start)
        spliced.append(edit.text)
        reader.read(edit.span.end)
    return spliced + reader.rest[::-1]


class _Reader:
    """Reads pieces up to offsets of their text."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.rest = list(reversed(pieces))
        self.offset = 0

    def read(self, end: int) -> list[Piece]:
        taken = []
        while self.offset < end:
            piece = self.rest.pop()
            size = _size(piece)
            room = end - self.offset
            if size > room:
                piece, later = _halves(piece, room)
                self.rest.append(later)
            taken.append(piece)
            self.offset += min(size, room)
        return taken


def _size(piece: Piece) -> int:
    return len(piece) if isinstance(piece, str) else piece.end - piece.start


def _halves(piece: Piece, at: int) -> tuple[Piece, Piece]:
    if isinstance(piece, str):
        return piece[:at], piece[at:]
    middle = piece.start + at
    return Span(piece.start, middle), Span(middle, piece.end)


def _shown(piece: Piece, original: str) -> str:
    return piece if isinstance(piece, str) else original[piece.start : piece.end]


def _edits(pieces: Iterable[Piece], length: int) -> list[Edit]:
    """What became of the original text, from its start to its end."""
    edits: list[Edit] = []
    new: list[str] = []
    done = 0
    for piece in (*pieces, Span(length, length)):
        if isinstance(piece, str):
            new.append(piece)
            continue
        text = "".join(new)
        if text or piece.start > done:
            edits.append(Edit(Span(done, piece.start), text))
        new, done = [], piece.end
    return edits
