"""Whether what was read as the title of a reference is none: authors, a venue, the beginning of a journal."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft
from ..passage import Passage
from ..people.names import read_names
from ..people.organizations import signs_as_group
from ..people.persons import are_persons, is_known_person, is_person, may_be_name
from ..publication.issued import read_issued
from ..publication.venues import is_venue
from ..styles.sentences import is_abbreviation, sentence_ends
from .linktexts import is_form

_KINDS = ("thesis", "dissertation")
_FEW_AUTHORS = 2
"""Authors of a life that is called by a name; behind more of them it is one more author."""
_FEW_WORDS = 3
_NAMES = Pattern(r",? and |, ")
_DIGIT = Pattern(r"\d")


def is_no_title(passage: Passage, draft: Draft) -> bool:
    """Whether the title is none: it begins with an author, as a link or a comma tells, or is a venue."""
    title = draft.title
    assert title is not None
    if passage.text.startswith(_KINDS, *title):
        return True  # `Mina Rossi, Ph.D. thesis, …`
    follows = draft.authors.names[0].span.start > title.start
    if follows and any(_holds_sentences(passage.text, field) for field in (title, draft.container) if field):
        return True
    if passage.text.count("(", *title) != passage.text.count(")", *title) or _names_person(
        passage.text, draft.container
    ):
        return True
    names = [mark for mark in passage.marks if mark.kind == "link" and title.start < mark.start < title.end]
    if any(not is_form(text := passage.text[mark.start : mark.end]) and " " in text for mark in names):
        return True
    if _DIGIT.search(passage.text, *title) and (issued := read_issued(passage.text, *title)) and issued.year:
        return True
    if _is_journal(passage.text, draft, title) or _is_venue_or_persons(passage.text, draft, title):
        return True
    dated_before = draft.year is not None and draft.year.start < title.start
    if not dated_before and draft.style == "plain" and are_names(passage.text[slice(*title)]):
        return True
    first, comma, rest = passage.text[slice(*title)].partition(", ")
    if comma and follows and all(map(is_person, (first, *rest.split(", ")))):
        return True
    if rest and not dated_before and all(map(may_be_name, (first, *rest.split(", ")))):
        return True
    return bool(comma) and not dated_before and is_person(first) and passage.text[title.start - 1] == " "


def _is_venue_or_persons(text: str, draft: Draft, title: Span) -> bool:
    """Whether authors and venue stand there without a title: `Mina Rossi, Lin Wei. *NeurIPS*, 2022.`"""
    name = text[slice(*title)]
    if draft.container is None and draft.publisher is None and is_venue(name, dated=False):
        return True
    if signs_as_group(name):
        return True  # `Mina Rossi, Lin Wei, Google Research, arXiv:1901.00001`
    parts = _NAMES.split(name)
    several = len(parts) > 1 or len(draft.authors.names) > _FEW_AUTHORS
    persons = all(map(is_person, parts[1:])) and (is_person(parts[0]) or may_be_name(parts[0]))
    return several and any(map(is_known_person, parts)) and persons


def _is_journal(text: str, draft: Draft, title: Span) -> bool:
    """Whether the title is left out, as in physics: `Rossi, M. 2021, ApJ, 912, 34`."""
    words = text[slice(*title)].split()
    abbreviated = [word for word in words if word.endswith(".")]
    if abbreviated and all(word.isupper() or word.isdigit() or word in abbreviated for word in words):
        return True
    if len(words) > 1 or draft.volume is None:
        return False
    short = text.startswith(".", title.end) and is_abbreviation(text, *title, journals=True)
    return short or (draft.container is None and is_venue(words[0]))


def are_inverted(text: str, start: int, end: int) -> bool:
    """Whether a range holds names alone, family name first: `NORMAN, Donald A.`"""
    names = read_names(text, start, end)
    return (
        "," in text[start:end]
        and names.inverted_first
        and not names.odd
        and not set(text[start:end]) & set("?:")
    )


def are_names(text: str) -> bool:
    """Whether a title is none but names, or what BibTeX joins: `Mina and Rossi, Lin and Wei`."""
    words = text.replace(",", " and").split()
    joined = words[1::2] == ["and"] * (len(words) // 2) and all(word[:1].isupper() for word in words[::2])
    return are_persons(text) or (joined and len(words) > _FEW_WORDS)


def _holds_sentences(text: str, field: Span) -> bool:
    """Whether a sentence ends before the end of a field that authors stand beside."""
    return any(at < field.end - 1 and text[at] == "." for at in sentence_ends(text, *field, journals=True))


def _names_person(text: str, container: Span | None) -> bool:
    """Whether what was read as the venue begins with an author, who has a given name."""
    return container is not None and is_known_person(text[slice(*container)].split(", ")[0])
