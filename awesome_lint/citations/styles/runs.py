"""The authors at the start of a reference that parts everything by commas, and where its title begins."""

import re
from typing import NamedTuple

from ...pattern import Pattern, Rare
from ..people.names import name_like
from ..people.organizations import GROUPS, is_organization
from ..people.persons import is_person, may_be_person
from .sentences import sentence_ends

NAME = r"[’']?[^\W\d_][\w’'‐-]*(?: (?!and |et al|Jr\b)[^\W\d_][\w’'‐-]*){0,3}"
INITIAL = r"(?![JS]r\.)[^\W\d_a-z](?:[a-z]|[A-Z]{1,2})?\.(?:[-‐–][^\W\d_]\.)?"
EDITORS = Pattern(r",? \(?[Ee]ds?\.\)?,? ")
ET_AL = Pattern(r",? (?:et al|etc)\.{0,2},?(?= )")

_INITIALLED = (
    Pattern(rf"(?:{INITIAL} ?){{1,4}}{NAME}(?: Jr\.| I{{2,3}})?"),  # J. R. Smith
    Pattern(rf"{NAME}, (?:{INITIAL} ?){{1,4}}(?<=\.)"),  # Smith, J. R.
    Pattern(rf"{NAME} (?:{INITIAL} ?){{1,4}}(?<=\.)"),  # Smith J. R.
)
_INITIAL = Pattern(r"\b[^\W\d_a-z]\.")
_BARE = Pattern(rf"{NAME} [^\W\d_a-z]{{1,3}}(?=, | and )")  # Smith JR
_CLOSING = Pattern(r",? (?:and|&) (?!others)")
_COMMA = Pattern(r", (?!et al|etc\b)")
_SEPARATOR = Pattern(r",? (?:and|&) |, ")
_FAMILY = r"[^\W\d_a-z][\w’'-]+"
_FAMILIES = Pattern(
    rf"(?P<names>{_FAMILY}(?:, {_FAMILY}){{0,3}},? (?:and|&) {_FAMILY}), "
    rf"(?=[A-Z])(?!{_FAMILY}(?:\.| and | & ))"
)  # Smith and Doe
_GROUP = Pattern(rf"(?:[A-Z][\w’'&-]* ){{1,5}}(?:{'|'.join(GROUPS)}), (?=[^\W_a-z])")
"""A group that signs as one: `BELLE Collaboration, Title, …`."""
_INSTITUTION = Pattern(r"(?P<name>[A-Z][\w’'&-]*(?: [\w’'&-]+){0,6}), (?=[^\W_a-z])")
_ACCESSED = Rare(("ccessed",), r"\([Aa]ccessed ")
_LONGEST = 60
"""Characters of a name that is written out."""


class Run(NamedTuple):
    """An author list: where it ends, and what says that it is one.

    `initials` is true where a given name is one, `closed` where `and` or `et al.` shows the last author.
    """

    end: int
    names: int
    initials: bool
    closed: bool


def author_run(text: str, start: int, end: int) -> Run | None:
    """The names that follow one another from `start`, and None where none does or they go on otherwise.

    Behind initials, a name that is written out counts where one with initials or the last one follows.
    """
    if families := _FAMILIES.match(text, start, end):
        family = _SEPARATOR.split(families["names"])
        if all(map(may_be_person, family)):
            return Run(families.end(), len(family), initials=False, closed=True)
    group = _GROUP.match(text, start, end) or _institution(text, start, end)
    if group:
        return Run(group.end(), 1, initials=False, closed=False)
    at, count, initials, last = start, 0, False, False
    sure = (start, 0)
    while name := _name_at(text, at, end):
        stop, initialled = name
        following = _after(text, stop, end)
        if following is None:
            return None  # a period: the style is another
        count, initials = count + 1, initials or initialled
        at, closed, last_next = following
        if initialled or not initials:
            sure = (at, count)
        if closed or last:
            return Run(at, count, initials, closed=True)
        last = last_next
    if not count or last or _has_more_names(text, at, end):
        return None
    at, count = sure  # not `A. Gilbert, Random Graphs, Ann. Math.`
    return Run(at, count, initials, closed=False)


def _institution(text: str, start: int, end: int) -> re.Match[str] | None:
    """The institution before a page of its own: `Moss Research UK, Title. https://…, 2003 (accessed …)`."""
    found = _INSTITUTION.match(text, start, end)
    return found if found and is_organization(found["name"]) and _ACCESSED.search(text, start, end) else None


def _name_at(text: str, at: int, end: int) -> tuple[int, bool] | None:
    """Where the name ends that begins here, and whether it has initials."""
    for pattern in _INITIALLED:
        found = pattern.match(text, at, end)
        if found and (_after(text, found.end(), end) or text.startswith(". ", found.end())):
            return found.end(), True
    if bare := _BARE.match(text, at, end):
        return bare.end(), False
    longest = min(end, at + _LONGEST)
    marks = (pattern.search(text, at, longest) for pattern in (_SEPARATOR, ET_AL))
    stops = (*(mark.start() for mark in marks if mark), *sentence_ends(text, at, longest))
    stop = min(stops, default=at)
    return (stop, _INITIAL.search(text, at, stop) is not None) if is_person(text[at:stop]) else None


def _after(text: str, at: int, end: int) -> tuple[int, bool, bool] | None:
    """Where the text goes on behind a name; whether that was the last, and whether the next one is."""
    if closing := ET_AL.match(text, at, end) or EDITORS.match(text, at, end):
        return closing.end() + text.startswith(" ", closing.end()), True, False
    if last := _CLOSING.match(text, at, end):
        return last.end(), False, True
    comma = _COMMA.match(text, at, end)
    return (comma.end(), False, False) if comma else None


def _has_more_names(text: str, at: int, end: int) -> bool:
    """Whether names go on that are no run: `I. Scott MacKenzie, Xiao Li, and Y. Wu. Title`."""
    stop = next(iter(sentence_ends(text, at, end)), end)
    return ", " in text[at:stop] and goes_on(text, at, end)


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether the sentence after a first initial goes on with names, as in `Albert R. Meyer and …`."""
    stop = next(iter(sentence_ends(text, start, end)), end)
    words = text[start:stop].split()
    if ": " in text[start:stop]:
        return False
    return ("and" in words or "&" in words or len(words) == 1) and name_like(text, start, stop)
