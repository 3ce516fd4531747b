"""What a config file, a preset and the command line can say, and who wins."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from awesome_lint import rules
from awesome_lint.config import Request, configure
from awesome_lint.linkcheck.options import Options
from awesome_lint.model import Problem, Severity
from awesome_lint.rule import Subject
from awesome_lint.settings import RuleName, Settings

from ..words import places, rule, word_rule
from .asked import USUAL, Capture, Shape, run, told, without


@pytest.mark.parametrize(
    ("config", "args", "wanted"),
    [
        (None, [], USUAL),
        ("", [], USUAL),
        ("ignore:\nrules:\n", [], USUAL),
        ("ignore: [bad-word, shaped]", [], without("bad-word", "shaped")),
        ("select: [bad-word, odd-word]", [], {"bad-word": "error", "odd-word": "warning"}),
        ("select: [bad-word, worse-word]\nignore: [bad-word]", [], {"worse-word": "warning"}),
        ("select: []", [], {}),
        ("rules: {bad-word: off, worse-word: 'off'}", [], without("bad-word", "worse-word")),
        ("rules: {bad-word: info}", [], {**USUAL, "bad-word": "info"}),
        ("rules: {odd-word: on}", [], {**USUAL, "odd-word": "warning"}),
        ("rules: {odd-word: {severity: error}}", [], {**USUAL, "odd-word": "error"}),
        ("rules: {odd-word: {severity: off}}", [], USUAL),
        ("select: [bad-word]\nrules: {bad-word: info, worse-word: info}", [], {"bad-word": "info"}),
        ("per-file-ignores: {READ*.md: [bad-word], docs/*: [shaped]}", [], without("bad-word")),
        # the command line is over the config
        ("ignore: [bad-word]", ["--select=bad-word,odd-word"], {"bad-word": "error", "odd-word": "warning"}),
        ("rules: {odd-word: off}", ["--select=odd-word"], {"odd-word": "warning"}),
        ("rules: {bad-word: info, shaped: off}", ["--ignore=bad-word"], without("bad-word", "shaped")),
        ("select: [bad-word]", ["--ignore=worse-word"], {"bad-word": "error"}),
        # what needs the network
        (None, ["--offline"], without("far-word")),
        ("select: [far-word]", ["--offline"], {}),
    ],
)
def test_which_rules_run_and_how_severe_they_are(
    config: str | None, args: list[str], wanted: dict[str, str], capsys: Capture
) -> None:
    run(config, *args)
    assert told(capsys) == wanted


@pytest.mark.parametrize(
    ("config", "args", "code"),
    [
        ("fail-on: never", [], 0),
        ("fail-on: warning\nignore: [bad-word]", [], 1),
        ("fail-on: never", ["--fail-on=error"], 1),
        ("fail-on: info", ["--fail-on=never"], 0),
        ("rules: {bad-word: warning}", [], 0),
        ("rules: {worse-word: error}\nignore: [bad-word]", [], 1),
    ],
)
def test_the_exit_code(config: str, args: list[str], code: int) -> None:
    assert run(config, *args) == code


def test_a_given_severity_holds_for_all_that_a_rule_finds(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def check(subject: Subject[Any]) -> Iterator[Problem]:
        return (Problem(span, "here", severity=Severity.ERROR) for span in places("bad", subject))

    monkeypatch.setattr("awesome_lint.run.RULES", (rule(check, "grave"),))
    run("rules: {grave: info}")
    assert told(capsys) == {"grave": "info"}


def test_options_are_typed(capsys: Capture) -> None:
    run(
        "rules: {shaped: {min-count: 2, share: 1, strict: true, word: new, order: down, grade: info,"
        " words: [a, b], hosts: [c], severity: info}}",
        "--select=shaped",
    )
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["severity"] == "info"
    assert finding["message"] == repr(
        Shape(2, 1, True, "new", "down", Severity.INFO, ("a", "b"), frozenset({"c"}))
    )


def test_a_preset_is_under_the_config(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    rules = (
        word_rule("odd", "missing-badge")._replace(default=False),
        word_rule("odd", "missing-description"),
    )
    monkeypatch.setattr("awesome_lint.run.RULES", rules)

    def found(config: str, *args: str) -> set[str]:
        run(config, *args)
        return set(told(capsys))

    assert found("") == found("preset: auto") == {"missing-description"}
    assert (
        found("preset: awesome") == found("", "--preset=awesome") == {"missing-badge", "missing-description"}
    )
    assert found("preset: academic") == found("preset: awesome", "--preset=academic") == set()
    assert found("preset: awesome\nignore: [missing-badge]") == {"missing-description"}
    assert found("preset: academic\nrules: {missing-description: on}") == {"missing-description"}


def test_patterns_are_relative_to_the_config_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (folder / "docs" / "deep").mkdir(parents=True)
    (folder / "docs" / "deep" / "a.md").write_text("bad")
    Path(".awesome-lint.yml").write_text("per-file-ignores:\n  'docs/*.md': [bad-word]\n")
    assert run(None, "docs/deep/a.md") == 0
    monkeypatch.chdir("docs/deep")
    assert run(None, "a.md") == 0
    assert run(None, str(folder / "README.md")) == 1


def test_the_configs_that_the_readme_shows_are_such(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    configs = re.findall("^```yaml\n(preset:.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    monkeypatch.setattr("awesome_lint.run.RULES", rules.RULES)
    Path("README.md").write_text("# List\n")
    assert [(run(config), capsys.readouterr().err) for config in configs] == [(0, "")] * 2


@pytest.mark.parametrize(("args", "upgrade"), [((), True), (("insecure-link",), False)])
def test_https_is_tried_for_the_rule_that_tells_of_it(args: tuple[RuleName, ...], upgrade: bool) -> None:
    request = Request(paths=("README.md",), settings=Settings(ignore=args), links=Options())
    links = configure(rules.RULES, request).links
    assert isinstance(links, Options)
    assert links.upgrade is upgrade
