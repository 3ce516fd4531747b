"""The scanners of GitHub Flavored Markdown that blocks and inlines share.

Each function takes a string and an offset into it, and returns an end offset, or -1 where nothing
matched. Where GitHub's renderer (cmark-gfm 0.29.0.gfm.13) departs from the specification, the
renderer is followed and the departure named.
"""

import re
from html.entities import html5
from typing import NamedTuple
from urllib.parse import quote

from ..pattern import Pattern

SPACE = " \t\n\r"
"""White space for cmark-gfm, but for where its scanners take vertical tab and form feed as well."""
_SPACES = Pattern(r"[ \t\n\v\f\r]*")
_SPACES_BETWEEN = Pattern(r"[ \t\n\r]+")
_BLANKS = Pattern(r"[ \t]*")
_ESCAPE = Pattern(r"\\([!-/:-@\[-`{-~])")
ENTITY = Pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LABEL = Pattern(r"\[((?:[^\\\[\]]++|\\[!-/:-@\[-`{-~]?)*+)\]")
_MAX_LABEL_BYTES = 1000
_MAX_PARENTHESES = 32
_URL_STOP = Pattern(r"\\[!-/:-@\[-`{-~]|[()]|[ \t\n\r]")
_TITLE_STOP = {'"': Pattern('"'), "'": Pattern("'"), "(": Pattern("[()]")}
_PLAIN_URL = Pattern(r"[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]*")
_CELL = Pattern(r"(?:\\\||[^|\r\n])+")
_PIPE = Pattern(r"\|[ \t\v\f]*")
_MAX_CELLS = 65535


def skip_spaces(text: str, offset: int) -> int:
    match = _SPACES.match(text, offset)
    return match.end() if match else offset


def skip_blanks(text: str, offset: int) -> int:
    match = _BLANKS.match(text, offset)
    return match.end() if match else offset


def collapse(text: str) -> str:
    """Runs of ASCII white space to one space, none at the ends, as browsers show text."""
    return " ".join(part for part in _SPACES_BETWEEN.split(text) if part)


def unescape_entities(text: str) -> str:
    """Entities decoded; only those that end with a semicolon, as in CommonMark."""
    return ENTITY.sub(_entity, text) if "&" in text else text


def _entity(match: re.Match[str]) -> str:
    entity = match[0]
    if entity[1] != "#":
        return html5.get(entity[1:], entity)
    code = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1])
    valid = 0 < code < 0xD800 or 0xDFFF < code <= 0x10FFFF
    return chr(code) if valid else "�"


def unescape(text: str) -> str:
    """Entities decoded, then backslash escapes removed: GitHub's order."""
    text = unescape_entities(text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def href(url: str) -> str:
    """The address as GitHub's HTML holds it: whatever a URL cannot hold is percent-encoded."""
    if _PLAIN_URL.fullmatch(url):
        return url
    return quote(url, safe="!#$%&'()*+,-./:;=?@_~", errors="replace")


def label(text: str, offset: int) -> tuple[str, int] | None:
    """The label in brackets at `offset` and the offset behind it."""
    if not text.startswith("[", offset):
        return None
    match = _LABEL.match(text, offset)
    if not match or _too_long(match[1]):
        return None
    return match[1].strip(SPACE), match.end()


def _too_long(raw: str) -> bool:
    return len(raw) * 4 > _MAX_LABEL_BYTES and len(raw.encode()) > _MAX_LABEL_BYTES


def normalize_label(raw: str) -> str:
    """The key of a definition; empty where the label can name none."""
    if _too_long(raw):
        return ""
    return collapse(raw).casefold()


class Destination(NamedTuple):
    """A link destination: its text without angle brackets, where that text starts, and the end."""

    raw: str
    start: int
    end: int


def destination(text: str, offset: int) -> Destination | None:
    """A link destination; GitHub wants a character behind it."""
    if text.startswith("<", offset):
        return _angle_destination(text, offset)
    end = _bare_destination_end(text, offset)
    if end < 0 or end >= len(text):
        return None
    return Destination(text[offset:end], offset, end)


def _angle_destination(text: str, offset: int) -> Destination | None:
    end = offset + 1
    while end < len(text):
        character = text[end]
        if character == ">":
            break
        if character in "\n<":
            return None
        end += 2 if character == "\\" else 1
    if end + 1 >= len(text):
        return None
    return Destination(text[offset + 1 : end], offset + 1, end + 1)


def _bare_destination_end(text: str, offset: int) -> int:
    depth = 0
    for match in _URL_STOP.finditer(text, offset):
        stop = match[0]
        if stop == "(":
            depth += 1
            if depth > _MAX_PARENTHESES:
                return -1
        elif stop == ")":
            if depth == 0:
                return match.start()
            depth -= 1
        elif stop[0] != "\\":
            return match.start() if match.start() > offset else -1
    return len(text)


def title_end(text: str, offset: int) -> int:
    """The end of a quoted or parenthesised title, or -1.

    GitHub takes a closer behind a backslash where no other follows.
    """
    if offset >= len(text) or text[offset] not in "\"'(":
        return -1
    opener = text[offset]
    closer = ")" if opener == "(" else opener
    escaped = -1
    for match in _TITLE_STOP[opener].finditer(text, offset + 1):
        at = match.start()
        if text[at - 1] == "\\" and at - 1 > offset:
            if text[at] == closer:
                escaped = at
        elif text[at] == closer:
            return at + 1
        else:
            break
    return escaped + 1 if escaped >= 0 else -1


def split_row(text: str) -> list[tuple[int, int]]:
    """The spans of a table row's cells in `text`, blanks included; empty where it is no row."""
    cells = []
    match = _PIPE.match(text)
    offset = match.end() if match else 0
    while offset < len(text):
        content = _CELL.match(text, offset)
        end = content.end() if content else offset
        pipe = _PIPE.match(text, end)
        if content or pipe:
            cells.append((offset, end))
        if not pipe:
            break
        offset = pipe.end()
    return cells if len(cells) <= _MAX_CELLS else []
