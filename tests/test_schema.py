"""The schema of a config takes what the program takes, and refuses what it refuses."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.cli import main
from awesome_lint.explain import page
from awesome_lint.place import ConfigError, Place, Table
from awesome_lint.rule import Rule
from awesome_lint.rules import RULES
from awesome_lint.safeyaml import load
from awesome_lint.schema import schema
from awesome_lint.settings import parse as read_settings

from .config.asked import RULES as SHAPED
from .draft.test_lists import SHOWN, config_of

jsonschema = pytest.importorskip("jsonschema", reason="check-jsonschema is not installed")
README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
KEYS = re.compile(r"(?:preset|exclude|registries|rules):")
"""What a config that the README shows begins with; workflows and hooks begin otherwise."""


@cache
def validator(rules: tuple[Rule, ...] = RULES) -> Any:
    return jsonschema.Draft7Validator(schema(rules))


def documented() -> list[str]:
    blocks = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [block for block in blocks if KEYS.match(block)]


def test_the_command_shows_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--schema"], {}) == 0
    shown = json.loads(capsys.readouterr().out)
    jsonschema.Draft7Validator.check_schema(shown)
    assert shown == schema(RULES)


def test_every_config_of_the_readme_is_valid() -> None:
    assert len(documented()) >= 3
    for block in documented():
        assert not list(validator().iter_errors(load(block)))


def test_every_config_that_a_list_shows_is_valid() -> None:
    """That they show these is tested beside them."""
    for name in SHOWN:
        assert not list(validator().iter_errors(config_of(name)))


def test_every_documented_option_is_a_key() -> None:
    rules = schema(RULES)["properties"]["rules"]["properties"]
    for name, rule in rules.items():
        documented = re.findall(r"^- `([\w-]+)`: .* by default$", page(name, RULES), re.MULTILINE)
        assert ["severity", *documented] == list(rule["anyOf"][1]["properties"])


KEYED = ["preset", "select", "ignore", "fail-on", "rules", "per-file-ignores", "exclude", "accept",
         "second-try", "headers", "registries", "presets"]  # fmt: skip
NAMES = [*(rule.name for rule in SHAPED), "severity", "min-count", "share", "strict", "word", "order",
         "grade", "words", "hosts", "crossref", "enabled", "url", "a.org"]  # fmt: skip
LEAVES = st.sampled_from([None, True, False, 2, 0.5, "off", "on", "error", "info", "never", "auto", "down",
                          "bad-word", "shaped", "x"])  # fmt: skip
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=6,
)


def accepted(config: dict[str, Any]) -> bool:
    """But for what is said of a value and not of its kind, which a schema does not say."""
    try:
        read_settings(Table(config), Place("x.yml"), {rule.name: rule for rule in SHAPED})
    except ConfigError as error:
        return "url is an address" in str(error)
    return True


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYED), VALUES, max_size=2))
def test_it_is_as_strict_as_the_program(config: dict[str, Any]) -> None:
    assert validator(SHAPED).is_valid(config) == accepted(config), config
