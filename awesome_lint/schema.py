"""The JSON Schema of a config, made from the very types that `settings` reads it with."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from .model import Severity
from .rule import Rule
from .settings import RuleName, RuleSetting, Settings

Schema = dict[str, Any]

_DIALECT: Final = "http://json-schema.org/draft-07/schema#"  # the newest that all editors read
_SIMPLE: Final[Mapping[Any, str]] = {bool: "boolean", int: "integer", float: "number", str: "string"}
_LEVELS: Final = (*map(str, Severity), "off", "on", False, True)  # YAML 1.1 has the last two for off and on


def schema(rules: Iterable[Rule]) -> Schema:
    """What a config may say where these are the rules.

    It is as strict as the program but for what a value means: whether an address is one, say.
    """
    rules = tuple(rules)
    names = {"type": "string", "enum": [rule.name for rule in rules]}
    return {
        "$schema": _DIALECT,
        "title": "The config of awesome-lint",
        "definitions": {"rule": names, "level": {"enum": list(_LEVELS)}},
        **_Writer(rules).table(Settings()),
    }


def schema_text(rules: Iterable[Rule]) -> str:
    """The schema as a file."""
    return json.dumps(schema(rules), indent=1) + "\n"


class _Writer:
    """The schemas of kinds, in step with how `settings` reads them."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules

    def table(self, default: NamedTuple, shared: Container[str] = ()) -> Schema:
        """A tuple: each field by its key, or null for what it is without; none for those that are shared."""
        kinds = get_type_hints(type(default))
        return _closed(
            {
                name.replace("_", "-"): _or_null(self.kind(kinds[name]))
                for name in default._fields
                if name not in shared
            }
        )

    def kind(self, kind: Any) -> Schema:
        if kind in _SIMPLE:
            return {"type": _SIMPLE[kind]}
        if kind is RuleName:
            return {"$ref": "#/definitions/rule"}
        if hasattr(kind, "_fields"):
            return self.table(kind())
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return {"enum": list(map(str, kind))}
        return self._composed(get_origin(kind), get_args(kind))

    def _composed(self, origin: Any, parts: tuple[Any, ...]) -> Schema:
        if origin is Literal:
            return {"enum": list(parts)}
        if origin in (Union, UnionType):
            return self.kind(next(part for part in parts if part is not NoneType))
        if origin is Mapping:
            return self._mapping(*parts)
        return {"type": "array", "items": self.kind(parts[0])}

    def _mapping(self, key: Any, kind: Any) -> Schema:
        if kind is RuleSetting:
            return _closed({rule.name: self._rule(rule) for rule in self.rules})
        if get_origin(key) is Literal:
            return _closed({name: self.kind(kind) for name in get_args(key)})
        return {"type": "object", "additionalProperties": self.kind(kind)}

    def _rule(self, rule: Rule) -> Schema:
        level = {"$ref": "#/definitions/level"}
        table = self.table(rule.options, rule.shared)
        table["properties"] = {"severity": level, **table["properties"]}
        return {"description": rule.summary, "anyOf": [level, table]}


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _or_null(schema: Schema) -> Schema:
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}
