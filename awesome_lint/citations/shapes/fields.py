"""Fields that are named: the cells under a heading, and lines such as `**Authors:** Mina Rossi, Lin Wei`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.authorkeys import read_author_key
from ..people.authors import are_authors, read_authors
from ..people.familynames import is_family_name
from ..people.names import read_names
from ..people.persons import all_persons, are_family_pair
from ..publication.dates import YEAR
from ..publication.issued import read_issued
from ..publication.publishers import is_press
from ..publication.venues import is_known, is_venue
from .chunks import read_chunks
from .issues import read_issue, take
from .linktexts import is_form
from .roles import Role, role_of

_KEY = Rare(
    ("\n",),
    r"\n(?:[^\w\s]{1,3} |:[a-z_]{2,40}: )?(?P<key>[Aa]uthor\(s\)|[^\W\d_][^\n:：.,;()\[\]]{1,30})[:：]",
)
_AUTHOR_KEY = Pattern(r" ?\((?P<inner>[^()]{6,80})\)[^\w\s()]{0,3}$")
_DATED = Pattern(rf", ?(?P<year>{YEAR})(?:年|년)?(?:, ?\d{{1,3}} ?\(\d{{1,3}}\))?$")
_PREPRINT = Pattern(r"(?P<server>ar[Xx]iv) ?(?:[:,]? ?\d{4}\.\d|\(v\d)")
_NOBODY = Pattern(
    r"(?:authors? )?(?:t\.?b\.?[ad]\.?|n\.?/?a\.?|unknown|various|anonymous|none|not (?:available|listed))"
    r"(?: authors?)?",
    re.IGNORECASE,
)
"""What stands under `Authors` for those who are not known."""
_LONGEST_VENUE = 100
_YEAR_AT_END = Pattern(rf",? \(?(?P<year>{YEAR})\)?(?: ?年)?$")
_AFFILIATION = Pattern(r" ?\([^()\d]{2,120}\)")
_NUMBERED_YEAR = Pattern(rf"(?<=\d[/.-]){YEAR}(?!\d)")
_ABBREVIATED = Pattern(
    r"[A-Z][\w’'-]{0,14}[.:]?(?: (?:[A-Z][\w’'-]{0,14}[.:]?|of|on|and|in|for|the|de|&)){1,12}"
)
"""Any capitalised words: where a heading says `Journal`, they need not be those that journals abbreviate."""


def read_field(passage: Passage, span: Span, role: Role, draft: Draft) -> None:
    """Fills the field of a role from the range that holds it and nothing else, where it is not known yet."""
    text = passage.text
    if role == "authors" and not draft.authors.names and not _NOBODY.fullmatch(text, *span):
        _read_author_cell(passage, span, draft)
    elif role == "work":
        _read_reference(passage, span, draft)
    elif role == "details":
        read_chunks(passage, *span, draft)
        if not draft.authors.names and all_persons(names := read_names(text, *span)):
            draft.authors = names
    elif role == "container":
        _read_container(passage, span, draft)
    elif role == "publisher":
        _read_publisher(text, span, draft)
    elif role == "label" and any(map(str.isalnum, text[slice(*span)])) and not is_form(text[slice(*span)]):
        _read_label(text, span, draft)
    elif role == "year" and draft.year is None:
        dated = Draft("list")
        read_chunks(passage, *span, dated)
        draft.year, draft.month = dated.year or _only_year(text, span), dated.month
        if dated.container and is_venue(text[slice(*dated.container)]):
            draft.container = draft.container or dated.container


def _read_label(text: str, span: Span, draft: Draft) -> None:
    """The name of a method, or the key of its paper, or both: `ChoirNet (Rossi et al., 2019)`.

    The year beside a venue is surer than that of the key, which is a preprint's more often.
    """
    keyed = Draft("list")
    key = _AUTHOR_KEY.search(text, *span)
    if draft.authors.names:
        draft.label = draft.label or span
    elif key and read_author_key(text, Span(*key.span("inner")), keyed):
        draft.label = draft.label or Span(span.start, key.start())
    elif not read_author_key(text, span, keyed, linked=is_family_name(text[slice(*span)].partition(" ")[0])):
        draft.label = draft.label or span
    if keyed.authors.names:
        draft.authors, draft.year = keyed.authors, draft.year or keyed.year


def _only_year(text: str, span: Span) -> Span | None:
    """The year of a date in any order of its numbers: `06/2023`, `15.06.2023`."""
    years = [Span(*match.span()) for match in _NUMBERED_YEAR.finditer(text, *span)]
    return years[0] if len(years) == 1 else None


def _read_author_cell(passage: Passage, span: Span, draft: Draft) -> None:
    """Authors, and the year that may stand behind them: `Mina Rossi, Lin Wei (2019)`."""
    text, year = passage.text, draft.year
    if not read_author_key(text, span, draft, linked=True):
        dated = _YEAR_AT_END.search(text, *span)
        if dated:
            draft.year, span = Span(*dated.span("year")), Span(span.start, dated.start())
        for place in _AFFILIATION.finditer(text, span.start + 1, span.end):
            text = text[: place.start()] + " " * len(place.group()) + text[place.end() :]
        draft.authors = read_names(text, *span)
    draft.year = year or draft.year


def _read_reference(passage: Passage, span: Span, draft: Draft) -> None:
    """The authors that name the work in a cell beside its title: `Rossi et al. (2015)`, `Rossi & Wei`.

    Or where it came out: `Science 12, 393 (1972)`.
    """
    text, year = passage.text, draft.year
    if not draft.authors.names and read_author_key(text, span, draft, linked=text[span.end - 1] == ")"):
        draft.year = year or draft.year
    elif not draft.authors.names and are_family_pair(text[slice(*span)]):
        draft.authors = read_names(text, *span)
    elif authors := read_authors(passage, *span):
        draft.authors = draft.authors if draft.authors.names else authors
    elif (issued := read_issue(passage, *span)) and issued.year:
        take(draft, issued)


def _read_container(passage: Passage, span: Span, draft: Draft) -> None:
    """The venue with its date; or the date alone, as in `Published: 2022`."""
    text = passage.text
    issued = read_issued(text, *span)
    if issued and not issued.container:
        take(draft, issued)
    if draft.container or (issued and not issued.container):
        return
    if is_press(text, *span) and not is_venue(text[slice(*span)]):
        draft.publisher = draft.publisher or span
        return
    if _read_named(passage, span, draft):
        return
    read_chunks(passage, *span, draft)
    if behind := _DATED.search(text, *span):
        draft.year = draft.year or Span(*behind.span("year"))
        span = Span(span.start, behind.start())
    preprint = _PREPRINT.match(text, *span)
    span = Span(*preprint.span("server")) if preprint else span
    name = text[slice(*span)]
    if len(name) <= _LONGEST_VENUE and any(map(str.isalpha, name)) and name.upper() not in ("NA", "N/A"):
        draft.container = draft.container or span


def _read_named(passage: Passage, span: Span, draft: Draft) -> bool:
    """Reads a journal whose words are abbreviated, or a venue of any name before its date.

    `J. Small Lett. 12`, `Choir Networks (2019)`
    """
    text = passage.text
    issued = read_issued(text, *span, bracketed=True)
    name = issued.container if issued else trimmed(text, *span, " .,;")
    if name is None or _PREPRINT.match(text, *span):
        return False
    abbreviated = "." in text[slice(*name)] and _ABBREVIATED.fullmatch(text, *name)
    dated = issued and issued.year and "et al" not in text[slice(*name)] and not are_authors(passage, *name)
    if not (abbreviated or dated):
        return False
    draft.container = Span(
        name.start, name.end + bool(abbreviated and text.startswith(".", name.end, span.end))
    )
    if issued:
        take(draft, issued)
    return True


def _read_publisher(text: str, span: Span, draft: Draft) -> None:
    """What lists call so may be a venue: `Publisher: NeurIPS 2021`, `Publisher: arXiv`."""
    issued = read_issued(text, *span)
    if issued and (issued.year or is_known(text[slice(*span)])):
        take(draft, issued)
        return
    if dated := _YEAR_AT_END.search(text, *span):
        draft.year = draft.year or Span(*dated.span("year"))
        span = Span(span.start, dated.start())
    draft.publisher = draft.publisher or span


def read_unnamed(passage: Passage, span: Span, draft: Draft) -> None:
    """Fills what a cell under a heading of no known role surely holds: authors, or a venue with its date.

    A number alone may count anything.
    """
    text = passage.text
    issued = read_issued(text, *span)
    if issued and issued.year is None and _is_linked_form(passage, span):
        return  # `[arXiv](…)`
    if issued and (issued.container or issued.month):
        take(draft, issued)
    elif issued is None and not draft.authors.names and (authors := read_authors(passage, *span)):
        draft.authors = authors


def _is_linked_form(passage: Passage, span: Span) -> bool:
    linked = passage.is_linked(span.start)
    return linked and is_form(passage.text[slice(*span)])


def read_rest(passage: Passage, start: int, end: int, draft: Draft) -> None:
    """Fills venue, date and authors from what follows the title; lines that name other fields are passed."""
    text, plain = passage.text, start
    for role, key, line in _named_lines(text, start, end):
        read_chunks(passage, plain, key, draft)
        if role in ("authors", "container", "publisher", "year"):
            read_field(passage, trimmed(text, *line, " *:：.\n"), role, draft)
        elif role == "aside" and (issued := read_issued(text, *line)) and issued.year:
            take(draft, issued)
        plain = line.end
    read_chunks(passage, plain, end, draft)


def _named_lines(text: str, start: int, end: int) -> Iterator[tuple[Role, int, Span]]:
    """The lines that begin with the name of a field: its role, where it begins, where its value stands."""
    for match in _KEY.finditer(text, start, end):
        role = role_of(match["key"])
        if role != "other" and len(match["key"].split()) <= 3:
            line_end = text.find("\n", match.end(), end)
            yield role, match.start(), Span(match.end(), line_end if line_end > 0 else end)
