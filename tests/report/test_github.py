"""The report for a workflow: what the runner makes of each line, and no line that it was not meant to be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.escape import escape
from awesome_lint.model import Problem, Related, Result, Severity, Span, Unreadable
from awesome_lint.report import Look, render
from awesome_lint.rule import Subject

from ..runner import Command, commands, parse
from ..test_escape import HOSTILE
from ..words import result, rule, word_rule

TEXT = "# List\n\nbad and\nworse\n"


def report(shown: Result, look: Look | None = None) -> list[str]:
    return render("github", shown, look or Look()).splitlines()


def one(problem: Problem, path: str = "README.md", text: str = TEXT) -> Command:
    def check(subject: Subject[Any]) -> Iterator[Problem]:
        yield problem

    (line,) = report(result(text, rule(check), path=path))
    return parse(line)


def test_a_finding_is_a_command() -> None:
    (line,) = report(result(TEXT, word_rule("bad", severity=Severity.ERROR)))
    assert line == "::error file=README.md,line=3,col=1,endColumn=4,title=test-rule::found bad"


@pytest.mark.parametrize(
    ("severity", "name"), [("error", "error"), ("warning", "warning"), ("info", "notice")]
)
def test_each_severity_has_its_command(severity: Severity, name: str) -> None:
    assert one(Problem(Span(0, 1), "message", severity=Severity(severity))).name == name


def place(command: Command) -> dict[str, str]:
    return {key: value for key, value in command.properties.items() if key not in ("file", "title")}


@pytest.mark.parametrize(
    ("span", "wanted"),
    [
        (Span(8, 11), {"line": "3", "col": "1", "endColumn": "4"}),
        (Span(8, 8), {"line": "3", "col": "1", "endColumn": "2"}),
        (Span(8, 16), {"line": "3", "col": "1", "endColumn": "9"}),  # with its line end, on its line
        (Span(8, 17), {"line": "3", "endLine": "4"}),  # columns count within one line only
        (Span(0, 22), {"line": "1", "endLine": "4"}),
        (Span(22, 22), {"line": "5", "col": "1", "endColumn": "2"}),
    ],
)
def test_where_it_stands(span: Span, wanted: dict[str, str]) -> None:
    assert place(one(Problem(span, "message"))) == wanted


def test_standard_input_has_no_place() -> None:
    assert one(Problem(Span(0, 1), "message"), path="<stdin>").properties == {"title": "test-rule"}


def test_related_places_are_in_the_message() -> None:
    related = (Related(Span(0, 1), "first\n::listed:: here"), Related(Span(8, 9), "then here"))
    told = one(Problem(Span(17, 18), "again", related=related)).data
    assert told == "again\nline 1: first\\n::listed:: here\nline 3: then here"


def test_each_kind_has_ten_at_most_and_the_rest_is_counted() -> None:
    shown = result(
        "bad worse " * 12,
        word_rule("worse"),
        word_rule("bad", severity=Severity.ERROR),
        word_rule("12", severity=Severity.INFO),
    )
    lines = report(shown)
    assert [parse(line).name for line in commands("\n".join(lines))] == ["error"] * 10 + ["warning"] * 10
    hint = "without an annotation: GitHub shows 10 of a kind in a step; --format text shows all"
    assert lines[20:] == [f"2 more of severity error {hint}", f"2 more of severity warning {hint}"]
    assert report(shown, Look(quiet=True)) == lines[:20]


def test_only_what_a_change_introduced_is_annotated_and_the_rest_is_counted() -> None:
    shown = result("bad " * 11 + "worse", word_rule("bad", severity=Severity.ERROR), word_rule("worse"))
    told = [finding._replace(introduced=finding.message == "found worse") for finding in shown.findings]
    first, rest = report(shown._replace(findings=tuple(told)))
    assert parse(first).data == "found worse"
    assert rest == "11 more that were there before this change"


@given(HOSTILE)
def test_a_note_is_a_warning_of_its_own(note: str) -> None:
    (line,) = report(result(TEXT)._replace(notes=(note,)))
    assert parse(line) == Command("warning", {"title": "baseline"}, escape(note))


def test_nothing_found_is_no_line() -> None:
    assert report(result("fine\n", word_rule("bad"))) == []


@given(HOSTILE, HOSTILE.filter(bool), st.booleans())
def test_whatever_a_list_holds_there_is_one_command(message: str, path: str, related: bool) -> None:
    problem = Problem(Span(0, 1), message, related=(Related(Span(0, 1), message),) * related)

    def check(subject: Subject[Any]) -> Iterator[Problem]:
        yield problem

    output = render("github", result(TEXT, rule(check), path=path), Look())
    (line,) = commands(output)
    assert output == f"{line}\n"
    assert parse(line).data.split("\n")[0] == escape(message)
    assert parse(line).properties["file"] == escape(path)


@given(HOSTILE)
def test_a_file_that_was_not_read_is_an_error(path: str) -> None:
    shown = result("text")._replace(unreadable=(Unreadable(path, "no such file"),))
    (line,) = commands(render("github", shown, Look()))
    assert line.startswith("::error title=unreadable::")
