"""A venue that names the link to the paper: `A title of some words | Mina Rossi | [Choirs & Halls](doi)`."""

from __future__ import annotations

from ...identity import identity, kind
from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, trimmed
from ..passage import Mark, Passage
from ..people.persons import is_person
from ..publication.issued import read_issued
from .linktexts import is_form

_YEAR = Pattern(r"[ ,(](?P<year>(?:19|20)\d\d)\b")
_PREPRINT = Rare(("rXiv:",), r"\b(?P<server>ar[Xx]iv): ?(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})")
_LONGEST = 14
"""Words of the longest name that is taken for a venue's."""
_BARS = ("|", "\n")


def read_linked_venue(passage: Passage, start: int, end: int, draft: Draft) -> None:
    """Fills the venue from a link to a paper that stands alone behind the authors, between bars or lines.

    It may have any name, where the title is no link itself. Behind a bar the date may stand for the authors.
    """
    title = draft.title
    if title is None or draft.container or not (draft.authors.names or draft.year):
        return
    links = [mark for mark in passage.marks if mark.kind == "link"]
    behind = max([start, *(name.span.end for name in draft.authors.names)])
    bars = _BARS if draft.authors.names else _BARS[:1]
    if any(mark.start <= title.start < mark.end for mark in links):
        return
    for link in links:
        if behind <= link.start < end and _is_venue(passage, link, end, bars):
            draft.container = Span(link.start, link.end)
            if dated := _YEAR.search(passage.text, link.start + 1, link.end):
                draft.container = trimmed(passage.text, link.start, dated.start(), " ,(")
                draft.year = draft.year or Span(*dated.span("year"))
            return


def read_preprint_server(passage: Passage, start: int, end: int, draft: Draft) -> None:
    """Fills the server whose identifier stands in no link: `**Title**, arXiv:2001.00001`."""
    if draft.container:
        return
    for found in _PREPRINT.finditer(passage.text, start, end):
        if not passage.is_linked(found.start()):
            draft.container = Span(*found.span("server"))
            return


def _is_venue(passage: Passage, link: Mark, end: int, bars: tuple[str, ...]) -> bool:
    text = passage.text
    name = text[link.start : link.end]
    before = text[link.start - 2 : link.start].rstrip(" ")
    after = text[link.end : min(end, link.end + 2)].lstrip(" ")
    return (
        before.endswith(bars)
        and (not after or after.startswith(_BARS))
        and any(map(str.isupper, name[:2]))
        and len(name.split()) <= _LONGEST
        and not (is_form(name) or is_person(name) or read_issued(name, 0, len(name)))
        and link.link is not None
        and kind(identity(link.link.url)) == "paper"
    )
