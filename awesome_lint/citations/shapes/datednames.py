"""Family names that nothing but their place beside the year tells: `2018 - Rossi - [A title](…)`."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, NameDraft, Names
from ..passage import Passage
from ..people.familynames import is_family_name
from ..people.givennames import is_given_name
from ..people.names import read_names
from ..people.persons import is_person, may_be_family_name
from ..publication.dates import YEAR
from ..publication.places import is_place

_DASHES = ("-", "–", "—")
_PARTED = Pattern(rf"(?P<name>[^()\[\]]{{2,40}}?)(?: [-–—] | ?\(|, )(?P<year>{YEAR})\)?$")
_AFFILIATED = Pattern(r" \([^()]{2,40}\)?$")
_LIST = Pattern(r", | (?:and|&) ")
_NAMED = Pattern(r"(?P<label>[^\n]{1,60}?) [-–—] (?P<name>[^\n()\[\]:]{2,30}?) [-–—] (?=\S)")
_LABEL_WORDS = 5
_MIXED = Pattern(r"[a-z][A-Z]")
_MIXED_NAMES = ("Mc", "Mac", "De", "Di", "La", "Le", "Van")


def read_dated_name(text: str, span: Span, title: int, draft: Draft) -> bool:
    """Reads a family name in dashes behind the year, or before it; False where something else stands there.

    `span` is what stands before the title, which begins at `title`.
    """
    if draft.container or draft.authors.names or text[span.end : title].strip(" )") not in _DASHES:
        return False
    name = span
    if draft.year is None:
        found = _PARTED.match(text, span.start, span.end + 1) or _PARTED.match(text, *span)
        if found is None:
            return False
        name, year = Span(*found.span("name")), Span(*found.span("year"))
    elif text[draft.year.end : span.start].strip(" ]") not in _DASHES:
        return False
    else:
        year = draft.year
    place = _AFFILIATED.search(text, name.start, name.end)
    name = Span(name.start, place.start() if place else name.end)
    if not may_be_family(text[slice(*name)]):
        return False
    draft.year, draft.surmised = year, not is_family_name(text[slice(*name)])
    draft.authors = Names([NameDraft(text[slice(*name)], "", name)])
    return True


def read_families_at_end(passage: Passage, span: Span, draft: Draft) -> Names | None:
    """The family names that end the line of a linked title and its year: `[A title](…) (2016) Rossi, Wei`."""
    text, title = passage.text, draft.title
    if title is None or draft.year is None:
        return None
    between = text[title.end : span.start].strip(" ,.-–—")
    if between != f"({text[slice(*draft.year)]})" or text[span.end :].lstrip(" .")[:1] not in ("", "\n", "["):
        return None
    if not passage.is_linked(title.start):
        return None
    names: list[NameDraft] = []
    at = span.start
    for part in _LIST.split(text[slice(*span)]):
        at = text.index(part, at)
        place = Span(at, at + len(part))
        names += read_names(text, *place).names if is_person(part) else [NameDraft(part, "", place)]
        at += len(part)
    alone = [name.family for name in names if not name.given]
    if not alone or not all(map(may_be_family, alone)) or any(map(is_given_name, alone[1::2])):
        return None
    draft.surmised = not all(map(is_family_name, alone))
    return Names(names)


def read_named_line(text: str, start: int, end: int, draft: Draft) -> int | None:
    """Reads label and family name in `2018 - ChoirNet - Rossi - A title [[pdf]](…)`; where the title begins.

    `start` is the place behind the year.
    """
    if draft.year is None or draft.container or draft.authors.names:
        return None
    found = _NAMED.match(text, start, end)
    if found is None or text[draft.year.end : start].strip(" ]") not in _DASHES:
        return None
    name = Span(*found.span("name"))
    person = is_person(text[slice(*name)])
    if not (person or may_be_family(text[slice(*name)])) or count_words(found["label"]) > _LABEL_WORDS:
        return None
    draft.authors = read_names(text, *name) if person else Names([NameDraft(text[slice(*name)], "", name)])
    draft.surmised = not (person or is_family_name(text[slice(*name)]))
    draft.label = Span(*found.span("label"))
    return found.end()


def may_be_family(name: str) -> bool:
    """Whether a name is a family name by its letters, and none of a program or a city: `GullNet`, `Paris`."""
    if is_place(name):
        return False
    mixed = _MIXED.search(name) and not name.startswith(_MIXED_NAMES)
    return not mixed and may_be_family_name(name)
