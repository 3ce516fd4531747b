"""What the presets ask of a list, by the rules that there are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from awesome_lint import rules

from .asked import Capture, run

BADGE = "[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)"
CONTENTS = "- [A](#a)\n- [B](#b)\n- [C](#c)\n\n"
SECTIONS = "".join(f"## {name}\n\n- [{name}1](https://{name}.org) - Does a thing.\n\n" for name in "ABCDE")
GOOD = f"# Awesome Things {BADGE}\n\n## Contents\n\n{CONTENTS}{SECTIONS}"
DESCRIBED = GOOD + "".join(f"- [E{n}](https://e.org/{n}) - Does a thing.\n" for n in range(2, 20))
BARE = "\n## F\n\n- [F1](https://f.org/1)\n" + "- [F2](https://f.org/2) - A.\n- [F3](https://f.org/3) - B.\n"


@pytest.fixture(autouse=True)
def real_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("awesome_lint.run.RULES", rules.RULES)


def found(preset: str, text: str, capsys: Capture) -> dict[str, str]:
    Path("README.md").write_text(text)
    run(f"preset: {preset}", "--offline")
    return {each["rule"]: each["severity"] for each in json.loads(capsys.readouterr().out)["findings"]}


def test_awesome_asks_for_files(capsys: Capture) -> None:
    wanted = {"missing-contributing": "warning", "missing-license": "warning"}
    assert found("awesome", GOOD, capsys) == wanted
    Path("license").touch()
    Path("contributing.md").touch()
    assert found("awesome", GOOD, capsys) == {}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (f" {BADGE}", "", "missing-badge"),
        (f"## Contents\n\n{CONTENTS}", "", "missing-toc"),
        ("[A1](https://A.org) - ", "[A1](https://A.org) – ", "entry-format"),
        ("[A1](https://A.org) - Does", "[A1](https://A.org) - does", "entry-format"),
        ("[A1](https://A.org) - Does a thing.", "[A1](https://A.org) - Does a thing", "entry-format"),
    ],
)
def test_awesome_asks_for_a_form(old: str, new: str, rule: str, capsys: Capture) -> None:
    Path("license").touch()
    Path("contributing.md").touch()
    assert old in GOOD
    text = GOOD.replace(old, new)
    assert set(found("awesome", text, capsys)) == {rule}
    assert found("auto", text, capsys) == {}


def test_only_academic_does_without_descriptions(capsys: Capture) -> None:
    Path("license").touch()
    Path("contributing.md").touch()
    assert found("awesome", DESCRIBED + BARE, capsys) == {"missing-description": "warning"}
    assert found("auto", DESCRIBED + BARE, capsys) == {"missing-description": "info"}
    assert found("academic", DESCRIBED + BARE, capsys) == {}
