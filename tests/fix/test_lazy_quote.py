"""The mark that a lazy line is given changes nothing of what cmark-gfm makes of the quote."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from awesome_lint.rules import lazy_quote

from .running import check, fixed, text_of
from .views import html

PIECES = ["> ", "> > ", ">", "- ", "a", "b", "\n", "    ", "   ", "\t", "===", "--", "|-|", "| x |", "[^1]: ",
          "1. ", "[a]: b", "2. ", "# ", "c:", "\r\n", " "]  # fmt: skip
RULE = [lazy_quote.RULE]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=9).map("".join))
@example("\nb\n")
@example("\n     # b\nc")
@example("\n\t> b")
@example("\n===\n")
@example("\n> > b\nc\nd\n")
def test_what_is_shown_stays(rest: str) -> None:
    text = f"> a{rest}"
    after = fixed(text, RULE)
    assert html(text_of(after)) == html(text)
    assert not any(finding.fix for finding in after.checked.findings)


def test_every_line_is_marked() -> None:
    assert text_of(fixed("> a\nb\nc\n\n> > d\ne\n", RULE)) == "> a\n> b\n> c\n\n> > d\n> > e\n"
    assert text_of(fixed("- > a\n  b\n", RULE)) == "- > a\n  b\n", "only a reader knows how deep it is"
    assert check("> a\n--\n", RULE).findings[0].fix is None
