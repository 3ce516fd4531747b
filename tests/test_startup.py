"""An offline run imports what it needs and nothing else."""

from __future__ import annotations

import ast
import subprocess
import sys
import time
from pathlib import Path

import pytest

from awesome_lint.linkcheck import cache
from awesome_lint.model import LinkStatus, Verdict

from .command import ENVIRON

SCRIPT = """
import os, sys
from awesome_lint.cli import main
main(sys.argv[1:], os.environ)
print(*sorted(sys.modules), file=sys.stderr)
"""

DATACLASSES = """
import os, sys
from awesome_lint.cli import main
main(sys.argv[1:], os.environ)
ours = [module for name, module in sys.modules.items() if name.startswith("awesome_lint")]
classes = {value for module in ours for value in vars(module).values() if isinstance(value, type)}
print(*(made.__qualname__ for made in classes if "__dataclass_fields__" in vars(made)), file=sys.stderr)
"""

TUPLES = """
import os, sys
from typing import ForwardRef
from awesome_lint.cli import main
main(sys.argv[1:], os.environ)
ours = [module for name, module in sys.modules.items() if name.startswith("awesome_lint")]
is_tuple = lambda value: isinstance(value, type) and hasattr(value, "_fields")
tuples = {value for module in ours for value in vars(module).values() if is_tuple(value)}
compiled = [
    f"{made.__qualname__}.{field}"
    for made in tuples
    for field, annotation in made.__annotations__.items()
    if isinstance(annotation, ForwardRef)
]
print(*compiled, file=sys.stderr)
"""

CONFIG = {"tomllib", "yaml"}
NEVER = {
    "aiohttp",
    "asyncio",
    "concurrent.futures",
    "importlib.metadata",
    "requests",
    "rich",
    "socket",
    "tomllib",
    "sqlite3",
    "urllib3",
    "yaml",
    "yarl",
}

NOT_OF_A_TEXT = {"bz2", "datetime", "difflib", "hashlib", "json", "lzma", "shutil", "subprocess", "tempfile"}
"""What the standard library takes long to load and only other runs need."""

OURS = {
    "awesome_lint.baseline.git",
    "awesome_lint.citations.amend",
    "awesome_lint.citations.doubts",
    "awesome_lint.citations.records",
    "awesome_lint.citations.write",
    "awesome_lint.explain",
    "awesome_lint.fix.diff",
    "awesome_lint.linkcheck.options",
    "awesome_lint.registries.options",
    "awesome_lint.report.statistics",
}
"""The same of our own."""

MOST_TEXTS = 120
"""Annotations that are text, of more than five hundred."""

LIST = "# List\n\n- [one](https://one.example) - One.\n"
REFERENCES = LIST + (
    "- Ju, Z., Wang, Y., ... & Zhao, S. (2024). Naturalspeech 3. arXiv preprint arXiv:2403.03100.\n"
    "- Wang, Q., & Lee, K. A. (2024). Cosine scoring. IEEE Signal Processing Letters.\n"
    "- Lee, K. A. (2021). Xi-vector embedding. IEEE Signal Processing Letters, 28, 1385-1389.\n"
)
"""With authors left out, without volume and pages, and without links: what records would mend."""
NEAR = (
    LIST
    + "- [A long enough title of a paper](https://two.example)\n- [A long enough title of a papre](https://six.example)\n"
)


def imported(folder: Path, text: str, *args: str, script: str = SCRIPT) -> set[str]:
    """The modules that are loaded after a run on a list, or what else the script tells last."""
    (folder / "README.md").write_text(text)
    done = subprocess.run(
        [sys.executable, "-c", script, *args], cwd=folder, env=ENVIRON, capture_output=True, check=True
    )
    return set(done.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("name", ["text", "json"])
def test_a_run_on_a_list_without_front_matter(name: str, tmp_path: Path) -> None:
    modules = imported(tmp_path, LIST, "--offline", "--format", name)
    assert not modules & {*NEVER, "rapidfuzz"}
    assert "mistune" in modules


def test_an_offline_run_with_findings_loads_no_options_of_the_network(tmp_path: Path) -> None:
    modules = imported(tmp_path, LIST + "- [one](https://one.example) - One.\n", "--offline")
    assert not modules & (NEVER | NOT_OF_A_TEXT | OURS)


@pytest.mark.parametrize("text", [LIST, REFERENCES])
def test_an_offline_run_asks_no_record(text: str, tmp_path: Path) -> None:
    assert not imported(tmp_path, text, "--offline") & (NEVER | NOT_OF_A_TEXT | OURS)


def test_an_offline_run_makes_no_dataclass(tmp_path: Path) -> None:
    """Each is generated as text and compiled: it takes as long as four named tuples."""
    assert imported(tmp_path, REFERENCES, "--offline", script=DATACLASSES) == set()


def test_few_annotations_of_named_tuples_are_text(tmp_path: Path) -> None:
    """typing compiles each by itself. `from __future__ import annotations` makes text of all: a module whose
    tuples have many fields does without it.
    """
    assert len(imported(tmp_path, REFERENCES, "--offline", script=TUPLES)) < MOST_TEXTS


def test_a_pattern_needs_no_more(tmp_path: Path) -> None:
    assert not imported(tmp_path, LIST, "--offline", "*.md") & {*NEVER, "rapidfuzz"}


def test_links_that_the_cache_knows_need_no_network(tmp_path: Path) -> None:
    alive = cache.Record(time.time(), None, None, 0, LinkStatus(Verdict.ALIVE, "200 OK", 200, source="http"))
    cache.save(tmp_path, {"https://one.example/": alive})
    modules = imported(tmp_path, LIST, "--cache-dir=.")
    assert not modules & {"aiohttp", "asyncio", "requests", "rich"}
    assert "sqlite3" in modules


def test_colour_needs_rich(tmp_path: Path) -> None:
    assert "rich" in imported(tmp_path, LIST, "--offline", "--color=always")


def test_two_titles_to_compare_need_rapidfuzz(tmp_path: Path) -> None:
    assert "rapidfuzz" in imported(tmp_path, NEAR, "--offline")


def test_a_config_file_needs_the_library_of_its_language(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\n")
    assert not imported(tmp_path, LIST, "--offline") & CONFIG
    (tmp_path / "pyproject.toml").write_text("[tool.awesome-lint]\n")
    assert imported(tmp_path, LIST, "--offline") & CONFIG == {"tomllib"}
    (tmp_path / ".awesome-lint.yml").write_text("")
    assert imported(tmp_path, LIST, "--offline") & CONFIG == {"yaml"}


def test_no_expression_is_compiled_at_import() -> None:
    """To compile all of them took a fifth of a short list's run; `Pattern` waits until one is asked."""
    package = Path(__file__).parents[1] / "awesome_lint"
    compiling = [
        f"{module.relative_to(package)}:{node.lineno}"
        for module in package.rglob("*.py")
        for statement in ast.parse(module.read_text(encoding="utf-8")).body
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
    ]
    assert compiling == []
