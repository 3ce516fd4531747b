"""On which side of the description a list has its badges and its links to forms."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.survey.placement import departures

FORM = "[[code]](https://a.org/{0})"
STARS = "![stars](https://badges.example/{0}.svg)"
BEHIND, BEFORE = (
    "- [Tool {0}](https://b.org/{0}) - Does it. {1}\n",
    "- [Tool {0}](https://b.org/{0}) {1} - Does it.\n",
)


def said(usual: str, part: str, *others: str, times: int = 10) -> list[str]:
    entries = [usual.format(number, part.format(number)) for number in range(times)]
    return [departure.usual for departure in departures(parse("README.md", "".join([*entries, *others])))]


@pytest.mark.parametrize(("part", "name"), [(FORM, "links to forms"), (STARS, "badges")])
@pytest.mark.parametrize(
    ("usual", "other", "side"),
    [(BEHIND, BEFORE, "behind"), (BEFORE, BEHIND, "before")],
    ids=["behind", "before"],
)
def test_the_side_of_most(usual: str, other: str, side: str, part: str, name: str) -> None:
    stranger = other.format("x", part.format("x"))
    assert said(usual, part, stranger) == [f"10 of 11 entries here put {name} {side} the description"]
    assert said(usual, part, stranger, times=8) == [], "too few for a convention"


@pytest.mark.parametrize(
    "other",
    [
        "- [Tool x](https://b.org/x) - Does it.\n",
        "- [Tool x](https://b.org/x) ![new](https://icons.example/new.svg) - Does it.\n",
        "- ![stars](https://badges.example/x.svg) [Tool x](https://b.org/x) - Does it.\n",
        "- [Tool x](https://b.org/x) - Does ![stars](https://badges.example/x.svg) it.\n",
        "- [Tool x](https://b.org/x) ![stars](https://badges.example/x.svg)\n",
    ],
    ids=["none", "another kind", "before the title", "within the description", "no description"],
)
def test_what_is_no_departure(other: str) -> None:
    assert said(BEHIND, STARS, other) == []
