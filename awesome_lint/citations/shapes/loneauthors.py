"""The only author of a work, whom the place beside its title, date or affiliation tells."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.names import read_names
from ..people.organizations import is_organization
from ..people.persons import are_persons, is_person, may_be_name
from ..publication.dates import YEAR
from ..publication.places import is_place
from ..publication.publishers import is_press, publishers
from ..publication.venues import is_venue
from .issues import read_issue, take
from .placedvenues import is_line

_AFFILIATION = Pattern(r" \((?P<name>[^()\d]{2,120})\)\.?(?= ?(?:$|[\n\[:]))")
_ACRONYM = Pattern(
    r"(?:UC|U\.|Univ\.) .{3,40}|[A-Z]{2,8}(?: [A-Z][a-z]{2,20})?|[A-Z]{2,6}[ /&-]{1,3}[A-Z]{2,6}"
)
"""An institution by its initials: `ETHZ`, `MIT CSAIL`, `TU Wien`, `UC San Diego`."""
_IMPRINT = Pattern(rf" \([^()]{{2,60}}[, ] ?{YEAR}\)")
"""What stands behind the author of a book: `(Dunod, 2018)`."""
_THESIS = Rare(
    ("hesis", "issertation"),
    r", (?:PhD|Ph\.D\.|[Dd]octoral|[Mm]aster(?:['’]?s)?|MSc) ?(?:[Tt]hesis|[Dd]issertation)\b",
)
_BEFORE = (", ", ") ", " - ", " – ", " — ")
_NEAR = 5
_BEHIND = ("", "[", "\n", ".", "|")


def read_lone_author(passage: Passage, chunks: list[Span], draft: Draft) -> int:
    """Reads `Mina Rossi, 2019` and `Rossi & Wei. ICASSP 2019`: a venue or date stands beside the name.

    Or the affiliation does, the publisher, or the kind of thesis: `Mina Rossi (University of Oslo)`.
    Returns how many chunks tell of nothing else.
    """
    text, first = passage.text, chunks[0]
    if told := _chunks_told(text, chunks):
        draft.authors = read_names(text, *first)
        return told
    comma = text.find(", ", *first)
    name = trimmed(text, first.start, comma if comma > 0 else first.end, " .")
    if comma > 0 and _THESIS.match(text, comma, first.end) and is_person(text[slice(*name)]):
        draft.authors = read_names(text, *name)
        return 0
    beside = Span(comma + 2, first.end) if comma > 0 else chunks[1] if len(chunks) > 1 else None
    issued = read_issue(passage, *beside) if beside else None
    if issued is None or not are_persons(text[slice(*name)]):
        return 0
    draft.authors = read_names(text, *name)
    if issued.container and _is_press(text, issued.container):
        draft.publisher, issued = draft.publisher or issued.container, issued._replace(container=None)
    if comma > 0:
        take(draft, issued)
    return 1


def _chunks_told(text: str, chunks: list[Span]) -> int:
    """How many chunks are an author, and where he works.

    Two are `Mina Rossi (ETHZ)`, one begins `Mina Rossi (Aldine, 2011)` and `Mina Rossi. Aldine Press. 2011`.
    """
    first = chunks[0]
    bracketed = text.startswith(" (", first.end)
    placed = bracketed and _is_placed(text, first)
    published = bracketed and _IMPRINT.match(text, first.end) is not None
    if not bracketed and len(chunks) > 1 and text[first.end] == ".":
        published = any(publishers(text, *chunks[1]))
    return 1 + placed if (placed or published) and is_person(text[slice(*first)]) else 0


def _is_placed(text: str, name: Span) -> bool:
    """Whether brackets behind a name tell where the author works."""
    place = _AFFILIATION.match(text, name.end)
    if place is None or is_venue(place["name"]):
        return False
    where = place["name"]
    return is_organization(where) or is_place(where) or _ACRONYM.fullmatch(where) is not None


def _is_press(text: str, name: Span) -> bool:
    """Whether a name is a publisher's, and no acronym that a conference has too."""
    return is_press(text, *name) and not text[slice(*name)].isupper()


def is_lone_author(text: str, name: Span, draft: Draft) -> bool:
    """Whether a chunk is the author in `**A title** (Book, 2006), Rossi [[pdf]](…)`.

    Behind a title that is known, with its year, a full name stands by itself behind a comma or dash, or on a
    line of its own.
    """
    if draft.year is None:
        return False
    written, behind = text[slice(*name)], text[name.end : name.end + _NEAR]
    apart = text.endswith("), ", 0, name.start) and behind.lstrip(" ")[:1] in ("", "[", "\n")
    apart = apart or (text.endswith("; ", 0, name.start) and behind[:1] in ("]", ")"))
    if apart and may_be_name(written):
        return True
    alone = text.endswith(_BEFORE, 0, name.start) and behind.lstrip(" ,)")[:1] in _BEHIND
    titled = draft.title is not None
    return (
        titled
        and (alone or is_line(text, name))
        and " " in written
        and is_person(written)
        and not is_venue(written)
    )
