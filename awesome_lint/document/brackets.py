"""What a closing bracket makes of what stands before it: a link, an image, a footnote, or text."""

from typing import NamedTuple

from ..model import Definition, LinkKind
from . import gfm
from .emphasis import MAX_NESTING, nest
from .inlinestate import Bracket, GfmInlineState


class Target(NamedTuple):
    """Where a link or image leads.

    `start` and `end` are the offsets of the destination in the source, or None where `definition`
    has them; `stop` is where the link ends.
    """

    kind: LinkKind
    url: str
    title: str | None
    stop: int
    start: int = 0
    end: int = 0
    definition: Definition | None = None


def close_bracket(state: GfmInlineState, close: int) -> int:
    """Handle the `]` at `close`; the offset behind what was read."""
    if not state.openers:
        return state.add_text(close + 1)
    opener = state.openers.pop()
    if not opener.image and state.no_link_openers:
        return state.add_text(close + 1)
    follows = state.src[close + 1 : close + 2]
    if follows != "(" and not state.env["definitions"] and not state.src.startswith("^", opener.text_start):
        return state.add_text(close + 1)
    target = _inline_target(state.src, close + 1) or _reference(state, opener, close)
    if target:
        return _add_link(state, opener, close, target)
    if _is_footnote(state.src, opener, close):
        return _add_footnote(state, opener, close)
    return state.add_text(close + 1)


def _inline_target(text: str, offset: int) -> Target | None:
    """`(destination "title")` at `offset`."""
    if not text.startswith("(", offset):
        return None
    destination = gfm.destination(text, gfm.skip_spaces(text, offset + 1))
    if destination is None:
        return None
    title_start = gfm.skip_spaces(text, destination.end)
    title_end = gfm.title_end(text, title_start) if title_start > destination.end else -1
    stop = gfm.skip_spaces(text, title_end if title_end >= 0 else title_start)
    if not text.startswith(")", stop):
        return None
    title = gfm.unescape(text[title_start + 1 : title_end - 1]) if title_end >= 0 else None
    start, end = destination.start, destination.start + len(destination.raw)
    return Target("inline", _url(destination.raw), title, stop + 1, start, end)


def _url(raw: str) -> str:
    return gfm.href(gfm.unescape(raw.strip(gfm.SPACE)))


def _reference(state: GfmInlineState, opener: Bracket, close: int) -> Target | None:
    """`[label]`, `[]` or nothing behind the bracket, where a definition has the label."""
    definitions: dict[str, Definition] = state.env["definitions"]
    found = gfm.label(state.src, close + 1)
    raw = found[0] if found else ""
    kind: LinkKind = "full" if raw else "collapsed" if found else "shortcut"
    if not raw:
        if state.last_opener is not opener:
            return None
        raw = state.src[opener.text_start : close]
    definition = definitions.get(gfm.normalize_label(raw))
    if definition is None:
        return None
    stop = found[1] if found else close + 1
    return Target(kind, definition.url, definition.title, stop, definition=definition)


def _add_link(state: GfmInlineState, opener: Bracket, close: int, target: Target) -> int:
    children = state.tokens[opener.token + 1 :]
    if state.runs.seen:
        state.runs.pair(opener.text_start)
        children = nest(children)
    depth = 1 + max((child.get("depth", 0) for child in children), default=0)
    if depth > MAX_NESTING:
        state.openers.clear()
        return state.add_text(close + 1)
    start = state.tokens[opener.token]["start"]
    del state.tokens[opener.token :]
    state.cursor = start
    if not opener.image:
        state.no_link_openers = True
    return state.add(
        "image" if opener.image else "link",
        target.stop,
        kind=target.kind,
        target=target,
        text=(opener.text_start, close),
        children=children,
        depth=depth,
    )


def _is_footnote(text: str, opener: Bracket, close: int) -> bool:
    return text.startswith("^", opener.text_start) and close - opener.text_start > 1


def _add_footnote(state: GfmInlineState, opener: Bracket, close: int) -> int:
    """A footnote's mark; one without a footnote is text, and nothing inside it is anything."""
    state.runs.pair(opener.text_start)
    label = state.src[opener.text_start + 1 : close]
    start = state.tokens[opener.token]["start"]
    del state.tokens[opener.token :]
    state.cursor = start
    if "\n" in label:
        # GitHub loses the label of a mark on two lines.
        label = ""
    if gfm.normalize_label(label) in state.env["footnotes"]:
        return state.add("footnote", close + 1, label=label)
    return state.add("text", close + 1, literal=f"[^{label}]")
