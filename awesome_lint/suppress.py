"""Comments that ask for silence, and which findings they hide.

Our own: `<!-- awesome-lint-disable RULE -->` up to `-enable`, `-disable-line`, `-disable-next-line`; all
rules where none is named. And those of the npm tool (its readme, 2026): `<!--lint disable RULE-->`, `enable`,
and `ignore` for the block that follows; here also for the list item that the comment stands in.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from .equivalents import NPM
from .model import Document, Span
from .pattern import Pattern

UNUSED: Final = "unused-suppression"
PREFIX: Final = "awesome-lint-"
VERBS: Final = ("disable", "enable", "disable-line", "disable-next-line")

_ALL = ""
_SLIPS = " \t\r\n:_"
_OURS = Pattern(r"awesome-lint(?:-|(?=[\s:_]))(?P<verb>[\s:_]{0,3}[^\s,]+)")
_REASON = Pattern(r"(?:^|\s)--(?:\s|$)")
_NPM_VERBS = ("disable", "enable", "ignore")


class Comment(NamedTuple):
    """A comment that asks for silence: what it says, the rules that it names, and where it holds.

    Without names it speaks of all rules. A `disable` holds up to the next comment that says otherwise.
    A verb that there is not stands as it is written, with the blank or colon that is before it.
    `reason` is what follows ` -- `, in a comment of ours.
    """

    span: Span
    verb: str
    names: tuple[str, ...]
    scope: Span
    own: bool
    reason: str = ""


def comments(document: Document) -> list[Comment]:
    """Those of a file that ask for silence, in its order; one of ours with an unknown verb, too."""
    read = _Reading(document)
    tags = sorted(tag.span for tag in document.tags if tag.name == "!--")
    return [comment for span in tags if (comment := read.comment(span))]


def _ours(name: str) -> tuple[str, ...]:
    """What finds of ours what a rule of the npm tool finds; a rule that we have no other of is itself."""
    ours = NPM.get(name)
    return ours if isinstance(ours, tuple) else (name,)


class _Reading:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.lead: int | None = document.front_matter.end if document.front_matter else 0

    def comment(self, span: Span) -> Comment | None:
        start = self._start(span)
        text = self.document.source.slice(span)
        text = text.removeprefix("<!--").removesuffix("-->").strip()
        if ours := _OURS.match(text):
            verb, (said, reason) = ours["verb"], _apart(text[ours.end() :])
            names = tuple(said.replace(",", " ").split())
            if verb[:1] not in _SLIPS:
                return Comment(span, verb, names, self._scope(verb, span, start), own=True, reason=reason)
            return Comment(span, verb, names, span, own=True) if _is_meant(verb) else None
        words = text.replace(",", " ").split()
        if len(words) > 1 and words[0] == "lint" and words[1] in _NPM_VERBS:
            verb, names = words[1], tuple(name for word in words[2:] for name in _ours(word))
            return Comment(span, verb, names, self._scope(verb, span, start), own=False)
        return None

    def _start(self, span: Span) -> int:
        """Where a comment begins to hold: at the very start, where only comments stand above it."""
        if self.lead is None or self.document.source.text[self.lead : span.start].strip("\ufeff \t\r\n"):
            self.lead = None
            return span.start
        self.lead = span.end
        return 0

    def _scope(self, verb: str, span: Span, start: int) -> Span:
        line = self.document.source.location(span.end).line
        if verb == "ignore":
            return self._neighbour(span)
        if verb == "disable-line":
            first = self.document.source.location(span.start).line
            return Span(self._line_start(first), self._line_start(line + 1))
        if verb == "disable-next-line":
            return Span(self._line_start(line + 1), self._line_start(line + 2))
        return Span(start, len(self.document.source.text) + 1)

    def _line_start(self, line: int) -> int:
        """Past the end of the file for a line that it does not have: a finding can stand at the end."""
        starts = self.document.source.line_starts
        return starts[line - 1] if line <= len(starts) else len(self.document.source.text) + 1

    def _neighbour(self, span: Span) -> Span:
        """The block after a comment that is one itself, else the item or the block that it stands in."""
        blocks = self.document.blocks
        at = bisect_right(self._starts, span.start) - 1
        if at < 0:
            return span
        block, after = blocks[at], blocks[at + 1 : at + 2]
        if block.span == span and after and after[0].depth == block.depth:
            return after[0].span
        around = at
        while around >= 0 and blocks[around].kind != "item":
            around = self._parents[around]
        return blocks[around if around >= 0 else at].span

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    @cached_property
    def _parents(self) -> list[int]:
        """The place of each block's parent among the blocks, -1 at the top."""
        parents: list[int] = []
        path: list[int] = []
        for at, block in enumerate(self.document.blocks):
            del path[block.depth :]
            parents.append(path[-1] if path else -1)
            path.append(at)
        return parents


def _apart(text: str) -> tuple[str, str]:
    """The names of rules, and the reason behind them."""
    said, *reason = _REASON.split(text, 1)
    return said, "".join(reason).strip()


def _is_meant(verb: str) -> bool:
    """Whether a word behind `awesome-lint` is nearly a verb: other words are a remark about the tool."""
    from difflib import get_close_matches

    return bool(get_close_matches(verb.lstrip(_SLIPS), VERBS, n=1, cutoff=0.8))


class Silence:
    """What the comments of a file hide. A question takes logarithmic time."""

    def __init__(self, said: Iterable[Comment]) -> None:
        self._switches: defaultdict[str, list[Comment]] = defaultdict(list)
        self._patches: defaultdict[str, list[Comment]] = defaultdict(list)
        for comment in sorted(said, key=lambda comment: (comment.scope, comment.span)):
            for name in comment.names or (_ALL,):
                if comment.verb in ("disable", "enable"):
                    self._switches[name].append(comment)
                elif comment.verb in (*VERBS, "ignore"):
                    # Of those that begin before a place, the one that reaches farthest tells of all.
                    far = self._patches[name][-1:] or [comment]
                    self._patches[name].append(max(far[0], comment, key=lambda each: each.scope.end))

    def find(self, rule: str, offset: int) -> Comment | None:
        """The comment that hides what a rule finds at an offset.

        `unused-suppression` is hidden by its name only: else a comment would hide that it is unused.
        """
        names = (rule,) if rule == UNUSED else (rule, _ALL)
        for name in names:
            patch = _before(self._patches.get(name, ()), offset)
            if patch and offset < patch.scope.end:
                return patch
        switches = [switch for name in names if (switch := _before(self._switches.get(name, ()), offset))]
        last = max(switches, key=lambda switch: switch.span, default=None)
        return last if last and last.verb == "disable" else None


def _before(said: Sequence[Comment], offset: int) -> Comment | None:
    """The last comment whose scope begins at or before an offset."""
    at = bisect_right(said, offset, key=lambda comment: comment.scope.start)
    return said[at - 1] if at else None
