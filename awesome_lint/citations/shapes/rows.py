"""Table rows: the heading of a column says what its cells hold, or they say it themselves."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.authorkeys import is_author_key
from ..people.authors import read_authors
from ..people.persons import all_persons, are_family_pair
from ..publication.identifiers import read_identifiers
from ..publication.issued import read_issued
from .fields import read_field, read_unnamed
from .items import read_shape
from .linktexts import is_form
from .roles import Role, names_book, names_paper, roles_of

_YEAR = Pattern(r"(?:19|20)\d\d")
_TOLD_APART = {"title", "authors", "container"}
"""Columns beside which nothing but the title stands in its own."""
_GLUED_YEAR = Pattern(r"[^\W\d]{2,12}(?:19|20)\d\d")
"""`NeurIPS2025`"""


def read_row(passage: Passage, cells: list[Span], columns: tuple[str, ...], first: int) -> Draft | None:
    """The citation in a table row; `cells` are the ranges of its cells, `columns` the headings.

    `first` is the cell that holds the entry's title, which is the work's where no column has a heading.
    """
    headed = any(columns)
    unheaded: list[Role] = ["other"] * len(cells)
    roles = roles_of(columns) + unheaded
    at = _title_cell(passage, cells, roles) if headed else first
    if at is None and not columns[first]:
        at = first
    if at is None:
        return None
    draft = read_shape(passage, *cells[at])
    if draft is None:
        return None
    if set(roles) >= _TOLD_APART and _is_plain(passage, cells[at], draft):
        draft.title = trimmed(passage.text, *cells[at], " .")
    others = [index for index, cell in enumerate(cells) if index != at and cell.start < cell.end]
    for index in sorted(others, key=lambda index: roles[index] != "container"):
        read_field(passage, cells[index], roles[index], draft)
    for index in others:
        if roles[index] == "other":
            read_unnamed(passage, cells[index], draft)
            unnamed = index < len(columns) and not any(map(str.isalnum, columns[index]))
            if unnamed and draft.year is None and _YEAR.fullmatch(passage.text, *cells[index]):
                draft.year = cells[index]
    read_identifiers(passage.text, 0, cells[at].start, draft)
    if at < len(columns):
        book = names_book(columns[at]) and bool(draft.authors.names)
        draft.named = names_paper(columns[at]) or book
    if headed:
        return draft
    if draft.authors.names and draft.year is None:
        draft.year = next((cell for cell in cells if _YEAR.fullmatch(passage.text, *cell)), None)
    return draft if draft.authors.names or draft.container or draft.year else None


def _is_plain(passage: Passage, cell: Span, draft: Draft) -> bool:
    """Whether a cell has neither markup nor brackets, and no label: then a dash is a part of the title."""
    if draft.label or any(mark.start < cell.end and cell.start < mark.end for mark in passage.marks):
        return False
    text = passage.text[slice(*cell)]
    return " - " in text and "(" not in text and "[" not in text


def _title_cell(passage: Passage, cells: list[Span], roles: list[Role]) -> int | None:
    """The first cell under a heading for titles that holds one, else under the next best heading."""
    for wanted in ("title", "work", "container", "label"):
        if wanted == "label" and _begins_with_name(passage, cells, roles):
            return None
        found = [cell for cell, role in zip(cells, roles, strict=False) if role == wanted]
        if wanted == "work":
            found = [cell for cell in found if not _names_authors(passage, cell)]
            found = [cell for cell in found if not are_family_pair(passage.text[slice(*cell)])] or found
        if wanted == "container" and any(_is_issue(passage.text, cell) for cell in found):
            found = [cell for cell in found if _links_work(passage, cell)]
        for cell in found:
            text = passage.text[slice(*cell)]
            if not is_form(text) and any(map(str.isalpha, text)):
                return cells.index(cell)
    return None


def _names_authors(passage: Passage, cell: Span) -> bool:
    """Whether a cell under a heading such as `Reference` names the work by authors: `Rossi et al. (2015)`."""
    if is_author_key(passage.text[slice(*cell)]):
        return True
    names = read_authors(passage, *cell)
    return names is not None and (names.truncated or all_persons(names))


def _is_issue(text: str, cell: Span) -> bool:
    """Whether a cell under a heading such as `Publication` holds a venue with its date, and no title."""
    return read_issued(text, *cell) is not None or _GLUED_YEAR.fullmatch(text, *cell) is not None


def _links_work(passage: Passage, cell: Span) -> bool:
    """Whether a cell links something that is neither a form of the work nor where it came out."""
    return any(
        mark.kind == "link" and cell.start <= mark.start < cell.end
        and not is_form(passage.text[mark.start : mark.end])
        and not _is_issue(passage.text, Span(mark.start, mark.end))
        for mark in passage.marks
    )  # fmt: skip


def _begins_with_name(passage: Passage, cells: list[Span], roles: list[Role]) -> bool:
    """Whether the row is of what another column links by its name: `Link | Method`."""
    for mark in passage.marks:
        inside = [
            role for cell, role in zip(cells, roles, strict=False) if cell.start == mark.start < cell.end
        ]
        named = mark.kind == "link" and not is_form(passage.text[mark.start : mark.end])
        if named and inside and inside[0] != "label":
            return True
    return False
