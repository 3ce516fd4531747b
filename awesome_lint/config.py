"""What a run does: what the command line, the config file, the preset and the rules themselves say."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final, NamedTuple

from . import configfile, report
from .model import NOTHING, Finding, Severity
from .place import ConfigError
from .rule import Rule
from .rules.entry_format import FormatOptions
from .settings import Preset, RuleName, RuleSetting, Settings, check_name, parse

if TYPE_CHECKING:
    from .linkcheck.options import Options as LinkOptions
    from .registries.options import Options as RegistryOptions

FORMATS = tuple(report.FORMATS)

_OF_AWESOME: Final[Mapping[str, RuleSetting]] = {
    "entry-format": RuleSetting(options=FormatOptions(separator="-", capital=True, period=True)),
    "missing-badge": RuleSetting(),
    "missing-contributing": RuleSetting(),
    "missing-description": RuleSetting(severity=Severity.WARNING),
    "missing-license": RuleSetting(),
    "missing-toc": RuleSetting(),
}

PRESETS: Final[Mapping[Preset, Settings]] = {
    "auto": Settings(),
    "awesome": Settings(rules={RuleName(name): setting for name, setting in _OF_AWESOME.items()}),
    "academic": Settings(rules={RuleName("missing-description"): RuleSetting(off=True)}),
}
"""auto: only what the list itself shows; awesome: what can be seen offline of what the template for pull
requests of https://github.com/sindresorhus/awesome asks of a list (2026-06), too; academic: a reference
needs no description."""


class Fixing(NamedTuple):
    """What to do with fixes: make the unsafe ones, too; show what they change instead of writing it."""

    unsafe: bool = False
    diff: bool = False


class Request(NamedTuple):
    """What the command line asks for.

    `config` is the config file that it names; `reports` are pairs of a format and the path to write it to;
    `links` is how links are to be checked, None for not at all; `only_new` leaves out those that
    the baseline has. `baseline` is a git revision, `auto` (what `environ` says) or `none`.
    `registries` is how registries are to be asked, apart from what `environ` (which holds tokens) and a
    config say of them; None for not at all.
    """

    paths: tuple[str, ...]
    config: str | None = None
    settings: Settings = Settings()
    offline: bool = False
    links: "LinkOptions | None" = None
    only_new: bool = False
    registries: "RegistryOptions | None" = None
    environ: Mapping[str, str] = NOTHING
    format: str = "text"
    look: report.Look = report.Look()
    reports: tuple[tuple[str, str], ...] = ()
    baseline: str = "none"
    fixing: Fixing | None = None

    def __repr__(self) -> str:
        """Without `environ`, which holds tokens."""
        return f"Request{self._replace(environ=NOTHING)[:]}"


class Config(NamedTuple):
    """The rules of a run with their options, and what is said over what they say; `fail_on` None: never.

    `links` is how links are checked, or why they are not; `registries` how these are asked, None where
    nobody wants to know; `notices` are lines for the user.
    """

    rules: tuple[Rule, ...]
    severities: Mapping[str, Severity]
    per_file_ignores: Mapping[str, tuple[RuleName, ...]]
    root: str
    fail_on: Severity | None
    links: "LinkOptions | str"
    registries: "RegistryOptions | None"
    notices: tuple[str, ...]

    def rules_for(self, path: str) -> tuple[Rule, ...]:
        """The rules for a file: all but those that a pattern ignores, relative to the config file."""
        if not self.per_file_ignores:
            return self.rules
        name = os.path.relpath(path, self.root).replace(os.sep, "/")
        ignored = {
            rule
            for pattern, rules in self.per_file_ignores.items()
            if fnmatchcase(name, pattern)
            for rule in rules
        }
        return tuple(rule for rule in self.rules if rule.name not in ignored)

    def grade(self, finding: Finding) -> Finding:
        """The finding with the severity that its rule was given, whatever the rule itself says."""
        severity = self.severities.get(finding.rule, finding.severity)
        return finding if severity is finding.severity else finding._replace(severity=severity)


def configure(rules: Iterable[Rule], request: Request, files: configfile.Files = configfile.DISK) -> Config:
    """The command line over the config file over the preset over the rules. Raises ConfigError."""
    known = {rule.name: rule for rule in rules}
    file, layers = _read(known, request, files)
    _, said, asked = layers
    fail_on = asked.fail_on or said.fail_on or "error"
    wanted = [_configured(rule, layers) for rule in known.values() if _is_on(rule, layers)]
    running = tuple(rule for rule in wanted if _can_run(rule, request))
    return Config(
        rules=running,
        severities=_severities(layers),
        per_file_ignores=said.per_file_ignores,
        root=file.root if file else os.curdir,
        fail_on=None if fail_on == "never" else Severity(fail_on),
        links=_links(running, said, request),
        registries=_registries(running, said, request),
        notices=_notices(wanted, request),
    )


def in_effect(rules: Iterable[Rule], request: Request) -> dict[str, Severity | None]:
    """The severity of each rule by the same three; None for a rule that is off. Raises ConfigError."""
    known = {rule.name: rule for rule in rules}
    _, layers = _read(known, request, configfile.DISK)
    said = _severities(layers)
    return {
        name: said.get(name, rule.severity) if _is_on(rule, layers) else None for name, rule in known.items()
    }


def _read(
    known: Mapping[str, Rule], request: Request, files: configfile.Files
) -> tuple[configfile.ConfigFile | None, tuple[Settings, Settings, Settings]]:
    """The config file, and what preset, file and command line say."""
    asked = request.settings
    if asked.select == ():
        raise ConfigError("--select names no rule; awesome-lint --list-rules has the names")
    for name in (*(asked.select or ()), *asked.ignore):
        check_name(name, known)
    file = configfile.read(request.config, files)
    said = parse(file.table, file.place, known) if file else Settings()
    if file and request.config is None:
        _refuse(said, file)
    return file, (PRESETS[asked.preset or said.preset or "auto"], said, asked)


def _is_on(rule: Rule, layers: Iterable[Settings]) -> bool:
    on = rule.default
    for layer in layers:
        on = layer.is_on(rule.name, on)
    return on


def _can_run(rule: Rule, request: Request) -> bool:
    if not rule.network:
        return True
    return not (request.offline or (rule.awaits == "links" and request.links is None))


def _links(rules: Sequence[Rule], said: Settings, request: Request) -> "LinkOptions | str":
    """How links are checked, or why they are not."""
    if request.offline:
        return "offline"
    if request.links is None:
        return "not asked for"
    if not any(rule.network and rule.awaits == "links" for rule in rules):
        return "no rule asks"
    return replace(
        request.links,
        exclude=(*said.exclude, *request.links.exclude),
        accept={host.lower(): frozenset(statuses) for host, statuses in said.accept.items()},
        headers={host.lower(): headers for host, headers in said.headers.items()},
        second_try=said.second_try is not False,
        upgrade=any(rule.name == "insecure-link" for rule in rules),  # what makes its fix safe
    )


def _registries(rules: Sequence[Rule], said: Settings, request: Request) -> "RegistryOptions | None":
    """How registries are asked: for the links, too, whose pages need not be fetched then."""
    awaited = {rule.awaits for rule in rules if rule.network}
    if request.offline or request.registries is None or not awaited & {"links", "registries"}:
        return None
    from .registries.options import from_environment

    addresses: dict[str, str] = {
        name: setting.url for name, setting in said.registries.items() if setting.url
    }
    left_out = {name for name, setting in said.registries.items() if not setting.enabled}
    if all(rule.name != "dead-link" for rule in rules):
        left_out.add("wayback")  # nobody would be told of a copy
    options = from_environment(request.environ, addresses, frozenset(left_out), request.registries)
    return replace(options, references="registries" in awaited)


def _refuse(said: Settings, file: configfile.ConfigFile) -> None:
    """ConfigError for what a config that is found may not say: where to send something, and what."""
    trusted = "only a config that --config names may set this"
    if said.headers:
        raise file.place.at("headers", file.table).error(trusted)
    if any(setting.url for setting in said.registries.values()):
        raise file.place.at("registries", file.table).error(f"url: {trusted}")


def _notices(wanted: Iterable[Rule], request: Request) -> tuple[str, ...]:
    """The one line that says what an offline run leaves out."""
    left_out = sorted(rule.name for rule in wanted if rule.network)
    if not request.offline or request.look.quiet or not left_out:
        return ()
    return (f"offline, so these rules did not run: {', '.join(left_out)}",)


def _configured(rule: Rule, layers: Iterable[Settings]) -> Rule:
    for layer in layers:
        setting = layer.rules.get(RuleName(rule.name))
        if setting and setting.options:
            rule = rule._replace(options=setting.options)
        said = {name: value for name in rule.shared if (value := getattr(layer, name)) is not None}
        rule = rule._replace(options=rule.options._replace(**said)) if said else rule
    return rule


def _severities(layers: Iterable[Settings]) -> dict[str, Severity]:
    return {
        name: setting.severity
        for layer in layers
        for name, setting in layer.rules.items()
        if setting.severity
    }
