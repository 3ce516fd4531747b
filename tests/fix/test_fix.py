"""Edits on edits: rounds, fixes that wait, and what it all comes to in the original text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.fix import MAX_ROUNDS
from awesome_lint.model import Edit, Fix, Problem, Span
from awesome_lint.rule import Rule, Subject

from ..words import places, rule
from .running import fixed, text_of


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
    assert done.fixes == MAX_ROUNDS


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
