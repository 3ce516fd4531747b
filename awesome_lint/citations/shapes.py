"""List entries that are no full reference: `[Title](url), 2018`, `**Title** (2015), G. Hinton et al.`

Markdown says what the title is: the text of a link, bold text, or what stands before the first link
to a form of the work. `leads` reads what stands before it, `chunks` what follows.
"""

from __future__ import annotations

import re
from itertools import islice

from ..model import Span
from ..pattern import Pattern
from .chunks import read_author_key, read_chunks, take
from .draft import Draft, trimmed
from .fields import read_rest
from .leads import mark_at, read_authors_first, read_before, read_lead, read_tags
from .linktexts import is_document, is_form
from .names import read_names
from .passage import Mark, Passage
from .persons import are_authors
from .sentences import sentence_ends
from .titles import OPENING, quoted_title
from .venues import read_issued

_TRAILING = Pattern(r"[(\[](?P<inner>[^()\[\]]{2,80})[)\]]\W{0,2}$")
_YEAR_AT_END = Pattern(r"(?<=[\w)\]])[.,]? (?P<year>(?:19|20)\d\d)$")
_APPENDED = Pattern(r"[.,] (?=[^.,]{2,40},? (?:19|20)\d\d$)")
_LAST_SENTENCE = Pattern(r"[.?!] (?P<last>[^.?!]{2,80})\.?$")
_YEARLY = Pattern(
    r"challenges?|evaluations?|campaigns?|workshops?|tasks?|tracks?|shared|conference|competition|contest"
    r"|report|in|of|for|at",
    re.IGNORECASE,
)
_TITLE_STOP = Pattern(r" ?[\[(|\n]|, (?=[A-Z\d]|ar[Xx]iv\b)| (?:[-–—]|--) ")
_PART_END = Pattern(r"[\[(|\n]| [-–—] ")
_AROUND_TITLE = " ,，.:：[](|-–—*_"
_LEAD_TO_VENUE = Pattern(r"[,，.] ?[Ii]n:?$")
_MOST_STOPS = 60
_NEAR = 300
"""Characters after a comma that tell what it sets apart."""


def read_shape(passage: Passage, start: int, end: int) -> Draft | None:
    """The citation in a range of an entry's passage, or None where no title stands out.

    Detail lines follow the first line in the same passage, set apart by line ends.
    """
    draft = Draft("list")
    line_end = _line_end(passage.text, start, end)
    if read_tags(passage.text, Span(start, line_end), draft) and line_end < end:
        start, line_end = line_end + 1, _line_end(passage.text, line_end + 1, end)
    elif _is_name_line(
        passage, Span(start, line_end), Span(line_end + 1, _line_end(passage.text, line_end + 1, end))
    ):
        draft.label = trimmed(passage.text, start, line_end, " :：")
        start, line_end = line_end + 1, _line_end(passage.text, line_end + 1, end)
    start = read_lead(passage, start, line_end, draft)
    title = _title(passage, start, line_end, draft)
    if title is None:
        return None
    span, after = title
    draft.title = _without_issued(passage.text, span, draft)
    if draft.title.start >= draft.title.end:
        return None
    read_rest(passage, after, end, draft)
    if draft.year is None:
        _read_year_at_end(passage.text, draft)
    return draft


def _is_name_line(passage: Passage, line: Span, following: Span) -> bool:
    """Whether a line is a name in bold type, and the title stands in the next."""
    text = passage.text
    words = text[slice(*following)].split()
    if len(text[slice(*line)].split()) > 3 or len(words) < 4 or words[0].endswith((":", "：")):
        return False
    bold = any(mark.kind == "strong" and (mark.start, mark.end) == line for mark in passage.marks)
    return (
        bold and not are_authors(passage, *following) and not read_chunks(passage, *following, Draft("list"))
    )


def _line_end(text: str, start: int, end: int) -> int:
    at = text.find("\n", start, end)
    return end if at < 0 else at


