"""Every rule is what its manual page says: its examples run, its words keep to the style."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from itertools import chain, pairwise
from pathlib import Path

import pytest

from awesome_lint import rules
from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Edit, Problem
from awesome_lint.rule import Example, Rule
from awesome_lint.rules import RULES

from .examples import apply, problems, reported, unmark

FILES = sorted(path.stem for path in Path(rules.__path__[0]).glob("*.py") if path.stem != "__init__")

RULE = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in RULES])


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, kind), start=1)
    ]


BAD = pytest.mark.parametrize(("rule", "example"), cases("bad"))
GOOD = pytest.mark.parametrize(("rule", "example"), cases("good"))


def test_marks_enclose_what_must_be_reported() -> None:
    assert unmark("a⟦bc⟧d⟦⟧") == ("abcd", [(1, 3), (4, 4)])
    for broken in ("⟦a", "a⟧", "⟦a⟦b⟧⟧"):
        with pytest.raises(ValueError, match="without its twin"):
            unmark(broken)


@BAD
def test_a_bad_example_is_reported_where_it_is_marked(rule: Rule, example: Example) -> None:
    marked = unmark(example.text).spans
    assert marked
    assert [problem.span for problem in reported(rule, example)] == marked


@GOOD
def test_a_good_example_is_not_reported(rule: Rule, example: Example) -> None:
    assert not unmark(example.text).spans
    assert reported(rule, example) == []


@BAD
def test_a_run_finds_what_the_rule_finds_by_itself(rule: Rule, example: Example) -> None:
    """A rule that does not say what it `awaits` runs before that is known."""
    document = parse("README.md", unmark(example.text).text)
    findings, bugs = lint(document, [rule.under(example.options)], example.evidence)
    assert bugs == []
    alone = [(problem.span, problem.message, problem.fix) for problem in reported(rule, example)]
    assert [(finding.span, finding.message, finding.fix) for finding in findings] == alone


@BAD
def test_messages_keep_to_the_style(rule: Rule, example: Example) -> None:
    for problem in reported(rule, example):
        for message in (problem.message, *(related.message for related in problem.related)):
            assert message == message.strip()
            assert not re.match(r"[A-Z][a-z ]", message), "lower case at the start"
            assert not message.endswith("."), "no full stop"
            assert 0 < len(message) <= 100


@BAD
def test_a_fix_mends_its_problem_and_brings_no_other(rule: Rule, example: Example) -> None:
    text = unmark(example.text).text
    found = reported(rule, example)
    for problem in found:
        if problem.fix is None:
            continue
        fixed = apply(text, problem.fix.edits)
        left = problems(rule.under(example.options), fixed, example.evidence)
        assert fixed != text
        assert len(left) < len(found)
        assert not any(touches(each, edit) for each in left for edit in moved(problem.fix.edits))


def moved(edits: tuple[Edit, ...]) -> Iterable[Edit]:
    """The edits as they stand in the text that they made: their spans are of their new text."""
    shift = 0
    for edit in sorted(edits):
        start = edit.span.start + shift
        yield edit._replace(span=edit.span._replace(start=start, end=start + len(edit.text)))
        shift += len(edit.text) - (edit.span.end - edit.span.start)


def touches(problem: Problem, edit: Edit) -> bool:
    return problem.span.start < edit.span.end and edit.span.start < problem.span.end


@RULE
def test_edits_of_one_fix_do_not_overlap(rule: Rule) -> None:
    for problem in chain.from_iterable(reported(rule, example) for example in rule.bad):
        spans = sorted(edit.span for edit in problem.fix.edits) if problem.fix else []
        assert all(before.end <= after.start for before, after in pairwise(spans))


@RULE
def test_a_rule_that_mends_shows_it(rule: Rule) -> None:
    """The manual goes by the bad examples where it says what kinds of fixes a rule has."""
    mends = vars(sys.modules[rule.check.__module__]).keys() & {"Fix", "Uncommenter"}
    shown = any(problem.fix for example in rule.bad for problem in reported(rule, example))
    assert bool(mends) == shown


@RULE
def test_a_rule_carries_its_manual_page(rule: Rule) -> None:
    assert rule.bad
    assert rule.good
    assert rule.summary
    assert rule.why
    assert not rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+|mojibake", rule.name)


def test_every_file_is_a_rule_of_its_name() -> None:
    assert sorted(rule.name.replace("-", "_") for rule in RULES) == FILES
    assert [rule.check.__module__.rpartition(".")[2] for rule in RULES] == [
        rule.name.replace("-", "_") for rule in RULES
    ]
    assert len({rule.name for rule in RULES}) == len(RULES)
