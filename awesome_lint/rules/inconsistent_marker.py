"""inconsistent-marker: the bullets of a list are not those of the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..model import Edit, Fix, Problem, Severity
from ..rule import Example, Rule, Subject
from ..survey.bullets import bullets, by_depth, by_list
from ..wording.text import convention

_SUBJECT = 80  # characters that tell one list from another


class MarkerOptions(NamedTuple):
    """`markers` are the bullets of the outermost lists, of those within, and so on.

    Deeper lists than it names have the bullets of most.
    """

    markers: tuple[Literal["-", "*", "+"], ...] = ()


def check(subject: Subject[MarkerOptions]) -> Iterator[Problem]:
    wanted = dict(enumerate(subject.options.markers))
    for depth, level in by_depth(subject.ask(bullets)).items():
        usual = convention((bullet.item.marker for bullet in level), wanted.get(depth))
        for members in by_list(level) if usual else ():
            items = [bullet.item for bullet in members]
            if usual and items[0].marker != usual.value:
                yield Problem(
                    items[0].marker_span,
                    f"{usual.among('bullets of this depth')} are “{usual.value}”",
                    fix=Fix(tuple(Edit(item.marker_span, str(usual.value)) for item in items), safe=True),
                    subject=" ".join(subject.document.source.slice(items[0].span).split())[:_SUBJECT],
                )


_BULLETS = "- [A](https://a.org)\n" * 10

RULE = Rule(
    name="inconsistent-marker",
    summary="the bullets of a list are not those of the others",
    why="A change of bullets begins a new list, with a gap that nobody meant.",
    severity=Severity.INFO,
    check=check,
    options=MarkerOptions(),
    bad=(
        Example(f"{_BULLETS}⟦*⟧ [B](https://b.org)\n"),
        Example(f"{_BULLETS}{_BULLETS}\n## More\n\n⟦+⟧ [B](https://b.org)\n+ [C](https://c.org)\n"),
    ),
    good=(
        Example(_BULLETS.replace("-", "*")),
        Example(f"{_BULLETS}  * [B](https://b.org)\n", "the bullets of another depth"),
        Example("* [A](#a)\n* [B](#b)\n\n## A\n\n## B\n\n" + _BULLETS, "a contents list"),
        Example("- [A](https://a.org)\n\n## B\n\n* [B](https://b.org)\n", "no convention"),
    ),
)
