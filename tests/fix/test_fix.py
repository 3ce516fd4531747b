"""Edits on edits: rounds, fixes that wait, and what it all comes to in the original text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.config import Fixing
from awesome_lint.fix import MAX_ROUNDS
from awesome_lint.fix.mend import mend
from awesome_lint.model import Edit, Fix, Problem, Span
from awesome_lint.rule import Rule, Subject
from awesome_lint.rules import invisible_character, missing_final_newline, outdated_toc

from ..words import places, rule
from .running import check, fixed, text_of


def replacing(old: str, new: str, *, safe: bool = True, name: str = "test-rule") -> Rule:
    """A rule whose fixes put one word in place of another."""

    def check(subject: Subject[Any]) -> Iterator[Problem]:
        for span in places(old, subject):
            yield Problem(span, f"found {old}", fix=Fix((Edit(span, new),), safe))

    return rule(check, name)


def test_a_fix_may_make_way_for_another() -> None:
    done = fixed("one\n", [replacing("one", "two"), replacing("two", "three", name="other-rule")])
    assert (text_of(done), done.fixes) == ("three\n", 2)
    assert done.edits == (Edit(Span(0, 3), "three"),)
    assert done.checked.findings == ()


def test_a_fix_that_overlaps_another_waits_for_the_next_round() -> None:
    done = fixed("abc\n", [replacing("ab", "x"), replacing("bc", "y", name="other-rule")])
    assert (text_of(done), done.fixes) == ("xc\n", 1)


def test_a_fix_that_touches_another_waits_for_the_next_round() -> None:
    done = fixed("aabb\n", [replacing("aa", "ab"), replacing("bb", "c", name="other-rule")])
    assert (text_of(done), done.fixes) == ("acb\n", 2)


def test_a_fix_is_made_as_a_whole_or_not_at_all() -> None:
    def check(subject: Subject[Any]) -> Iterator[Problem]:
        for span in places("(", subject):
            edits = (Edit(span, "["), Edit(Span(span.start + 2, span.start + 3), "]"))
            yield Problem(span, "round", fix=Fix(edits, safe=True))

    done = fixed("a(b)\n", [replacing("a(", "c(", name="first-rule"), rule(check)])
    assert (text_of(done), done.fixes) == ("c[b]\n", 2)


def test_an_unsafe_fix_is_made_on_request() -> None:
    rules = [replacing("a", "b"), replacing("c", "d", safe=False, name="other-rule")]
    assert text_of(fixed("ac\n", rules)) == "bc\n"
    assert text_of(fixed("a c\n", rules, unsafe=True)) == "b d\n"


def test_fixes_that_undo_each_other_end() -> None:
    done = fixed("a\n", [replacing("a", "b"), replacing("b", "a", name="other-rule")])
    assert (done.fixes, done.left) == (MAX_ROUNDS, 1)


def test_what_ten_rounds_leave_is_told() -> None:
    rules = [replacing("a", "b"), replacing("b", "a", name="other-rule")]
    mended = mend([check("a\n", rules)], lambda _, text: check(text, rules), Fixing(diff=True))
    assert mended.note == f"{MAX_ROUNDS} to fix, 1 left after {MAX_ROUNDS} rounds: run again"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# A\r\r- one", "# A\r\r- one\r"),
        ("# A\r\n\r\n- one", "# A\r\n\r\n- one\r\n"),
        ("# A\n\n- one", "# A\n\n- one\n"),
        ("one", "one\n"),
        ("speaker\u2028recognition\u2029tasks\n", "speaker recognition tasks\n"),
        ("speaker \u2028recognition\n", "speaker recognition\n"),
        ("speech\u2028\n", "speech\n"),
        ("spea\u200bker\n", "speaker\n"),
    ],
)
def test_line_ends_and_words_stay_what_they_are(old: str, new: str) -> None:
    rules = [missing_final_newline.RULE, invisible_character.RULE]
    assert text_of(fixed(old, rules)) == new


def test_a_contents_line_ends_as_the_others() -> None:
    names = ("ASR", "TTS", "VAD", "KWS")
    listed = "".join(f"- [{name}](#{name.lower()})\r" for name in names)
    text = f"{listed}\r" + "".join(f"# {name}\r\r" for name in (*names, "Codecs"))
    assert text_of(fixed(text, [outdated_toc.RULE])) == text.replace(
        "- [KWS](#kws)\r", "- [KWS](#kws)\r- [Codecs](#codecs)\r"
    )


def test_there_is_nothing_to_do() -> None:
    done = fixed("a\n", [replacing("b", "c")])
    assert (done.fixes, done.edits) == (0, ())


@given(st.text("abcd\r\n\ufeff", max_size=40), st.lists(st.tuples(*[st.text("abcd\n", max_size=3)] * 2)))
def test_the_edits_make_the_new_text_of_the_old(text: str, pairs: list[tuple[str, str]]) -> None:
    rules = [
        replacing(old, new, name=f"rule-{number}")
        for number, (old, new) in enumerate(pairs)
        if old and old not in new
    ]
    done = fixed(text, rules)
    made = text
    for edit in reversed(done.edits):
        made = made[: edit.span.start] + edit.text + made[edit.span.end :]
    assert made == text_of(done)
    assert list(done.edits) == sorted(done.edits)
