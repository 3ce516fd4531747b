"""Whether a text beside a title is a list of its authors, and not two capitalised words of prose."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ..draft import NameDraft, Names
from ..passage import Passage
from ..publication.venues import is_venue
from ..shapes.linktexts import is_form
from .cjknames import is_cjk, is_cjk_person
from .initials import is_initials
from .names import read_names
from .organizations import is_organization
from .persons import is_person, may_be_author

_LONGEST_CJK = 5
_LONGEST_FAMILY = 6
"""Words of the longest name, be it of a group: more are a title among authors."""
_SEPARATOR = Pattern(r", (?:and |& )?| and | & ")
_CAPITALS = Pattern(r"[A-Z]{3,}")
_PARTING = Pattern(r", | and ")


def are_authors(passage: Passage, start: int, end: int) -> bool:
    """Whether the range reads as an author list and cannot be two capitalised words of prose."""
    return read_authors(passage, start, end) is not None


def read_authors(passage: Passage, start: int, end: int, announced: bool = False) -> Names | None:
    """The names in a range that reads as an author list and cannot be two capitalised words of prose.

    `announced` says that a word such as `by` stands before it.
    """
    names = read_names(passage.text, start, end)
    return names if _are_of_authors(passage, Span(start, end), names, announced) else None


def _are_of_authors(passage: Passage, span: Span, names: Names, announced: bool) -> bool:
    text = passage.text
    longest = max((len(name.family.split()) for name in names.names), default=0)
    if not names.names or 5 * names.odd > len(names.names) or longest > _LONGEST_FAMILY:
        return False
    if not all(map(_is_written_as_name, names.names)):
        return False
    if 2 * sum(map(_is_personal, names.names)) < len(names.names):
        return False
    if 5 * sum(not may_be_author(name) for name in names.names) > len(names.names):
        return False
    if any(is_form(word) or is_venue(word, dated=False) for word in _PARTING.split(text[slice(*span)])):
        return False
    if _are_institutions(names):
        return False
    if (announced and text[span.start].isupper()) or names.truncated or len(names.names) > 2:
        return True
    if _have_initials(names) or (len(names.names) == 2 and all(map(_is_full_name, names.names))):
        return True
    return _is_set_as_author(passage, *span)


def _are_institutions(names: Names) -> bool:
    """`Marshall College, Pennsylvania`: an institution among names that are no one's."""
    groups = [is_organization(name.whole) for name in names.names]
    others = [name for name, group in zip(names.names, groups, strict=True) if not group]
    return len(groups) > 1 and any(groups) and not any(name.given for name in others)


def _is_written_as_name(name: NameDraft) -> bool:
    """Whether it has a capital letter, or is of a script that has none."""
    return any(character.isalpha() and not character.islower() for character in name.given + name.family)


def are_some_authors(passage: Passage, start: int, end: int) -> bool:
    """Whether most parts between commas are names, where a quote behind them says that names stand there."""
    text = passage.text[start:end].strip(" ,")
    if is_cjk(text) and 1 < len(text) <= _LONGEST_CJK:
        return True
    parts = _SEPARATOR.split(text)
    return len(parts) > 1 and 2 * sum(map(is_person, parts)) > len(parts)


def _is_full_name(name: NameDraft) -> bool:
    """`Mina Rossi`, `S.V.N. Rossi`"""
    if is_cjk(name.whole):
        return is_cjk_person(name.whole)
    given = name.given.split()
    if given and is_initials(given[0]):
        return not name.family.isupper()
    return bool(given) and is_person(name.whole)


def _is_personal(name: NameDraft) -> bool:
    """Whether a name is written as a person's is, with or without a given name."""
    return _is_full_name(name) if name.given else may_be_author(name)


def _have_initials(names: Names) -> bool:
    if len(names.names) == 1 and _CAPITALS.fullmatch(names.names[0].given):
        return False  # `Python HTTP API`
    if len(names.names) == 1 and not is_person(f"{names.names[0].given} {names.names[0].family}"):
        return False  # `A Pre-trained Model`
    return all(name.given[:1].isupper() and is_initials(name.given.split()[0]) for name in names.names)


def _is_set_as_author(passage: Passage, start: int, end: int) -> bool:
    """Whether a single name in italics stands by itself: `**Title** *Mina Rossi.* ICASSP 2023`.

    In brackets it may be a place: `(*Monash Clayton*)`.
    """
    text = passage.text
    if not is_person(text[start:end]):
        return False
    marks = (
        mark for mark in passage.marks if mark.kind == "emphasis" and mark.start == start <= end <= mark.end
    )
    return any(text[start - 1 : start] not in ("(", "[") for mark in marks if mark.end - end < 2)
