"""What stands around the title of a list entry, cut into chunks: each a venue with its date, or authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, trimmed
from ..passage import Mark, Passage
from ..people.authorkeys import family_names, is_author_key, is_pair, read_author_key
from ..people.names import read_names
from ..people.organizations import is_organization
from ..people.persons import are_authors, are_persons, is_person, may_be_name, read_authors
from ..publication.dates import YEAR
from ..publication.venues import Issued, is_venue, read_issued
from ..styles.sentences import sentence_ends
from .linktexts import is_form

EDGE = " ,;:()[]{}<>|-–—·•*_~\"“”'⭐🔥📄🆕\n"
"""What may stand around a chunk and belongs to none."""
_CUT = Pattern(r"[\[\](){}|;·\n]|•| ?[-–—] | [-–—]{2,3}|(?<=\bet al\.) ?(?=[^\W\d_])")
_AFFILIATION = Pattern(r"(?<=[^\W\d_]) ?\((?P<name>[^()\d]{2,120})\)(?=,| et al| and | & |;)")
_LAST_AFFILIATION = Pattern(r" \((?P<name>[^()\d]{2,120})\)\.?(?:$|\n)")
_KEY = Rare(
    (":", "：", "by "),
    r"(?:authors?|by|venue|conference|journal|publication|published(?: in)?|year|date|作者|会议|期刊|时间)"
    r"\*{0,2} ?[:：] ?|by ",
    re.IGNORECASE,
)
_YEAR_AT_END = Pattern(rf" (?P<year>{YEAR})$")
_PREPRINT = Pattern(r"(?P<server>ar[Xx]iv) preprint\b")
_COMMA = Pattern(r", ?|，")
_NUMBERED = Pattern(r"\d ?\(\d{1,4}\)[,:.]")
"""Volume and issue, as in `Small Letters 29(146), 2014`."""
_LONGEST_ISSUE = 100
_MOST_CHUNKS = 60


def read_chunks(passage: Passage, start: int, end: int, draft: Draft) -> bool:
    """Fills venue, date and authors from a range that does not hold the title.

    Returns whether every chunk of it was understood.
    """
    passage = _without_affiliations(passage, start, end)
    chunks = list(islice(_chunks(passage, start, end), _MOST_CHUNKS))
    lone = bool(chunks) and not draft.authors.names and _read_lone_author(passage, chunks, draft)
    understood = [_read_chunk(passage, chunk, draft) for chunk in chunks[lone:]]
    return all(understood)


def take(draft: Draft, issued: Issued) -> None:
    """Fills venue and date where they are not known yet."""
    draft.container = draft.container or issued.container
    if draft.year is None and issued.year:
        draft.year, draft.month = issued.year, issued.month


def _without_affiliations(passage: Passage, start: int, end: int) -> Passage:
    """The passage with blanks for the affiliations in `Mina Rossi (University of Oslo) et al.`"""
    text = passage.text
    for match in _AFFILIATION.finditer(text, start, end):
        first, last = match.span()
        if text[text.rfind(" ", start, first) + 1].isupper() and not is_venue(match["name"]):
            text = text[:first] + " " * (last - first) + text[last:]
    return passage._replace(text=text)


def _chunks(passage: Passage, start: int, end: int) -> Iterator[Span]:
    text = passage.text
    cuts = {start, end}
    marks = [mark for mark in passage.marks if mark.start < end and start < mark.end]
    for mark in marks:
        if mark.kind != "link" or not is_person(text[mark.start : mark.end]):
            cuts.update(at for at in (mark.start, mark.end) if start < at < end)
    cuts.update(at for match in _CUT.finditer(text, start, end) for at in match.span())
    ends = list(sentence_ends(text, start, end))
    stops = {at for at in ends if text[at] == "."}
    cuts.update(at + 1 for at in ends)
    whole = [number.span() for number in _NUMBERED.finditer(text, start, end)]
    whole += [(mark.start, mark.end) for mark in marks if _is_whole(text, mark)]
    cuts.difference_update(at for first, last in whole for at in range(first + 1, last))
    for begin, stop in pairwise(sorted(cuts)):
        stop -= stop - 1 in stops
        span = trimmed(text, begin, stop, EDGE)
        if any(character != "." for character in text[slice(*span)]):
            yield span


def _read_lone_author(passage: Passage, chunks: list[Span], draft: Draft) -> bool:
    """Reads `Mina Rossi, 2019` and `Rossi & Wei. ICASSP 2019`: a venue or date stands beside the name.

    Or the affiliation does: `Mina Rossi (University of Oslo)`.
    """
    text, first = passage.text, chunks[0]
    place = _LAST_AFFILIATION.match(text, first.end)
    if place and is_organization(place["name"]) and is_person(text[slice(*first)]):
        draft.authors = read_names(text, *first)
        return True
    comma = text.find(", ", *first)
    name = trimmed(text, first.start, comma if comma > 0 else first.end, " .")
    beside = Span(comma + 2, first.end) if comma > 0 else chunks[1] if len(chunks) > 1 else None
    issued = _read_issue(passage, *beside) if beside else None
    if issued is None or not are_persons(text[slice(*name)]):
        return False
    draft.authors = family_names(text, name) if is_pair(text, name) else read_names(text, *name)
    if comma > 0:
        take(draft, issued)
    return True


def _without_issue(text: str, start: int, end: int, draft: Draft) -> tuple[int, int, Issued | None]:
    """The range without venue and date at one of its ends, which are read: `…, Lin Wei, ICASSP, 2020`."""
    commas = [match.span() for match in _COMMA.finditer(text, start, end)]
    if commas and (issued := read_issued(text, start, commas[0][0])):
        take(draft, issued)
        return commas[0][1], end, issued
    found = None
    for stop, after in reversed(commas[-2:]):
        issued = read_issued(text, after, end)
        if issued is None:
            break
        take(draft, issued)
        end, found = stop, issued
    return start, end, found


def _is_lone_family(text: str, name: Span, draft: Draft) -> bool:
    """Whether the chunk is the author in `**A title** (Book, 2006), Rossi [[pdf]](…)`."""
    apart = text.endswith("), ", 0, name.start) and text[name.end :].lstrip(" ")[:1] in ("", "[", "\n")
    return apart and draft.year is not None and may_be_name(text[slice(*name)])


def _is_whole(text: str, mark: Mark) -> bool:
    """Whether nothing is cut within a mark: a link that is an author key, or a venue in italics."""
    key = mark.kind == "link" and is_author_key(text[mark.start : mark.end])
    return key or _is_set_as_issue(text, mark)


def _is_set_as_issue(text: str, mark: Mark) -> bool:
    """Whether a venue of any name and its date stand in italics, as in `*ACS Catalysis, May 2021*`."""
    if mark.kind not in ("emphasis", "strong") or mark.end - mark.start > _LONGEST_ISSUE:
        return False
    issued = read_issued(text, mark.start, mark.end, bracketed=True)
    if issued is None or issued.year is None or issued.container is None:
        return False
    name = text[slice(*issued.container)]
    return is_venue(name) or (mark.kind == "emphasis" and "," not in name and "et al" not in name)


def _read_issue(passage: Passage, start: int, end: int) -> Issued | None:
    marks = (mark for mark in passage.marks if mark.start <= start and end <= mark.end)
    return read_issued(passage.text, start, end, any(_is_set_as_issue(passage.text, mark) for mark in marks))


def _is_set_as_venue(passage: Passage, start: int, end: int) -> bool:
    """Whether a name such as `arXiv`, which links have too, stands outside of them and names no field."""
    linked = any(mark.kind == "link" and mark.start <= start < mark.end for mark in passage.marks)
    return not linked and passage.text[start:end].isalpha() and passage.text[end : end + 1] not in (":", "：")


def _read_chunk(passage: Passage, chunk: Span, draft: Draft) -> bool:
    """Fills what a chunk tells; returns whether it is one that is known."""
    text = passage.text
    key = _KEY.match(text, *chunk)
    start, end = key.end() if key else chunk.start, chunk.end
    if preprint := _PREPRINT.match(text, start, end):
        draft.container = draft.container or Span(*preprint.span("server"))
    issued = _read_issue(passage, start, end)
    if (
        start >= end
        or text[start] == "@"
        or (
            is_form(text[start:end])
            and not (issued and (issued.year or _is_set_as_venue(passage, start, end)))
        )
    ):
        return True
    linked = any(mark.kind == "link" and mark.start <= start < mark.end for mark in passage.marks)
    if not draft.authors.names and read_author_key(text, Span(start, end), draft, linked):
        return True
    if issued:
        take(draft, issued)
        return True
    dated = _YEAR_AT_END.search(text, start, end)
    if dated and are_authors(passage, start, dated.start()):
        end = dated.start()
        draft.year = draft.year or Span(*dated.span("year"))
    start, end, issued = _without_issue(text, start, end, draft)
    dated_beside = issued is not None and is_person(text[start:end])
    alone = dated_beside or _is_lone_family(text, Span(start, end), draft)
    announced = key is not None
    authors = read_names(text, start, end) if alone else read_authors(passage, start, end, announced)
    if authors is None:
        return False
    if not draft.authors.names:
        draft.authors = authors
    return True
