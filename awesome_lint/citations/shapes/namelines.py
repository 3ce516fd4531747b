"""A line above the title's: its authors, or the name of a model or topic with a date and links beside it."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, trimmed
from ..passage import Mark, Passage
from ..people.authors import are_authors
from ..people.names import read_names
from .authorsfirst import read_authors_first
from .chunks import read_chunks
from .roles import role_of

_INITIAL = Pattern(r"[ .-][A-Z]\.,")
_AROUND_NAMES = " .,:：*"
_NAME_WORDS = 6
_BOLD_WORDS = 3
_TAG_WORDS = 3
_TITLE_WORDS = 4
_LINKED_WORDS = 3


def read_author_line(passage: Passage, line: Span, end: int, draft: Draft) -> bool:
    """Reads a line of nothing but several authors, be it behind a label; the title stands in the next."""
    text = passage.text
    label = _bold(passage, line)
    labelled = label is not None and _is_label(text, label)
    span = trimmed(text, label.end if label and labelled else line.start, line.end, _AROUND_NAMES)
    if any(mark.kind in ("strong", "link") and span.start <= mark.start < span.end for mark in passage.marks):
        return False
    if text.startswith(".,", span.end) and _INITIAL.match(text, span.end - 2):
        span = Span(span.start, span.end + 1)  # of `Rossi, M.,`
    names = read_names(text, *span)
    several = names.truncated or len(names.names) > 1
    following = next_line(text, line.end, end)
    if not several or not (_links_title(passage, following.start) or _holds_title(passage, *following)):
        return False
    if not are_authors(passage, *span):
        return False
    draft.authors = names
    if label and labelled:
        draft.label = trimmed(text, label.start, label.end, " :：")
    return True


def next_line(text: str, at: int, end: int) -> Span:
    """The line behind the line end at an offset, and behind blank lines."""
    while at < end and text[at] == "\n":
        at += 1
    stop = text.find("\n", at, end)
    return Span(at, stop if stop > 0 else end)


def _is_label(text: str, bold: Mark) -> bool:
    inside = text[bold.start : bold.end].rstrip(" ")
    return inside.endswith((":", "：")) or text.startswith((":", "："), bold.end)


def read_name_line(passage: Passage, line: Span, end: int, draft: Draft) -> bool:
    """Reads a line that is a name, where the title stands in the next line: behind authors, or by itself.

    The name is short; by itself the title follows one in bold type that has no more than a date beside it.
    """
    text = passage.text
    following = next_line(text, line.end, end)
    name = _name(passage, line)
    if count_words(text[slice(*following)]) < _TITLE_WORDS or not name:
        return False
    title = read_authors_first(passage, *following, Draft("list"))
    if title > following.start:
        above = count_words(text[slice(*name)]) <= _NAME_WORDS and _holds_title(passage, title, following.end)
    else:
        above = _is_bold_alone(passage, line, name) and _holds_title(passage, *following)
    if above:
        draft.label = name
        read_chunks(passage, name.end, line.end, draft)
    return above


def _name(passage: Passage, line: Span) -> Span | None:
    """What the line begins with, up to its first link or the end of its bold type."""
    links = (mark.start for mark in passage.marks if mark.kind == "link" and line.start < mark.start)
    bold = _bold(passage, line)
    stop = bold.end if bold else min(next(links, line.end), line.end)
    name = trimmed(passage.text, line.start, stop, " :：[(")
    return name if name.start < name.end else None


def _bold(passage: Passage, line: Span) -> Mark | None:
    return next((mark for mark in passage.marks if mark.kind == "strong" and mark.start == line.start), None)


def _is_bold_alone(passage: Passage, line: Span, name: Span) -> bool:
    """Whether a few words in bold type have nothing but dates and short tags beside them."""
    text = passage.text
    bold = _bold(passage, line)
    if bold is None or bold.end > line.end or count_words(text[slice(*name)]) > _BOLD_WORDS:
        return False
    rest = Draft("list")
    if text[bold.end : line.end].strip() == "" or read_chunks(passage, bold.end, line.end, rest):
        return True
    links = [mark for mark in passage.marks if mark.kind == "link" and bold.end <= mark.start < line.end]
    tagged = all(count_words(text[mark.start : mark.end]) <= _TAG_WORDS for mark in links)
    return rest.year is not None and tagged and not rest.authors.names


def _links_title(passage: Passage, start: int) -> bool:
    """Whether a link in italics begins here, of as many words as a title has."""
    marks = [mark for mark in passage.marks if mark.start == start]
    long = any(count_words(passage.text[mark.start : mark.end]) >= _LINKED_WORDS for mark in marks)
    return long and {"link", "emphasis"} <= {mark.kind for mark in marks}


def _holds_title(passage: Passage, start: int, end: int) -> bool:
    """Whether words stand before the first link that neither name authors nor say where a work came out."""
    text = passage.text
    links = (mark.start for mark in passage.marks if mark.kind == "link" and start <= mark.start)
    stop = min(next(links, end), end)
    words = text[start:stop].split()
    named = words and words[0].endswith((":", "：", "]")) and role_of(words[0].strip("[]")) != "other"
    if count_words(text[start:stop]) < _TITLE_WORDS or named:
        return False
    return not are_authors(passage, start, stop) and not read_chunks(passage, start, stop, Draft("list"))
