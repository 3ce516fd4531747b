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
from .fix import Checked
from .introduced import Change, mark
from .mend import mend
from .model import Document, Evidence, Finding, Result, Severity
from .past import Memory, recall
from .report import Look, render
from .repository import look
from .rules import RULES


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report to print, and what else there is to tell: a line each, and bugs of our own.

    A failure makes the exit code 2, a note does not. A verbatim report is a text or a diff: for other
    programs to read, with its line ends as they are.
    """

    report: str
    failures: tuple[str, ...]
    bugs: tuple[Bug, ...]
    exit_code: int
    notes: tuple[str, ...] = ()
    verbatim: bool = False


def run(request: Request) -> Outcome:
    """Check the files that are asked for, and write the reports that go to files. Raises ConfigError."""
    base = find(request.baseline, request.environ, request.paths)
    config = configure(RULES, request, base.files)
    texts, unreadable = read(request.paths)
    documents, bugs = _parse(texts)
    memory = recall(base, documents)
    bugs += memory.bugs
    evidence = Evidence()
    check = partial(_check, config, evidence, memory)
    checked = [check(document) for document in documents]
    mended = mend(checked, lambda path, text: check(parse(path, text)), request.fixing)
    findings = [finding for each in mended.checked for finding in each.findings]
    bugs += [bug for each in mended.checked for bug in each.bugs] + mended.bugs
    notes = (*base.notes, *_of_config(base, request), *memory.notes)
    seen = tuple(each.document for each in mended.checked)
    result = Result(seen, tuple(findings), evidence, tuple(unreadable), base.name, notes)
    unread = [f"{file.path}: {file.message}" for file in unreadable]
    failures = unread + mended.unwritten + _write(result, request)
    return Outcome(
        report=render(request.format, result, request.look) if mended.output is None else mended.output,
        failures=tuple(failures),
        bugs=tuple(bugs),
        exit_code=2 if failures or bugs else _judge(findings, config.fail_on, mended.difference),
        notes=notes if request.look.quiet or not mended.note else (*notes, mended.note),
        verbatim=mended.output is not None,
    )


def _check(config: Config, evidence: Evidence, memory: Memory, document: Document) -> Checked:
    """What is found in a file, told apart by its past where that is known: same rules, same answers."""
    rules = config.rules_for(document.source.path)
    found, bugs = lint(document, rules, replace(evidence, repository=look(document)), RULES)
    if past := memory.pasts.get(document.source.path):
        before, more = lint(past.document, rules, replace(evidence, repository=past.repository), RULES)
        found, bugs = mark(found, before, Change(past.document, document)), bugs + more
    return Checked(document, tuple(map(config.grade, found)), tuple(bugs))


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


def _of_config(base: Baseline, request: Request) -> Iterable[str]:
    if base.foreign and differs(request.config, base.files):
        yield "the pull request of a fork does not change the config: that of the base holds"


def _judge(findings: Iterable[Finding], fail_on: Severity | None, difference: bool | None) -> int:
    """Where a difference was asked for, it is what counts, however grave what is found; else what the
    change answers for.
    """
    if fail_on is None or difference is not None:
        return int(fail_on is not None and bool(difference))
    return int(any(f.severity.rank <= fail_on.rank for f in findings if f.introduced is not False))
