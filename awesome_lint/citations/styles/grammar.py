"""The reference grammar: styles tried in order, the surest signs first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...model import Span
from ...pattern import Pattern, Rare
from ...script import count_words
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.organizations import is_organization
from ..publication.dates import MONTH, YEAR
from ..publication.venues import says_venue
from . import author_date, gbt7714, gost, quoted, ssrn, title_first
from .sentences import sentence_ends

_REMARK = Rare((")", ", tr", ", ed", ", Vol"), r"\([^()]+ [^()]+\)$|, (?:trans|tr|ed|Vol)\.?(?: \w+)?$")
"""What ends a title and may be no part of it: `(translated by …)`, `, Vol. I`."""
NUMBER = Pattern(r"[Bb]y (?=[A-Z])|\[\d{1,4}\] ?|\(\d{1,3}\) (?=[A-Z])|\d{1,3}\. (?=[A-Z])")
_CAPITAL = Pattern(r" [A-Z]")
_BACK = Rare(("(cit",), r" ?\((?:cited|cit\.) on (?:pages?|pp?\.) [^()]{1,200}\)\.?$")
"""The pages of a thesis that cite the reference, as biblatex lists them."""
_DATE = Pattern(rf"{YEAR}(?: {MONTH}\.?(?: \d{{1,2}})?)?")
SURE = 0.75
"""How sure a reading must be to be one: else another style is tried."""
LONGEST = 20_000
"""Characters of the longest text that is taken for a reference."""


def _readers() -> Iterator[Callable[[Passage, int, int], Draft | None]]:
    yield from (gbt7714.read, gost.read, ssrn.read, author_date.read, title_first.read_quoted, quoted.read)
    from . import commas, plain_styles, sequences  # the references of most lists come no further

    yield from (sequences.read_lncs, sequences.read_nature, sequences.read_vancouver, gost.read_unmarked)
    yield from (sequences.read_dblp, commas.read, plain_styles.read)
    yield from (title_first.read, title_first.read_comma)


def read_reference(passage: Passage, start: int, end: int) -> Draft | None:
    """The full reference in a range of a passage, by the first style that surely fits, or fits at all."""
    text = passage.text
    number = NUMBER.match(text, start, end)
    if number:
        start = number.end()
    if cited := _BACK.search(text, start, end):
        end = cited.start()
    doubtful = None
    for read in _readers():
        draft = read(passage, start, end)
        if draft is None or not draft.title:
            continue
        draft.title = trimmed(text, *draft.title, " \n")
        if not any(map(str.isalnum, text[slice(*draft.title)])):
            continue
        draft.body = Span(start, end)
        draft.container = _within_mark(passage, draft.container)
        draft.confidence = confidence(text, draft)
        if draft.confidence >= SURE:
            return draft
        doubtful = doubtful or draft
    return doubtful


def _within_mark(passage: Passage, container: Span | None) -> Span | None:
    """The container without a publisher that no punctuation parts from it: `*Proceedings of X* ACM, 2020`."""
    if container is None:
        return None
    for mark in passage.marks:
        if mark.kind == "emphasis" and mark.start == container.start < mark.end < container.end:
            return Span(mark.start, mark.end) if _CAPITAL.match(passage.text, mark.end) else container
    return container


def _is_doubtful(text: str, draft: Draft) -> bool:
    """Whether nothing but its place says that the container is none: it may be a title's second half."""
    if draft.container is None or draft.publisher is None or draft.volume or draft.issue or draft.pages:
        return False
    announced = text.endswith(("In ", "in ", "In: ", "in: ", "IN ", "at "), 0, draft.container.start)
    return not announced and not says_venue(text[slice(*draft.container)])


def _is_date(text: str, container: Span | None) -> bool:
    """Whether a date stands where the container would, which no mark parts from the title then."""
    if container is None or container.start >= container.end:
        return False
    return text[container.start].isdigit() and _DATE.fullmatch(text, *container) is not None


def _breaks(text: str, title: Span) -> bool:
    """Whether a sentence ends within the title."""
    return any(at < title.end - 1 and text[at] in ".。" for at in sentence_ends(text, *title))


def _doubt_of_commas(draft: Draft) -> float:
    """Three names in a row are hardly a title; initials before one, and pages behind, are hardly prose."""
    if draft.style == "elsevier" and draft.volume and draft.pages:
        return 0.05
    return 0.15 if len(draft.authors.names) < 3 else 0.1


def _is_report(draft: Draft) -> bool:
    """Whether an institution is the author, that publishes for itself: `Moss Research. Title. 2020.`"""
    return draft.style == "plain" and is_organization(draft.authors.names[0].family)


def confidence(text: str, draft: Draft) -> float:
    """How sure the reading is, from 0 to 1: each sign that a field was cut wrongly costs something."""
    assert draft.title is not None
    title = text[draft.title.start : draft.title.end]
    words = count_words(title)
    doubt = 0.02
    doubt += 0.15 * (not draft.authors.names) + 0.3 * min(
        1.0, draft.authors.odd / max(1, len(draft.authors.names))
    )
    doubt += 0.1 * (draft.year is None and draft.arxiv is None) + 0.1 * (_REMARK.search(title) is not None)
    doubt += 0.1 * _is_doubtful(text, draft)
    own = (draft.style == "elsevier" and draft.standalone) or _is_report(draft)
    placed = draft.container or draft.publisher or draft.arxiv or own
    doubt += 0.12 * (not placed) + 0.3 * _is_date(text, draft.container)
    doubt += 0.1 * (words < 2) + 0.2 * (words > 35) + 0.1 * _breaks(text, draft.title)
    doubt += 0.08 * draft.guessed
    dated_before = draft.year is not None and draft.year.start < draft.title.start
    if draft.style in ("plain", "elsevier") and not dated_before:
        doubt += _doubt_of_commas(draft)
    return round(max(0.0, 1 - doubt), 2)
