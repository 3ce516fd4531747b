"""What stands before a title that markup shows: its author, a label, venue and date."""

from __future__ import annotations

from copy import copy

from ...model import Span
from ...pattern import Pattern
from ..draft import Draft, NameDraft, Names, trimmed
from ..passage import Passage
from ..people.authorkeys import read_author_key
from ..people.familynames import is_family_name
from ..people.names import read_names
from ..people.organizations import is_public_body
from ..people.persons import is_known_person, is_person, may_be_family_name
from ..publication.issued import read_issued
from ..publication.venues import is_venue
from ..styles.quotes import OPENING
from .chunks import read_chunks
from .cuts import EDGE
from .datednames import read_dated_name
from .issues import take
from .nicknames import is_nickname
from .tags import read_tags

_LEADING_YEAR = Pattern(r"(?P<year>(?:19|20)\d\d) (?=[^\W\d])")
_DATED = Pattern(r"(?P<name>[A-Z][^,()\n]{1,60}?)(?:, | ?\(| )(?P<year>(?:19|20)\d\d)")
_NO_LABELS = ("paper", "title", "link", "url")
_LABEL_WORDS = 5
_BEHIND_LABEL = Pattern(r", | \(")
_ENDS = (":", "：", "-", "–", "—")


def read_before(passage: Passage, start: int, title: int, draft: Draft) -> bool:
    """Reads label, authors, venue or date that stand before a title; False where something else does."""
    text = passage.text
    span = _without_marks(text, trimmed(text, start, title, EDGE))
    if span.start >= span.end:
        return True
    known = is_family_name(text[slice(*span)].partition(" ")[0].rstrip(",("))
    if (
        _read_body(text, span, draft)
        or read_author_key(text, span, draft, linked=known)
        or read_tags(text, trimmed(text, start, title, " "), draft)
        or read_dated_name(text, span, title, draft)
    ):
        return True
    sets_apart = text[span.end : title].strip()[:1] in _ENDS
    if sets_apart and is_nickname(text, span, title):
        draft.label = span
        return True
    if _read_authors(passage, span, title, sets_apart, draft):
        return True
    ends = text[span.end : title].strip(" )]*_")[:1]
    if _is_only_author(text, span, ends):
        draft.authors = read_names(text, *trimmed(text, *span, " .,"))
        draft.surmised = " " not in text[slice(*span)] and not known  # `Jasper, [A title](…)` has a label
        return True
    if ends in _ENDS and _read_label_before_issue(passage, span, draft):
        return True
    if year := _LEADING_YEAR.match(text, *span):
        draft.year = draft.year or Span(*year.span("year"))
        span = Span(year.end(), span.end)
    if len(passage.as_written(*span).split()) > _LABEL_WORDS or ". " in text[start:title]:
        return False
    if sets_apart and text[slice(*span)].lower() not in _NO_LABELS:
        draft.label = span
    return True


def _read_authors(passage: Passage, span: Span, title: int, sets_apart: bool, draft: Draft) -> bool:
    """Reads a person before a quote, or chunks that are all understood; `sets_apart` says that a colon or
    dash stands behind them, and so that one or two words may be a label.
    """
    text = passage.text
    quoted = OPENING.search(text, span.end, title) is not None  # `Mina Rossi: “[A title](…),”`
    if quoted and sets_apart and not draft.authors.names and is_person(text[slice(*span)]):
        draft.authors = read_names(text, *span)
        return True
    trial = copy(draft)
    if not read_chunks(passage, *span, trial) or (sets_apart and _is_one_word_or_two(trial)):
        return False
    draft.authors, draft.container = trial.authors, trial.container
    draft.year, draft.month = trial.year, trial.month
    return True


def _read_body(text: str, span: Span, draft: Draft) -> bool:
    """Reads the public body that a report is by, and its year: `IPCC (2021): `, `World Bank, 2019. `"""
    found = None if draft.authors.names else _DATED.fullmatch(text, *span)
    if found is None or not is_public_body(found["name"]):
        return False
    draft.authors = Names([NameDraft(found["name"], "", Span(*found.span("name")))])
    draft.year = draft.year or Span(*found.span("year"))
    return True


def _is_only_author(text: str, span: Span, ends: str) -> bool:
    """`Mina Rossi. `, `Rossi, `, `Rossi, Mina. ` and, if the name is known, `Szepesvári - ` before a title.

    A label stands before a dash or colon too, and hardly before a comma.
    """
    name = text[slice(*span)].rstrip(".")
    family, comma, given = name.partition(", ")
    if comma and "." in (ends, text[span.end - 1]):
        return may_be_family_name(family) and is_person(f"{given} {family}")
    if ends in (".", ",") or text[slice(*span)].endswith("."):
        return is_person(name) or (ends == "," and may_be_family_name(name) and not is_venue(name))
    return ends in ("", *_ENDS) and is_family_name(name)


def _read_label_before_issue(passage: Passage, span: Span, draft: Draft) -> bool:
    """Reads `**Choir study**, *Journal of Choirs* 2018` and `ChoirNet (ICASSP 2018)` before a title.

    Behind a bold label, venue and date may have any name.
    """
    text = passage.text
    bold = passage.mark_at(span.start, ("strong",))
    behind = _BEHIND_LABEL.search(text, *span)
    if bold is None and behind is None:
        return False
    stop = bold.end if bold else behind.start() if behind else span.end
    issued = read_issued(text, stop, span.end, bracketed=bold is not None)
    if issued is None or issued.year is None or issued.container is None:
        return False
    if len(text[span.start : stop].split()) > _LABEL_WORDS:
        return False
    take(draft, issued)
    draft.label = draft.label or trimmed(text, span.start, stop, " :：*")
    return True


def _without_marks(text: str, span: Span) -> Span:
    """The range without emoji before it."""
    start, end = span
    while start < end and not text[start].isalnum() and not text[start].isascii():
        start += 1
    return trimmed(text, start, end)


def _is_one_word_or_two(before: Draft) -> bool:
    """Whether the only author of what was read before a colon is rather a label, as in `Modified CPC: …`."""
    authors = before.authors
    alone = len(authors.names) == 1 and not authors.truncated
    return alone and not is_known_person(authors.names[0].whole)
