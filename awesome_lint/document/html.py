"""Raw HTML as CommonMark sees it: where a block of it begins and ends, and the tags inside."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mistune.helpers import BLOCK_TAGS, PRE_TAGS

from ..pattern import Pattern
from . import gfm

_S = r"[ \t\n\v\f\r]"
_TAG_NAME = r"[A-Za-z][A-Za-z0-9-]*+"
_VALUE = r"""(?:[^ \t\r\n\v\f"'=<>`]++|'[^']*+'|"[^"]*+")"""
_ATTRIBUTE_BODY = rf"[a-zA-Z_:][a-zA-Z0-9:._-]*+(?:{_S}*+={_S}*+{_VALUE})?+"
_ATTRIBUTE = rf"(?:{_S}++{_ATTRIBUTE_BODY})"
_OPEN_TAG = rf"<{_TAG_NAME}{_ATTRIBUTE}*+{_S}*+/?>"
_CLOSE_TAG = rf"</{_TAG_NAME}{_S}*+>"
TAG = Pattern(rf"{_OPEN_TAG}|{_CLOSE_TAG}")
COMMENT = Pattern(r"<!-->|<!--->|<!--(?:[^-]++|-[^-]|--[^>])*+-->")
_NAME = Pattern(rf"</?({_TAG_NAME})")
# Browsers, which read a block of HTML as it stands, want no blank behind a quoted value.
_LOOSE_TAG = Pattern(rf"<{_TAG_NAME}(?:{_S}*+{_ATTRIBUTE_BODY})*+{_S}*+/?>|{_CLOSE_TAG}")
_ATTRIBUTES = Pattern(rf"{_S}*+([a-zA-Z_:][a-zA-Z0-9:._-]*+)(?:{_S}*+={_S}*+({_VALUE}))?+")

# cmark-gfm 0.29 begins a block with <source> only where CommonMark 0.31 has <search>, and not with <meta>.
_BLOCK_NAMES = "|".join(name for name in BLOCK_TAGS if name != "meta")
_STARTS = (
    (1, Pattern(rf"<(?:{'|'.join(PRE_TAGS)})(?:{_S}|>|$)", re.IGNORECASE)),
    (2, Pattern(r"<!--")),
    (3, Pattern(r"<\?")),
    (4, Pattern(r"<![A-Z]")),
    (5, Pattern(r"<!\[CDATA\[")),
    (6, Pattern(rf"</?(?:{_BLOCK_NAMES})(?:{_S}|/?>|$)", re.IGNORECASE)),
)
_START_7 = Pattern(rf"(?:{_OPEN_TAG}|{_CLOSE_TAG})[\t\f ]*$")
_ENDS = {
    1: Pattern(rf"</(?:{'|'.join(PRE_TAGS)})>", re.IGNORECASE),
    2: Pattern("-->"),
    3: Pattern(r"\?>"),
    4: Pattern(">"),
    5: Pattern("]]>"),
}


def block_start(line: str, offset: int, in_paragraph: bool) -> int:
    """Which of CommonMark's seven kinds of HTML block begins at `offset`; 0 for none."""
    for number, pattern in _STARTS:
        if pattern.match(line, offset):
            return number
    return 7 if not in_paragraph and _START_7.match(line, offset) else 0


def block_end(number: int, line: str, offset: int) -> bool:
    """Whether the line ends an HTML block of that kind."""
    pattern = _ENDS.get(number)
    return pattern is not None and pattern.search(line, offset) is not None


class RawTag(NamedTuple):
    """A tag or comment in a piece of HTML; attributes carry the offsets of their values."""

    name: str
    closing: bool
    start: int
    end: int
    attributes: dict[str, tuple[str, int, int]]


def scan(text: str) -> Iterator[RawTag]:
    """The tags and comments of a piece of HTML, in order. An unclosed comment reaches to its end."""
    offset = text.find("<")
    while offset >= 0:
        if text.startswith("<!--", offset):
            match = COMMENT.match(text, offset)
            end = match.end() if match else len(text.rstrip(gfm.SPACE))
            yield RawTag("!--", False, offset, end, {})
        else:
            match = _LOOSE_TAG.match(text, offset)
            end = match.end() if match else offset + 1
            if match:
                yield read_tag(match[0], offset)
        offset = text.find("<", end)


def read_tag(raw: str, offset: int) -> RawTag:
    """Take a tag that stands at `offset` apart."""
    if raw.startswith("<!"):
        return RawTag("!--", False, offset, offset + len(raw), {})
    name = _NAME.match(raw)
    attributes: dict[str, tuple[str, int, int]] = {}
    if name is None:
        return RawTag("", False, offset, offset + len(raw), attributes)
    bare = len(raw) == name.end() + 1  # most tags are
    for match in () if bare else _ATTRIBUTES.finditer(raw, name.end()):
        start, end = match.span(2)
        if start >= 0 and raw[start] in "\"'":
            start, end = start + 1, end - 1
        value = gfm.unescape_entities(raw[start:end]) if start >= 0 else ""
        # HTML keeps the first of two attributes of one name.
        attributes.setdefault(match[1].lower(), (value, offset + max(start, 0), offset + max(end, 0)))
    return RawTag(name[1].lower(), raw.startswith("</"), offset, offset + len(raw), attributes)
