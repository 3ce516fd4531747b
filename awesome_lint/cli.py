"""Arguments and environment in, exit code out. The only reader of both."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from io import TextIOWrapper
from typing import NoReturn

from . import __version__
from .bug import Bug, attempt
from .config import FORMATS, PRESETS, Request
from .escape import escape, escape_start
from .model import Severity
from .place import ConfigError
from .report import Look
from .rules import RULES
from .run import Outcome, run
from .settings import Settings


def entry_point() -> NoReturn:
    """The console script."""
    gc.disable()  # a run ends before there is garbage worth the time: up to a fifth of a large list's
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = 2
        _tell(["interrupted before the end: nothing was reported"])
    sys.exit(code)


def main(argv: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """0: nothing at or above --fail-on; 1: there is; 2: something could not be done.

    Raises SystemExit for arguments that it does not understand, --help and --version.
    """
    args = _parser().parse_args(argv)
    outcome = attempt("the run", partial(_run, args, environ))
    if isinstance(outcome, Bug):
        outcome = Outcome("", (), (outcome,), 2)
    unprinted = _print(outcome.report)
    _tell((*outcome.failures, *unprinted, *(bug.message for bug in outcome.bugs)))
    if environ.get("AWESOME_LINT_DEBUG") == "1":
        _trace(outcome.bugs)
    return 2 if unprinted else outcome.exit_code


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """An argument can be the name of a file, and a shell's wildcard brings in any."""
        super().error(escape(message))


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="awesome-lint",
        description="Check an awesome list: entries, links, sections.",
        epilog="Exit code: 0 nothing at or above --fail-on, 1 there is, 2 something could not be done.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add(
        "paths", nargs="*", default=["README.md"], metavar="PATH", help="file or pattern; - is standard input"
    )
    add("--offline", action="store_true", help="make no request")
    add("--format", choices=FORMATS, default="text", help="what goes to standard output")
    add("--report", type=_report, action="append", default=[], metavar="F=PATH", help="format F to a file")
    add("--select", type=_names, action="extend", metavar="RULES", help="only these, separated by commas")
    add("--ignore", type=_names, action="extend", default=[], metavar="RULES", help="all but these")
    add("--preset", choices=PRESETS, help="the kind of list; auto: what it shows itself")
    add("--config", metavar="FILE", help="in place of .awesome-lint.yml or pyproject.toml")
    add("--fail-on", choices=[*map(str, Severity), "never"], help="what makes the exit code 1; else error")
    add("--color", choices=["auto", "always", "never"], default="auto", help="auto: on a terminal")
    add("--quiet", action="store_true", help="findings only: no counts, no summary")
    add("--list-rules", action="store_true", help="show every rule in a line, and end")
    add("--explain", metavar="RULE", help="show the manual page of a rule, and end")
    add("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]


def _report(value: str) -> tuple[str, str]:
    name, _, path = value.partition("=")
    if name not in FORMATS or not path:
        raise ArgumentTypeError(f"{value!r} is not F=PATH with F one of {', '.join(FORMATS)}")
    return name, path


def _request(args: Namespace, environ: Mapping[str, str]) -> Request:
    columns = _columns()
    color = _has_color(args.color, environ, columns is not None)
    return Request(
        paths=tuple(args.paths),
        config=args.config,
        settings=Settings(
            preset=args.preset,
            select=None if args.select is None else tuple(args.select),
            ignore=tuple(args.ignore),
            fail_on=args.fail_on,
        ),
        offline=args.offline,
        format=args.format,
        look=Look(color, max(40, columns or 100), args.quiet),
        reports=tuple(args.report),
    )


def _columns() -> int | None:
    """The width of the terminal that is printed to, 0 for unknown; None where it is no terminal."""
    if not sys.stdout or not sys.stdout.isatty():
        return None
    return os.get_terminal_size(sys.stdout.fileno()).columns


def _has_color(choice: str, environ: Mapping[str, str], terminal: bool) -> bool:
    """The flag, else https://no-color.org, else https://force-color.org, else what the output is."""
    if choice != "auto" or environ.get("NO_COLOR"):
        return choice == "always"
    if environ.get("FORCE_COLOR"):
        return True
    return terminal and environ.get("TERM") != "dumb"


def _run(args: Namespace, environ: Mapping[str, str]) -> Outcome:
    try:
        if args.list_rules or args.explain:
            return Outcome(_explain(args), (), (), 0)
        return run(_request(args, environ))
    except ConfigError as error:
        return Outcome("", (str(error),), (), 2)


def _explain(args: Namespace) -> str:
    from .explain import page, table

    return table(RULES) if args.list_rules else page(args.explain, RULES)


def _print(report: str) -> list[str]:
    """Print the report; returns a line where that fails. A reader who has enough is no failure."""
    try:
        print(report, end="", flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains at exit
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return [f"standard output cannot be written: {error.strerror}"]
    return []


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        print(f"awesome-lint: {escape(line)}", file=sys.stderr)


def _trace(bugs: Iterable[Bug]) -> None:
    from traceback import format_exception

    for bug in bugs:
        for line in "".join(format_exception(bug.error)).splitlines():
            print(escape_start(line), file=sys.stderr)
