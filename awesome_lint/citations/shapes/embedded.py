"""The full reference that an entry holds, with or without a label before it and links behind it."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ...script import count_words
from ..draft import Draft
from ..passage import Mark, Passage
from ..people.names import name_like, read_names
from ..styles.grammar import NUMBER, SURE, read_reference
from ..styles.quotes import OPENING
from .chunks import read_chunks
from .icons import after_icons
from .labels import label_before
from .linktexts import is_form
from .tags import after_topic
from .torntitles import is_marked_title, tears_title
from .untitled import is_no_title

DATED = Rare(
    ("18", "19", "20", "n.d.", "n press", "orthcoming", "o appear", "p.", "rXiv:"),
    r"(?:1[89]|20)\d\d|\bar[Xx]iv: ?[\da-z]"
    r"|\bn\.d\.|[Ii]n press\b|[Ff]orthcoming\b|[Tt]o appear\b|\bpp?\. ?\d",
)
_YEAR_AT_END = Pattern(r"[ ,.]{0,2}\((?:1[89]|20)\d\d[a-z]?\)[ .,:]{0,3}$")
_PREPRINT = Pattern(r"ar[Xx]iv preprint ar[Xx]iv:")
_FEW_WORDS = 3
"""Words of a link that stands in brackets beside a reference: `[[R]](…)`, `[[code and data]](…)`."""


def read_embedded(passage: Passage, start: int = 0, end: int | None = None) -> Draft | None:
    """A full reference in the range, with or without a label before it and links behind it."""
    end = len(passage.text) if end is None else end
    if not DATED.search(passage.text, start, end):
        return None
    start = after_icons(passage.text, start, end)
    body = start, _ = Span(after_topic(passage, start, end) or start, end)
    for mark in passage.marks:
        if mark.kind != "link" or not start <= mark.start < end:
            continue
        if _stands_behind(passage.text, mark, start, end):
            body = Span(body.start, min(body.end, mark.start))
        elif passage.text.startswith("http", mark.start):
            continue
        elif 2 * (mark.end - mark.start) > end - start and not _are_authors(passage, start, mark.start):
            body = Span(mark.start, mark.end)
    draft = _labelled(passage, body)
    if draft and not (draft.container or draft.year):
        read_chunks(passage, body.end, end, draft)  # `… "Title" [[pdf]](…) In ICASSP 2020`
    return draft


def _are_authors(passage: Passage, start: int, end: int) -> bool:
    """Whether names stand before a linked title, be it behind a tag in code.

    Before a year, a single name may be a label.
    """
    text = passage.text
    for tag in passage.marks:
        if tag.kind == "code" and tag.start == start and tag.end < end:
            start = tag.end + 1
    if number := NUMBER.match(text, start, end):
        start = number.end()
    year = _YEAR_AT_END.search(text, start, end)
    if year is None:
        return name_like(text, start, end)
    names = read_names(text, start, year.start())
    inverted = names.inverted_first and "," in text[start : year.start()]
    return bool(names.names) and not names.odd and (names.truncated or inverted)


def _stands_behind(text: str, mark: Mark, start: int, end: int) -> bool:
    """Whether a link such as `[pdf]` follows the reference, rather than being a part of it."""
    before = text[start : mark.start].rstrip(" ")
    name = text[mark.start : mark.end]
    if name.startswith("[") and name.endswith("]") and count_words(name) <= _FEW_WORDS:
        return bool(before)
    if not before or not is_form(name) or _PREPRINT.match(text, mark.start):
        return False
    return before.endswith(("[", "(", "|", ".", ")", "]")) or not text[mark.end : end].strip(" .[]()|")


def _labelled(passage: Passage, body: Span) -> Draft | None:
    text = passage.text
    end = len(text[: body.end].rstrip(" [("))
    label, after = label_before(passage, body.start, end)
    draft = read_reference(passage, after, end) if after > body.start else None
    if (
        draft is None
        or draft.confidence < SURE
        or not draft.authors.names
        or (draft.style == "list" and not text.endswith("] ", body.start, after))
    ):
        label, draft = None, read_reference(passage, body.start, end)
    if draft and not draft.authors.names and _is_anonymous(passage.text, draft, body.start):
        return draft
    if (
        draft is None
        or draft.confidence < SURE
        or not draft.authors.names
        or is_marked_title(passage, draft, end)
        or _is_prose(passage.text, draft)
        or is_no_title(passage, draft)
        or tears_title(passage, draft)
    ):
        return None
    draft.label = label
    return draft


def _is_anonymous(text: str, draft: Draft, start: int) -> bool:
    """Whether an article without authors is cited: `"Gulls in cities," Bird Mag., vol. 3, pp. 2–5, 2019`."""
    placed = draft.container and draft.volume and draft.pages and draft.year
    return draft.style == "ieee" and bool(placed) and OPENING.match(text, start) is not None


def _is_prose(text: str, draft: Draft) -> bool:
    """Whether one word is the only author, and nothing sets it apart: `Recategorized "A section" into …`."""
    first, *others = draft.authors.names
    assert draft.title is not None
    alone = not (others or first.given or draft.authors.truncated)
    return alone and not set(text[first.span.end - 1 : draft.title.start]) & set(",.:(;")
