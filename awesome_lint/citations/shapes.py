"""The shapes of list entries that are no full reference: `[Title](url), 2018`, `**Title** (2015), G. Hinton et al.`

Markdown says what the title is: the text of a link, bold text, or what stands before the first link
to a form of the work. What is left is cut into chunks, and each chunk is a venue with its date, an
author list, or nothing that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..model import Span
from .draft import Draft, Names, trimmed
from .linktexts import is_form
from .names import is_initials, read_names
from .passage import Mark, Passage
from .sentences import sentence_ends
from .titles import OPENING, quoted_title
from .venues import Issued, is_venue, read_issued

_EDGE = " ,.;:()[]{}|-–—·•*_~\"“”'⭐🔥📄🆕\n"
_CUT = re.compile(r"[\[\](){}|;·•\n]| ?[-–—] | [-–—]{2,3}|(?<=[^,]),(?= ?(?:\w{3,9}\.? )?(?:19|20)\d\d\b)")
_MOST_CHUNKS = 60
_NEAR = 300
"""Characters after a comma that tell what it sets apart."""
_LEADING = re.compile(
    r"\[(?P<square>[^\[\]]{2,60})\]|\((?P<round>[^()]{2,60})\)|(?P<date>(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}) ?[:|-] "
)
_TRAILING = re.compile(r"[(\[](?P<inner>[^()\[\]]{2,80})[)\]]\W{0,2}$")
_KEY = re.compile(
    r"(?:authors?|by|venue|conference|journal|publication|published(?: in)?|year|date|作者|会议|期刊|时间)\*{0,2} ?[:：] ?|by ",
    re.IGNORECASE,
)
_YEAR_AT_END = re.compile(r"(?<=[\w)\]])[.,]? (?P<year>(?:19|20)\d\d)$")
_YEARLY = re.compile(
    r"challenges?|evaluations?|campaigns?|workshops?|tasks?|tracks?|shared|conference|competition|contest|report|in|of|for|at",
    re.IGNORECASE,
)
_TITLE_STOP = re.compile(r" ?[\[(|\n]|, (?=[A-Z\d])| (?:[-–—]|--) ")
_PART_END = re.compile(r"[\[(|\n]| [-–—] ")


def read_shape(passage: Passage, start: int, end: int) -> Draft | None:
    """The citation in a range of an entry's passage, or None where no title stands out.

    Detail lines follow the first line in the same passage, set apart by line ends.
    """
    draft = Draft("list")
    line_end = _line_end(passage.text, start, end)
    start = _read_leading(passage, start, line_end, draft)
    title = _title(passage, start, line_end, draft)
    if title is None:
        return None
    span, after = title
    draft.title = _without_issued(passage.text, span, draft)
    if draft.title.start >= draft.title.end:
        return None
    read_chunks(passage, after, end, draft)
    if draft.year is None:
        _read_year_at_end(passage.text, draft)
    return draft


def read_chunks(passage: Passage, start: int, end: int, draft: Draft) -> None:
    """Fills venue, date and authors from a range that does not hold the title."""
    for chunk in islice(_chunks(passage, start, end), _MOST_CHUNKS):
        _read_chunk(passage, chunk, draft)


def _line_end(text: str, start: int, end: int) -> int:
    at = text.find("\n", start, end)
    return end if at < 0 else at


def _read_leading(passage: Passage, start: int, end: int, draft: Draft) -> int:
    """Reads `[CVPR 2020]`, `(2019)`, `2021-03` and the like before the title; returns where that begins."""
    text = passage.text
    for _ in range(4):
        while start < end and text[start] in " *•·:|-–—,":
            start += 1
        group = _LEADING.match(text, start, end)
        mark = _mark_at(passage, start, ("strong", "code", "emphasis"))
        span = Span(*group.span()) if group else Span(mark.start, mark.end) if mark else None
        issued = read_issued(text, *span, bracketed=group is not None) if span else None
        if (
            span
            and issued
            and not group
            and (not issued.year or text[span.end : span.end + 1] in (":", "："))
        ):
            issued = None
        if (
            span is None
            or issued is None
            or any(link.start < span.end <= link.end for link in _links(passage, start))
        ):
            if group and group["square"] and group["square"].isdigit():
                start = group.end()
                continue
            return start
        _take(draft, issued)
        start = span.end
    return start


def _links(passage: Passage, start: int) -> Iterator[Mark]:
    return (mark for mark in passage.marks if mark.kind == "link" and mark.end > start)


def _mark_at(passage: Passage, start: int, kinds: tuple[str, ...]) -> Mark | None:
    """The longest mark of these kinds that begins here, quotes and brackets aside."""
    here = [mark for mark in passage.marks if mark.kind in kinds and start <= mark.start <= start + 1]
    return max(here, key=lambda mark: mark.end, default=None)


def _title(passage: Passage, start: int, end: int, draft: Draft) -> tuple[Span, int] | None:
    """The title, and where the rest begins."""
    text = passage.text
    link = next(
        (m for m in _links(passage, start) if m.start < end and not is_form(text[m.start : m.end])), None
    )
    if link and _is_label(text[start : link.start]):
        draft.label = _label(text, start, link.start)
        return _inner(passage, link.start, link.end), link.end
    mark = _mark_at(passage, start, ("strong", "emphasis", "code"))
    if mark and mark.end <= end:
        labelled = _after_label(passage, mark, end)
        if labelled is None and (mark.kind != "emphasis" or not _are_authors(passage, mark.start, mark.end)):
            return _inner(passage, mark.start, mark.end), mark.end
        if labelled is not None:
            draft.label = trimmed(text, mark.start, mark.end, " :：")
            return _title(passage, labelled, end, Draft("list")) or _plain_title(passage, labelled, end)
    if OPENING.match(text, start, end) and (quoted := quoted_title(text, start, end)):
        return quoted
    return _plain_title(passage, start, end)


def _is_label(before: str) -> bool:
    """Whether what stands before a link can be a label: nothing, or a few words."""
    words = before.strip(_EDGE).split()
    return len(words) <= 5 and ". " not in before


def _label(text: str, start: int, end: int) -> Span | None:
    span = trimmed(text, start, end, _EDGE)
    known = span.start < span.end and text[span.end : end].strip()[:1] in (":", "：", "-", "–", "—")
    return span if known and text[slice(*span)].lower() not in ("paper", "title") else None


def _after_label(passage: Passage, mark: Mark, end: int) -> int | None:
    """Where the title begins if the mark is a label before it, as in `**BioBERT**: A Pre-trained …`."""
    text = passage.text
    words = len(text[mark.start : mark.end].split())
    inside = text[mark.start : mark.end].rstrip().endswith((":", "："))
    colon = inside or text[mark.end : mark.end + 2].strip()[:1] in (":", "：")
    at = mark.end
    while at < end and text[at] in " :：":
        at += 1
    stop = _TITLE_STOP.search(text, at, end)
    following = len(text[at : stop.start() if stop else end].split())
    return at if (colon and words <= 5 and following >= 2) or (words <= 2 and following >= 4) else None


def _inner(passage: Passage, start: int, end: int) -> Span:
    span = trimmed(passage.text, start, end, " *_`")
    if quoted := quoted_title(passage.text, *span):
        if passage.text[quoted[1] : span.end].strip(" .,") == "":
            return quoted[0]
    return trimmed(passage.text, *span, " .,:：")


def _plain_title(passage: Passage, start: int, end: int) -> tuple[Span, int] | None:
    """The text up to the first mark, bracket, dash or sentence end."""
    text = passage.text
    stops = [
        mark.start
        for mark in passage.marks
        if mark.start > start + 1 and mark.kind in ("link", "emphasis", "code")
    ]
    stop = min([end, *stops])
    for match in islice(_TITLE_STOP.finditer(text, start + 1, stop), _MOST_CHUNKS):
        if _ends_title(passage, match, end):
            stop = match.start()
            break
    ends = next((at for at in sentence_ends(text, start, stop) if not text[at + 2 : at + 3].islower()), None)
    if ends is not None:
        stop = ends + (text[ends] in "?!？！")
    span = trimmed(text, start, stop, " ,.:：[](|-–—*_")
    return (span, stop) if span.start < span.end else None


def _ends_title(passage: Passage, match: re.Match[str], end: int) -> bool:
    """Not a bracket or comma inside a title, as in `Seq2Seq (with attention) models` and `Speech, Music`."""
    text = passage.text
    if match.group() == ", ":
        return _is_apposition(passage, match.end(), end)
    if match.group().strip() != "(":
        return True
    closing = text.find(")", match.end(), end)
    return (
        closing < 0
        or read_issued(text, match.end(), closing) is not None
        or not text[closing + 1 : end].strip()
    )


def _is_apposition(passage: Passage, start: int, end: int) -> bool:
    """Whether a venue with its date or an author list follows the comma before `start`."""
    text = passage.text
    end = min(end, start + _NEAR)
    hard = _PART_END.search(text, start, end)
    stop = next(
        iter(sentence_ends(text, start, hard.start() if hard else end)), hard.start() if hard else end
    )
    comma = text.find(", ", start, stop)
    return read_issued(text, start, comma if comma > 0 else stop) is not None or _are_authors(
        passage, start, stop
    )


def _without_issued(text: str, span: Span, draft: Draft) -> Span:
    """The title without venue and year in brackets at its end, as in `**Title (AAAI 2020)**`."""
    found = _TRAILING.search(text, *span)
    issued = read_issued(text, *found.span("inner")) if found else None
    if found is None or issued is None or found.start() == span.start:
        return span
    _take(draft, issued)
    return trimmed(text, span.start, found.start(), " .,:")


def _read_year_at_end(text: str, draft: Draft) -> None:
    """`A rich biomedical dataset 2022`: the year is the work's, unless what it counts is named before it."""
    assert draft.title is not None
    found = _YEAR_AT_END.search(text, *draft.title)
    before = text[draft.title.start : found.start()].rpartition(" ")[2] if found else ""
    if found and before and not _YEARLY.fullmatch(before):
        draft.year = Span(*found.span("year"))
        draft.title = trimmed(text, draft.title.start, found.start("year"), " .,")


