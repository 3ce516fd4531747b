"""What a config file may say: the keys of a table, each value checked against the type of its field."""

import re
from collections.abc import Container, Mapping
from enum import StrEnum
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Final, Literal, NamedTuple, NewType, Union, get_args, get_origin, get_type_hints

from .escape import shorten
from .model import NOTHING, Severity, WrittenStyle
from .pattern import Pattern
from .place import ConfigError, Place, Table, nearest
from .registries.names import Name as RegistryName
from .rule import Rule

RuleName = NewType("RuleName", str)
FailOn = Literal["error", "warning", "info", "never"]
Preset = Literal["auto", "awesome", "academic"]
Rules = Mapping[str, Rule]

_HEADER: Final = Pattern(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)  # a token of RFC 9110, 5.6.2


class RuleSetting(NamedTuple):
    """What is said of a rule: None where nothing is said of its severity or its options."""

    off: bool = False
    severity: Severity | None = None
    options: "NamedTuple | None" = None


class RegistrySetting(NamedTuple):
    """What is said of a registry: whether it is asked, and at which base address."""

    enabled: bool = True
    url: str = ""


class Settings(NamedTuple):
    """What a config file, a preset or a command line says; None and empty where it says nothing.

    A field's name, with dashes, is its key in a file.
    """

    preset: Preset | None = None
    select: tuple[RuleName, ...] | None = None
    ignore: tuple[RuleName, ...] = ()
    fail_on: FailOn | None = None
    citation_style: WrittenStyle | None = None
    rules: Mapping[RuleName, RuleSetting] = NOTHING
    per_file_ignores: Mapping[str, tuple[RuleName, ...]] = NOTHING
    exclude: tuple[str, ...] = ()
    accept: Mapping[str, tuple[int, ...]] = NOTHING
    second_try: bool | None = None
    headers: Mapping[str, Mapping[str, str]] = NOTHING
    registries: Mapping[RegistryName, RegistrySetting] = NOTHING

    def is_on(self, name: str, before: bool) -> bool:
        """Whether a rule is on that `before` was. To name it under `rules` turns it on."""
        setting = self.rules.get(RuleName(name))
        if name in self.ignore or (setting and setting.off):
            return False
        return before or setting is not None if self.select is None else name in self.select


def parse(table: Table, place: Place, rules: Rules) -> Settings:
    """The settings that a table holds; ConfigError for a key or a value that is none."""
    settings: Settings = _Reader(place, rules).fill(Settings(), table)
    return settings


def check_name(name: str, rules: Rules) -> RuleName:
    """ConfigError where no rule has this name."""
    if name not in rules:
        hint = nearest(name, rules, "awesome-lint --list-rules has the names")
        raise ConfigError(f"there is no rule {shorten(name)!r}{hint}")
    return RuleName(name)


def describe(kind: Any) -> str:
    """What a value of a kind is, in words."""
    if kind in _SIMPLE:
        return _SIMPLE[kind][0]
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return f"one of {', '.join(parts or tuple(kind))}"
    if origin in (Union, UnionType):
        return describe(next(part for part in parts if part is not NoneType))
    return "a table" if origin is Mapping else f"a list, each {describe(parts[0])}"


def _fault(said: NamedTuple) -> str:
    """What its types allow and nobody can do."""
    if isinstance(said, RegistrySetting) and said.url and not said.url.startswith(("http://", "https://")):
        return "url is an address with http or https"
    for host, headers in said.headers.items() if isinstance(said, Settings) else ():
        for name, value in headers.items():
            if not (_HEADER.fullmatch(name) and value.isascii() and value.isprintable()):
                return f"headers: {shorten(host)}: {shorten(name)!r} cannot be sent"
    return ""


