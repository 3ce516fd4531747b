"""The full reference that an entry holds, with or without a label before it and links behind it."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ...script import count_words
from ..draft import Draft
from ..passage import Mark, Passage
from ..people.names import name_like, read_names
from ..people.persons import are_persons, is_known_person, is_person, may_be_name
from ..publication.issued import read_issued
from ..publication.venues import is_venue
from ..styles.grammar import NUMBER, SURE, read_reference
from ..styles.quotes import OPENING, quoted_title
from ..styles.sentences import is_abbreviation, sentence_ends
from .icons import after_icons
from .labels import label_before
from .linktexts import is_form
from .tags import after_topic

DATED = Rare(
    ("18", "19", "20", "n.d.", "n press", "orthcoming", "o appear", "p."),
    r"(?:1[89]|20)\d\d|\bn\.d\.|[Ii]n press\b|[Ff]orthcoming\b|[Tt]o appear\b|\bpp?\. ?\d",
)
_YEAR_AT_END = Pattern(r"[ ,.]{0,2}\((?:1[89]|20)\d\d[a-z]?\)[ .,:]{0,3}$")
_PREPRINT = Pattern(r"ar[Xx]iv preprint ar[Xx]iv:")
_KINDS = ("thesis", "dissertation")
_FEW_AUTHORS = 2
"""Authors of a life that is called by a name; behind more of them it is one more author."""
_NAMES = Pattern(r",? and |, ")
_DIGIT = Pattern(r"\d")
_SOME = 4
"""Characters behind a title that are more than brackets."""
_FEW_WORDS = 3
"""Words of a link that stands in brackets beside a reference: `[[R]](…)`, `[[code and data]](…)`."""


_TITLE_WORDS = 3
_GOES_ON = Pattern(r"(?: [-–—]|,) ")


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
    return _labelled(passage, body)


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
        or _is_marked_title(passage, draft, end)
        or _is_prose(passage.text, draft)
        or _is_no_title(passage, draft)
        or _tears_title(passage, draft)
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


def _is_no_title(passage: Passage, draft: Draft) -> bool:
    """Whether the title is none: it begins with an author, as a link or a comma tells, or is a venue."""
    title = draft.title
    assert title is not None
    if passage.text.startswith(_KINDS, *title):
        return True  # `Mina Rossi, Ph.D. thesis, …`
    follows = draft.authors.names[0].span.start > title.start
    if follows and any(_holds_sentences(passage.text, field) for field in (title, draft.container) if field):
        return True
    if passage.text.count("(", *title) != passage.text.count(")", *title) or _names_person(
        passage.text, draft.container
    ):
        return True
    names = [mark for mark in passage.marks if mark.kind == "link" and title.start < mark.start < title.end]
    if any(not is_form(text := passage.text[mark.start : mark.end]) and " " in text for mark in names):
        return True
    if _DIGIT.search(passage.text, *title) and (issued := read_issued(passage.text, *title)) and issued.year:
        return True
    if _is_journal(passage.text, draft, title) or _is_venue_or_persons(passage.text, draft, title):
        return True
    dated_before = draft.year is not None and draft.year.start < title.start
    if not dated_before and draft.style == "plain" and _are_names(passage.text[slice(*title)]):
        return True
    first, comma, rest = passage.text[slice(*title)].partition(", ")
    if comma and follows and all(map(is_person, (first, *rest.split(", ")))):
        return True
    if rest and not dated_before and all(map(may_be_name, (first, *rest.split(", ")))):
        return True
    return bool(comma) and not dated_before and is_person(first) and passage.text[title.start - 1] == " "


def _is_venue_or_persons(text: str, draft: Draft, title: Span) -> bool:
    """Whether authors and venue stand there without a title: `Mina Rossi, Lin Wei. *NeurIPS*, 2022.`"""
    name = text[slice(*title)]
    if draft.container is None and draft.publisher is None and is_venue(name, dated=False):
        return True
    parts = _NAMES.split(name)
    several = len(parts) > 1 or len(draft.authors.names) > _FEW_AUTHORS
    return several and all(map(is_person, parts)) and any(map(is_known_person, parts))


def _is_journal(text: str, draft: Draft, title: Span) -> bool:
    """Whether the title is left out, as in physics: `Rossi, M. 2021, ApJ, 912, 34`."""
    words = text[slice(*title)].split()
    abbreviated = [word for word in words if word.endswith(".")]
    if abbreviated and all(word.isupper() or word.isdigit() or word in abbreviated for word in words):
        return True
    if len(words) > 1 or draft.volume is None:
        return False
    short = text.startswith(".", title.end) and is_abbreviation(text, *title, journals=True)
    return short or (draft.container is None and is_venue(words[0]))


def _are_inverted(text: str, start: int, end: int) -> bool:
    """Whether a range holds names alone, family name first: `NORMAN, Donald A.`"""
    names = read_names(text, start, end)
    return (
        "," in text[start:end]
        and names.inverted_first
        and not names.odd
        and not set(text[start:end]) & set("?:")
    )


def _are_names(text: str) -> bool:
    """Whether a title is none but names, or what BibTeX joins: `Mina and Rossi, Lin and Wei`."""
    words = text.replace(",", " and").split()
    joined = words[1::2] == ["and"] * (len(words) // 2) and all(word[:1].isupper() for word in words[::2])
    return are_persons(text) or (joined and len(words) > _FEW_WORDS)


def _holds_sentences(text: str, field: Span) -> bool:
    """Whether a sentence ends before the end of a field that authors stand beside."""
    return any(at < field.end - 1 and text[at] == "." for at in sentence_ends(text, *field, journals=True))


def _names_person(text: str, container: Span | None) -> bool:
    """Whether what was read as the venue begins with an author, who has a given name."""
    return container is not None and is_known_person(text[slice(*container)].split(", ")[0])


def _tears_title(passage: Passage, draft: Draft) -> bool:
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
        if _goes_beyond(passage.text, title, apart):
            return True
        unmarked = draft.style != "gbt7714"  # where the kind of document is bold too: `**Title[J]**`
        cut = unmarked and mark.kind != "emphasis" and title.start - 1 <= mark.start <= title.start
        if cut and _goes_beyond(passage.text, apart, Span(*title), fewest=1):
            return True
        if mark.kind != "emphasis" and venue and _goes_beyond(passage.text, venue, apart):
            return True
    return any(_holds_quoted_title(passage.text, field) for field in (title, venue) if field)


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
    return long and not _are_names(words) and not name_like(text, mark.start, mark.end)


def _is_marked_title(passage: Passage, draft: Draft, end: int) -> bool:
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
        and not _are_inverted(passage.text, mark.start, mark.end)
        for mark in passage.marks
        if first.end <= mark.end or count_words(passage.text[mark.start : mark.end]) > 1
    )