def _chunks(passage: Passage, start: int, end: int) -> Iterator[Span]:
    text = passage.text
    cuts = {start, end}
    cuts.update(at for mark in passage.marks for at in (mark.start, mark.end) if start < at < end)
    cuts.update(at for match in _CUT.finditer(text, start, end) for at in match.span())
    cuts.update(at + 1 for at in sentence_ends(text, start, end))
    places = sorted(cuts)
    for begin, stop in zip(places, places[1:], strict=False):
        span = trimmed(text, begin, stop, _EDGE.replace(".", ""))
        if span.start < span.end:
            yield span


def _read_chunk(passage: Passage, chunk: Span, draft: Draft) -> None:
    text = passage.text
    key = _KEY.match(text, *chunk)
    start = key.end() if key else chunk.start
    if start >= chunk.end or is_form(text[start : chunk.end]):
        return
    if issued := read_issued(text, start, chunk.end):
        _take(draft, issued)
    elif not draft.authors.names and _are_authors(passage, start, chunk.end, key is not None):
        draft.authors = read_names(text, start, chunk.end)
    elif (comma := text.find(", ", start, chunk.end)) > 0 and (issued := read_issued(text, start, comma)):
        _take(draft, issued)
        if not draft.authors.names and _are_authors(passage, comma + 2, chunk.end):
            draft.authors = read_names(text, comma + 2, chunk.end)


def _are_authors(passage: Passage, start: int, end: int, announced: bool = False) -> bool:
    """Whether the range reads as an author list and cannot be two capitalised words of prose."""
    text = passage.text
    names = read_names(text, start, end)
    if not names.names or 5 * names.odd > len(names.names):
        return False
    if any(is_form(word) or is_venue(word) for word in re.split(r", | and ", text[start:end])):
        return False
    emphasised = any(mark.kind == "emphasis" and mark.start <= start < mark.end for mark in passage.marks)
    return (
        (announced and text[start].isupper())
        or names.truncated
        or len(names.names) > 2
        or (emphasised and len(names.names) > 1)
        or (len(names.names) == 2 and all(name.given for name in names.names))
        or _has_initials(names)
    )


def _has_initials(names: Names) -> bool:
    return all(name.given and is_initials(name.given.split()[0]) for name in names.names)


def _take(draft: Draft, issued: Issued) -> None:
    draft.container = draft.container or issued.container
    if draft.year is None and issued.year:
        draft.year, draft.month = issued.year, issued.month
