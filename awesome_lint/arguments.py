"""The arguments of the command: their names, their values, and what its help says of them."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final, NoReturn

from . import __version__
from .completion import SHELLS
from .config import FORMATS, PRESETS
from .escape import escape
from .model import Severity

if TYPE_CHECKING:
    from argparse import _ArgumentGroup as ArgumentGroup

_MAX_TIME: Final = 600.0
_LONGEST: Final = 30 * 86400.0
"""Seconds; what waits longer than 49 days is refused by some systems (`threading.TIMEOUT_MAX`)."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """In one line. An argument can be the name of a file, and a shell's wildcard brings in any."""
        self.exit(2, f"{self.prog}: {escape(message)}; {self.prog} --help has the options\n")


def argument_parser(columns: int) -> ArgumentParser:
    """What reads the command line; its help is so many columns wide."""
    parser = _Parser(
        prog="awesome-lint",
        description="Check an awesome list: entries, links, sections.",
        epilog="Exit code: 0 nothing at or above --fail-on, 1 there is, 2 something could not be done. "
        "With --diff: 1 where it shows a change.",
        allow_abbrev=False,
        formatter_class=partial(HelpFormatter, width=columns - 2),
    )
    add = parser.add_argument
    add(
        "paths",
        nargs="*",
        default=["README.md"],
        metavar="PATH",
        help="file or pattern; - is standard input; else README.md, in whatever case",
    )
    add("--offline", action="store_true", help="make no request")
    _add_links(parser)
    add("--format", choices=FORMATS, default="text", help="what goes to standard output (text)")
    add("--report", type=_report, action="append", default=[], metavar="F=PATH", help="format F to a file")
    add("--select", type=_names, action="extend", metavar="RULES", help="only these, separated by commas")
    add("--ignore", type=_names, action="extend", default=[], metavar="RULES", help="all but these")
    add("--preset", choices=PRESETS, help="the kind of list; auto: what it shows itself")
    add("--config", metavar="FILE", help="in place of .awesome-lint.yml or pyproject.toml")
    add("--fix", action="store_true", help="make the safe fixes; of standard input, print the fixed text")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff: the fixes to look over, too")
    add("--diff", action="store_true", help="show what --fix would change, write nothing")
    add(
        "--fail-on",
        choices=[*map(str, Severity), "never"],
        help="the least that makes the exit code 1 (error)",
    )
    add("--baseline", default="none", metavar="REF", help="count what came since; auto: since what CI says")
    add("--color", choices=["auto", "always", "never"], default="auto", help="auto: on a terminal")
    add("--quiet", action="store_true", help="findings only: no counts, no summary")
    add("--statistics", action="store_true", help="in text and JSON, count by rule, section and host")
    _add_answers(parser.add_mutually_exclusive_group())
    add("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _add_answers(group: ArgumentGroup) -> None:
    """What ends without a run."""
    add = group.add_argument
    add("--list-rules", action="store_true", help="show every rule, as text or JSON, and end")
    add("--explain", metavar="RULE", help="show the manual page of a rule, and end")
    add("--schema", action="store_true", help="show the JSON Schema of a config, and end")
    add("--init", action="store_true", help="write the config that the list at PATH shows, and end")
    add("--completion", choices=SHELLS, help="show what that shell completes a command line by, and end")


def _add_links(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--links",
        choices=["all", "new", "none"],
        default="all",
        help="which are asked; new: not in the baseline",
    )
    add(
        "--exclude", action="append", default=[], metavar="PATTERN", help="hosts or URLs that are not checked"
    )
    add(
        "--max-time",
        type=_seconds,
        default=_MAX_TIME,
        metavar="S",
        help=f"seconds for links and registries ({_MAX_TIME:.0f})",
    )
    add("--cache-dir", metavar="DIR", help="where answers are kept; else the user's cache")
    add("--no-cache", action="store_true", help="neither read nor write that")
    add("--allow-private", action="store_true", help="check links to private addresses too")


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0
    if not 0 < seconds < inf:
        raise ArgumentTypeError(f"{value!r} is no number of seconds")
    return min(seconds, _LONGEST)


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]


def _report(value: str) -> tuple[str, str]:
    name, _, path = value.partition("=")
    if name not in FORMATS or not path:
        raise ArgumentTypeError(f"{value!r} is not F=PATH with F one of {', '.join(FORMATS)}")
    return name, path
