"""Arguments and environment in, exit code out. The only reader of both."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from io import TextIOWrapper
from math import inf
from typing import TYPE_CHECKING, Final, NoReturn

from . import __version__
from .bug import Bug, attempt
from .completion import SHELLS
from .config import FORMATS, PRESETS, Fixing, Request
from .escape import escape, escape_start
from .model import Severity
from .place import ConfigError
from .report import Look
from .rules import RULES
from .run import Outcome, run
from .settings import Settings

if TYPE_CHECKING:
    from argparse import _ArgumentGroup as ArgumentGroup
    from pathlib import Path

    from .linkcheck.options import Options as LinkOptions
    from .registries.options import Options as RegistryOptions

_MAX_TIME: Final = 600.0


def entry_point() -> NoReturn:
    """The console script. A run is over when all is told: to free its memory piece by piece takes longer
    than to leave that to the system.
    """
    gc.disable()  # a run ends before there is garbage worth the time: up to a fifth of a large list's
    if sys.stderr is None:  # closed by the caller: what is told there must not end up on standard output
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open to the end
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = 2
        _tell(["interrupted before the end: nothing was reported"])
    os._exit(code)


def main(argv: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """0: nothing at or above --fail-on; 1: there is; 2: something could not be done.

    Raises SystemExit for arguments that it does not understand, --help and --version.
    """
    parser = _parser()
    args = parser.parse_args(argv)
    if args.unsafe_fixes and not (args.fix or args.diff):
        parser.error("--unsafe-fixes goes with --fix or --diff")
    outcome = attempt("the run", partial(_run, args, environ))
    if isinstance(outcome, Bug):
        outcome = Outcome("", (), (), (outcome,), 2)
    if outcome.verbatim and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    unprinted = _print(outcome.report)
    bugs = [bug.message for bug in outcome.bugs]
    _tell((*outcome.notices, *outcome.failures, *unprinted, *bugs))
    if environ.get("AWESOME_LINT_DEBUG") == "1":
        _trace(outcome.bugs)
    return 2 if unprinted else outcome.exit_code


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """An argument can be the name of a file, and a shell's wildcard brings in any."""
        super().error(escape(message))


class _Help(HelpFormatter):
    """As wide as COLUMNS says, else the terminal. For that, argparse itself loads what unpacks archives."""

    def __init__(self, prog: str) -> None:
        columns = 0
        with suppress(ValueError):
            columns = int(os.environ.get("COLUMNS", ""))
        super().__init__(prog, width=(columns if columns > 0 else _columns() or 80) - 2)


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="awesome-lint",
        description="Check an awesome list: entries, links, sections.",
        epilog="Exit code: 0 nothing at or above --fail-on, 1 there is, 2 something could not be done. "
        "With --diff: 1 where it shows a change.",
        allow_abbrev=False,
        formatter_class=_Help,
    )
    add = parser.add_argument
    add(
        "paths", nargs="*", default=["README.md"], metavar="PATH", help="file or pattern; - is standard input"
    )
    add("--offline", action="store_true", help="make no request")
    _add_links(parser)
    add("--format", choices=FORMATS, default="text", help="what goes to standard output")
    add("--report", type=_report, action="append", default=[], metavar="F=PATH", help="format F to a file")
    add("--select", type=_names, action="extend", metavar="RULES", help="only these, separated by commas")
    add("--ignore", type=_names, action="extend", default=[], metavar="RULES", help="all but these")
    add("--preset", choices=PRESETS, help="the kind of list; auto: what it shows itself")
    add("--config", metavar="FILE", help="in place of .awesome-lint.yml or pyproject.toml")
    add("--fix", action="store_true", help="make the safe fixes; of standard input, print the fixed text")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff: the fixes to look over, too")
    add("--diff", action="store_true", help="show what --fix would change, write nothing")
    add("--fail-on", choices=[*map(str, Severity), "never"], help="what makes the exit code 1; else error")
    add("--baseline", default="none", metavar="REF", help="count what came since; auto: what a workflow says")
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
    add("--links", choices=["all", "new", "none"], default="all", help="new: not in the baseline")
    add(
        "--exclude", action="append", default=[], metavar="PATTERN", help="hosts or URLs that are not checked"
    )
    add(
        "--max-time",
        type=_seconds,
        default=_MAX_TIME,
        metavar="S",
        help=f"seconds for links and registries; {_MAX_TIME:.0f}",
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
    return seconds


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]


