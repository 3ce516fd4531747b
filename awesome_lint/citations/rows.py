"""Table rows: the heading of a column says what its cells hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from ..model import Span
from ..pattern import Pattern
from .chunks import read_chunks
from .draft import Draft
from .linktexts import is_form
from .names import read_names
from .passage import Passage
from .shapes import read_shape

Role = Literal["title", "authors", "container", "year", "label", "other"]

_HEADINGS: dict[Role, str] = {
    "authors": r"authors?\b|作者|著者",
    "year": r"years?\b|dates?\b|time\b|published (?:on|date)|年|时间|日期",
    "title": r"(?:paper |article )?titles?\b|papers?\b|articles?\b|works?\b|references?\b"
    r"|论文|标题|题目|文献|書名|タイトル",
    "container": r"venues?\b|conf(?:erence)?s?\b|journals?\b|pub(?:lication)?s?\b|published in|source\b"
    r"|会议|期刊|发表",
    "label": r"names?\b|models?\b|methods?\b|abbr|acronym|datasets?\b|systems?\b|algorithms?\b"
    r"|模型|方法|名称",
}
_ROLES = {role: Pattern(pattern, re.IGNORECASE) for role, pattern in _HEADINGS.items()}


def role_of(heading: str) -> Role:
    """What the cells under a heading hold."""
    names = heading.strip(" *_:#").split("/")
    roles = {_role_of_word(name.strip()) for name in names}
    return roles.pop() if len(roles) == 1 else "other"


def _role_of_word(name: str) -> Role:
    return next((role for role, pattern in _ROLES.items() if pattern.match(name)), "other")


def lists_works(headings: Iterable[str]) -> bool:
    """Whether a table under these headings lists works, be it without links."""
    roles = {role_of(heading) for heading in headings}
    return "title" in roles and not roles.isdisjoint({"authors", "container"})


def read_row(passage: Passage, cells: list[Span], columns: tuple[str, ...]) -> Draft | None:
    """The citation in a table row; `cells` are the ranges of its cells, `columns` the headings."""
    roles = [role_of(heading) for heading in columns] + ["other"] * len(cells)
    at = _title_cell(passage, cells, roles)
    if at is None:
        return None
    draft = read_shape(passage, *cells[at])
    if draft is None:
        return None
    for index, cell in enumerate(cells):
        if index != at and cell.start < cell.end:
            _read_cell(passage, cell, roles[index], draft)
    return draft


def _title_cell(passage: Passage, cells: list[Span], roles: list[Role]) -> int | None:
    """The first cell under a heading for titles that holds one, else under the next best heading."""
    for wanted in ("title", "container", "label"):
        for index, cell in enumerate(cells):
            if roles[index] == wanted and not is_form(passage.text[cell.start : cell.end]):
                return index
    return None


def _read_cell(passage: Passage, cell: Span, role: Role, draft: Draft) -> None:
    if role == "authors" and not draft.authors.names:
        draft.authors = read_names(passage.text, *cell)
    elif role == "container" and not draft.container:
        read_chunks(passage, *cell, draft)
        draft.container = draft.container or cell
    elif role == "label" and not is_form(passage.text[cell.start : cell.end]):
        draft.label = draft.label or cell
    elif role == "year":
        read_chunks(passage, *cell, draft)
