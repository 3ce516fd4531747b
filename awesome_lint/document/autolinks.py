"""GitHub's links without brackets: bare URLs, `www.` hosts and e-mail addresses.

Followed to the letter from what cmark-gfm 0.29.0.gfm.13 renders; its specification says less.
"""

import re
import string
from collections.abc import Iterator
from typing import NamedTuple

from ..pattern import Pattern
from . import gfm
from .characters import CLASSES, OTHER

_SCHEME = Pattern(r"(?:https?|ftp)\Z", re.IGNORECASE)
_LETTERS_BEFORE = Pattern(r"[A-Za-z]*\Z")
_URL_END = Pattern(r"[ \t\n\r<]")
_ENTITY_TAIL = Pattern(r"&[A-Za-z]+;\Z")
_MAX_SCHEME = 5
_MAX_DOTS = 10
"""With more dots than these, GitHub stops minding underscores."""


def _is_host_character(character: str) -> bool:
    return CLASSES[character] == OTHER


def url_start(text: str, colon: int) -> int:
    """Where a URL whose `://` stands at `colon` begins, or -1 where GitHub links none."""
    scheme = _LETTERS_BEFORE.search(text, max(colon - _MAX_SCHEME, 0), colon)
    start = scheme.start() if scheme else colon
    before = text[start - 1 : start]
    longer = start == colon - _MAX_SCHEME and before.isascii() and before.isalpha()
    host = colon + 3
    if longer or not _SCHEME.match(text[start:colon]):
        return -1
    return start if host < len(text) and _is_host_character(text[host]) else -1


def url_end(text: str, colon: int) -> int:
    """The end of the URL whose `://` stands at `colon`, or -1."""
    domain = _domain_end(text, colon + 3)
    return -1 if domain < 0 else _trimmed_end(text, colon, domain)


def www_end(text: str, start: int) -> int:
    """The end of the link that begins with `www.` at `start`, or -1."""
    if start > 0 and text[start - 1] not in "*_~(" + gfm.SPACE:
        return -1
    domain = _domain_end(text, start)
    if domain < 0 or "." not in text[start + 1 : domain]:
        return -1
    end = _trimmed_end(text, start, domain)
    return end if end > start else -1


def _domain_end(text: str, start: int) -> int:
    """The end of the domain at `start`; -1 where one of its last two labels holds an underscore."""
    dots = underscores = earlier = 0
    at = start + 1
    # GitHub looks at bytes, and so stops within the first character outside ASCII.
    while at < len(text) - 1 and text[start].isascii():
        if text[at] == "\\" and at < len(text) - 2:
            at += 1
        character = text[at]
        if character == "_":
            underscores += 1
        elif character == ".":
            earlier, underscores = underscores, 0
            dots += 1
        elif not character.isascii() or not (_is_host_character(character) or character == "-"):
            break
        at += 1
    return -1 if (earlier or underscores) and dots <= _MAX_DOTS else at


def _trimmed_end(text: str, start: int, domain: int) -> int:
    """The end of a link whose domain ends at `domain`, without the punctuation that ends a sentence."""
    stop = _URL_END.search(text, domain)
    end = stop.start() if stop else len(text)
    unopened = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        last = text[end - 1]
        if last == ")" and unopened > 0:
            unopened -= 1
            end -= 1
        elif last in "?!.,:*_~'\"":
            end -= 1
        elif last == ";":
            entity = _ENTITY_TAIL.search(text, max(start, end - 40), end)
            end = entity.start() if entity else end - 1
        else:
            break
    return end


class Email(NamedTuple):
    """An address in a text, and the URL that GitHub gives it."""

    start: int
    end: int
    url: str


_LOCAL = frozenset(string.ascii_letters + string.digits + ".+-_")
_MAX_PROTOCOL = len("mailto:")
_PROTOCOL = Pattern(r"(?<![A-Za-z0-9])(?:mailto|xmpp):\Z")
_HOST = Pattern(r"(?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9]))*")
_XMPP_HOST = Pattern(r"(?:[A-Za-z0-9/_-]|\.(?=[A-Za-z0-9]))*")


def emails(text: str) -> Iterator[Email]:
    """The e-mail addresses, `mailto:` and `xmpp:` links of a text, in order."""
    floor = 0
    scheme = ""
    dots = 0
    at = text.find("@")
    while at >= 0:
        start, found = _address_start(text, floor, at)
        scheme += found
        host = (_XMPP_HOST if "xmpp:" in scheme else _HOST).match(text, at + 1)
        end = host.end() if host and start < at else at + 1
        dots += text.count(".", at, end)
        if start < at and text.startswith("@", end):
            # An address cannot hold two: GitHub starts over at the second, and forgets nothing.
            floor, at = at + 1, end
            continue
        if start < at and dots and text[end - 1].isascii() and text[end - 1].isalpha():
            yield Email(start, end, ("" if scheme else "mailto:") + text[start:end])
        scheme, dots, floor = "", 0, end
        at = text.find("@", end)


def _address_start(text: str, floor: int, at: int) -> tuple[int, str]:
    """Where the address around the `@` begins, not before `floor`, and the schemes before it."""
    start = at
    scheme = ""
    while start > floor:
        while start > floor and text[start - 1] in _LOCAL:
            start -= 1
        protocol = _PROTOCOL.search(text[max(floor, start - _MAX_PROTOCOL - 1) : start])
        if protocol is None:
            break
        start -= len(protocol[0])
        scheme += protocol[0]
    return start, scheme
