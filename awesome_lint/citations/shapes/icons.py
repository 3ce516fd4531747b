"""Emoji, `:shortcodes:` and bullets that stand before an entry and its title."""

from __future__ import annotations

from ...pattern import Pattern

_SHORTCODE = Pattern(r":[a-z0-9][a-z0-9_+-]{1,40}: ")
_DASHES = ("- ", "– ", "— ")
_BULLETS = " *•·:|-–—,]"
_PICTURES = (
    *(("\u2190", "\u21ff"), ("\u2300", "\u27bf"), ("\u2b00", "\u2bff"), ("\ufe0f", "\ufe0f")),
    ("\U0001f000", "\U0001faff"),
)
"""Arrows, boxes, stars and emoji, and what follows these; no signs of mathematics."""


def after_icons(text: str, start: int, end: int) -> int:
    """Where the text goes on behind emoji and a `:shortcode:`, and behind a dash that follows them.

    Bullets and other punctuation stay: a reference may stand there.
    """
    at = start
    while at < end and (text[at] == " " or _is_icon(text[at])):
        at += 1
    if text.startswith(":", at, end) and (code := _SHORTCODE.match(text, at, end)):
        at = code.end()
    if at > start and text.startswith(_DASHES, at, end):
        at += 2
    return at


def _is_icon(character: str) -> bool:
    """Whether it is an emoji, an arrow or another symbol."""
    return "\u2190" <= character < "\u3000" or character == "\ufe0f" or character >= "\U0001f000"


def after_marks(text: str, start: int, end: int) -> int:
    """Where a title may begin behind bullets, emoji and `:shortcodes:` in any number and order."""
    while start < end:
        if code := _SHORTCODE.match(text, start, end):
            start = code.end()
        elif _is_bullet(text[start]):
            start += 1
        else:
            break
    return start


def _is_bullet(character: str) -> bool:
    if character in _BULLETS:
        return True
    return not character.isascii() and any(first <= character <= last for first, last in _PICTURES)
