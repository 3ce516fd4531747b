"""The inline phase: the text of a leaf block → tokens, by mistune's inline loop with GitHub's rules."""

from __future__ import annotations

from collections.abc import MutableMapping
from re import Match
from typing import Any, ClassVar

import mistune
from mistune.core import InlineState

from ..pattern import Pattern
from . import gfm
from .autolinks import url_end, url_start, www_end
from .brackets import close_bracket
from .emphasis import Token, delimiter, nest
from .inlinestate import GfmInlineState

_AUTO_LINK = Pattern(mistune.InlineParser.SPECIFICATION["auto_link"])
_AUTO_EMAIL = Pattern(mistune.InlineParser.SPECIFICATION["auto_email"])
_TRIGGER = Pattern(r"[\\`*_~\[\]<\n]|!\[|:(?=//)|www\.")


class GfmInlineParser(mistune.InlineParser):
    """mistune's inline parser, with what GitHub does otherwise.

    `env` holds `definitions`, by normalised label, and `footnotes`, the normalised labels.
    """

    state_cls = GfmInlineState
    SPECIFICATION: ClassVar[dict[str, str]] = {
        **mistune.InlineParser.SPECIFICATION,
        "escape": r"\\[!-/:-@\[-`{-~]",
        "emphasis": r"\*+|_+|~{1,100}",
        "link": r"!?\[+",
        "link_close": r"\]",
        "inline_html": "<",
        "linebreak": r"\\\n[ \t]*",
        "softbreak": r"\n[ \t]*",
    }

    def __init__(self) -> None:
        super().__init__()
        for name in ("auto_link", "auto_email"):  # few texts have them: `parse_inline_html` reads them, too
            self.rules.remove(name)
        self.register("url_link", r":(?=//)", GfmInlineParser.parse_url_link)
        self.register("www_link", r"www\.", GfmInlineParser.parse_www_link)

    def __call__(self, s: str, env: MutableMapping[str, Any]) -> list[Token]:
        if not _TRIGGER.search(s):
            return [{"type": "text", "start": 0, "end": len(s)}] if s else []
        state = GfmInlineState(env)
        state.src = s
        self.parse(state)
        state.runs.pair(0)
        return nest(state.tokens) if state.runs.seen else state.tokens

    def _find_fast_text_end(self, src: str, pos: int) -> int:
        match = _TRIGGER.search(src, pos)
        return match.start() if match else len(src)

    def finalize_tokens(self, tokens: list[Token], depth: int) -> list[Token]:
        """mistune pairs emphasis here; GitHub's way needs the runs, which the state holds."""
        return tokens

    def process_text(self, text: str, state: InlineState, parse_emphasis: bool = True) -> None:
        here = gfm_state(state)
        here.add_text(here.cursor + len(text))

    def parse_escape(self, m: Match[str], state: InlineState) -> int:
        return gfm_state(state).add("text", m.end(), literal=m[0][1])

    def parse_emphasis(self, m: Match[str], state: InlineState) -> int:
        here = gfm_state(state)
        run = delimiter(here.src, m.start(), m.end())
        if run is None:
            return here.add("text", m.end())
        here.runs.push(run)
        return here.add("delimiter", m.end(), run=run)

    def parse_codespan(self, m: Match[str], state: InlineState) -> int:
        here = gfm_state(state)
        end = here.closing_backticks(m.end(), len(m[0]))
        return here.add("code", end, width=len(m[0])) if end >= 0 else here.add("text", m.end())

    def parse_linebreak(self, m: Match[str], state: InlineState) -> int:
        return gfm_state(state).add("break", m.end())

    def parse_softbreak(self, m: Match[str], state: InlineState) -> int:
        return gfm_state(state).add("break", m.end())

    def parse_url_link(self, m: Match[str], state: InlineState) -> int | None:
        here = gfm_state(state)
        start = -1 if here.openers else url_start(here.src, m.start())
        end = url_end(here.src, m.start()) if start >= 0 else -1
        if end < 0:
            return None
        here.take_back(start)
        return here.add_autolink(end, "url", here.src[start:end])

    def parse_www_link(self, m: Match[str], state: InlineState) -> int | None:
        here = gfm_state(state)
        end = -1 if here.openers else www_end(here.src, m.start())
        if end < 0:
            return None
        return here.add_autolink(end, "www", "http://" + here.src[m.start() : end])

    def parse_inline_html(self, m: Match[str], state: InlineState) -> int | None:
        here = gfm_state(state)
        if link := _AUTO_LINK.match(here.src, m.start()):
            return here.add_autolink(link.end(), "angle", gfm.unescape_entities(link[0][1:-1]))
        if link := _AUTO_EMAIL.match(here.src, m.start()):
            url = "mailto:" + gfm.unescape_entities(link[0][1:-1])
            return here.add_autolink(link.end(), "angle", url)
        end = here.html_end(m.start())
        return here.add("html", end) if end >= 0 else None

    def parse_link(self, m: Match[str], state: InlineState) -> int:
        here = gfm_state(state)
        at = m.start()
        if m[0][0] == "!":
            # GitHub reads no image in `![^`, but a footnote behind an exclamation mark.
            image = not here.src.startswith("^", at + 2)
            at += 2 if image else 1
            if image:
                here.open_bracket(at, image)
            else:
                here.add_text(at)
        while at < m.end():
            if here.openers and here.is_past_closers(at):
                return here.add_text(m.end())
            at += 1
            here.open_bracket(at, image=False)
        return at

    def parse_link_close(self, m: Match[str], state: InlineState) -> int:
        return close_bracket(gfm_state(state), m.start())


def is_plain(text: str) -> bool:
    """Whether a text of one line shows as it is written: no rule begins in it, no entity and no address."""
    return not ("&" in text or "@" in text or _TRIGGER.search(text))


def gfm_state(state: InlineState) -> GfmInlineState:
    """The state as what it is; mistune's signatures name the base class."""
    assert isinstance(state, GfmInlineState)
    return state
