"""Table rows: the heading of a column says what its cells hold, or they say it themselves."""

from __future__ import annotations

from ...model import Span
from ..draft import Draft
from ..passage import Passage
from .fields import read_field, read_unnamed
from .items import read_shape
from .linktexts import is_form
from .roles import Role, names_paper, role_of


def read_row(passage: Passage, cells: list[Span], columns: tuple[str, ...]) -> Draft | None:
    """The citation in a table row; `cells` are the ranges of its cells, `columns` the headings."""
    roles = [role_of(heading) for heading in columns] + ["other"] * len(cells)
    at = _title_cell(passage, cells, roles)
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
    return draft


def _title_cell(passage: Passage, cells: list[Span], roles: list[Role]) -> int | None:
    """The first cell under a heading for titles that holds one, else under the next best heading."""
    for wanted in ("title", "container", "label"):
        if wanted == "label" and _begins_with_name(passage, cells, roles):
            return None
        for index, cell in enumerate(cells):
            if roles[index] == wanted and not is_form(passage.text[cell.start : cell.end]):
                return index
    return None


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
