"""The manual pages say what the rules do, and the page of all rules is up to date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest

from awesome_lint.cli import main
from awesome_lint.document import parse
from awesome_lint.explain import manual, page, table
from awesome_lint.model import Edit, Fix, Problem, Severity
from awesome_lint.rule import Example, Rule, Subject
from awesome_lint.rules import RULES

from .words import places, rule

USUAL = {rule.name: rule.severity if rule.default else "off" for rule in RULES}
ROOT = Path(__file__).parents[1]
Capture = pytest.CaptureFixture[str]


class Kinds(NamedTuple):
    """Options of every kind."""

    min_count: int = 3
    order: Literal["up", "down"] = "up"
    words: tuple[str, ...] = ("a", "é")
    hosts: frozenset[str] = frozenset({"b", "a", "c"})
    limit: float | None = None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sample() -> Rule:
    """A rule with all that a manual page can show."""

    def check(subject: Subject[Any]) -> Iterator[Problem]:
        for span in places("bad", subject):
            yield Problem(span, "found bad", fix=Fix((Edit(span, "good"),), safe=True))

    return rule(check, "bad-word")._replace(
        summary="a word is bad",
        why="Nobody likes it.",
        bad=(Example("a `code`\n\n⟦bad⟧ and ⟦bad⟧\n", why="twice"),),
        good=(Example("````\ngood\n````\n"),),
        options=Kinds(),
        default=False,
        network=True,
    )


PAGE = """\
# bad-word

A word is bad.

Severity: warning; fix: safe; needs the network; off by default

Nobody likes it.

Bad, twice:

```markdown
a `code`

⟦bad⟧ and ⟦bad⟧
```

- line 3: found bad
- line 3: found bad

Good:

`````markdown
````
good
````
`````

Options. Options of every kind.

- `min-count`: a whole number; 3 by default
- `order`: one of up, down; "up" by default
- `words`: a list, each text; ["a", "é"] by default
- `hosts`: a list, each text; ["a", "b", "c"] by default
- `limit`: a finite number; null by default
"""


def test_a_page() -> None:
    assert page("bad-word", [sample()]) == PAGE


def test_the_table() -> None:
    assert table([sample()], {"bad-word": Severity.ERROR}) == (
        "rule      in effect  severity  fix   network  default  summary\n"
        "bad-word  error      warning   safe  yes      off      a word is bad\n"
    )


def test_the_page_of_the_rules_is_up_to_date() -> None:
    written = (ROOT / "awesome_lint" / "rules" / "README.md").read_text(encoding="utf-8")
    assert written == manual(RULES), "run: python -m awesome_lint.explain > awesome_lint/rules/README.md"


def test_the_links_of_that_page_lead_to_its_headings() -> None:
    document = parse("README.md", manual(RULES))
    inner = {link.url.removeprefix("#") for link in document.links if link.url.startswith("#")}
    assert inner == {checked.name for checked in RULES} < set(document.anchors)


@pytest.mark.parametrize("checked", RULES, ids=lambda checked: checked.name)
def test_every_rule_has_a_page(checked: Rule, capsys: Capture) -> None:
    assert main(["--explain", checked.name], {}) == 0
    assert capsys.readouterr().out.startswith(f"# {checked.name}\n")


def test_every_rule_is_listed(capsys: Capture) -> None:
    assert main(["--list-rules"], {}) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]] == [
        each.name for each in RULES
    ]


CONFIG = "preset: academic\nignore: [bare-url]\nrules: {dead-link: info, missing-toc: on, empty-entry: off}\n"


@pytest.mark.parametrize("name", [".awesome-lint.yml", "elsewhere.yml"])
def test_the_severities_are_those_in_effect(name: str, folder: Path, capsys: Capture) -> None:
    (folder / name).write_text(CONFIG)
    args = [] if name.startswith(".") else ["--config", name]
    assert main(["--list-rules", "--format=json", "--ignore=lazy-quote", *args], {}) == 0
    listed = {each["name"]: each for each in json.loads(capsys.readouterr().out)["rules"]}
    changed = {name: each["in_effect"] for name, each in listed.items() if each["in_effect"] != USUAL[name]}
    assert changed == {
        "bare-url": "off",
        "dead-link": "info",
        "empty-entry": "off",
        "lazy-quote": "off",
        "missing-description": "off",
        "missing-toc": listed["missing-toc"]["severity"],
    }
    assert main(["--list-rules", *args], {}) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["dead-link", "info", "error"] in [line[:3] for line in lines]


def test_a_wrong_config_is_told(folder: Path, capsys: Capture) -> None:
    (folder / ".awesome-lint.yml").write_text("presett: academic\n")
    assert main(["--list-rules"], {}) == 2
    assert "did you mean 'preset'?" in capsys.readouterr().err


def test_a_page_that_there_is_not(capsys: Capture) -> None:
    assert main(["--explain", "empty-sectoin"], {}) == 2
    assert (
        capsys.readouterr().err
        == "awesome-lint: there is no rule 'empty-sectoin'; did you mean 'empty-section'?\n"
    )


def test_the_rules_for_programs(capsys: Capture) -> None:
    assert main(["--list-rules", "--format=json"], {}) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["version"] == 1
    assert [each["name"] for each in listed["rules"]] == [rule.name for rule in RULES]
    (stale,) = (each for each in listed["rules"] if each["name"] == "stale-repository")
    assert stale == {
        "name": "stale-repository",
        "summary": "nothing was pushed to a repository for years",
        "severity": "info",
        "in_effect": "off",
        "fixes": [],
        "network": True,
        "default": False,
        "options": {"years": 3.0},
    }
    assert main(["--list-rules", "--format=sarif"], {}) == 2
    assert capsys.readouterr().err == "awesome-lint: --list-rules is text or json, not sarif\n"
