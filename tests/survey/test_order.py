"""Which order a list is in, and which of its entries stand elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.document import parse
from awesome_lint.survey.order import Misplaced, groups_of, misplaced, order_of

from ..growth import check_linear

LETTERS = "abcdefghijklmnop"


def items(titles: Sequence[str]) -> str:
    return "".join(f"- [{title}](https://{number}.org)\n" for number, title in enumerate(titles))


def order(text: str) -> str | None:
    found = order_of(groups_of(parse("README.md", text)))
    return found.name if found else None


def outside(text: str) -> list[Misplaced]:
    groups = groups_of(parse("README.md", text))
    found = order_of(groups)
    return [place for group in groups for place in misplaced(group, found)] if found else []


ORDERS = {
    "alphabetical": items("aBcDeFgHiJkL"),
    "alphabetical-capitals-first": "\n# More\n\n".join([items(["Bee", "Dog", "ant", "cat"])] * 4),
    "alphabetical-by-repository": items([f"{b}x/{a}" for a, b in zip(LETTERS, LETTERS[::-1], strict=True)]),
    "oldest-first": items([f"{word} ({1990 + n})" for n, word in enumerate("qwertyuiopas")]),
    "newest-first": items([f"{word} (2024-{12 - n}-0{n % 9 + 1})" for n, word in enumerate("qwertyuiopas")]),
}


@pytest.mark.parametrize("name", ORDERS)
def test_the_order_is_found_and_kept(name: str) -> None:
    assert order(ORDERS[name]) == name
    assert outside(ORDERS[name]) == []


NO_ORDER = {
    "too few": items("abcdefghij"),
    "none": items("qwertyuiopasdfghjkl"),
    "years by halves": items([f"{word} ({2000 + n % 4})" for n, word in enumerate("qwertyuiopasdfg")]),
    "one title": items(["a"] * 20),
    "a script that is not sorted by its letters": items([chr(0x4E00 + 7 * n) for n in range(20)]),
}


@pytest.mark.parametrize("text", NO_ORDER.values(), ids=list(NO_ORDER))
def test_no_order(text: str) -> None:
    assert order(text) is None


def test_the_misplaced_one_is_the_one_that_came_later() -> None:
    (place,) = outside(items([*LETTERS[:12], "c2", "q"]))
    assert (place.entry.title, place.neighbour.title, place.before) == ("c2", "d", True)


def test_what_belongs_at_the_end() -> None:
    (place,) = outside(items([*"abcdefg", "z", *"hijklmno"]))
    assert (place.entry.title, place.neighbour.title, place.before) == ("z", "o", False)


RIGHT = {
    "pinned at the top": ["Start here", *LETTERS],
    "an article": [*LETTERS, "The query", "rust"],
    "a number by its value": [*LETTERS, "v2", "v10"],
    "a hyphen for a blank": [*LETTERS, "xa b", "xa-c", "xad"],
    "an accent": [*LETTERS, "zebra", "élan"],
    "a subtitle": [*LETTERS, "StackGAN: to photos", "StackGAN++: of scenes"],
    "a mark before small letters": [*LETTERS, "SSL-GAN", "S^2GAN"],
    "a ligature": [*LETTERS, "træfik", "traffic"],
    "a place behind the title": [
        *LETTERS,
        "Speech in time. ICASSP 2020",
        "Speech in time and space. SLT 2019",
    ],
    "marks and case": [*LETTERS, "@Query", "`rust`", "*Spam*"],
    "a section without order": ["z", "y", "x", "w"],
}


@pytest.mark.parametrize("titles", RIGHT.values(), ids=list(RIGHT))
def test_what_stands_right_by_another_reading(titles: Sequence[str]) -> None:
    assert outside(f"{items(LETTERS)}\n# More\n\n{items(titles)}") == []


def test_where_half_a_group_has_no_year_it_has_no_order() -> None:
    dated = items([f"{word} ({1990 + n})" for n, word in enumerate("qwertyuiopas")])
    mixed = items(["a (2001)", "b (2002)", "c", "d (2004)", "e", "f (2003)", "g", "h"])
    assert outside(f"{dated}\n# More\n\n{mixed}") == []


@settings(max_examples=40)
@given(st.permutations(LETTERS))
def test_what_is_left_is_in_order(titles: list[str]) -> None:
    (group,) = groups_of(parse("README.md", items(titles)))
    found = order_of(groups_of(parse("README.md", items(LETTERS))))
    assert found
    places = misplaced(group, found)
    left = [entry.title for entry in group if entry not in [place.entry for place in places]]
    assert not places or left == sorted(left) or left[1:] == sorted(left[1:])


@pytest.mark.parametrize("line", ["- [t{n}](https://a.org)\n", "- [{m}](https://a.org) (2001-01-{n})\n"])
def test_many_entries_take_time_in_proportion(line: str) -> None:
    def work(size: int) -> Callable[[], object]:
        document = parse("README.md", "".join(line.format(n=n, m=size - n) for n in range(size)))

        def check() -> None:
            groups = groups_of(document)
            found = order_of(groups)
            assert found is None or all(len(misplaced(group, found)) <= size for group in groups)

        return check

    check_linear(work, 500, 2000)
