"""Who may import whom: the layers of the package, read from the source of every module."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "awesome_lint"
MODULES = sorted(PACKAGE.rglob("*.py"))

LEAVES = {"", "bug", "escape", "equivalents", "model", "pattern", "rising", "script", "words"}
"""What everybody may import; "" is the package itself, for its version."""

LAYERS = {
    "bug": set[str](),
    "escape": set[str](),
    "equivalents": set[str](),
    "model": set[str](),
    "pattern": set[str](),
    "rising": set[str](),
    "script": set[str](),
    "words": set[str](),
    "rule": {"model"},
    "wording": {"model"},
    "identity": set[str](),
    "citations": {"model", "identity", "wording"},
    "survey": {"citations", "identity", "model", "wording"},
    "document": {"model", "citations"},
    "suppress": {"model"},
    "uncomment": {"model"},
    "place": set[str](),
    "rules": {
        "citations",
        "identity",
        "model",
        "place",
        "rule",
        "suppress",
        "survey",
        "uncomment",
        "wording",
    },
    "store": set[str](),
    "linkcheck": {"model", "store"},
    "registries": {"model", "identity", "citations", "store"},
    "evidence": {"identity", "linkcheck", "model", "registries", "wording"},
    "safeyaml": {"place"},
    "files": {"model"},
    "configfile": {"files", "place", "safeyaml"},
    "settings": {"model", "place", "registries", "rule"},
    "engine": {"model", "rule", "suppress"},
    "draft": {
        "citations",
        "config",
        "configfile",
        "document",
        "engine",
        "files",
        "identity",
        "model",
        "place",
        "rule",
        "rules",
        "settings",
        "survey",
        "wording",
    },
    "schema": {"model", "rule", "settings"},
    "completion": {"place"},
    "explain": {"document", "engine", "model", "place", "rule", "rules", "settings"},
    "report": {"citations", "explain", "model", "rules", "wording"},
    "config": {
        "configfile",
        "linkcheck",
        "model",
        "place",
        "registries",
        "report",
        "rule",
        "rules",
        "settings",
    },
    "repository": {"files", "model", "wording"},
    "baseline": {"configfile", "document", "files", "identity", "model", "place", "repository"},
    "fix": {"config", "files", "model"},
    "run": {
        "baseline",
        "config",
        "configfile",
        "document",
        "engine",
        "evidence",
        "files",
        "fix",
        "model",
        "report",
        "reportfiles",
        "repository",
        "rules",
    },
    "reportfiles": {"config", "files", "model", "report"},
    "arguments": {"completion", "config", "model"},
    "cli": {
        "arguments",
        "completion",
        "config",
        "draft",
        "explain",
        "files",
        "linkcheck",
        "place",
        "registries",
        "report",
        "rules",
        "run",
        "schema",
        "settings",
    },
    "__main__": {"cli"},
}

HOMES = {
    "aiohttp": {"linkcheck"},
    "yarl": {"linkcheck"},
    "requests": {"linkcheck", "registries"},
    "urllib3": {"linkcheck", "registries"},
    "mistune": {"document"},
    "rapidfuzz": {"baseline", "identity"},
    "rich": {"report", "evidence"},
    "shtab": {"completion"},
    "yaml": {"safeyaml"},
}
"""The parts that a third-party library is imported in, and nowhere else."""

NO_RULES_BUSINESS = {"io", "os", "pathlib", "socket", "subprocess", "urllib.request", "http"}


def layer(module: Path) -> str:
    """The part that a module belongs to: its package or, at the top, its own name."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py").replace("__init__", "")


def imports(module: Path) -> Iterator[tuple[str, bool]]:
    """Every imported module, also within functions: its full name, and whether it is ours."""
    here = ["awesome_lint", *module.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, False) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or "", False
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) - node.level + 1] + (node.module.split(".") if node.module else [])
            names = [[alias.name] for alias in node.names] if len(base) == 1 else [[]]
            yield from ((".".join(base + name), True) for name in names)


def ours(module: Path) -> set[str]:
    """The parts of the package that a module imports, apart from its own."""
    found = set()
    for name, is_ours in imports(module):
        part = [*name.split("."), ""][1]
        if is_ours:
            found.add("" if part.startswith("__") else part)
    return found - {layer(module)}


def identify(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=identify)
def test_a_module_imports_what_its_layer_may(module: Path) -> None:
    allowed = LAYERS.get(layer(module), set())
    assert ours(module) <= allowed | LEAVES


def test_every_layer_is_named_here() -> None:
    assert {layer(module) for module in MODULES} - {""} <= set(LAYERS)
    assert all(allowed <= set(LAYERS) for allowed in LAYERS.values())


@pytest.mark.parametrize("module", MODULES, ids=identify)
def test_a_library_is_imported_at_home_only(module: Path) -> None:
    for name, is_ours in imports(module):
        top = name.split(".")[0]
        if not is_ours and top not in sys.stdlib_module_names:
            assert layer(module) in HOMES[top], f"{name} has no home here"


@pytest.mark.parametrize("module", [m for m in MODULES if layer(m) == "rules"], ids=identify)
def test_a_rule_does_no_input_or_output(module: Path) -> None:
    assert not {name for name, _ in imports(module)} & NO_RULES_BUSINESS


def test_the_parts_form_no_circle() -> None:
    seen: set[str] = set()
    while wave := {name for name, allowed in LAYERS.items() if name not in seen and allowed <= seen}:
        seen |= wave
    assert seen == set(LAYERS)


def test_any_error_is_caught_in_one_place_only() -> None:
    broad = [
        identify(module)
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
    ]
    assert broad == ["bug.py"]
