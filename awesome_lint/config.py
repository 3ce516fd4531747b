"""What a run is asked to do, and which rules that leaves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from . import report
from .model import Severity
from .rule import Rule

FORMATS = tuple(report.FORMATS)


class ConfigError(Exception):
    """Something was asked that cannot be done; the text says what to do instead, in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What the command line asks for.

    `select` None stands for all rules, `fail_on` None for never; `reports` are pairs of a format and
    the path to write it to.
    """

    paths: tuple[str, ...]
    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    fail_on: Severity | None
    format: str
    look: report.Look
    reports: tuple[tuple[str, str], ...]


def active(rules: Iterable[Rule], config: Config) -> tuple[Rule, ...]:
    """The rules that are selected and not ignored; a name that is no rule's is a ConfigError."""
    known = {rule.name: rule for rule in rules}
    for name in (*(config.select or ()), *config.ignore):
        if name not in known:
            raise ConfigError(f"there is no rule {name!r}{_nearest(name, known)}")
    selected = known if config.select is None else config.select
    return tuple(rule for name, rule in known.items() if name in selected and name not in config.ignore)


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; the rules are {', '.join(known)}"
