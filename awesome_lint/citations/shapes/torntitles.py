"""Whether a reference was cut within what markup or quotes set apart as its title."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft
from ..passage import Mark, Passage
from ..people.names import name_like
from ..people.persons import is_person
from ..styles.quotes import OPENING, quoted_title
from .linktexts import is_form
from .untitled import are_inverted, are_names

_SOME = 4
"""Characters behind a title that are more than brackets."""
_TITLE_WORDS = 3
_GOES_ON = Pattern(r"(?: [-–—]|,) ")


def tears_title(passage: Passage, draft: Draft) -> bool:
    """Whether title or venue go on beyond what bold type, italics, a link or quotes set apart as a title."""
    title, venue = draft.title, draft.container
    assert title is not None
    for mark in passage.marks:
        if mark.kind == "code" or (mark.kind == "link" and is_form(passage.text[mark.start : mark.end])):
            continue
        apart = Span(mark.start, mark.end)
        before = passage.text[mark.start : title.start] if title.start < mark.end else ""
        if draft.authors.names[0].span.start < mark.start and any(map(str.isalnum, before)):
            return True  # `Mina Rossi, Lin Wei, *Choir Encoders: Singing in halls*`
        if _goes_beyond(passage.text, title, apart) or _is_linked_among_authors(passage.text, mark, draft):
            return True
        unmarked = draft.style != "gbt7714"  # where the kind of document is bold too: `**Title[J]**`
        cut = unmarked and mark.kind != "emphasis" and title.start - 1 <= mark.start <= title.start
        if cut and _goes_beyond(passage.text, apart, Span(*title), fewest=1):
            return True
        if mark.kind != "emphasis" and venue and _goes_beyond(passage.text, venue, apart):
            return True
    return any(_holds_quoted_title(passage.text, field) for field in (title, venue) if field)


def _is_linked_among_authors(text: str, mark: Mark, draft: Draft) -> bool:
    """Whether a link that has as many words as a title, and is no person's, lies within the authors."""
    within = draft.authors.names[0].span.start < mark.start < draft.authors.names[-1].span.end
    name = text[mark.start : mark.end]
    return within and mark.kind == "link" and count_words(name) >= _TITLE_WORDS and not is_person(name)


def _goes_beyond(text: str, field: Span, apart: Span, fewest: int = _TITLE_WORDS) -> bool:
    if apart.end <= field.start or field.end <= apart.start or count_words(text[slice(*apart)]) < fewest:
        return False
    outside = text[field.start : max(field.start, apart.start)] + text[min(field.end, apart.end) : field.end]
    return any(map(str.isalnum, outside))


def _holds_quoted_title(text: str, field: Span) -> bool:
    """Whether words before a quote, or after a dash or comma behind it, are in the field too."""
    opening = OPENING.search(text, *field)
    quoted = quoted_title(text, opening.start(), field.end) if opening else None
    if opening is None or quoted is None or count_words(text[slice(*quoted[0])]) < _TITLE_WORDS:
        return False
    return opening.start() > field.start or _GOES_ON.match(text, quoted[1], field.end) is not None


def _is_title_in_italics(text: str, mark: Mark) -> bool:
    """Whether more than a name stands in italics."""
    words = text[mark.start : mark.end]
    long = mark.kind == "emphasis" and len(words.split()) >= _TITLE_WORDS
    return long and not are_names(words) and not name_like(text, mark.start, mark.end)


def is_marked_title(passage: Passage, draft: Draft, end: int) -> bool:
    """Whether what was read as the authors alone is bold or linked: then it is the title."""
    first = draft.authors.names[0].span
    assert draft.title is not None
    title = draft.title
    for mark in passage.marks:
        if mark.kind == "strong" and mark.start <= first.start and title.start < mark.end < end - _SOME:
            return True  # authors and title in one
    dated = draft.year.start if draft.year else -1
    return any(
        (mark.kind in ("strong", "link") or _is_title_in_italics(passage.text, mark))
        and mark.start <= first.start < mark.end <= draft.title.start
        and not mark.start < dated < mark.end
        and not are_inverted(passage.text, mark.start, mark.end)
        for mark in passage.marks
        if first.end <= mark.end or count_words(passage.text[mark.start : mark.end]) > 1
    )