def _title(passage: Passage, start: int, end: int, draft: Draft) -> tuple[Span, int] | None:
    """The title, and where the rest begins."""
    text = passage.text
    start = read_authors_first(passage, start, end, draft)
    mark = mark_at(passage, start, ("strong", "emphasis", "code"))
    after_label = _after_label(passage, mark, end) if mark else None
    if mark and after_label is not None:
        draft.label = trimmed(text, mark.start, mark.end, " :：")
        return _title(passage, after_label, end, Draft("list")) or _plain_title(passage, after_label, end)
    for named in _naming_marks(passage, start, end):
        if (after_label := _after_linked_label(passage, named, end)) is not None:
            draft.label = Span(named.start, named.end)
            return _plain_title(passage, after_label, end)
        if read_before(passage, start, named.start, draft):
            return _inner(passage, named.start, named.end), named.end
    italic = _title_in_italics(passage, start, end)
    if italic:
        draft.authors = draft.authors if draft.authors.names else read_names(text, start, italic.start)
        return _inner(passage, italic.start, italic.end), italic.end
    if (
        mark
        and mark.end <= end
        and not (mark.kind == "emphasis" and are_authors(passage, mark.start, mark.end))
    ):
        return _inner(passage, mark.start, mark.end), mark.end
    opening = OPENING.search(text, start, end)
    quoted = quoted_title(text, opening.start(), end) if opening else None
    if opening and quoted and _follows_authors(passage, start, opening.start(), draft):
        return quoted
    return _plain_title(passage, start, end)


def _title_in_italics(passage: Passage, start: int, end: int) -> Mark | None:
    """The title in `Mina Rossi, Lin Wei, *A title of some words*, arXiv`."""
    text = passage.text
    for mark in passage.marks:
        if mark.kind == "emphasis" and start < mark.start and mark.end <= end:
            long = len(text[mark.start : mark.end].split()) > 2
            return mark if long and are_authors(passage, start, mark.start) else None
    return None


def _follows_authors(passage: Passage, start: int, title: int, draft: Draft) -> bool:
    """Whether a quoted title comes first, or right after a label or an author list, which is read."""
    span = trimmed(passage.text, start, title, " ,:.")
    labelled = passage.text[start:title].rstrip(" ").endswith(":")
    if span.start < span.end and not labelled and not are_authors(passage, *span):
        return False
    return read_before(passage, start, title, draft)


def _naming_marks(passage: Passage, start: int, end: int) -> list[Mark]:
    """The first link that names a work, else the first bold text of some words."""
    text = passage.text
    marks = [mark for mark in passage.marks if start <= mark.start < end and mark.end <= end]
    links = [mark for mark in marks if mark.kind == "link" and _names_work(text[mark.start : mark.end])]
    bold = [
        mark for mark in marks if mark.kind == "strong" and _names_work(text[mark.start : mark.end], words=3)
    ]
    return (links or bold)[:1]


def _names_work(link_text: str, words: int = 1) -> bool:
    if (
        len(link_text.split()) < words
        or is_form(link_text)
        or link_text.startswith(("http://", "https://", "www."))
    ):
        return False
    issued = read_issued(link_text, 0, len(link_text))
    return issued is None or issued.year is None


def _after_label(passage: Passage, mark: Mark, end: int) -> int | None:
    """Where the title begins if the mark is a label before it, as in `**BioBERT**: A Pre-trained …`."""
    text = passage.text
    words = len(text[mark.start : mark.end].split())
    bracketed = text[mark.start] == "[" and text[mark.end - 1] == "]"
    inside = text[mark.start : mark.end].rstrip().endswith((":", "："))
    colon = inside or text[mark.end : mark.end + 2].strip()[:1] in (":", "：", "-", "–")
    at = mark.end
    while at < end and text[at] in " :：-–":
        at += 1
    stop = _TITLE_STOP.search(text, at, end)
    following = len(text[at : stop.start() if stop else end].split())
    needed = 1 if bracketed else 2 if colon else 4
    return at if words <= (5 if colon else 2) and following >= needed else None


def _after_linked_label(passage: Passage, named: Mark, end: int) -> int | None:
    """Where the title begins in `[MoCo](code): Momentum contrast … [[paper]](…)`."""
    text = passage.text
    if not text.startswith(": ", named.end) or len(text[named.start : named.end].split()) > 2:
        return None
    documents = (mark for mark in passage.marks if mark.kind == "link" and named.end < mark.start < end)
    if not any(is_document(text[mark.start : mark.end]) for mark in documents):
        return None
    return _after_label(passage, named, end)


