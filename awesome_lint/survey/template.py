"""How a list writes its entries, and which of them are written otherwise."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from ..model import Document, Edit, Entry, Fix, Source, Span
from ..pattern import Pattern
from ..wording.text import Convention, convention
from .outliers import Departure, Value, outliers, say

_DASHES = frozenset({"-", "–", "—", "--", "---", ""})
_FIRST_WORD = Pattern(r"[^\W\d_]+(?=[\s,;:]|$)")
_LETTER = Pattern(r"[^\W_]")
_IN_SENTENCE = Pattern(r"[.!?…。！？]\W")
_ABBREVIATION = Pattern(
    r"(?:\b[^\W\d_]|\w\.\w+|\.\.|\b(?:al|approx|co|corp|dept|eds?|esp|etc|inc|jr|ltd|no|pp|sr|st|univ|vol|vs))\.$",
    re.IGNORECASE,
)
_BARE = ("url", "www", "angle")
_EMPHASIS = ("*", "_")
_ENDING = 12  # characters that show how a description ends


class Template(NamedTuple):
    """How entries are written, None where there is no say in it.

    What stands between title and description, whether this begins with a capital and ends with a period.
    """

    separator: str | None = None
    capital: bool | None = None
    period: bool | None = None


_OPEN = Template()


def departures(document: Document, wanted: Template = _OPEN) -> list[Departure]:
    """Where entries depart from what is wanted, else from what at least 90 % of them have in common.

    In document order.
    """
    source = document.source
    items, described, rows = _entries(document)
    found = chain(
        _separators(source, items, wanted.separator),
        *(_first_letters(source, entries, wanted.capital) for entries in (described, rows)),
        *(_periods(source, entries, wanted.period) for entries in (described, rows)),
    )
    return sorted(found, key=lambda departure: departure.entry.span)


def habits(document: Document) -> list[tuple[str, Convention]]:
    """The fields of the template that a list shows, its own convention in each.

    Items and rows that do not do alike show nothing.
    """
    items, described, rows = _entries(document)
    kinds = [entries for entries in (described, rows) if entries]
    told = {
        "separator": [convention(_told(items, partial(_separator, document.source)))],
        "capital": [convention(_told(entries, _is_capital)) for entries in kinds],
        "period": [convention(_told(entries, _has_period)) for entries in kinds],
    }
    return [
        (name, found[0])
        for name, found in told.items()
        if found and found[0] and len({each and each.value for each in found}) == 1
    ]


def _entries(document: Document) -> tuple[list[Entry], list[Entry], list[Entry]]:
    """The items that begin with a link, those of them that have a description, and the rows that have one."""
    items = [
        each for each in document.entries if each.shape == "item" and _begins_with_link(document.source, each)
    ]
    described = [entry for entry in items if entry.separator and entry.description]
    rows = [entry for entry in document.entries if entry.shape == "row" and entry.description]
    return items, described, rows


def with_description(document: Document) -> list[Entry]:
    """The items that begin with a link and have a description."""
    return _entries(document)[1]


def _begins_with_link(source: Source, entry: Entry) -> bool:
    """Whether an entry's title is a link, with no label before it."""
    if entry.link is None or not entry.link.span.start <= entry.title_span.start < entry.link.span.end:
        return False
    return not _LETTER.search(source.text, entry.line_span.start, entry.link.span.start)


def _told(entries: Sequence[Entry], value_of: Callable[[Entry], Value | None]) -> list[Value]:
    return [value for entry in entries if (value := value_of(entry)) is not None]


# --- the separator -------------------------------------------------------------------------------


def _separators(source: Source, items: Sequence[Entry], wanted: str | None) -> Iterator[Departure]:
    usual, others = outliers(items, partial(_separator, source), wanted)
    for entry in others:
        assert usual
        span = entry.separator_span if entry.separator else _gap(entry)
        safe = {entry.separator.strip(), usual.value} <= _DASHES
        fix = Fix((Edit(span, f" {usual.value} " if usual.value else " "),), safe)
        what = f"“{usual.value}”" if usual.value else "nothing"
        yield Departure(entry, span, say(usual, f"put {what} before the description"), fix)


def _separator(source: Source, entry: Entry) -> str | None:
    """What stands between title and description; "" where nothing does, though a sentence begins."""
    if entry.separator:
        return entry.separator.strip() if entry.description else None
    # A note in emphasis stands between title and separator, or in the place of a description.
    is_note = source.text.startswith(_EMPHASIS, entry.description_span.start)
    begins = entry.description[:1].isupper() and not source.slice(_gap(entry)).strip()
    return "" if begins and not is_note else None


def _gap(entry: Entry) -> Span:
    assert entry.link
    return Span(entry.link.span.end, entry.description_span.start)


# --- the first letter ----------------------------------------------------------------------------


def _first_letters(source: Source, entries: Sequence[Entry], wanted: bool | None) -> Iterator[Departure]:
    usual, others = outliers(entries, _is_capital, wanted)
    if usual is None or not usual.value:
        return
    openings = {entry.description.partition(" ")[0] for entry in entries}
    for entry in others:
        match = _FIRST_WORD.match(entry.description)
        word = match[0] if match else ""
        start = entry.description_span.start
        # Names may begin small; a word that begins other descriptions is none.
        if (
            word.capitalize() in openings
            and word not in entry.title.casefold()
            and source.text.startswith(word, start)
        ):
            span = Span(start, start + len(word))
            fix = Fix((Edit(span, word.capitalize()),), safe=True)
            yield Departure(entry, span, say(usual, "begin the description with a capital"), fix)


def _is_capital(entry: Entry) -> bool | None:
    letter = entry.description[0]
    return None if letter.upper() == letter.lower() else letter.isupper()


# --- the period ----------------------------------------------------------------------------------


def _periods(source: Source, entries: Sequence[Entry], wanted: bool | None) -> Iterator[Departure]:
    usual, others = outliers(entries, _has_period, wanted)
    for entry in others:
        assert usual
        end = entry.description_span.end
        if "\n" in source.slice(entry.description_span):
            continue  # it may have swallowed what was meant to stand below
        if source.text.startswith("</", end) or _ends_with_reference(entry):
            continue  # it stands behind the sentence: `<sup>new</sup>`, `[PyPI](…)`
        if usual.value and entry.description[-1].isalnum():
            edit = Edit(Span(end, end), ".")
        elif not usual.value and _is_one_sentence(entry) and source.text[end - 1] == ".":
            edit = Edit(Span(end - 1, end), "")
        else:
            continue
        how = say(usual, f"end {'with' if usual.value else 'without'} a period")
        yield Departure(entry, Span(end - 1, end), how, Fix((edit,), True))


def _ends_with_reference(entry: Entry) -> bool:
    """Whether a link that is no word of a sentence ends the description."""
    end = entry.description_span.end
    link = next((link for link in entry.links if link.span.end == end), None)
    if link is None:
        return False
    before = entry.description.removesuffix(link.text).rstrip()
    return link.kind in _BARE or not before or before[-1] in ".!?…:"


def _has_period(entry: Entry) -> bool:
    return entry.description[-1] in ".!?…"


def _is_one_sentence(entry: Entry) -> bool:
    return not _IN_SENTENCE.search(entry.description) and not _ABBREVIATION.search(
        entry.description[-_ENDING:]
    )
