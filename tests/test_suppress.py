"""Comments that ask for silence: what they hide, what they do not, and when they are of no use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence, Finding, Problem
from awesome_lint.rule import Rule, Subject
from awesome_lint.rules import unused_suppression

from .document.oracle import render
from .growth import check_linear
from .rules.examples import apply
from .words import rule, word_rule

X, Y = word_rule("x!", "x-rule"), word_rule("y!", "y-rule")
TITLES = word_rule("x!", "multiple-titles")  # in the npm tool it is awesome-heading
UNUSED = unused_suppression.RULE
EVERY = (X, Y, TITLES, UNUSED)


def findings(text: str, *rules: Rule) -> list[Finding]:
    found, bugs = lint(parse("README.md", text), rules, Evidence(), EVERY)
    assert bugs == []
    return found


def shown(text: str, *rules: Rule) -> list[str]:
    """The first letter of each rule that reports something, and the line."""
    found = findings(text, *(rules or (X, Y)))
    return [f"{each.rule[0]}{each.source.location(each.span.start).line}" for each in found]


# --- what a comment hides ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("x! y!\n", ["x1", "y1"]),
        # the next line
        ("<!-- awesome-lint-disable-next-line x-rule -->\nx! y!\nx!\n", ["y2", "x3"]),
        ("<!-- awesome-lint-disable-next-line x-rule, y-rule -->\nx! y!\n", []),
        ("<!-- awesome-lint-disable-next-line x-rule y-rule -->\nx! y!\n", []),
        ("<!-- awesome-lint-disable-next-line -->\nx! y!\nx!\n", ["x3"]),
        ("<!--awesome-lint-disable-next-line x-rule-->\r\nx! y!\r\n", ["y2"]),
        ("<!--\nawesome-lint-disable-next-line x-rule\n-->\nx!\n", []),
        ("x! <!-- awesome-lint-disable-next-line -->", ["x1"]),
        # the same line
        ("x! y! <!-- awesome-lint-disable-line x-rule -->\nx!\n", ["y1", "x2"]),
        ("x! <!-- awesome-lint-disable-line -->", []),
        # from here on
        ("x!\n\n<!-- awesome-lint-disable x-rule -->\n\nx! y!\n", ["x1", "y5"]),
        ("x!\n\n<!-- awesome-lint-disable -->\n\nx! y!\n", ["x1"]),
        ("a <!-- awesome-lint-disable --> x! <!-- awesome-lint-enable --> x!\nx!\n", ["x1", "x2"]),
        ("a\n\n<!-- awesome-lint-disable -->\n<!-- awesome-lint-enable x-rule -->\n\nx! y!\n", ["x6"]),
        ("a\n\n<!-- awesome-lint-disable x-rule -->\n<!-- awesome-lint-enable -->\n\nx! y!\n", ["x6", "y6"]),
        ("a\n\n<!-- awesome-lint-disable -->\n<!-- awesome-lint-enable y-rule -->\n"
         "<!-- awesome-lint-disable y-rule -->\n\nx! y!\n", []),
        # on a single item
        ("- x!\n- x! <!-- awesome-lint-disable-line x-rule -->\n- x!\n", ["x1", "x3"]),
        ("- x!\n  <!-- awesome-lint-disable-next-line x-rule -->\n- x!\n- x!\n", ["x1", "x4"]),
        ("| a |\n|---|\n| x! <!-- awesome-lint-disable-line --> |\n| x! |\n", ["x4"]),
    ],
)  # fmt: skip
def test_our_own_comments(text: str, left: list[str]) -> None:
    assert shown(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\n\n<!--lint disable awesome-heading-->\n\nx!\n", []),
        ("a\n\n<!-- lint disable awesome-heading x -->\nx!\n\n<!-- lint enable x -->\nx!\n", []),
        ("a\n\n<!-- lint disable awesome-heading -->\nx!\n\n<!-- lint enable -->\nx!\n", ["m7"]),
        ("a\n\n<!--lint disable-->\n\nx!\n", []),
        ("a\n\n<!--lint disable no-such-rule table-pipes-->\n\nx!\n", ["m5"]),
        ("a\n\n<!--lint disable multiple-titles-->\n\nx!\n", []),
        # the block that follows
        ("<!--lint ignore awesome-heading-->\n- x!\n- x!\n\nx!\n", ["m5"]),
        ("<!--lint ignore-->\n\n# x!\n\nx!\n", ["m5"]),
        ("<!--lint ignore double-link-->\n- x!\n", ["m2"]),
        ("- a\n\n  <!--lint ignore-->\n\n  x!\n\n  x!\n", ["m7"]),
        ("- a\n  <!--lint ignore-->\n- x!\n", ["m3"]),
        # a single item
        ("- x!\n- x! <!--lint ignore awesome-heading-->\n  x!\n- x!\n", ["m1", "m4"]),
        ("- x!\n- x! <!--lint ignore-->\n  - x!\n- x!\n  - x! <!--lint ignore-->\n", ["m1", "m4"]),
        ("- x!\n- <!--lint ignore--> x!\n- x!\n", ["m1", "m3"]),
        ("x! <!--lint ignore-->\nx!\n\nx!\n", ["m4"]),
        ("a\n\n<!--lint disable-->\n\n<!--lint ignore-->\n\nx!\n\nx!\n", []),
        ("x!\n\n<!--lint ignore-->", ["m1"]),
        ("x!\n<!--lint-->\n<!--lint nonsense-->\n<!-- linting: disable -->\nx!\n", ["m1", "m5"]),
    ],
)  # fmt: skip
def test_those_of_the_npm_tool(text: str, left: list[str]) -> None:
    assert shown(text, TITLES) == left


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- awesome-lint-disable -->`\n\nx!\n",
        "```\n<!-- awesome-lint-disable -->\n```\n\nx!\n",
        "a\n\n    <!-- awesome-lint-disable -->\n\nx!\n",
        "\\<!-- awesome-lint-disable -->\n\nx!\n",
        "---\na: <!-- awesome-lint-disable -->\n---\n\nx!\n",
        '<p title="<!-- awesome-lint-disable -->">x!</p>\n',
        "<!-- see awesome-lint-disable -->\n\nx!\n",
        "<!-- awesome-lint-disabled -->\n\nx!\n",
    ],
)
def test_what_is_no_such_comment_hides_nothing(text: str) -> None:
    assert len(shown(text)) == 1


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<!-- awesome-lint-disable a-rule -->\n\nx!\n", []),
        ("\ufeff\n<!-- licence -->\n<!-- awesome-lint-disable a-rule -->\n\nx!\n", []),
        ("---\na: b\n---\n\n<!-- awesome-lint-disable a-rule -->\n", []),
        ("x!\n\n<!-- awesome-lint-disable a-rule -->\n", ["a1"]),
    ],
)
def test_above_all_content_a_comment_speaks_for_the_whole_file(text: str, left: list[str]) -> None:
    start = text[:1]  # as a rule reports what is missing from a file
    assert shown(text, word_rule(start, "a-rule"))[:1] == left


# --- unused comments -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("x! <!-- awesome-lint-disable-line x-rule -->", []),
        ("x! <!-- awesome-lint-disable-line y-rule -->", ["hides nothing of y-rule"]),
        ("x! <!-- awesome-lint-disable-line y-rule, x-rule -->", ["hides nothing of y-rule"]),
        ("a <!-- awesome-lint-disable-line x-rule, y-rule -->", ["hides nothing of x-rule, y-rule"]),
        ("a <!-- awesome-lint-disable-line -->", ["hides nothing"]),
        ("<!-- awesome-lint-disable -->\n\nx!\n", []),
        ("<!-- awesome-lint-disable x-rule -->\n\na\n", ["hides nothing of x-rule"]),
        ("<!-- awesome-lint-disable x-rule -->\n\nx!\n\n<!-- awesome-lint-enable x-rule -->\n", []),
        ("<!-- awesome-lint-enable x-rule -->", ["ends no silence of x-rule"]),
        ("<!-- awesome-lint-enable -->", ["ends no silence"]),
        ("<!-- awesome-lint-disable -->\nx!\n\n<!-- awesome-lint-enable x-rule -->\n", []),
        # what it says twice is of use once
        (
            "a\n\n<!-- awesome-lint-disable x-rule -->\n<!-- awesome-lint-disable x-rule -->\n\nx!\n",
            ["hides nothing of x-rule"],
        ),
        # mistakes
        ("a <!-- awesome-lint-disable-line x-rul -->", ["there is no rule 'x-rul'; did you mean 'x-rule'?"]),
        ("a <!-- awesome-lint-off -->", ["there is no such comment; did you mean 'awesome-lint-enable'?"]),
        *(
            (f"a <!-- {slip} -->", [f"there is no such comment; did you mean 'awesome-lint-{meant}'?"])
            for slip, meant in (
                ("awesome-lint disable x-rule", "disable"),
                ("awesome-lint: disable-next-line x-rule", "disable-next-line"),
                ("awesome-lint_enable", "enable"),
                ("awesome-lint dissable-line x-rule", "disable-line"),
                ("awesome-lint-dissable x-rule", "disable"),
                ("awesome-lint- disable", "disable"),
            )
        ),
        # a remark about the tool
        ("a <!-- awesome-lint is content -->\n<!-- awesome-lint --> <!-- awesome-linting enable -->", []),
        # a reason
        ("x! <!-- awesome-lint-disable-line x-rule -- y-rule has no say -->", []),
        ("x! <!-- awesome-lint-disable-line -- so it is -->", []),
        ("a <!-- awesome-lint-disable-line x-rule -- once -->", ["hides nothing of x-rule"]),
        # one of the npm tool may serve that tool
        ("<!--lint disable awesome-heading-->\n\na\n", []),
        # to be silent about silence has to be said
        ("<!-- awesome-lint-disable -->\n\nx! <!-- awesome-lint-enable y-rule -->\n", []),
        ("<!-- awesome-lint-disable unused-suppression -->\na <!-- awesome-lint-enable x-rule -->\n", []),
        ("a <!-- awesome-lint-disable-line x-rule, unused-suppression -->\n", []),
    ],
)  # fmt: skip
def test_unused_comments_are_told(text: str, messages: list[str]) -> None:
    assert [found.message for found in findings(text, *EVERY) if found.rule == UNUSED.name] == messages


@pytest.mark.parametrize("names", ["x-rule", ""])
def test_a_comment_about_a_rule_that_did_not_run_is_not_unused(names: str) -> None:
    assert findings(f"a <!-- awesome-lint-disable-line {names} -->", Y, UNUSED) == []


def test_a_rule_that_is_off_by_default_keeps_no_comment_alive() -> None:
    every = (X, Y._replace(default=False), UNUSED)
    text = "a <!-- awesome-lint-disable-line -->"
    assert len(lint(parse("a.md", text), (X, UNUSED), Evidence(), every)[0]) == 1


def test_a_rule_that_failed_might_have_needed_the_comment() -> None:
    def check(subject: Subject[Any]) -> Iterator[Problem]:
        raise LookupError
        yield

    document = parse("a.md", "a <!-- awesome-lint-disable-line x-rule -->")
    found, bugs = lint(document, (rule(check, "x-rule"), UNUSED), Evidence(), EVERY)
    assert (found, len(bugs)) == ([], 1)


def fixed(text: str, *, safe: bool = True) -> str:
    """The text with its unused comments mended."""
    edits = [found.fix.edits for found in findings(text, *EVERY) if found.fix and found.fix.safe is safe]
    return apply(text, tuple(edit for each in edits for edit in each))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("- a. <!-- awesome-lint-disable-line x-rule -->\n- b\n", "- a.\n- b\n"),
        ("a <!-- awesome-lint-disable-line x-rule --> b\n", "a b\n"),
        (
            "x! <!-- awesome-lint-disable-line y-rule, x-rule -- as y-rule says -->\n",
            "x! <!-- awesome-lint-disable-line x-rule -- as y-rule says -->\n",
        ),
        (
            "x! <!-- awesome-lint-disable-line y-rule, x-rule -->\n",
            "x! <!-- awesome-lint-disable-line x-rule -->\n",
        ),
        ("# a\n\n<!-- awesome-lint-disable x-rule -->\n\n- b\n", "# a\n\n\n- b\n"),
        ("# a\n<!-- awesome-lint-disable x-rule -->\nb\n", "# a\n\nb\n"),
        ("a\r\n<!-- awesome-lint-disable x-rule -->\r\nb\r\n", "a\r\n\r\nb\r\n"),
        ("<!-- awesome-lint-disable x-rule -->\n# a\n", "# a\n"),
        ("a\n<!-- awesome-lint-disable x-rule -->", "a\n"),
        ("- a\n  <!-- awesome-lint-disable-next-line x-rule -->\n- b\n", "- a\n- b\n"),
        ("a\n    <!-- awesome-lint-disable-line x-rule -->- b\n", "a\n    - b\n"),
        ("<div>\n<!-- awesome-lint-disable-next-line x-rule -->\n</div>\n", "<div>\n</div>\n"),
    ],
)
def test_the_safe_fix(text: str, mended: str) -> None:
    assert fixed(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "- a\n\n<!-- awesome-lint-disable x-rule -->\n\n- b\n",  # two lists would be one
        "- a\n\n<!-- awesome-lint-disable x-rule -->\n\n  b\n",  # the paragraph would be the item's
        "<!-- awesome-lint-disable-line x-rule --> # a\n",  # the line is HTML, and would be a heading
        "- <!-- awesome-lint-disable-line x-rule --> a\n",
        "- a\n  <!-- awesome-lint-disable-line x-rule -->\n  b\n",
        "- a\n\n  <!-- awesome-lint-disable-line x-rule -->\n",  # the list would be tight
        "- a\n<!-- awesome-lint-disable x-rule -->\n  # b\n",  # the heading would be the item's
    ],
)
def test_what_would_change_more_is_not_safe(text: str) -> None:
    assert fixed(text) == text
    assert fixed(text, safe=False) != text


PIECES = [
    "- a\n",
    "2) h\n",
    "  b\n",
    "\n",
    "# d\n",
    "> e\n",
    "    f\n",
    "<div>\n",
    "</div>\n",
    "|h|\n|-|\n",
    "  ",
]
COMMENT = "<!-- awesome-lint-enable -->"
COMMENTS = st.sampled_from([COMMENT, f"{COMMENT}\n", f" {COMMENT}\n"])


def visible(markdown: str) -> str:
    """The HTML without comments, and without blanks where they do not show."""
    html = re.sub("<!--.*?-->", "", render(markdown, unsafe=True))
    return re.sub(r"\s+", " ", re.sub(r"\s*(<|>|$)\s*", r"\1", html)).strip()


@given(st.lists(st.sampled_from(PIECES) | COMMENTS, max_size=12).map("".join))
def test_a_safe_fix_changes_nothing_else(text: str) -> None:
    assert visible(fixed(text)) == visible(text)


# --- time ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "piece",
    [
        "<!--lint disable-->",
        "<!--lint ignore-->x! ",
        "<!-- awesome-lint-disable-line -->x!",
        "<!-- awesome-lint-disable x-rule -->\nx!\n\n",
        "<!-- awesome-lint-enable -->\n",
        "- x!\n  <!--lint ignore-->\n",
        "- x!\n\n<!-- awesome-lint-enable y-rule -->\n\n",
        "a <!-- awesome-lint-disable-next-line y-rule -->\n",
    ],
)
def test_time_is_linear(piece: str) -> None:
    def work(count: int) -> Callable[[], object]:
        document = parse("a.md", piece * count)
        return lambda: lint(document, EVERY, Evidence(), EVERY)

    check_linear(work, 1000, 4000)
