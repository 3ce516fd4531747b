"""The name of a model or method beside the title of its paper, and what tells it from a venue."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft
from ..passage import Mark, Passage
from ..publication.issued import Issued
from ..publication.venues import names_journal
from .tags import goes_on

_BEHIND = Pattern(r" \((?P<name>[A-Z][\w.·+-]{1,15}(?: v?\d(?:\.\d)?)?)\)$")
_CAPITALS = Pattern(r"[A-Z]")
_INITIALS = Pattern(r"(?<![^\W_])[^\W_]")
_DIVIDER = Pattern(r" [-–—] |: ")
_WORD = Pattern(r"[\w-]+")
_SHORTEST = 3
"""Letters of a name that a title which has it is taken for the work of."""
_LONGEST_TITLE = 250


def is_nickname(text: str, name: Span, title: int) -> bool:
    """Whether a name before a title is short for it, begins it or stands in it, even if a venue is called so:
    `SAC - Slow Attention for Choirs`, `FAST - Faster singers`, `UMAP - Choirs seen by UMAP`.
    """
    short = text[slice(*name)].replace("-", "").upper()
    following = text[title : title + 10 * len(short)].upper()
    if len(short) < 2 or " " in short:
        return False
    begins = following.startswith(short if text[slice(*name)].isupper() else f"{short}:")
    if begins or "".join(_INITIALS.findall(following)).startswith(short):
        return True
    written = text[slice(*name)]
    return len(short) >= _SHORTEST and written.isupper() and written in _WORD.findall(_line(text, title))


def marked_journal(passage: Passage, mark: Mark, end: int) -> Issued | None:
    """The venue in `[2020/02] **Current Biology** - A title`: behind a date it is known by its name alone."""
    text, name = passage.text, Span(mark.start, mark.end)
    divider = _DIVIDER.match(text, mark.end, end)
    if mark.kind != "strong" or divider is None or not names_journal(text[slice(*name)]):
        return None
    title = divider.end()
    if is_nickname(text, name, title) or _may_stand_for(text, name, title) or not goes_on(text, title, end):
        return None
    return Issued(name, None, None)


def _may_stand_for(text: str, name: Span, title: int) -> bool:
    """Whether the letters of an acronym begin words of the title in their order, others between them."""
    initials = iter(_INITIALS.findall(_line(text, title).upper()))
    short = text[slice(*name)].replace("-", "")
    return short.isupper() and " " not in short and all(letter in initials for letter in short)


def _line(text: str, title: int) -> str:
    return text[title : title + _LONGEST_TITLE].partition("\n")[0]


def without_nickname(text: str, title: Span, draft: Draft) -> Span:
    """The title without a name that the list adds, as in `Deep residual songs of terns (GullNet)`.

    What the words of the title begin with is their own abbreviation: `A choir of song terns (COST)`.
    """
    behind = _BEHIND.search(text, *title)
    capitals = _CAPITALS.findall(behind["name"]) if behind else []
    if behind is None or draft.label or len(capitals) < 2:
        return title
    words = iter(initial.upper() for initial in _INITIALS.findall(text, title.start, behind.start()))
    if all(letter in words for letter in capitals):
        return title
    draft.label = Span(*behind.span("name"))
    return Span(title.start, behind.start())
