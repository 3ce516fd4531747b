"""Any config in YAML: the list is checked by it, or one line says what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from awesome_lint.rules import RULES
from awesome_lint.settings import Settings

from .effort import effort
from .promises import report, run

LIST = "# A\n\n## B\n\n- [a](http://a.example?utm_source=b) - C.\n"
SCALARS = st.one_of(
    st.sampled_from(["error", "warning", "info", "off", "on", "never", "auto", "academic", "*", "a.example"]),
    st.sampled_from([None, True, False, -1, 10**400, 1.5, float("nan"), float("inf"), "", "\x85", "é\u202e"]),
    st.text(max_size=5),
    st.dates(),
)
NAMES = [name for rule in RULES for name in rule.options._fields]
NAMES += Settings._fields
KEYS = st.sampled_from(
    ["severity", "github", "crossref", "url", "enabled", "fail_on", "Rules", "<<"]
    + [name.replace("_", "-") for name in NAMES]
    + [rule.name for rule in RULES]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.one_of(KEYS, SCALARS), inner, max_size=3)
    ),
    max_leaves=6,
)
TABLES = st.dictionaries(KEYS, VALUES, max_size=5)
WRITTEN = st.one_of(
    TABLES.map(lambda table: yaml.safe_dump(table, allow_unicode=True)),
    st.builds(
        lambda table, at, noise: (text := yaml.safe_dump(table))[:at] + noise + text[at:],
        TABLES,
        st.integers(0, 60),
        st.sampled_from(
            ["&a ", "*a", "!!python/name:os.system ", "!!binary x", "%", "\t", "{", "[", "---\n"]
        ),
    ),
    st.text(st.characters(codec="utf-8"), max_size=40),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("config")
    (folder / "README.md").write_text(LIST, encoding="utf-8")
    return folder


@effort(150)
@given(text=WRITTEN)
@example(text="{" * 5000)
@example(text="a: " * 5000)
def test_a_config_holds_or_is_refused_in_one_line(folder: Path, text: str) -> None:
    config, path = folder / "config.yml", folder / "README.md"
    config.write_bytes(text.encode())
    done = run("--offline", "--format=json", f"--config={config}", str(path))
    if done.code == 2:
        assert len(done.errors.splitlines()) == 1
        assert "config.yml" in done.errors
    else:
        report(done, path)
