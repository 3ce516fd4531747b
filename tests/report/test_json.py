"""The report for programs: the fields of version 1, and valid JSON whatever the list holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given

from awesome_lint import __version__
from awesome_lint.model import (
    Edit,
    Evidence,
    Fix,
    LinkStatus,
    Problem,
    Related,
    Result,
    Span,
    Unasked,
    Unreadable,
    Verdict,
)
from awesome_lint.report import Look, render
from awesome_lint.rule import Subject

from ..runner import commands
from ..test_escape import HOSTILE
from ..words import places, result, rule, word_rule

README = Path(__file__).parents[2] / "README.md"

LIST = """\
# List

- [one](https://one.example/ü) - One.
- [one](https://one.example/%C3%BC) ![logo](http://two.example/a.png) <me@one.example>
- [rel](docs/a.md)
"""


def report(shown: Result) -> Any:
    return json.loads(render("json", shown, Look()))


def again(subject: Subject[Any]) -> Iterator[Problem]:
    first, second = places("[one]", subject)
    yield Problem(
        second, "already listed", (Related(first, "first listed here"),), Fix((Edit(second, ""),), False)
    )


def test_a_finding_field_for_field() -> None:
    (finding,) = report(result(LIST, rule(again)))["findings"]
    assert len(finding.pop("fingerprint")) == 64
    assert finding == {
        "rule": "test-rule",
        "severity": "warning",
        "path": "README.md",
        "line": 4,
        "column": 3,
        "end_line": 4,
        "end_column": 8,
        "message": "already listed",
        "related": [{"path": "README.md", "line": 3, "column": 3, "message": "first listed here"}],
        "fix": {
            "safe": False,
            "edits": [{"line": 4, "column": 3, "end_line": 4, "end_column": 8, "text": ""}],
        },
        "introduced": None,
    }


def test_registries_that_could_not_be_asked() -> None:
    unasked = (Unasked("arxiv", "no answer in time"),)
    shown = result(LIST, rule(again))._replace(evidence=Evidence(unasked=unasked))
    assert report(shown)["unverified"] == [{"registry": "arxiv", "reason": "no answer in time"}]
    assert "arxiv (`no answer in time`)" in render("markdown", shown, Look())
    (run,) = json.loads(render("sarif", shown._replace(findings=()), Look()))["runs"]
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "unverified: arxiv: no answer in time"


def test_the_rest_field_for_field() -> None:
    whole = report(result(LIST, rule(again), word_rule("List", "z-rule")))
    names = [
        "version",
        "tool",
        "files",
        "findings",
        "links",
        "citations",
        "unverified",
        "unreadable",
        "summary",
    ]
    assert list(whole) == names
    assert whole["version"] == 1
    assert whole["tool"] == {"name": "awesome-lint", "version": __version__}
    assert whole["citations"] == []
    assert whole["summary"] == {"errors": 0, "warnings": 2, "infos": 0, "introduced": None, "fixable": 1}
    (file,) = whole["files"]
    assert file == {
        "path": "README.md",
        "sections": 1,
        "entries": file["entries"],
        "links": 4,
        "citations": 0,
        "unrecognized": [],
    }


def shape(value: Any) -> Any:
    """The keys of a report, down to those of the last of each list."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    return [shape(value[-1])] if isinstance(value, list) else ""


def test_the_readme_shows_all_of_it() -> None:
    """A list in which there is something of everything."""
    cited = "- Reed, A. (2020). A kite in the wind. Journal of Kites, 3(2), 1-9.\n"
    shown = result(LIST + cited, word_rule("https://one.example/ü"), rule(again))
    document = shown.documents[0]._replace(unrecognized=(Span(0, 6),))
    shown = shown._replace(
        documents=(document,),
        evidence=Evidence(unasked=(Unasked("arxiv", "no answer in time"),)),
        unreadable=(Unreadable("gone.md", "no such file"),),
    )
    (block,) = re.findall(
        r"^```json\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert shape(json.loads(render("json", shown, Look(statistics=True)))) == shape(json.loads(block))


def test_a_finding_without_fix_has_null() -> None:
    assert report(result(LIST, word_rule("List")))["findings"][0]["fix"] is None


def test_every_http_link_and_image_is_there_once_with_all_its_places() -> None:
    first, second = report(result(LIST))["links"]
    assert first == {
        "url": "https://one.example/%C3%BC",
        "verdict": "skipped",
        "status": None,
        "target": None,
        "reason": "not asked",
        "source": None,
        "locations": [
            {"path": "README.md", "line": 3, "column": 3},
            {"path": "README.md", "line": 4, "column": 3},
        ],
    }
    assert (second["url"], second["locations"][0]["column"]) == ("http://two.example/a.png", 37)


def test_a_link_that_was_asked_has_its_answer() -> None:
    url = "http://two.example/a.png"
    status = LinkStatus(Verdict.MOVED, "301", 301, "https://two.example/a.png", "http")
    shown = result(LIST)._replace(evidence=Evidence({url: status}))
    link = report(shown)["links"][1]
    assert (link["verdict"], link["status"], link["target"]) == ("moved", 301, "https://two.example/a.png")


def test_what_could_not_be_placed_is_there_with_its_first_line() -> None:
    shown = result("one\ntwo\n")
    (document,) = shown.documents
    shown = shown._replace(documents=(document._replace(unrecognized=(document.blocks[0].span,)),))
    assert report(shown)["files"][0]["unrecognized"] == [{"line": 1, "text": "one"}]


def test_a_name_that_is_no_utf_8_is_spelled_out() -> None:
    assert report(result(LIST, path="a\udce9.md"))["files"][0]["path"] == "a\\udce9.md"


@given(HOSTILE, HOSTILE)
def test_it_is_valid_whatever_the_list_holds(path: str, body: str) -> None:
    shown = result(f"- {body}\n- [{body}](http://{body})\n", word_rule(body or "-"), path=path)
    output = render("json", shown, Look())
    assert commands(output) == []
    assert output.isascii()
    json.dumps(json.loads(output), ensure_ascii=False).encode("utf-8")  # no lone surrogates
