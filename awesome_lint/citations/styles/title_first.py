"""A title and, behind it, its authors: `Title of a paper. Mina Rossi and Lin Wei. SOSP 2001.`"""

from __future__ import annotations

from itertools import islice

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, Names, trimmed
from ..passage import Passage
from ..people.givennames import is_given_name
from ..people.names import name_like, read_names
from ..people.persons import is_person, may_be_person
from ..publication.issued import read_issued
from ..publication.tail import read_tail
from ..shapes.issues import take
from .quotes import quoted_title
from .runs import author_run
from .sentences import sentence_ends

_COMMA = Pattern(r",? by (?=[A-Z])|, ")
_MOST_COMMAS = 8
_CAPITAL = Pattern(r" [A-Z\d]")
_PROSE_ENDS = (" in", " since", " on", " for", " of", " until")
"""What no venue ends with, but a sentence before its year: `… for their help in 2019`."""
_FEWEST = 3
"""Words of a title, and family names that are authors without given ones."""


def read_quoted(passage: Passage, start: int, end: int) -> Draft | None:
    """`"Title", M. Rossi, Discrete Mathematics, 31:201–210, 1980`."""
    text = passage.text
    quoted = quoted_title(text, start, end)
    if quoted is None:
        return None
    title, rest = quoted
    return _followed(text, title, trimmed(text, rest, end, " ,.;").start, end)


def read_comma(passage: Passage, start: int, end: int) -> Draft | None:
    """`Title of a paper, M. Rossi, Social Networks 27, 39–54 (2005)`, also with `by` before the author."""
    text = passage.text
    for comma in islice(_COMMA.finditer(text, start, end), _MOST_COMMAS):
        title = Span(start, comma.start())
        fewest = _FEWEST - ("by" in comma.group())
        if count_words(text[slice(*title)]) >= fewest and (draft := _followed(text, title, comma.end(), end)):
            return draft
    return None


def _followed(text: str, title: Span, start: int, end: int) -> Draft | None:
    """The reference with this title, where authors with initials or the last of them behind `and` follow."""
    if "{" in text[slice(*title)] or (", " in text[slice(*title)] and name_like(text, *title)):
        return None  # BibTeX, or the first of the authors
    run = author_run(text, start, end)
    if run is None or not (run.initials or run.closed):
        return None
    draft = Draft("list", read_names(text, start, run.end), title)
    if any(not name.given and is_given_name(name.family) for name in draft.authors.names):
        return None  # `Thanks to Rossi, Mina and Wei, Lin`
    read_tail(text, run.end, end, draft)
    if draft.authors.odd or not (draft.year and draft.container):
        return None
    venue = text[slice(*draft.container)]
    return None if venue.endswith(_PROSE_ENDS) or _lists_persons(venue) else draft


def _lists_persons(text: str) -> bool:
    """Whether what was taken for the venue is but more of the authors."""
    parts = text.split(", ")
    return len(parts) > 1 and all(map(is_person, parts))


def read(passage: Passage, start: int, end: int) -> Draft | None:
    """The reference in the range, or None where no names and no year follow a plain sentence."""
    text = passage.text
    ends = list(islice(sentence_ends(text, start, end), 2))
    if len(ends) < 2 or text[ends[1]] != "." or any(mark.start < ends[1] for mark in passage.marks):
        return None
    first, second = ends
    title = trimmed(text, start, first + (text[first] in "?!"))
    if draft := _followed(text, title, first + 2, end):
        return draft
    if count_words(text[slice(*title)]) < _FEWEST or _are_people(read_names(text, *title)):
        return None
    authors = read_names(text, first + 1, second)
    if not _are_people(authors):
        return None
    draft = Draft("list", authors, title)
    third = next(sentence_ends(text, second + 1, end), end)
    if (issued := read_issued(text, second + 1, third)) and issued.container:
        take(draft, issued)
    elif _CAPITAL.match(text, second + 1, end):
        read_tail(text, second, end, draft)
    return draft if draft.year and draft.container else None


def _are_people(authors: Names) -> bool:
    """Whether these are names of at least two persons, of three where no given name stands there."""
    names = [name.whole for name in authors.names]
    full = all(name.given for name in authors.names)
    return not authors.odd and len(names) >= (2 if full else _FEWEST) and all(map(may_be_person, names))
