"""List entries that are no full reference: `[Title](url), 2018`, `**Title** (2015), G. Hinton et al.`

Markdown says what the title is: the text of a link, bold text, or what stands before the first link
to a form of the work. `leads` reads what stands before it, `chunks` what follows.
"""

from __future__ import annotations

from ..model import Span
from .authorsfirst import read_authors_first
from .chunks import read_chunks
from .draft import Draft, trimmed
from .fields import read_rest
from .issuedtitles import read_year_at_end, without_issued
from .leads import mark_at, read_before, read_lead, read_tags, without_tags
from .markedtitles import after_label, after_linked_label, inner, naming_marks, title_in_italics
from .names import read_names
from .passage import Passage
from .persons import are_authors, are_some_authors
from .plaintitles import plain_title
from .titles import OPENING, quoted_title

_NAME_WORDS = 6
_TITLE_WORDS = 4


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
        links = (mark.start for mark in passage.marks if mark.kind == "link" and start < mark.start)
        draft.label = trimmed(passage.text, start, min(next(links, line_end), line_end), " :：[(")
        start, line_end = line_end + 1, _line_end(passage.text, line_end + 1, end)
    start = read_lead(passage, start, line_end, draft)
    title = _title(passage, start, line_end, draft)
    if title is None:
        return None
    span, after = title
    draft.title = without_issued(passage.text, without_tags(passage.text, span, draft), draft)
    if draft.title.start >= draft.title.end:
        return None
    read_rest(passage, after, end, draft)
    if draft.year is None:
        read_year_at_end(passage.text, draft)
    return draft


def _is_name_line(passage: Passage, line: Span, following: Span) -> bool:
    """Whether a line is a name, and the title stands in the next: behind authors, or the name is bold."""
    text = passage.text
    words = text[slice(*following)].split()
    if len(words) < 4 or words[0].endswith((":", "：")):
        return False
    if (at := read_authors_first(passage, *following, Draft("list"))) > following.start:
        return len(text[slice(*line)].split()) <= _NAME_WORDS and _holds_title(passage, at, following.end)
    if len(text[slice(*line)].split()) > 3:
        return False
    bold = any(mark.kind == "strong" and (mark.start, mark.end) == line for mark in passage.marks)
    return (
        bold and not are_authors(passage, *following) and not read_chunks(passage, *following, Draft("list"))
    )


def _holds_title(passage: Passage, start: int, end: int) -> bool:
    """Whether words stand before the first link that neither name authors nor say where a work came out."""
    links = (mark.start for mark in passage.marks if mark.kind == "link" and start <= mark.start)
    stop = min(next(links, end), end)
    words = passage.text[start:stop].split()
    return len(words) >= _TITLE_WORDS and not read_chunks(passage, start, stop, Draft("list"))


def _line_end(text: str, start: int, end: int) -> int:
    at = text.find("\n", start, end)
    return end if at < 0 else at


def _title(passage: Passage, start: int, end: int, draft: Draft) -> tuple[Span, int] | None:
    """The title, and where the rest begins."""
    text = passage.text
    start = read_authors_first(passage, start, end, draft)
    mark = mark_at(passage, start, ("strong", "emphasis", "code"))
    behind = after_label(passage, mark, end) if mark else None
    if mark and behind is not None:
        draft.label = trimmed(text, mark.start, mark.end, " :：")
        return _title(passage, behind, end, Draft("list")) or plain_title(passage, behind, end)
    for named in naming_marks(passage, start, end):
        if (behind := after_linked_label(passage, named, end)) is not None:
            draft.label = Span(named.start, named.end)
            return plain_title(passage, behind, end)
        if read_before(passage, start, named.start, draft):
            return inner(passage, named.start, named.end), named.end
    italic = title_in_italics(passage, start, end)
    if italic:
        draft.authors = draft.authors if draft.authors.names else read_names(text, start, italic.start)
        return inner(passage, italic.start, italic.end), italic.end
    if (
        mark
        and mark.end <= end
        and not (mark.kind == "emphasis" and are_authors(passage, mark.start, mark.end))
    ):
        return inner(passage, mark.start, mark.end), mark.end
    opening = OPENING.search(text, start, end)
    quoted = quoted_title(text, opening.start(), end) if opening else None
    if opening and quoted and _follows_authors(passage, start, opening.start(), draft):
        return quoted
    return plain_title(passage, start, end)


def _follows_authors(passage: Passage, start: int, title: int, draft: Draft) -> bool:
    """Whether a quoted title comes first, or right after a label or an author list, which is read."""
    span = trimmed(passage.text, start, title, " ,:.")
    labelled = passage.text[start:title].rstrip(" ").endswith(":")
    if span.start < span.end and not labelled and not are_authors(passage, *span):
        if not are_some_authors(passage, *span):
            return False
        draft.authors = draft.authors if draft.authors.names else read_names(passage.text, *span)
        return True
    return read_before(passage, start, title, draft)
