"""A mistake in a config file is one line that names its place, and takes no time."""

from __future__ import annotations

from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awesome_lint.rule import Rule
from awesome_lint.rules import RULES

from ..growth import check_swift
from .asked import Capture, run

KEYS = (
    "the keys here are preset, select, ignore, fail-on, citation-style, rules, per-file-ignores, exclude, "
    "accept, second-try, headers, registries"
)
LEVELS = "error, warning, info, never"
SEVERITIES = "error, warning, info, off, on"
CHOOSE = "take one of these"


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("ingore: [a]", "1: ingore: there is no such key; did you mean 'ignore'?"),
        ("\nzzz: 1", f"2: zzz: there is no such key; {KEYS}"),
        ("ignore:\n- bad-wort", "1: ignore: there is no rule 'bad-wort'; did you mean 'bad-word'?"),
        ("select: bad-word", "1: select: a list is wanted here, not text"),
        ("select: [1]", "1: select: the name of a rule is wanted here, not a number"),
        ("fail-on: warn", f"1: fail-on: 'warn' is none of {LEVELS}; did you mean 'warning'?"),
        ("fail-on: off", f"1: fail-on: one of {LEVELS} is wanted here, not true or false"),
        ("fail-on: 2026-99-99", f"1: fail-on: '2026-99-99' is none of {LEVELS}; {CHOOSE}"),
        ("preset: x\n", f"1: preset: 'x' is none of auto, awesome, academic; {CHOOSE}"),
        ("per-file-ignores: [a]", "1: per-file-ignores: a table is wanted here, not a list"),
        ("per-file-ignores:\n  '*.md': a", "2: per-file-ignores.*.md: a list is wanted here, not text"),
    ],
)
def test_a_mistake_is_one_line_that_names_its_place(config: str, message: str, capsys: Capture) -> None:
    assert run(config) == 2
    assert capsys.readouterr() == ("", f"awesome-lint: .awesome-lint.yml:{message}\n")


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("{bad-wrod: off}", ".bad-wrod: there is no rule 'bad-wrod'; did you mean 'bad-word'?"),
        ("{bad-wrod: {}}", ".bad-wrod: there is no rule 'bad-wrod'; did you mean 'bad-word'?"),
        ("{bad-word: eror}", f".bad-word: 'eror' is none of {SEVERITIES}; did you mean 'error'?"),
        ("{bad-word: }", f".bad-word: one of {SEVERITIES} is wanted here, not nothing"),
        ("{bad-word: {x: 1}}", ".bad-word.x: there is no such key; there are none here"),
        ("{shaped: {min-cuont: 1}}", ".shaped.min-cuont: there is no such key; did you mean 'min-count'?"),
        ("{shaped: {min-count: a}}", ".shaped.min-count: a whole number is wanted here, not text"),
        ("{shaped: {min-count: on}}", ".shaped.min-count: a whole number is wanted here, not true or false"),
        ("{shaped: {share: .nan}}", ".shaped.share: a finite number is wanted here, not a number"),
        ("{shaped: {word: 0x" + "f" * 9999 + "}}", ".shaped.word: text is wanted here, not a number"),
        ("{shaped: {words: [1]}}", ".shaped.words: text is wanted here, not a number"),
        ("{shaped: {order: left}}", f".shaped.order: 'left' is none of up, down; {CHOOSE}"),
        ("{shaped: {severity: x}}", f".shaped.severity: 'x' is none of {SEVERITIES}; {CHOOSE}"),
        ("[bad-word]", ": a table is wanted here, not a list"),
    ],
)
def test_so_is_one_about_a_rule(config: str, message: str, capsys: Capture) -> None:
    assert run(f"\nrules:\n  {config}") == 2
    line = 2 if message.startswith(":") else 3
    assert capsys.readouterr().err == f"awesome-lint: .awesome-lint.yml:{line}: rules{message}\n"


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("[1]", " no table of keys and values"),
        ("a: *b", "1: aliases are not read"),
        ("a: [", "1: expected the node content, but found '<stream end>'"),
        ("[" * 30_000, "1: over 20 levels"),
        ("x" * 70_000, " over 64 KiB"),
        ("? " + "x" * 60_000 + "\n: 1", f"1: {'x' * 59}…: there is no such key; {KEYS}"),
        ("\x00", " binary, with a NUL byte on line 1; put the config into a file of its own"),
        ("a: \x1b]0;title\x07", "1: special characters are not allowed"),
        ('"\\u202e::error::": 1', f"1: \\u202e::error::: there is no such key; {KEYS}"),
    ],
)
def test_so_is_one_about_yaml(config: str, message: str, capsys: Capture) -> None:
    assert run(config) == 2
    assert capsys.readouterr().err == f"awesome-lint: .awesome-lint.yml:{message}\n"


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("[tool.awesome-lint]\nselct = []", "tool.awesome-lint.selct: there is no such key; did you mean 's"),
        ("[tool]\nawesome-lint = 1", "tool.awesome-lint: no table of keys and values\n"),
        ("tool = 1 # awesome-lint", "tool: no table of keys and values\n"),
        ("[tool.awesome-lint]\nselect = 2026-11-24", "tool.awesome-lint.select: a list is wanted here, not "),
        ("[tool.awesome-lint]\nselect = 2026-99-24", "expected newline or end of document after a statement"),
        (
            "a = " + "9" * 5000 + " # awesome-lint",
            "exceeds the limit (4300 digits) for integer string conver",
        ),
        ("a = " + "[" * 30_000 + " # awesome-lint", "maximum recursion depth exceeded"),
        ("# awesome-lint\n" + "x = 1\n" * 11_000, "over 64 KiB: put the config into .awesome-lint.yml\n"),
    ],
)
def test_so_is_one_in_pyproject(config: str, message: str, capsys: Capture) -> None:
    assert run(config, name="pyproject.toml") == 2
    (line,) = capsys.readouterr().err.splitlines(keepends=True)
    assert line.startswith(f"awesome-lint: pyproject.toml: {message}")