class _Reader(NamedTuple):
    """Reads a value as the kind that a field is annotated with."""

    place: Place
    rules: Rules

    def fill(self, default: NamedTuple, table: Table, shared: Container[str] = ()) -> Any:
        """The tuple with the fields that the table has a value for; those that are shared have none here."""
        kinds = get_type_hints(type(default))
        names = {name.replace("_", "-"): name for name in default._fields if name not in shared}
        values = {}
        for key, value in table.items():
            here = self._replace(place=self.place.at(key, table))
            if key not in names:
                known = f"the keys here are {', '.join(names)}" if names else "there are none here"
                raise here.place.error(f"there is no such key{nearest(key, names, known)}")
            if value is not None:
                values[names[key]] = here.read(value, kinds[names[key]])
        filled = default._replace(**values)
        if fault := _fault(filled):
            raise self.place.error(fault)
        return filled

    def read(self, value: object, kind: Any) -> Any:
        if kind in _SIMPLE:
            return self._simple(value, kind)
        if kind is RuleName:
            return self._rule_name(value)
        if kind is RuleSetting:
            return self._rule_setting(value)
        if hasattr(kind, "_fields"):
            return self.fill(kind(), self._table(value))
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind(self._choice(value, tuple(kind)))
        return self._composed(value, get_origin(kind), get_args(kind))

    def _composed(self, value: object, origin: Any, parts: tuple[Any, ...]) -> Any:
        if origin is Literal:
            return self._choice(value, parts)
        if origin in (Union, UnionType):  # with None only; a null does not come here
            return self.read(value, next(part for part in parts if part is not NoneType))
        if origin is Mapping:
            return self._mapping(value, *parts)
        if not isinstance(value, list):
            raise self._unexpected("a list", value)
        return origin(self.read(item, parts[0]) for item in value)

    def _simple(self, value: object, kind: type) -> object:
        word, types = _SIMPLE[kind]
        if type(value) not in types or (isinstance(value, float) and not isfinite(value)):
            raise self._unexpected(word, value)
        return value

    def _mapping(self, value: object, key_kind: Any, kind: Any) -> dict[Any, Any]:
        table = self._table(value)
        read = {}
        for key, item in table.items():
            within = self._replace(place=self.place.at(key, table))
            name = within.read(key, key_kind)
            read[name] = within.read(item, kind)
        return read

    def _table(self, value: object) -> Table:
        if not isinstance(value, dict):
            raise self._unexpected("a table", value)
        return value if isinstance(value, Table) else Table(value)

    def _rule_setting(self, value: object) -> RuleSetting:
        """A severity, `off` or `on` (which YAML has for false and true), or a table with options."""
        if not isinstance(value, dict):
            return self._severity(value)
        table = value if isinstance(value, Table) else Table(value)
        said = RuleSetting()
        if "severity" in table:
            said = self._replace(place=self.place.at("severity", table))._severity(table["severity"])
        rule = self.rules[self.place.keys[-1]]
        return said._replace(options=self.fill(rule.options, table.without("severity"), rule.shared))

    def _severity(self, value: object) -> RuleSetting:
        if isinstance(value, bool):
            value = "on" if value else "off"
        choice = self._choice(value, (*Severity, "off", "on"))
        return RuleSetting(choice == "off", Severity(choice) if choice in set(Severity) else None)

    def _rule_name(self, value: object) -> RuleName:
        if not isinstance(value, str):
            raise self._unexpected("the name of a rule", value)
        try:
            return check_name(value, self.rules)
        except ConfigError as error:
            raise self.place.error(str(error)) from None

    def _choice(self, value: object, choices: tuple[str, ...]) -> str:
        words = ", ".join(choices)
        if not isinstance(value, str):
            raise self._unexpected(f"one of {words}", value)
        if value not in choices:
            hint = nearest(value, choices, "take one of these")
            raise self.place.error(f"{shorten(value)!r} is none of {words}{hint}")
        return value

    def _unexpected(self, wanted: str, value: object) -> ConfigError:
        """Says of what kind the value is, not what it is: it may be a number of 60,000 digits."""
        return self.place.error(f"{wanted} is wanted here, not {_GIVEN.get(type(value), 'something else')}")


_SIMPLE: Final[Mapping[type, tuple[str, tuple[type, ...]]]] = {
    bool: ("true or false", (bool,)),
    int: ("a whole number", (int,)),
    float: ("a finite number", (int, float)),
    str: ("text", (str,)),
}

_GIVEN: Final[Mapping[type, str]] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "a table",
    Table: "a table",
    NoneType: "nothing",
}
