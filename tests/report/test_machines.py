"""The reports for code scanning, GitLab and test dashboards: what their readers ask of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence, Finding, Problem, Related, Result, Severity, Span, Unreadable
from awesome_lint.report import Look, render
from awesome_lint.report.sarif import MAX_RESULTS
from awesome_lint.rule import Subject
from awesome_lint.rules import RULES

from ..runner import commands
from ..test_escape import HOSTILE
from ..words import result, rule

LIST = (
    "# Kites\n\n- [Box](http://box.example.net/)\n- [Box](http://box.example.net/)\n"
    "- [Loft](http://box.example.com/)\n\n## Empty\n"
)


def linted(text: str = LIST, path: str = "docs/a b.md") -> Result:
    document = parse(path, text)
    return Result((document,), tuple(lint(document, RULES, Evidence())[0]), Evidence())


def told(message: str, path: str) -> Result:
    """A finding of a rule that there is, with a message and a path of anybody's."""

    def check(subject: Subject[Any]) -> Iterator[Problem]:
        yield Problem(Span(0, 3), message, related=(Related(Span(1, 2), message),))

    return result("a\nb\n", rule(check, "dead-end"), path=path)


def mark(shown: Result, *introduced: bool) -> Result:
    marked = [
        finding._replace(introduced=flag) for finding, flag in zip(shown.findings, introduced, strict=False)
    ]
    return shown._replace(findings=tuple(marked), baseline="main")


def sarif(shown: Result) -> Any:
    (run,) = json.loads(render("sarif", shown, Look()))["runs"]
    return run


def test_sarif_has_a_help_page_for_each_rule_that_found_something() -> None:
    run = sarif(linted())
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == {finding["ruleId"] for finding in run["results"]}
    for each in rules:
        assert each["help"]["markdown"].startswith(f"# {each['id']}\n")
        assert all(each[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
    for finding in run["results"]:
        assert rules[finding["ruleIndex"]]["id"] == finding["ruleId"]


@pytest.mark.skipif(os.name == "nt", reason="paths of another kind")
def test_sarif_has_an_address_that_is_relative_to_the_checkout_or_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path, address in (
        (str(tmp_path / "docs" / "a b.md"), "docs/a%20b.md"),
        ("./docs/a b.md", "docs/a%20b.md"),
        ("/elsewhere/a b.md", "file:///elsewhere/a%20b.md"),
    ):
        (finding, *_) = sarif(linted(path=path))["results"]
        assert finding["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == address


def test_sarif_places_and_fingerprints() -> None:
    run = sarif(linted())
    prints = [finding["partialFingerprints"]["primaryLocationLineHash"] for finding in run["results"]]
    assert len(set(prints)) == len(prints)
    for finding in run["results"]:
        (location,) = finding["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"] == {"uri": "docs/a%20b.md"}
        region = place["region"]
        assert (region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"])


def test_sarif_tells_what_is_new() -> None:
    shown = linted()
    states = [finding["baselineState"] for finding in sarif(mark(shown, False, True))["results"]]
    assert states == ["new", "unchanged"]
    assert "baselineState" not in sarif(shown)["results"][0]


def test_sarif_has_no_more_results_than_github_takes() -> None:
    shown = linted()
    assert len(sarif(shown._replace(findings=shown.findings * MAX_RESULTS))["results"]) == MAX_RESULTS


def test_sarif_text_is_no_link() -> None:
    def check(finding: Finding) -> Finding:
        return finding._replace(message="[a](http://evil.example)")

    shown = linted()
    run = sarif(shown._replace(findings=tuple(map(check, shown.findings))))
    assert run["results"][0]["message"]["text"] == "[a] (http://evil.example)"


def test_gitlab_fields() -> None:
    issues = json.loads(render("gitlab", linted(path="./README.md"), Look()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 3
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == "README.md"
        assert 1 <= issue["location"]["lines"]["begin"] <= issue["location"]["lines"]["end"]


def test_junit_counts() -> None:
    shown = mark(linted(), False, True, True)
    suite = fromstring(render("junit", shown, Look()))[0]
    assert suite.attrib == {
        "name": "docs/a b.md", "tests": "3", "failures": "2", "errors": "0", "skipped": "1",
    }  # fmt: skip
    assert [len(suite.findall(f"testcase/{kind}")) for kind in ("failure", "skipped")] == [2, 1]


def test_what_was_not_checked_is_an_error_of_the_run() -> None:
    shown = result("fine\n")._replace(unreadable=(Unreadable("gone.md", "no such file"),))
    clean, gone = fromstring(render("junit", shown, Look()))
    assert (clean.get("errors"), gone.get("errors"), gone.get("name")) == ("0", "1", "gone.md")
    assert [error.get("message") for error in gone.iter("error")] == ["no such file"]
    (invocation,) = sarif(shown)["invocations"]
    assert not invocation["executionSuccessful"]
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("error", "gone.md: no such file")
    head, _, note, *_ = render("markdown", shown, Look()).splitlines()
    assert head == "### awesome-lint: no findings; 1 file not checked"
    assert note == "> **Not checked:** `gone.md: no such file`"


def test_junit_of_a_clean_file_is_a_case_that_passed() -> None:
    (case,) = fromstring(render("junit", result("fine\n"), Look()))[0]
    assert (case.get("name"), len(case)) == ("no findings", 0)


@pytest.mark.parametrize("name", ["gitlab", "junit"])
@given(message=HOSTILE, path=HOSTILE)
def test_they_are_valid_whatever_a_list_holds(name: str, message: str, path: str) -> None:
    output = render(name, told(message, path or "a"), Look())
    assert commands(output) == []
    if name == "junit":
        fromstring(output.encode())
    else:
        json.loads(output)


@given(HOSTILE, HOSTILE)
def test_sarif_is_valid_whatever_a_list_holds(message: str, path: str) -> None:
    (finding,) = told(message, path or "a").findings
    known = finding._replace(rule="mojibake")
    output = render("sarif", Result((), (known,), Evidence(), notes=(message,)), Look())
    assert commands(output) == []
    assert output.isascii()
    (run,) = json.loads(output)["runs"]
    assert run["results"][0]["level"] == {Severity.WARNING: "warning"}[known.severity]
