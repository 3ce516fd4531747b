"""unordered-entry: an entry stands elsewhere than the order of the list has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..escape import shorten
from ..model import Edit, Entry, Fix, Problem, Related, Severity, Span
from ..rule import Example, Rule, Subject
from ..survey.keys import OrderName
from ..survey.order import Misplaced, Order, groups_of, misplaced, order_of

_TITLE = 22
"""So many characters of a title fit into a message."""


class OrderOptions(NamedTuple):
    """`order` is what entries are to stand in; that of most where it is null."""

    order: OrderName | None = None


_SAID: Mapping[OrderName, str] = {
    "alphabetical": "alphabetical, case ignored",
    "alphabetical-by-repository": "alphabetical by repository, case ignored",
    "alphabetical-capitals-first": "alphabetical, capitals first",
    "oldest-first": "oldest first",
    "newest-first": "newest first",
}


def check(subject: Subject[OrderOptions]) -> Iterator[Problem]:
    groups = groups_of(subject.document)
    order = order_of(groups, subject.options.order)
    if order:
        for group in groups:
            for place in misplaced(group, order):
                yield _problem(subject.document.source.text, place, order)


def _problem(text: str, place: Misplaced, order: Order) -> Problem:
    entry, neighbour = place.entry, place.neighbour
    where = "before" if place.before else "behind"
    return Problem(
        entry.title_span if entry.title else entry.line_span,
        f"belongs {where} “{shorten(neighbour.title, _TITLE)}”: {_basis(order)} {_SAID[order.name]}",
        related=(Related(neighbour.line_span, f"belongs {where} this one"),),
        fix=_fix(text, place),
        subject=entry.title,
    )


def _basis(order: Order) -> str:
    if order.wanted:
        return "by the config, entries are"
    return f"{order.kept} of {order.pairs} neighbours here are"


def _fix(text: str, place: Misplaced) -> Fix | None:
    """The lines of the entry moved, where both entries have lines of their own that the next item follows."""
    source, target = _lines(text, place.entry), _lines(text, place.neighbour)
    if not source or not target:
        return None
    offset = target.start if place.before else target.end
    return Fix((Edit(source, ""), Edit(Span(offset, offset), text[slice(*source)])), safe=True)


def _lines(text: str, entry: Entry) -> Span | None:
    span = entry.item.span if entry.item else entry.span
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) + 1
    alone = end and not (text[start : span.start] + text[span.end : end]).strip()
    plain = entry.shape == "row" or (entry.item is not None and not entry.item.ordered)
    return Span(start, end) if alone and plain and text[end : end + 1] not in ("\n", "\r") else None


_NAMES = ("Ant", "Bee", "Cat", "Dog", "Elk", "Fox", "Gnu", "Hen", "Ibis", "Jay", "Kiwi")
_SORTED = "".join(f"- [{name}](https://{name}.org) - Animal.\n" for name in _NAMES)

RULE = Rule(
    name="unordered-entry",
    summary="an entry stands elsewhere than the order of the list has it",
    why="Who looks for it where it belongs finds nothing, and adds it a second time.",
    severity=Severity.WARNING,
    check=check,
    options=OrderOptions(),
    bad=(
        Example(f"{_SORTED}- [⟦Bat⟧](https://bat.org) - Animal.\n- [Lynx](https://lynx.org) - Animal.\n"),
        Example(
            "".join(
                f"- [Paper {n}](https://a.org/{n}), {2025 - n}\n"
                for n in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
            )
            + "- [⟦Late⟧](https://a.org/late), 2021\n"
        ),
    ),
    good=(
        Example(_SORTED),
        Example("- [B](https://b.org)\n- [A](https://a.org)\n- [C](https://c.org)\n", "no convention"),
        Example(f"- [The kingdom of animals](https://all.org)\n{_SORTED}", "put first on purpose"),
        Example(f"{_SORTED}- [The lynx](https://lynx.org)\n- [*Mole*](https://mole.org)\n"),
    ),
)