def _report(value: str) -> tuple[str, str]:
    name, _, path = value.partition("=")
    if name not in FORMATS or not path:
        raise ArgumentTypeError(f"{value!r} is not F=PATH with F one of {', '.join(FORMATS)}")
    return name, path


def _request(args: Namespace, environ: Mapping[str, str]) -> Request:
    columns = _columns()
    cache = None if args.offline or args.no_cache else _cache_folder(args.cache_dir, environ)
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
        only_new=args.links == "new",
        links=None if args.offline or args.links == "none" else _links(args, cache),
        registries=None if args.offline else _registries(args, cache),
        environ=environ,
        format=args.format,
        look=Look(color, max(40, columns or 100), args.quiet, args.statistics),
        reports=tuple(args.report),
        baseline=args.baseline,
        fixing=Fixing(args.unsafe_fixes, args.diff) if args.fix or args.diff else None,
    )


def _links(args: Namespace, cache: Path | None) -> LinkOptions:
    from .linkcheck.options import Options

    return Options(
        max_time=args.max_time,
        allow_private=args.allow_private,
        exclude=tuple(args.exclude),
        cache=cache,
    )


def _registries(args: Namespace, cache: Path | None) -> RegistryOptions:
    from .registries.options import Options

    return Options(folder=cache, max_time=args.max_time)


def _cache_folder(named: str | None, environ: Mapping[str, str]) -> Path | None:
    """The folder that was named, else that of the user; None where there is no such user."""
    from pathlib import Path

    from .linkcheck.cache import default_folder

    if named is not None:
        return Path(named)
    try:
        return default_folder(environ, Path(environ.get("HOME") or Path.home()), sys.platform)
    except RuntimeError:
        return None


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
        return _answer(args) or run(_request(args, environ), sys.stderr)
    except ConfigError as error:
        return Outcome("", (), (str(error),), (), 2)


def _answer(args: Namespace) -> Outcome | None:
    """What is asked for in place of a run."""
    if args.init:
        from .draft.command import init

        return Outcome("", (init(args.paths, args.config),), (), (), 0)
    if args.schema:
        from .schema import schema_text

        return Outcome(schema_text(RULES), (), (), (), 0)
    if args.completion:
        from .completion import completion

        names = (rule.name for rule in RULES)
        return Outcome(completion(_parser(), args.completion, names), (), (), (), 0)
    if args.list_rules or args.explain:
        from .explain import listed, page

        text = listed(RULES, args.format) if args.list_rules else page(args.explain, RULES)
        return Outcome(text, (), (), (), 0)
    return None


def _print(report: str) -> list[str]:
    """Print the report; returns a line where that fails. A reader who has enough is no failure."""
    if sys.stdout is None:
        return ["standard output is closed: name a file by --report"]
    try:
        print(report, end="", flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains at exit
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return [f"standard output cannot be written: {error.strerror}"]
    return []


def _tell(lines: Iterable[str]) -> None:
    with suppress(OSError):  # where nothing can be told, the exit code still tells
        for line in lines:
            print(f"awesome-lint: {escape(line)}", file=sys.stderr)


def _trace(bugs: Iterable[Bug]) -> None:
    from traceback import format_exception

    for bug in bugs:
        for line in "".join(format_exception(bug.error)).splitlines():
            print(escape_start(line), file=sys.stderr)
