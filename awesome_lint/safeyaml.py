"""YAML from whoever opens a pull request: text, numbers, lists and tables. PyYAML is imported here only.

Nested aliases and merge keys of 431 bytes keep `yaml.safe_load` busy for half a minute (PyYAML 6.0, 2026),
and it raises `ValueError`, `OverflowError` and `RecursionError` beside its own errors.
"""

from __future__ import annotations

from typing import Any, Final

import yaml
from yaml.composer import ComposerError
from yaml.constructor import ConstructorError

from .place import Table

MAX_CHARACTERS: Final = 64 * 1024
MAX_DEPTH: Final = 20

_TAG: Final = "tag:yaml.org,2002:"


class YamlError(Exception):
    """What is wrong, and the 1-based line of it where that is known."""

    def __init__(self, what: str, line: int | None = None) -> None:
        super().__init__(what)
        self.line = line


def load(text: str) -> object:
    """The only document of the text, None where it is empty; its mappings are of type Table.

    Raises YamlError for what is no YAML, and for aliases, merge keys, tags, keys that are no text or
    stand there twice, over 64 KiB of characters and over 20 levels. A date stays text.
    """
    if len(text) > MAX_CHARACTERS:
        raise YamlError(f"over {MAX_CHARACTERS // 1024} KiB")
    try:
        return yaml.load(text, _Loader)  # noqa: S506, it knows fewer types than the safe one
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(error.problem or "no YAML", mark.line + 1 if mark else None) from None
    except yaml.reader.ReaderError as error:
        raise YamlError(error.reason, text.count("\n", 0, error.position) + 1) from None


class _Loader(yaml.SafeLoader):
    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]  # the stubs have no types for it
        if self.check_event(yaml.AliasEvent):
            raise ComposerError(None, None, "aliases are not read", mark)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ComposerError(None, None, f"over {MAX_DEPTH} levels", mark)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, OverflowError):
            raise ConstructorError(None, None, "no number that can be read", node.start_mark) from None


def _table(loader: _Loader, node: yaml.MappingNode) -> Table:
    table, lines = Table(), {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise ConstructorError(None, None, "a key that is no text: put it in quotes", key_node.start_mark)
        if key in table:
            raise ConstructorError(None, None, "the same key as before", key_node.start_mark)
        table[key] = loader.construct_object(value_node, deep=True)
        lines[key] = key_node.start_mark.line + 1
    table.lines = lines
    return table


def _list(loader: _Loader, node: yaml.SequenceNode) -> list[object]:
    return [loader.construct_object(item, deep=True) for item in node.value]


def _unknown(loader: _Loader, node: yaml.Node) -> object:
    what = "merge keys are not read" if node.tag == f"{_TAG}merge" else "tags are not read"
    raise ConstructorError(None, None, what, node.start_mark)


_Loader.yaml_constructors = {
    f"{_TAG}null": yaml.SafeLoader.construct_yaml_null,
    f"{_TAG}bool": yaml.SafeLoader.construct_yaml_bool,
    f"{_TAG}int": yaml.SafeLoader.construct_yaml_int,
    f"{_TAG}float": yaml.SafeLoader.construct_yaml_float,
    f"{_TAG}str": yaml.SafeLoader.construct_yaml_str,
    f"{_TAG}timestamp": yaml.SafeLoader.construct_yaml_str,
    f"{_TAG}value": yaml.SafeLoader.construct_yaml_str,
    f"{_TAG}map": _table,
    f"{_TAG}seq": _list,
    None: _unknown,
}
