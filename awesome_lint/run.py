"""The flow: names of files → documents → findings → reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from .baseline import Baseline, find
from .bug import Bug, attempt
from .config import Config, Request, configure
from .configfile import differs
from .document import parse
from .engine import lint
from .files import Text, read
from .introduced import Change, mark
from .model import Document, Evidence, Finding, Result, Severity
from .past import Past, recall
from .report import Look, render
from .repository import look
from .rules import RULES


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report to print, and what else there is to tell: a line each, and bugs of our own.

    A failure makes the exit code 2, a note does not.
    """

    report: str
    failures: tuple[str, ...]
    bugs: tuple[Bug, ...]
    exit_code: int
    notes: tuple[str, ...] = ()


def run(request: Request) -> Outcome:
    """Check the files that are asked for, and write the reports that go to files. Raises ConfigError."""
    base = find(request.baseline, request.environ, request.paths)
    config = configure(RULES, request, base.files)
    texts, unreadable = read(request.paths)
    documents, bugs = _parse(texts)
    memory = recall(base, documents)
    bugs += memory.bugs
    evidence = Evidence()
    findings: list[Finding] = []
    for document in documents:
        found, broken = _check(document, config, evidence, memory.pasts.get(document.source.path))
        findings += map(config.grade, found)
        bugs += broken
    notes = (*base.notes, *_of_config(base, request), *memory.notes)
    result = Result(tuple(documents), tuple(findings), evidence, tuple(unreadable), base.name, notes)
    failures = [f"{file.path}: {file.message}" for file in unreadable] + _write(result, request)
    return Outcome(
        report=render(request.format, result, request.look),
        failures=tuple(failures),
        bugs=tuple(bugs),
        exit_code=2 if failures or bugs else _judge(findings, config.fail_on),
        notes=notes,
    )


def _parse(texts: Iterable[Text]) -> tuple[list[Document], list[Bug]]:
    parsed = [attempt(f"the parser, on {path}", partial(parse, path, text)) for path, text in texts]
    return (
        [document for document in parsed if isinstance(document, Document)],
        [bug for bug in parsed if isinstance(bug, Bug)],
    )


def _check(
    document: Document, config: Config, evidence: Evidence, past: Past | None
) -> tuple[list[Finding], list[Bug]]:
    """The findings of a file, told apart where its past is known: by the same rules, and the same answers."""
    rules = config.rules_for(document.source.path)
    found, bugs = lint(document, rules, replace(evidence, repository=look(document)), RULES)
    if past is None:
        return found, bugs
    before, more = lint(past.document, rules, replace(evidence, repository=past.repository), RULES)
    return mark(found, before, Change(past.document, document)), bugs + more


def _write(result: Result, request: Request) -> list[str]:
    """Write the reports that go to files; returns a line for each that could not be written."""
    failures = []
    for name, path in request.reports:
        report = render(name, result, Look())
        try:
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(report)
        except OSError as error:
            failures.append(f"{path}: the report cannot be written: {error.strerror}; name another path")
    return failures


def _of_config(base: Baseline, request: Request) -> Iterable[str]:
    if base.foreign and differs(request.config, base.files):
        yield "the pull request of a fork does not change the config: that of the base holds"


def _judge(findings: list[Finding], fail_on: Severity | None) -> int:
    """1 where a finding that the change answers for is as grave as that."""
    if fail_on is None:
        return 0
    return int(any(f.severity.rank <= fail_on.rank for f in findings if f.introduced is not False))
