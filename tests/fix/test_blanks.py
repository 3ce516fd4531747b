"""Blanks that decide what stands in what: no fix takes or adds them."""

from __future__ import annotations

import pytest

from awesome_lint.rules import inconsistent_indent, trailing_whitespace

from .running import check, fixed, found, text_of
from .views import html

LIST = "- [A](https://a.org)\n  - [B](https://b.org)\n" * 12


@pytest.mark.parametrize(
    "text",
    [
        "- A\n-\n  \n  below\n",
        "1. A\n2. \n   \n\t\n   below\n",
        "> -\n>   \n>   below\n",
        "- -\n    \n    below\n",
        "+ [ ] \n      \n    below\n",
        "-\r\n  \r\n  below\r\n",
    ],
)
def test_a_line_below_an_empty_item_keeps_it_open(text: str) -> None:
    done = text_of(fixed(text, [trailing_whitespace.RULE]))
    assert html(done) == html(text)


def test_what_follows_those_lines_is_mended() -> None:
    assert text_of(fixed("- \n  \n  below \n", [trailing_whitespace.RULE])) == "-\n  \n  below\n"


@pytest.mark.parametrize(
    "end",
    [
        "- C\n - D\n  1. E\n2. F\n",
        "1) C\n\n  - D\n  1. E\n",
        "- C\n - D\n\n  a paragraph of the list above\n",
        "- C\n     - D\n      - E\n",
        " - C\n  > D\n",
    ],
)
def test_an_item_is_not_moved_where_that_moves_more(end: str) -> None:
    done = text_of(fixed(LIST + end, [inconsistent_indent.RULE]))
    assert html(done) == html(LIST + end)


@pytest.mark.parametrize(
    "end",
    ["\n1. C\n  - D\n2. F\n", "\n1. C\n\n  - D\n", "\n1. C\n   - D\n - E\n", "\n10. C\n   - D\n"],
)
def test_what_may_be_meant_to_stand_in_a_number_is_not_moved_out_of_it(end: str) -> None:
    text = LIST + end
    assert found(check(text, [inconsistent_indent.RULE]))["inconsistent-indent"]
    assert text_of(fixed(text, [inconsistent_indent.RULE])) == text


def test_a_wrapped_entry_is_moved() -> None:
    done = text_of(fixed(f"{LIST} - [C](https://c.org) - Wrapped\n   text.\n", [inconsistent_indent.RULE]))
    assert done == f"{LIST}- [C](https://c.org) - Wrapped\n   text.\n"