def test_a_long_key_in_pyproject_takes_no_time(capsys: Capture) -> None:
    config = "# awesome-lint\n" + ".".join("a" * 30_000) + " = 1"

    def work() -> None:
        assert run(config, name="pyproject.toml") == 2
        assert capsys.readouterr().err == (
            "awesome-lint: pyproject.toml:2: over 200 dots: put the config into .awesome-lint.yml\n"
        )

    check_swift(work, 4)


KEY = st.sampled_from(
    [
        "preset",
        "select",
        "ignore",
        "fail-on",
        "rules",
        "per-file-ignores",
        "shaped",
        "severity",
        "words",
        "tool",
    ]
)
VALUE = st.sampled_from(
    [
        "off",
        "error",
        "bad-word",
        "1",
        "1e9",
        ".inf",
        "2026-99-99",
        "~",
        "awesome-lint",
        "&a",
        "*a",
        "!x",
        "|",
        "?",
        "-",
    ]
)
SIGN = st.sampled_from([": ", "\n", "\n  ", "- ", *"[]{},='\"#<\0\x1b\ud800"])
TEXT = st.lists(KEY | VALUE | SIGN).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT | st.binary(), st.sampled_from([".awesome-lint.yml", "pyproject.toml"]))
def test_whatever_it_holds_there_is_a_report_or_a_line(content: str | bytes, name: str) -> None:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    Path(name).write_bytes(data + (b"" if name.startswith(".") else b" # awesome-lint"))
    with redirect_stderr(StringIO()) as told, redirect_stdout(StringIO()) as shown:
        code = run(None, f"--config={name}")
    assert code in (0, 1, 2)
    assert "internal error" not in told.getvalue()
    assert told.getvalue().count("\n") == (code == 2) == (not shown.getvalue())
    assert told.getvalue().strip().isprintable()


def test_a_pattern_takes_no_time(capsys: Capture) -> None:
    Path("a" * 200).write_text("bad")

    def work() -> None:
        for pattern in ("*a" * 20_000, "*" * 20_000, "[a-z]*" * 10_000 + "!", "?*" * 20_000 + "!"):
            assert run(f'per-file-ignores:\n  "{pattern}": [bad-word]', "a" * 200) in (0, 1, 2)

    check_swift(work, 10)


@pytest.mark.parametrize("checked", RULES, ids=lambda checked: checked.name)
def test_the_options_of_a_rule_can_be_set(
    checked: Rule, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("awesome_lint.run.RULES", RULES)
    assert run(f"rules: {{{checked.name}: {{nosuch: 1}}}}") == 2
    assert "there is no such key" in capsys.readouterr().err
