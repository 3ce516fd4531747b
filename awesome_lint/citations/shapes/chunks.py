"""What the chunks around the title of a list entry tell: each a venue with its date, or authors."""

from __future__ import annotations

import re
from itertools import islice

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, NameDraft, Names, trimmed
from ..passage import Passage
from ..people.authorkeys import read_author_key
from ..people.authors import are_authors, read_authors
from ..people.names import read_names
from ..people.organizations import is_group, signs_as_group
from ..people.persons import all_persons, are_family_pair, is_known_person, is_person
from ..people.pieces import AND
from ..publication.dates import YEAR
from ..publication.imprints import is_publisher
from ..publication.issued import Issued
from .announced import read_announced, read_signed
from .cuts import cut_chunks, with_bars, without_affiliations
from .datednames import read_families_at_end
from .issues import is_initialled, read_issue, take, without_issue
from .linktexts import is_form
from .loneauthors import is_lone_author, read_lone_author
from .placedvenues import venue_beside_date, venue_by_place

_KEY = Rare(
    (":", "：", "by "),
    r"(?:authors?|by|venue|conference|journal|publication|published(?: in)?|year|date|作者|会议|期刊|时间)"
    r"\*{0,2} ?[:：] ?|(?:(?:ph\.?d\.?|doctoral|master[’']?s?) (?:thesis|dissertation) )?(?-i:by )",
    re.IGNORECASE,
)
_YEAR_AT_END = Pattern(rf" (?P<year>{YEAR})$")
_PREPRINT = Pattern(r"(?P<server>ar[Xx]iv)(?: preprint\b|, ?\d{4}\.\d)")
_BY = ", by "
_BY_GROUP = Pattern(r"by (?=[A-Z])")
_GROUP_END = Pattern(rf", | {YEAR}$")
_BEFORE_AUTHORS = (",", "-", "–", "—", ".")
"""What stands before a company or group that signs; in brackets and between bars the authors work there."""
_MOST_CHUNKS = 60


def read_chunks(passage: Passage, start: int, end: int, draft: Draft) -> bool:
    """Fills venue, date and authors from a range that does not hold the title.

    Returns whether every chunk of it was understood.
    """
    passage = with_bars(without_affiliations(passage, start, end), start, end)
    chunks = list(islice(cut_chunks(passage, start, end), _MOST_CHUNKS))
    lone = read_lone_author(passage, chunks, draft) if chunks and not draft.authors.names else 0
    understood = [_read_chunk(passage, chunk, draft) for chunk in chunks[lone:]]
    if chunks and not draft.authors.names:
        _read_group(passage, chunks[0], draft)
    return all(understood)


def _read_group(passage: Passage, chunk: Span, draft: Draft) -> None:
    """Reads the company or group that signs where no person does: `**Title**, OpenAI, 2018`."""
    text = passage.text
    by = _BY_GROUP.match(text, *chunk)
    start = by.end() if by else chunk.start
    before = text[: chunk.start].rstrip(" *_")[-1:]
    if before not in _BEFORE_AUTHORS or not text[start].isupper():
        return
    stop = _GROUP_END.search(text, start, chunk.end)
    name = trimmed(text, start, stop.start() if stop else chunk.end, " .")
    linked = any(mark.kind in ("link", "code") and mark.start <= start < mark.end for mark in passage.marks)
    if not linked and signs_as_group(text[slice(*name)]):
        draft.authors = Names([NameDraft(text[slice(*name)], "", name)])


def _is_set_as_venue(passage: Passage, start: int, end: int) -> bool:
    """Whether a name such as `arXiv`, which links have too, stands outside of them and names no field.

    Behind a comma the only link may be it: `Mina Rossi, Lin Wei, [arXiv](…)`.
    """
    linked = passage.is_linked(start)
    links = sum(mark.kind == "link" for mark in passage.marks)
    if linked and links == 1 and passage.text.endswith(", ", 0, start):
        return passage.text[start:end].lower() == "arxiv"
    return not linked and passage.text[start:end].isalpha() and passage.text[end : end + 1] not in (":", "：")


def _read_chunk(passage: Passage, chunk: Span, draft: Draft) -> bool:
    """Fills what a chunk tells; returns whether it is one that is known."""
    text = passage.text
    key = _KEY.match(text, *chunk)
    start, end = key.end() if key else chunk.start, chunk.end
    if preprint := _PREPRINT.match(text, start, end):
        draft.container = draft.container or Span(*preprint.span("server"))
    issued = read_issue(passage, start, end)
    if _tells_nothing(passage, Span(start, end), issued):
        return True
    linked = passage.is_linked(start)
    if not draft.authors.names and read_author_key(text, Span(start, end), draft, linked):
        return True
    if issued:
        take(draft, issued)
        return True
    start, end, issued = without_issue(text, start, end, draft)
    if issued and (by := _KEY.match(text, start, end)):
        start = by.end()
    dated = _YEAR_AT_END.search(text, start, end)
    if dated and are_authors(passage, start, dated.start()):
        end = dated.start()
        draft.year = draft.year or Span(*dated.span("year"))
    comma = text.rfind(", ", start, end) if key else -1
    last = text[comma + 2 : end] if comma > 0 else ""
    if is_publisher(last) and not is_person(AND.split(last)[0]):  # `by Mina Rossi, Springer`
        draft.publisher = draft.publisher or Span(comma + 2, end)
        end = comma
    placed_beside = issued is not None and issued.container is not None and is_initialled(text[start:end])
    dated_beside = placed_beside or (issued is not None and is_person(text[start:end]))
    if draft.container is None and (venue := _placed_venue(passage, Span(start, end), issued, draft)):
        draft.container = venue
        return True
    authors = read_families_at_end(passage, Span(start, end), draft)
    if authors is None and (dated_beside or _is_alone(text, Span(start, end), draft)):
        authors = read_names(text, start, end)
    authors = authors or (read_announced if key else read_authors)(passage, start, end)
    authors = authors or read_signed(passage, start, end, draft.title)
    if authors is None:
        _read_authors_at_end(passage, Span(start, end), draft)
        return False
    if not draft.authors.names:
        draft.authors = authors
    return True


def _placed_venue(passage: Passage, chunk: Span, issued: Issued | None, draft: Draft) -> Span | None:
    """The venue of any name in a chunk; `issued` is the date that was cut off from it."""
    if issued is None:
        return venue_by_place(passage, *chunk, draft)
    return venue_beside_date(passage, *chunk, draft) if issued.container is None else None


def _is_alone(text: str, chunk: Span, draft: Draft) -> bool:
    """Whether one name, or a pair of family names, is certain to be the author's."""
    name = text[slice(*chunk)]
    if is_known_person(name) or are_family_pair(name) or is_group(name):
        return True
    return is_lone_author(text, chunk, draft)


def _tells_nothing(passage: Passage, chunk: Span, issued: Issued | None) -> bool:
    """Whether the chunk is empty, the handle of an account, or a form of the work as `code`."""
    start, end = chunk
    if start >= end or (passage.text[start] == "@" and issued is None):
        return True
    venue = issued and (issued.year or _is_set_as_venue(passage, start, end))
    return is_form(passage.text[start:end]) and not venue


def _read_authors_at_end(passage: Passage, chunk: Span, draft: Draft) -> None:
    """Reads the authors that close a sentence: `Another view of the attack, by Mina Rossi and Lin Wei.`"""
    by = passage.text.rfind(_BY, *chunk)
    start = by + len(_BY)
    names = read_authors(passage, start, chunk.end, announced=True) if by >= 0 else None
    if names and all_persons(names, given=True) and not draft.authors.names:
        draft.authors = names
