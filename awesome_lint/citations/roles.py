"""What stands under a column's heading or behind a field's name: `Authors`, `Venue`, `Year`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from ..pattern import Pattern

Role = Literal["title", "authors", "container", "year", "label", "publisher", "aside", "other"]

_HEADINGS: dict[Role, str] = {
    "authors": r"authors?\b|作者|著者",
    "year": r"years?\b|dates?\b|time\b|published (?:on|date)|年|时间|日期",
    "title": r"(?:paper |article )?titles?\b|papers?\b|articles?\b|works?\b|references?\b"
    r"|论文|标题|题目|文献|書名|タイトル",
    "container": r"venues?\b|conf(?:erence)?s?\b|journals?\b|pub(?:lication)?s?\b|published in|source\b"
    r"|会议|期刊|发表",
    "publisher": r"publisher\b|出版社|出版者",
    "aside": r"intro(?:duction)?\b|key ?words?\b|affiliations?\b|institut(?:ion|e)s?\b|abstract\b|tl;?dr\b"
    r"|summary\b|code\b|downloads?\b|datasets?\b|tasks?\b|descriptions?\b|notes?\b|comments?\b|links?\b"
    r"|urls?\b|website\b|projects?\b|tags?\b|topics?\b|domains?\b|contributions?\b"
    r"|关键词|摘要|机构|单位|代码|链接|备注",
    "label": r"names?\b|models?\b|methods?\b|abbr|acronym|datasets?\b|systems?\b|algorithms?\b"
    r"|模型|方法|名称",
}
_ROLES = {role: Pattern(pattern, re.IGNORECASE) for role, pattern in _HEADINGS.items()}


def role_of(heading: str) -> Role:
    """What the cells under a heading hold."""
    name = heading.strip(" *_:#")
    if (role := _role_of_word(name)) != "other":
        return role
    parts = {_role_of_word(part.strip()) for part in name.split("/")}
    return parts.pop() if len(parts) == 1 else "other"


def _role_of_word(name: str) -> Role:
    return next((role for role, pattern in _ROLES.items() if pattern.match(name)), "other")


def lists_works(headings: Iterable[str]) -> bool:
    """Whether a table under these headings lists works, be it without links."""
    roles = {role_of(heading) for heading in headings}
    return "title" in roles and not roles.isdisjoint({"authors", "container"})
