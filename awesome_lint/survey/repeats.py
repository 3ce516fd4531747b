"""Which entries of a list lead to one thing or cite one work, and whether they call it by one title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from ..identity.titles import prepared
from ..identity.works import Work, repeated_works
from ..model import Document, Entry, Span
from ..pattern import Pattern
from .cited import by_citation, cited_works
from .leads import by_lead
from .listed import Named, Repeat, may_be_one, may_repeat, named_entry
from .mentions import by_mention

_LABEL = 3  # a title of so many different things is none: "Paper", "Part 2"
_MIN_TITLE = 12  # characters of a title that alone may say which work it is
_FIGURES = 3  # cells of a row that tell how well something does
_VIEW = 3  # rows under one head that show again what stands elsewhere, and half of all under it

_FIGURE = Pattern(r"[\W_]*\d+(?:[.,]\d+)?[\W_]*[kmx]?", re.IGNORECASE)


def repeats(document: Document) -> list[Repeat]:
    """A pair for each entry that leads where an earlier one does, bears its long title or cites its work.

    In the order of the later ones; an entry within another one repeats nothing. Linear in the entries.
    """
    named = [named_entry(entry) for entry in document.entries]
    labels = _labels(named)
    named = [each for each in named if each.title and each.title not in labels]
    found = {repeat.later.span: repeat for repeat in (*_by_title(named), *by_lead(named))}
    works = cited_works(document)
    cited = {repeat.later.span: repeat for repeat in by_citation(works)}
    found |= {span: repeat for span, repeat in cited.items() if repeat.cited or span not in found}
    found = {repeat.later.span: repeat for repeat in by_mention(document, works)} | found
    views, parts = _views(document, found.values()), _parts(document)
    return sorted(
        (each for each in found.values() if not _is_viewed(each, views) and not _are_of_two(each, parts)),
        key=lambda repeat: repeat.later.span,
    )


def _views(document: Document, found: Iterable[Repeat]) -> set[tuple[str, ...]]:
    """The columns of the tables that show again, with figures or results, what the list has as items."""
    rows = Counter(entry.columns for entry in document.entries if entry.shape == "row")
    again = Counter(
        entry.columns
        for repeat in found
        if _are_row_and_other(repeat)
        for entry in (repeat.earlier, repeat.later)
        if entry.shape == "row"
    )
    return {head for head, times in again.items() if times >= _VIEW and 2 * times >= rows[head]}


def _are_row_and_other(repeat: Repeat) -> bool:
    return (repeat.earlier.shape == "row") != (repeat.later.shape == "row")


def _is_viewed(repeat: Repeat, views: Set[tuple[str, ...]]) -> bool:
    earlier, later = repeat.earlier, repeat.later
    if (
        earlier.group != later.group
        and earlier.text != later.text
        and any(map(_tells_figures, (earlier, later)))
    ):
        return True
    return _are_row_and_other(repeat) and not views.isdisjoint((earlier.columns, later.columns))


def _tells_figures(row: Entry) -> bool:
    return sum(_FIGURE.fullmatch(cell.text) is not None for cell in row.cells) >= _FIGURES


def _labels(named: Sequence[Named]) -> set[str]:
    """Titles that several things bear, or that are said again and again of none, for they are no titles."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for each in named:
        bearers[each.title].add(each.lead)
    unlinked = Counter(each.title for each in named if not each.entry.links)
    notes = {title for title, times in unlinked.items() if times >= _LABEL}
    return notes | {title for title, leads in bearers.items() if len(leads) >= _LABEL}


def _by_title(named: Sequence[Named]) -> Iterator[Repeat]:
    telling = [each for each in named if len(each.title) >= _MIN_TITLE and not _is_note(each.entry)]
    for first, second in repeated_works([Work(prepared(each.entry.title)) for each in telling]):
        earlier, later = telling[first], telling[second]
        if may_be_one(earlier.lead, later.lead) and may_repeat(earlier.entry, later.entry):
            yield Repeat(earlier.entry, later.entry, same_lead=False, same_title=True)


def _is_note(entry: Entry) -> bool:
    """Whether an entry without link is a remark, or a field of what stands above: `**Place**: Utopia`."""
    if entry.links:
        return False
    first = entry.inlines[0] if entry.inlines else None
    told = entry.text[len(first.text) - 1 :][:2] if first and first.kind == "strong" else ""
    return entry.title[:1].islower() or ":" in told or "：" in told


def _parts(document: Document) -> set[Span]:
    """The items that stand within an entry with a link of its own: they tell what is in it."""
    holders = [entry.item for entry in document.entries if entry.item and entry.link]
    pending = [child for item in holders for child in item.children]
    found: set[Span] = set()
    while pending:
        item = pending.pop()
        if item.span not in found:
            found.add(item.span)
            pending += item.children
    return found


def _are_of_two(repeat: Repeat, parts: Set[Span]) -> bool:
    """Whether both stand in two lists, and one, which is no reference, is a part of an entry."""
    items = [entry.item for entry in (repeat.earlier, repeat.later) if entry.item]
    two = repeat.earlier.group != repeat.later.group and not repeat.cited
    return two and any(item.span in parts for item in items)
