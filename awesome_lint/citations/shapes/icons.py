"""Emoji and `:shortcodes:` that stand before an entry."""

from __future__ import annotations

from ...pattern import Pattern

SHORTCODE = Pattern(r":[a-z][a-z0-9_+-]{1,40}: ")
_DASHES = ("- ", "– ", "— ")


def after_icons(text: str, start: int, end: int) -> int:
    """Where the text goes on behind emoji and a `:shortcode:`, and behind a dash that follows them."""
    at = start
    while at < end and (text[at] == " " or _is_icon(text[at])):
        at += 1
    if text.startswith(":", at, end) and (code := SHORTCODE.match(text, at, end)):
        at = code.end()
    if at > start and text.startswith(_DASHES, at, end):
        at += 2
    return at


def _is_icon(character: str) -> bool:
    """Whether it is an emoji, an arrow or another symbol."""
    return "\u2190" <= character < "\u3000" or character == "\ufe0f" or character >= "\U0001f000"
