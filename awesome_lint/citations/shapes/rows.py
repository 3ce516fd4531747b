"""Table rows: the heading of a column says what its cells hold, or they say it themselves."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft
from ..passage import Passage
from ..publication.issued import read_issued
from .fields import read_field, read_unnamed
from .items import read_shape
from .linktexts import is_form
from .roles import Role, names_paper, role_of

_YEAR = Pattern(r"(?:19|20)\d\d")
_GLUED_YEAR = Pattern(r"[^\W\d]{2,12}(?:19|20)\d\d")
"""`NeurIPS2025`"""


def read_row(passage: Passage, cells: list[Span], columns: tuple[str, ...], first: int) -> Draft | None:
    """The citation in a table row; `cells` are the ranges of its cells, `columns` the headings.

    `first` is the cell that holds the entry's title, which is the work's where no column has a heading.
    """
    headed = any(columns)
    roles = [role_of(heading) for heading in columns] + ["other"] * len(cells)
    at = _title_cell(passage, cells, roles) if headed else first
    if at is None:
        return None
    draft = read_shape(passage, *cells[at])
    if draft is None:
        return None
    draft.named = at < len(columns) and names_paper(columns[at])
    for index, cell in enumerate(cells):
        if index != at and cell.start < cell.end:
            read_field(passage, cell, roles[index], draft)
    for index, cell in enumerate(cells):
        if index != at and roles[index] == "other":
            read_unnamed(passage, cell, draft)
    if headed:
        return draft
    if draft.authors.names and draft.year is None:
        draft.year = next((cell for cell in cells if _YEAR.fullmatch(passage.text, *cell)), None)
    return draft if draft.authors.names or draft.container or draft.year else None


def _title_cell(passage: Passage, cells: list[Span], roles: list[Role]) -> int | None:
    """The first cell under a heading for titles that holds one, else under the next best heading."""
    for wanted in ("title", "container", "label"):
        if wanted == "label" and _begins_with_name(passage, cells, roles):
            return None
        found = [cell for cell, role in zip(cells, roles, strict=False) if role == wanted]
        if wanted == "container" and any(_is_issue(passage.text, cell) for cell in found):
            found = [cell for cell in found if _links_work(passage, cell)]
        for cell in found:
            if not is_form(passage.text[slice(*cell)]):
                return cells.index(cell)
    return None


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
