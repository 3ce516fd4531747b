"""How often something is found: by rule, by section and by host."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from awesome_lint.cli import main
from awesome_lint.report import Look, render
from awesome_lint.report.statistics import statistics

from ..command import CLOSED
from ..words import result, word_rule

LIST = """\
bad

# Bad list

- [a](https://A.org/bad) and bad
- [bad](https://b.org)

## Bad, worse

- ![bad](https://a.org:80/bad?bad) worse <https://b.org/bad>
"""
COUNTED = result(LIST, word_rule("bad", "bad-word"), word_rule("worse", "worse-word"))


def test_counts() -> None:
    rules, sections, hosts = statistics(COUNTED)
    assert rules == [("bad-word", 8), ("worse-word", 2)]
    assert [(place.heading and place.heading.text, count) for place, count in sections] == [
        ("Bad, worse", 6),
        ("Bad list", 3),
        (None, 1),
    ]
    assert hosts == [("a.org", 3), ("b.org", 1)]


def test_as_text() -> None:
    shown = render("text", COUNTED, Look(quiet=True, statistics=True))
    assert shown.endswith("""
by rule
     8  bad-word
     2  worse-word

by section
     6  README.md:8, Bad, worse
     3  README.md:3, Bad list
     1  README.md, above the first heading

by host
     3  a.org
     1  b.org
""")
    assert shown.startswith(render("text", COUNTED, Look(quiet=True)))


def test_as_json() -> None:
    counted = json.loads(render("json", COUNTED, Look(statistics=True)))["statistics"]
    assert counted == {
        "rules": [{"rule": "bad-word", "findings": 8}, {"rule": "worse-word", "findings": 2}],
        "sections": [
            {"path": "README.md", "line": 8, "heading": "Bad, worse", "findings": 6},
            {"path": "README.md", "line": 3, "heading": "Bad list", "findings": 3},
            {"path": "README.md", "line": None, "heading": None, "findings": 1},
        ],
        "hosts": [{"host": "a.org", "findings": 3}, {"host": "b.org", "findings": 1}],
    }
    assert "statistics" not in json.loads(render("json", COUNTED, Look()))


def test_nothing_is_found() -> None:
    empty = result("# List\n", word_rule("bad"))
    assert render("text", empty, Look(statistics=True)) == render("text", empty, Look())
    assert json.loads(render("json", empty, Look(statistics=True)))["statistics"] == {
        "rules": [],
        "sections": [],
        "hosts": [],
    }


def test_a_heading_is_no_command_and_fits_the_width() -> None:
    hostile = result("# \x1b[31m##[error]" + "x" * 200 + "\n\nbad\n", word_rule("bad"))
    lines = render("text", hostile, Look(quiet=True, statistics=True, width=60)).splitlines()
    assert not any("\x1b" in line or "##[" in line for line in lines)
    assert max(map(len, lines[-3:])) <= 60


def test_many_are_cut_as_text_and_told_in_json() -> None:
    many = result("".join(f"# {n}\n\nbad\n\n" for n in range(40)), word_rule("bad"))
    shown = render("text", many, Look(statistics=True))
    assert "        and 15 more\n" in shown
    assert len(json.loads(render("json", many, Look(statistics=True)))["statistics"]["sections"]) == 40


def test_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("README.md").write_text("# List \n\n## A \n")
    main(["--offline", "--statistics", "--report=json=a.json", "--select=trailing-whitespace"], CLOSED)
    assert "by rule\n     2  trailing-whitespace\n" in capsys.readouterr().out
    assert json.loads(Path("a.json").read_text())["statistics"]["rules"] == [
        {"rule": "trailing-whitespace", "findings": 2}
    ]
