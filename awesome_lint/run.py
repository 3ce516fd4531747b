"""The flow: names of files → documents → findings → reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from .bug import Bug, attempt
from .config import Request, configure
from .document import parse
from .engine import lint
from .files import Text, read
from .model import Document, Evidence, Finding, Result, Severity
from .report import Look, render
from .repository import look
from .rules import RULES


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report to print, and what else there is to tell: a line each, and bugs of our own."""

    report: str
    failures: tuple[str, ...]
    bugs: tuple[Bug, ...]
    exit_code: int


def run(request: Request) -> Outcome:
    """Check the files that are asked for, and write the reports that go to files. Raises ConfigError."""
    config = configure(RULES, request)
    texts, unreadable = read(request.paths)
    documents, bugs = _parse(texts)
    evidence = Evidence()
    findings: list[Finding] = []
    for document in documents:
        known = replace(evidence, repository=look(document))
        found, broken = lint(document, config.rules_for(document.source.path), known, RULES)
        findings += map(config.grade, found)
        bugs += broken
    result = Result(tuple(documents), tuple(findings), evidence, tuple(unreadable))
    failures = [f"{file.path}: {file.message}" for file in unreadable] + _write(result, request)
    return Outcome(
        report=render(request.format, result, request.look),
        failures=tuple(failures),
        bugs=tuple(bugs),
        exit_code=2 if failures or bugs else _judge(findings, config.fail_on),
    )


def _parse(texts: Iterable[Text]) -> tuple[list[Document], list[Bug]]:
    parsed = [attempt(f"the parser, on {path}", partial(parse, path, text)) for path, text in texts]
    return (
        [document for document in parsed if isinstance(document, Document)],
        [bug for bug in parsed if isinstance(bug, Bug)],
    )


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


def _judge(findings: list[Finding], fail_on: Severity | None) -> int:
    return int(fail_on is not None and any(finding.severity.rank <= fail_on.rank for finding in findings))
