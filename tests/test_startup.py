"""An offline run imports what it needs and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .command import ENVIRON

SCRIPT = """
import json, sys
from awesome_lint.cli import main
main(sys.argv[1:], {})
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""

CONFIG = {"tomllib", "yaml"}
NEVER = {
    "aiohttp",
    "asyncio",
    "importlib.metadata",
    "requests",
    "rich",
    "socket",
    "tomllib",
    "urllib3",
    "yaml",
}

LIST = "# List\n\n- [one](https://one.example) - One.\n"
NEAR = (
    LIST
    + "- [A long enough title of a paper](https://two.example)\n- [A long enough title of a papre](https://six.example)\n"
)


def imported(folder: Path, text: str, *args: str) -> set[str]:
    """The modules that are loaded after a run on a list."""
    (folder / "README.md").write_text(text)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *args], cwd=folder, env=ENVIRON, capture_output=True, check=True
    )
    return set(json.loads(done.stderr))


@pytest.mark.parametrize("name", ["text", "json"])
def test_a_run_on_a_list_without_front_matter(name: str, tmp_path: Path) -> None:
    modules = imported(tmp_path, LIST, "--offline", "--format", name)
    assert not modules & {*NEVER, "rapidfuzz"}
    assert "mistune" in modules


def test_a_pattern_needs_no_more(tmp_path: Path) -> None:
    assert not imported(tmp_path, LIST, "*.md") & {*NEVER, "rapidfuzz"}


def test_colour_needs_rich(tmp_path: Path) -> None:
    assert "rich" in imported(tmp_path, LIST, "--color=always")


def test_two_titles_to_compare_need_rapidfuzz(tmp_path: Path) -> None:
    assert "rapidfuzz" in imported(tmp_path, NEAR)


def test_a_config_file_needs_the_library_of_its_language(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\n")
    assert not imported(tmp_path, LIST) & CONFIG
    (tmp_path / "pyproject.toml").write_text("[tool.awesome-lint]\n")
    assert imported(tmp_path, LIST) & CONFIG == {"tomllib"}
    (tmp_path / ".awesome-lint.yml").write_text("")
    assert imported(tmp_path, LIST) & CONFIG == {"yaml"}
