"""mistune's inline state, with what GitHub's rules remember between tokens."""

from collections.abc import MutableMapping
from typing import Any, NamedTuple

from mistune.core import InlineState

from ..pattern import Pattern
from .emphasis import Delimiters
from .html import COMMENT, TAG

_BACKTICKS = Pattern("`+")
_MAX_BACKTICKS = 80
_RAW_HTML = tuple(
    (Pattern(opener), Pattern(opener + rest))
    for opener, rest in (
        (r"<!\[CDATA\[", r"(?:[^\]]++|\][^\]]|\]\][^>])*+\]\]>"),
        (r"<![A-Z]++[ \t\n\v\f\r]++", r"[^>]*+>"),
        (r"<\?", r"(?:[^?>]++|\?[^>]|>)*+\?>"),
    )
)


class Bracket(NamedTuple):
    """An open bracket: the index of its token, and where in the source the text behind it begins."""

    token: int
    text_start: int
    image: bool


class GfmInlineState(InlineState):
    """Counts along with mistune's loop, so that every token knows where it stands.

    The loop hands each character of the source, in order, either to `process_text` or to a rule.
    """

    def __init__(self, env: MutableMapping[str, Any]) -> None:
        super().__init__(env)
        self.cursor = 0
        self.runs = Delimiters()
        self.openers: list[Bracket] = []
        self.last_opener: Bracket | None = None
        self.no_link_openers = True
        self._last_closer: int | None = None
        self._backticks: dict[int, int] = {}
        self._backticks_scanned = False
        self._unclosed: set[str] = set()

    def add(self, token_type: str, end: int, **attributes: Any) -> int:
        """Append a token that reaches from the cursor to `end`; the new cursor."""
        self.tokens.append({"type": token_type, "start": self.cursor, "end": end, **attributes})
        self.cursor = end
        return end

    def add_text(self, end: int) -> int:
        """Append text up to `end`, to the text before it where no open bracket is; the new cursor."""
        last = self.tokens[-1] if self.tokens else None
        if (
            last
            and last["type"] == "text"
            and "literal" not in last
            and not self._is_open(len(self.tokens) - 1)
        ):
            last["end"] = self.cursor = end
            return end
        return self.add("text", end)

    def _is_open(self, token: int) -> bool:
        return bool(self.openers) and self.openers[-1].token == token

    def add_autolink(self, end: int, kind: str, url: str) -> int:
        """Append a link that is its own text."""
        return self.add("link", end, kind=kind, url=url, depth=1)

    def take_back(self, start: int) -> None:
        """Take back the text behind `start`, which a bare URL claims."""
        while self.tokens and self.tokens[-1]["start"] >= start:
            self.tokens.pop()
        if self.tokens:
            self.tokens[-1]["end"] = min(self.tokens[-1]["end"], start)
        self.cursor = start

    def open_bracket(self, end: int, image: bool) -> None:
        bracket = Bracket(len(self.tokens), end, image)
        self.openers.append(bracket)
        self.last_opener = bracket
        if not image:
            self.no_link_openers = False
        self.add("text", end)

    def is_past_closers(self, offset: int) -> bool:
        """Whether no `]` follows: a bracket opened there only keeps GitHub from linking bare URLs."""
        if self._last_closer is None:
            self._last_closer = self.src.rfind("]")
        return offset > self._last_closer

    def closing_backticks(self, offset: int, width: int) -> int:
        """The end of the run of that many back-ticks behind `offset`, or -1.

        cmark-gfm remembers one run of each width, and after a vain search trusts that memory: a
        later code span may go unseen.
        """
        if width > _MAX_BACKTICKS or (self._backticks_scanned and self._backticks.get(width, 0) <= offset):
            return -1
        for match in _BACKTICKS.finditer(self.src, offset):
            found = match.end() - match.start()
            self._backticks[found] = match.start()
            if found == width:
                return match.end()
        self._backticks_scanned = True
        return -1

    def html_end(self, start: int) -> int:
        """The end of the raw HTML that begins at `start`, or -1.

        What was once not closed is not looked for again; after an unclosed comment cmark-gfm reads
        no `<!` at all.
        """
        if self.src.startswith("<!", start) and "<!--" in self._unclosed:
            return -1
        match = TAG.match(self.src, start)
        if match is None and self.src.startswith("<!--", start):
            match = COMMENT.match(self.src, start)
            if match is None:
                self._unclosed.add("<!--")
        for opener, whole in _RAW_HTML:
            if match is None and opener.pattern not in self._unclosed and opener.match(self.src, start):
                match = whole.match(self.src, start)
                if match is None:
                    self._unclosed.add(opener.pattern)
        return match.end() if match else -1
