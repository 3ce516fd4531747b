"""Whether markup or a link in brackets says that a title begins here, behind authors."""

from __future__ import annotations

from ...model import Span
from ...script import count_words
from ..passage import Passage
from ..people.persons import is_person
from ..styles.quotes import OPENING
from .linktexts import is_form

_DASHES = ("-", "–", "—")
_FEW_WORDS = 3


def stands_before_italics(passage: Passage, start: int, divider: Span) -> bool:
    """Whether a person's name and a colon stand before a title in italics: `Mina Rossi: *A title of it*`."""
    text = passage.text
    marks = (mark for mark in passage.marks if mark.kind == "emphasis" and mark.start == divider.end)
    titled = any(count_words(text[mark.start : mark.end]) >= _FEW_WORDS for mark in marks)
    return titled and text[divider.start] == ":" and is_person(text[start : divider.start])


def is_linked_title(passage: Passage, divider: Span) -> bool:
    """Whether a dash stands before some capitalised words and a link in brackets: ` - A title [[pdf]](…)`."""
    text = passage.text
    if text[slice(*divider)].strip() not in _DASHES or not text[divider.end : divider.end + 1].isupper():
        return False
    link = next((mark for mark in passage.marks if mark.kind == "link" and mark.start > divider.end), None)
    return (
        link is not None
        and is_form(text[link.start : link.end])
        and "[" in text[link.start - 1 : link.start + 1]
        and count_words(text[divider.end : link.start]) >= _FEW_WORDS
    )


def begins_title(passage: Passage, at: int) -> bool:
    """Whether a link, bold text, italics or a quote of some words begins here."""
    if OPENING.match(passage.text, at):
        return True
    marks = (mark for mark in passage.marks if mark.start in (at, at + 1) and mark.kind != "code")
    return any(not is_form(passage.text[mark.start : mark.end]) for mark in marks)
