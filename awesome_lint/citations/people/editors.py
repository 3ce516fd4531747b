"""The editors of a book, who stand before its title, behind it, or where they are announced."""

from __future__ import annotations

from itertools import islice

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import trimmed
from .initials import is_initials
from .names import name_like, read_names

_MARK = Pattern(r"\b[Ee]d(?:s|itors?)?\b\.?[)\]]?(?:[.,:;]?(?= )|,(?=[A-Z]))")
_ANNOUNCED = Rare((" by", "(ed"), r" (?:[Ee]dited by\b|\(?[Ee]ds?\.? by\b|\(eds?\.? (?=[^\W_]))")
_BRACKETED = Rare(
    ("d.)", "d)", "s.)", "s)", "or)", "ors)", "(Ed", "(ed"),
    r",? \((?:[^()]{2,200}[,; ] ?[Ee]d(?:s|itors?)?\.?|[Ee]ds?\.? [A-Z][^()]{2,200})\)",
)
"""Editors in brackets behind the book: `Companion to Gulls (M. Rossi & L. Wei, eds.)`."""
_EDITION = Pattern(r"(?:\d(?:st|nd|rd|th)?|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]ev\.|[Rr]evised)$")
_COMMA = Pattern(r"\)?, |; |(?<=[a-z]{4})\. ")
_ET_AL = Pattern(r",? et al\.,? (?=[A-Z])")
_AFTER_EDITORS = Pattern(r", | \(")
_MOST_EDITORS = 5
_FEW_WORDS = 3
_LONGEST = 600
"""Characters among which editors are looked for."""


def without_editors(text: str, start: int, stop: int) -> Span:
    """The range of a container's name without the editors at its start or its end."""
    if (bracketed := _BRACKETED.search(text, start, stop)) and bracketed.start() > start:
        return Span(start, bracketed.start())
    for mark in _MARK.finditer(text, start, min(stop, start + _LONGEST)):
        if ")" in mark.group() and text[mark.start() - 1] not in "([":
            continue  # `Br Med J (Clin Res Ed)`
        names = trimmed(text, start, mark.start(), " ,([")
        if _EDITION.search(text, *names):
            continue
        if announced := _ANNOUNCED.search(text, start, stop):
            return Span(start, announced.start())
        behind = _behind(text, *names)
        behind = None if behind and _is_person(text[names.start : behind]) else behind
        if not (behind and mark.group().endswith(").")) and _are_before(text, *names):
            return Span(mark.end() + text.startswith(" ", mark.end()), stop)
        titled = ": " in text[slice(*names)] or not name_like(text, *names)
        if behind is None and titled and _are_after(text, mark.end() + 1, stop):
            return Span(start, names.end)
        return Span(start, behind) if behind else Span(mark.end() + 1, stop)
    if announced := _ANNOUNCED.search(text, start, stop):
        return Span(start, announced.start())
    others = _ET_AL.search(text, start, stop)
    return Span(others.end() if others and _are_before(text, start, others.start()) else start, stop)


def _is_person(text: str) -> bool:
    """Whether a text is a name that initials close: `Hale S`, where a book's name would stand."""
    family, _, given = text.rpartition(" ")
    return is_initials(given) and len(family.split()) < _FEW_WORDS


def _are_before(text: str, start: int, end: int) -> bool:
    """Whether the range is the editors' names alone, written all with initials or all without."""
    if ": " in text[start:end] or not name_like(text, start, end):
        return False
    names = read_names(text, start, end).names
    first, last = (any(map(is_initials, name.given.split()[:1])) for name in (names[0], names[-1]))
    return first == last


def _are_after(text: str, start: int, stop: int) -> bool:
    """Whether the editors follow the mark: `Voices at Work, ed. Eva Brandt and Ada Moss`."""
    ends = (mark.start() for mark in islice(_AFTER_EDITORS.finditer(text, start, stop), _MOST_EDITORS))
    for end in (*ends, stop):
        span = trimmed(text, start, end, " ,.;:")
        names = read_names(text, *span)
        if name_like(text, *span) and all(name.given for name in names.names):
            return True
    return False


def _behind(text: str, start: int, end: int) -> int | None:
    """The comma after which names alone stand, each with a given name."""
    for comma in _COMMA.finditer(text, start, end):
        names = read_names(text, comma.end(), end)
        if names.odd or not all(name.given for name in names.names):
            continue
        if names.names and (not names.inverted_first or is_initials(names.names[0].given.split()[0])):
            return comma.start()
    return None