def _inner(passage: Passage, start: int, end: int) -> Span:
    """The title inside a mark, without quotes around it."""
    span = trimmed(passage.text, start, end, " *_`")
    quoted = quoted_title(passage.text, *span)
    if quoted and not passage.text[quoted[1] : span.end].strip(" .,"):
        return quoted[0]
    return trimmed(passage.text, *span, " .,:：")


def _plain_title(passage: Passage, start: int, end: int) -> tuple[Span, int] | None:
    """The text up to the first mark, bracket, dash or sentence end."""
    text = passage.text
    kinds = ("link", "emphasis", "code")
    stop = min(
        [end, *(mark.start for mark in passage.marks if mark.start > start + 1 and mark.kind in kinds)]
    )
    for match in islice(_TITLE_STOP.finditer(text, start + 1, stop), _MOST_STOPS):
        if _ends_title(passage, match, end):
            stop = match.start()
            break
    ends = next((at for at in sentence_ends(text, start, stop) if not text[at + 2 : at + 3].islower()), None)
    if ends is not None:
        stop = ends + (text[ends] in "?!？！")
    span = trimmed(text, start, stop, _AROUND_TITLE)
    if stop < end and (lead := _LEAD_TO_VENUE.search(text, *span)):
        span = trimmed(text, span.start, lead.start(), _AROUND_TITLE)
    return (span, stop) if span.start < span.end else None


def _ends_title(passage: Passage, match: re.Match[str], end: int) -> bool:
    """Not a bracket or comma inside a title, as in `Seq2Seq (with attention) models` and `Speech, Music`."""
    text = passage.text
    if match.group() == ", ":
        return _is_apposition(passage, match.end(), end)
    if match.group().strip() in ("–", "—"):  # as a rule before a subtitle
        return _is_apposition(passage, match.end(), end)
    if match.group().strip() != "(":
        return True
    closing = text.find(")", match.end(), end)
    if closing < 0 or not text[closing + 1 : end].strip():
        return True
    return read_issued(text, match.end(), closing) is not None


def _is_apposition(passage: Passage, start: int, end: int) -> bool:
    """Whether a venue with its date or an author list follows the comma before `start`."""
    text = passage.text
    end = min(end, start + _NEAR)
    hard = _PART_END.search(text, start, end)
    stop = hard.start() if hard else end
    stop = next(iter(sentence_ends(text, start, stop)), stop)
    comma = text.find(", ", start, stop)
    part_end = comma if comma > 0 else stop
    return (
        read_issued(text, start, part_end) is not None
        or are_authors(passage, start, stop)
        or (comma > 0 and are_authors(passage, start, comma) and " et al" in text[start:comma])
    )


def _without_issued(text: str, span: Span, draft: Draft) -> Span:
    """The title without venue and year at its end, as in `**Title (AAAI 2020)**` and `Title. AAAI 2020.`"""
    while (last := _LAST_SENTENCE.search(text, *span)) and last.start() > span.start:
        issued = read_issued(text, *last.span("last"))
        if issued is None or issued.year is None:
            break
        take(draft, issued)
        span = trimmed(text, span.start, last.start() + (text[last.start()] in "?!"), " .,:")
    if (
        (appended := _APPENDED.search(text, *span))
        and (issued := read_issued(text, appended.end(), span.end))
        and issued.year
        and issued.container
    ):
        take(draft, issued)
        return trimmed(text, span.start, appended.start(), " .,:")
    found = _TRAILING.search(text, *span)
    if found and read_author_key(text, Span(*found.span("inner")), draft):
        return trimmed(text, span.start, found.start(), " .,:")
    issued = read_issued(text, *found.span("inner")) if found else None
    if found is None or issued is None or found.start() == span.start:
        return span
    take(draft, issued)
    return trimmed(text, span.start, found.start(), " .,:")


def _read_year_at_end(text: str, draft: Draft) -> None:
    """`A rich biomedical dataset 2022`: the year is the work's, unless what it counts is named before it."""
    assert draft.title is not None
    found = _YEAR_AT_END.search(text, *draft.title)
    before = text[draft.title.start : found.start()].rpartition(" ")[2] if found else ""
    if found and before and not _YEARLY.fullmatch(before):
        draft.year = Span(*found.span("year"))
        draft.title = trimmed(text, draft.title.start, found.start("year"), " .,")
