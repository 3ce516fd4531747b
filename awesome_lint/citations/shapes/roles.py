"""What stands under a column's heading or behind a field's name: `Authors`, `Venue`, `Year`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from ...pattern import Pattern
from ...words import words

Role = Literal[
    "title", "work", "authors", "container", "year", "details", "label", "publisher", "aside", "other"
]
"""`work` is what names a work by its title or its authors, `details` a mix of authors and other fields."""

_HEADINGS: dict[Role, str] = {
    "authors": r"(?:first |lead )?authors?\b|by\b|(?:students?|candidates?|writers?)$",
    "title": r"(?:(?:paper|article|publication) )?titles?\b|(?:paper|article|book|thesis|survey) name\b",
    "work": r"papers?\b|articles?\b|works?\b|references?\b|ref\b|entr(?:y|ies)\b"
    r"|(?:(?:text)?books?|monographs?|thes[ei]s|dissertations?|surveys?|reviews?|reports?|stud(?:y|ies)"
    r"|manuscripts?|preprints?|literature|chapters?|essays?)$",
    "year": r"years?\b|dates?\b|time\b|published (?:on|date)",
    "container": r"venues?\b|conf(?:erence)?s?\b|journals?\b|proceedings\b|pub(?:lication)?s?\b"
    r"|(?:published|appear(?:s|ed)|accepted|presented)(?: (?:in|at|by))?\b|source\b|where\b|proc\b",
    "publisher": r"publisher\b",
    "aside": r"intro(?:duction)?\b|key ?words?\b|affiliations?\b|institut(?:ion|e)s?\b|abstract\b|tl;?dr\b"
    r"|universit(?:y|ies)\b|schools?\b|organi[sz]ations?\b|compan(?:y|ies)\b|teams?\b|groups?\b|labs?\b"
    r"|advis[eo]rs?\b|supervisors?\b|editors?\b|translators?\b|reviewers?\b|presenters?\b|speakers?\b"
    r"|instructors?\b|lecturers?\b|teachers?\b|directors?\b|hosts?\b|channels?\b|covers?\b|isbn\b"
    r"|(?:date )?(?:added|accessed|updated|read)\b|last (?:update|commit|access)"
    r"|summary\b|code\b|downloads?\b|tasks?\b|descriptions?\b|notes?\b|comments?\b|links?\b"
    r"|urls?\b|website\b|projects?\b|tags?\b|topics?\b|domains?\b|contributions?\b|page\b|pdf\b"
    r"|citations?\b|cited\b|stars?\b|bib(?:tex)?\b",
    "label": r"names?\b|models?\b|methods?\b|abbr|acronym|datasets?\b|systems?\b|algorithms?\b"
    r"|approach(?:es)?\b",
}
"""In English; `headings` has the other languages."""
_ROLES = {role: Pattern(pattern, re.IGNORECASE) for role, pattern in _HEADINGS.items()}
_SCIENTIFIC = r"\b(?:papers?|thes[ei]s|dissertations?)\b|论文|文献|論文|논문"
_PAPER = Pattern(
    rf"{_SCIENTIFIC}|\b(?:articles?|artikel|artículos?|artigos?)\b|文章",
    re.IGNORECASE,
)
_SCIENCE = Pattern(_SCIENTIFIC, re.IGNORECASE)
_BOOK = Pattern(
    r"\b(?:(?:text)?books?|monographs?|surveys?|stud(?:y|ies)|buch|livres?|libros?|livros?)\b|[书書]名|도서명",
    re.IGNORECASE,
)
_OTHER_KINDS = Pattern(
    r"(?:speaker|instructor|lecturer|teacher|director|host|channel|studio|podcast|course|movie|film|game|talk)s?",
    re.IGNORECASE,
)
_PRESENTATION = Pattern(
    r"\W*(?:types?|tracks?|sessions?|presentations?|awards?|decisions?)\W*$", re.IGNORECASE
)
"""How a paper was presented at a conference: a poster, a talk."""
_PUBLICATION = Pattern(r"\W*publications?\W*$", re.IGNORECASE)
_PARTS = Pattern(r" ?(?:[/&+,(（／、]|\b(?:and|und|et|y|e)\b) ?")
_ENDINGS = words("s es as a in innen en e o")
"""What stands behind a part of a word: `Autor(es)`, `Autor/in`."""
_NAME_ENDS = (" name", " names")
_OF = Pattern(r" (?:of|in|at|for|de|del|della|do|da|di|der|des) | d[’']", re.IGNORECASE)


@lru_cache(maxsize=4096)  # every row asks for each heading of its table
def role_of(heading: str) -> Role:
    """What the cells under a heading hold, or what stands behind the name of a field."""
    name = " ".join(heading.replace("(s)", "s").split()).strip(" *_:：#")
    parts = [part.strip(" )）") for part in _PARTS.split(name)]
    roles = {_role_of_phrase(part) for part in parts if part and part not in _ENDINGS}
    for naming in ("title", "work"):
        if naming in roles:
            return naming
    if roles in ({"container", "year"}, {"container", "publisher"}):
        return "container"
    if roles == {"authors", "year"}:
        return "authors"
    if "authors" in roles and len(roles) > 1:
        return "details"
    return roles.pop() if len(roles) == 1 else "other"


def roles_of(headings: Sequence[str]) -> list[Role]:
    """What the cells of a row hold: `Publication` heads titles where another column is headed `Venue`."""
    roles = [role_of(heading) for heading in headings]
    if "title" not in roles and roles.count("container") > 1:
        at = next((at for at, heading in enumerate(headings) if _PUBLICATION.match(heading)), None)
        if at is not None:
            roles[at] = "title"
    return roles


def names_paper(heading: str) -> bool:
    """Whether a heading says that papers stand below it, and not just titles."""
    return _PAPER.search(heading) is not None


def names_paper_alone(heading: str) -> bool:
    """Whether nothing but papers stands below a heading: an article may be a post."""
    return _SCIENCE.search(heading) is not None


@lru_cache(maxsize=1024)
def lists_other_kinds(headings: tuple[str, ...]) -> bool:
    """Whether a table under these headings is of talks, courses or films, and not of papers."""
    return any(map(_OTHER_KINDS.fullmatch, headings)) and not any(map(names_paper, headings))


def names_book(heading: str) -> bool:
    """Whether a heading says that works stand below it which are cited where their authors are told."""
    return _BOOK.search(heading) is not None


def _role_of_phrase(phrase: str) -> Role:
    """The role of a phrase, of its end (`Publish Date`, `论文链接`), or of its beginning (`Author List`).

    A name is of what it is called by: `Journal Name`.
    """
    head = _OF.split(phrase)[0]
    named = _role_matching(phrase[: phrase.rfind(" ")]) if phrase.lower().endswith(_NAME_ENDS) else "other"
    if named in ("authors", "container", "publisher"):
        return named
    roles = (_role_matching(end, whole=True) for end in (phrase, *head.split()[-1:]))
    role = next((role for role in roles if role != "other"), _role_matching(phrase))
    return role if role != "other" else role_abroad(head)


def role_abroad(phrase: str) -> Role:
    """The role of a phrase in another language than English: `Año`, `発表年`, `论文链接`, `논문 제목`."""
    from .headings import ROLE_OF  # most lists need nothing of it

    return next((ROLE_OF[part] for part in _parts_of(phrase.lower()) if part in ROLE_OF), "other")


def names_field_abroad(name: str) -> bool:
    """Whether a text is what another language calls a part of an entry, and not the entry: `発表`, `Año`."""
    return role_abroad(name.strip(" *_")) not in ("other", "title", "work", "label")


def _parts_of(phrase: str) -> Iterator[str]:
    """The phrase, its ends from the longest on, its beginnings; in Latin script its last and first word."""
    from .headings import NAMED

    yield phrase
    if phrase < "\u1100":
        yield from phrase.split()[:: len(phrase.split()) - 1 or 1]
        return
    named = next((phrase.removesuffix(name) for name in NAMED if phrase.endswith(name)), "")
    yield named
    yield from (phrase[at:] for at in range(1, len(phrase) - 1))
    yield phrase[-1] if phrase.endswith("年") else ""
    yield from (phrase[:at] for at in range(len(phrase) - 1, 1, -1))


def _role_matching(phrase: str, whole: bool = False) -> Role:
    """The role that has a name which the phrase begins with, or is."""
    for role, pattern in _ROLES.items():
        if pattern.fullmatch(phrase) if whole else pattern.match(phrase):
            return role
    return "other"


def lists_works(headings: Sequence[str]) -> bool:
    """Whether a table under these headings lists works, be it without links.

    Films have titles and years too.
    """
    roles = set(roles_of(headings))
    told = "year" in roles or any(map(_PRESENTATION.match, headings))
    papers = told and any(map(names_paper, headings))
    return not roles.isdisjoint({"title", "work"}) and (
        papers or not roles.isdisjoint({"authors", "container"})
    )
