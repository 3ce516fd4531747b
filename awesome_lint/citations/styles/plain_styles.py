"""Styles that close the authors with a period: BibTeX's plain, MLA without quotes."""

from __future__ import annotations

from ...model import CitationStyle, Span
from ...pattern import Pattern
from ..draft import Draft, Names
from ..passage import Passage
from ..people.initials import is_initials
from ..people.names import name_like, read_names
from ..people.organizations import is_organization
from ..people.persons import all_persons
from .rest import read_rest
from .runs import goes_on
from .sentences import sentence_ends

_ABBREVIATED = Pattern(r"(?:(?<= et al)|(?<= [^\W\d_a-z])|(?<=, [JS]r))\. (?=[^\W\d_a-z][\w-]*[:,]? )")
_JOINED = Pattern(r" (?:and|&) (?:[^\W\d_][^\s,.]*[. ]{1,2}){0,3}[^\W\d_][^\s,.]+\.(?=[A-Z][a-z]+ )")
"""The last author, where the blank before the title is missing."""
_LONGEST_AUTHORS = 300


def read(passage: Passage, start: int, end: int) -> Draft | None:
    """`Kaiming He and Jian Sun. Title. In CVPR, pages 770–778, 2016`: BibTeX's plain, MLA without quotes."""
    text = passage.text
    joined = _JOINED.search(text, start, min(end, start + _LONGEST_AUTHORS))
    cut = joined.end() - 1 if joined else _author_end(passage, start, end)
    if cut is None or cut >= end - 2 or text[cut] != ".":
        return None
    authors = read_names(text, start, cut)
    if authors.odd or not authors.names or not _full_names(authors):
        return None
    one_inverted = authors.inverted_first and (len(authors.names) == 1 or not authors.inverted_last)
    style: CitationStyle = "mla" if one_inverted else "plain"
    draft = read_rest(passage, Draft(style, authors), cut + 1 + (joined is None), end)
    if draft is None or draft.title is None or _are_several_names(text, draft.title, authors):
        return None  # a title in capitals, and its authors
    if style == "mla" and draft.place and draft.standalone:
        draft.style = "chicago"
    placed = draft.container or draft.publisher or draft.arxiv or draft.standalone or len(authors.names) > 1
    dated = draft.year or draft.arxiv
    return draft if dated and (placed or is_organization(authors.names[0].family)) else None


def _are_several_names(text: str, span: Span, authors: Names) -> bool:
    """Whether a title is a list of names; family names alone are none where persons stand before them."""
    names = read_names(text, *span)
    if len(names.names) < 2 or names.odd or ":" in text[slice(*span)]:
        return False
    return all_persons(names, given=True) or is_organization(authors.names[0].family)


def _is_group(text: str, start: int, cut: int | None) -> bool:
    """Whether a group stands in the first sentence, be the second like a name too."""
    return cut is not None and "," not in text[start:cut] and is_organization(text[start:cut])


def _full_names(authors: Names) -> bool:
    """Whether every author has a given name, or is the only one and written family name first, or a group."""
    if len(authors.names) == 1 and is_organization(authors.names[0].family):
        return True
    return all(name.given or len(authors.names) == 1 for name in authors.names) and any(
        name.given for name in authors.names
    )


def _author_end(passage: Passage, start: int, end: int) -> int | None:
    """The period that closes the authors: before a title in italics, else the first that ends a sentence.

    It is an abbreviation's too in `Gold, Alan V. Title`, `Gold, Ben, Jr. Title`, `Gold, Ben, et al. Title`.
    """
    text = passage.text
    cut = next(sentence_ends(text, start, end), None)
    for mark in passage.marks:
        if mark.kind == "emphasis" and start < mark.start < end and text[mark.start - 2 : mark.start] == ". ":
            if name_like(text, start, mark.start - 2) and not _is_group(text, start, cut):
                return mark.start - 2
            break
    for match in _ABBREVIATED.finditer(text, start, min(cut or end, start + _LONGEST_AUTHORS)):
        names = read_names(text, start, match.start())
        inverted = names.inverted_first and "," in text[start : match.start()]
        if (
            inverted
            and not names.odd
            and not is_initials(names.names[-1].family)
            and not goes_on(text, match.end(), end)
        ):
            return match.start()
    return cut
