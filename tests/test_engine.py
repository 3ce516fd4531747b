"""The engine signs what rules yield, puts it in order, and outlives a rule that fails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Document, Evidence, Problem, Severity, Span
from awesome_lint.rule import Subject

from .words import result, rule, word_rule

LIST = "# List\n\n- [one](https://one.example) - One.\n- [two](https://two.example) - Two.\n"


def test_a_finding_has_what_its_rule_and_its_problem_say() -> None:
    (finding,) = result(LIST, word_rule("One")).findings
    assert (finding.rule, finding.severity, finding.message) == ("test-rule", Severity.WARNING, "found One")
    assert finding.source.location(finding.span.start) == (3, 32)
    assert finding.introduced is None


def test_a_problem_can_be_graver_than_its_rule() -> None:
    def check(subject: Subject[Any]) -> Iterator[Problem]:
        yield Problem(Span(0, 1), "usual")
        yield Problem(Span(1, 2), "grave", severity=Severity.ERROR)

    assert [f.severity for f in result(LIST, rule(check)).findings] == [Severity.WARNING, Severity.ERROR]


def test_findings_are_in_the_order_of_the_file_then_of_the_rules_names() -> None:
    rules = [word_rule("two"), word_rule("one", "z-rule"), word_rule("one", "a-rule")]
    found = [(f.span.start, f.rule) for f in result(LIST, *rules).findings]
    assert found == sorted(found)
    assert [name for _, name in found[:2]] == ["a-rule", "z-rule"]


def fails(subject: Subject[Any]) -> Iterator[Problem]:
    yield Problem(Span(0, 1), "never told")
    raise LookupError("no such thing")


def leaves_the_file(subject: Subject[Any]) -> Iterator[Problem]:
    yield Problem(Span(0, len(subject.document.source.text) + 1), "out of bounds")


@pytest.mark.parametrize(
    ("check", "what"),
    [(fails, "LookupError: no such thing"), (leaves_the_file, "ValueError: Span(start=0, end=")],
)
def test_a_rule_that_fails_costs_its_own_findings_only(check: Any, what: str) -> None:
    findings, (bug,) = lint(parse("a.md", LIST), [rule(check, "bad-rule"), word_rule("One")], Evidence())
    assert [finding.rule for finding in findings] == ["test-rule"]
    assert bug.message.startswith(f"internal error in rule bad-rule, on a.md: {what}")
    assert bug.message.endswith(
        "this is a bug, please report it at https://github.com/awesome-lint/awesome-lint/issues"
    )


def fingerprints(text: str, path: str = "README.md") -> list[str]:
    return [finding.fingerprint for finding in result(text, word_rule("see\n  here"), path=path).findings]


def test_a_fingerprint_does_not_depend_on_the_place() -> None:
    assert fingerprints("see\n  here") == fingerprints("# New\n\nsee\n  here") != []
    assert fingerprints("see\n  here", path="./docs/../README.md") == fingerprints("see\n  here")


def test_a_fingerprint_depends_on_file_rule_and_subject() -> None:
    def signed(name: str, subject: str | None) -> str:
        def check(_: Subject[Any]) -> Iterator[Problem]:
            yield Problem(Span(0, 6), "message", subject=subject)

        return result(LIST, rule(check, name)).findings[0].fingerprint

    assert signed("a", None) == signed("a", "# List") == signed("a", " #\r\n  List")
    assert (
        len({signed("a", None), signed("b", None), signed("a", "x"), *fingerprints("see\n  here", "b.md")})
        == 4
    )


def test_a_name_that_is_no_utf_8_can_be_signed() -> None:
    assert fingerprints("see\n  here", path="a\udce9.md") != fingerprints("see\n  here", path="a\udcea.md")


def test_what_two_rules_ask_of_a_document_is_worked_out_once() -> None:
    asked: list[str] = []

    def size(document: Document) -> int:
        asked.append(document.source.path)
        return len(document.source.text)

    def check(subject: Subject[Any]) -> Iterator[Problem]:
        yield Problem(Span(0, 1), f"{subject.ask(size)} characters")

    for path in ("a.md", "b.md"):
        found = result(LIST, rule(check, "a-rule"), rule(check, "b-rule"), path=path).findings
        assert [finding.message for finding in found] == [f"{len(LIST)} characters"] * 2
    assert asked == ["a.md", "b.md"]
