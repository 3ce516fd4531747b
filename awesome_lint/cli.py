"""Arguments and environment in, exit code out. The only reader of both."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING, NoReturn

from .arguments import argument_parser
from .bug import Bug, attempt
from .config import Fixing, Request, in_effect
from .escape import escape, escape_start
from .files import cause
from .place import ConfigError
from .report import Look
from .rules import RULES
from .run import Outcome, run
from .settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from .linkcheck.options import Options as LinkOptions
    from .registries.options import Options as RegistryOptions


def command() -> NoReturn:
    """A process of its own. A run is over when all is told: to free its memory piece by piece takes longer
    than to leave that to the system.
    """
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
    parser = _parser(environ)
    args = parser.parse_args(argv)
    if args.unsafe_fixes and not (args.fix or args.diff):
        parser.error("--unsafe-fixes goes with --fix or --diff")
    if args.links == "new" and args.baseline == "none":
        parser.error("--links new goes with --baseline, which says what is not new")
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


def _parser(environ: Mapping[str, str]) -> ArgumentParser:
    """Its help is as wide as COLUMNS says, else the terminal: asked here, for argparse asks a module that
    imports every compression there is.
    """
    columns = 0
    with suppress(ValueError):
        columns = int(environ.get("COLUMNS", ""))
    return argument_parser(columns if columns > 0 else _columns() or 80)


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
        os.getcwd()
    except OSError as error:
        return Outcome("", (), (f"the working directory: {cause(error)}: start in another one",), (), 2)
    try:
        return _answer(args, environ) or run(_request(args, environ), sys.stderr)
    except ConfigError as error:
        return Outcome("", (), (str(error),), (), 2)


def _answer(args: Namespace, environ: Mapping[str, str]) -> Outcome | None:
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
        return Outcome(completion(_parser({}), args.completion, names), (), (), (), 0)
    if args.list_rules or args.explain:
        from .explain import listed, page

        if args.explain:
            return Outcome(page(args.explain, RULES), (), (), (), 0)
        here = in_effect(RULES, _request(args, environ))
        return Outcome(listed(RULES, here, args.format), (), (), (), 0)
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
        return [f"standard output cannot be written: {cause(error)}"]
    return []


def _tell(lines: Iterable[str]) -> None:
    with suppress(OSError):  # where nothing can be told, the exit code still tells
        for line in lines:
            print(f"awesome-lint: {escape(line)}", file=sys.stderr)


def _trace(bugs: Iterable[Bug]) -> None:
    from traceback import format_exception

    with suppress(OSError):
        for bug in bugs:
            for line in "".join(format_exception(bug.error)).splitlines():
                print(escape_start(line), file=sys.stderr)
