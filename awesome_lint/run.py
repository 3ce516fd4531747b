"""The flow: names of files → documents → findings → reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import TextIO

from .bug import Bug, attempt
from .config import Config, Request, configure
from .document import parse
from .engine import Inspection
from .evidence import Errand, gather
from .files import Text, read
from .fix import Checked
from .mend import mend
from .model import Document, Evidence, Finding, Result, Severity
from .report import Look, render
from .repository import look
from .rules import RULES


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report to print, and what else there is to tell: a line each, and bugs of our own.

    `failures` are why a run could not be done as it was asked for, `notices` what it is good to know.
    A verbatim report is a text or a diff: for other programs to read, with its line ends as they are.
    """

    report: str
    notices: tuple[str, ...]
    failures: tuple[str, ...]
    bugs: tuple[Bug, ...]
    exit_code: int
    note: str = ""
    verbatim: bool = False


def run(request: Request, log: TextIO) -> Outcome:
    """Check the files that are asked for, and write the reports that go to files. Raises ConfigError.

    `log` is told of the progress of whatever takes long.
    """
    config = configure(RULES, request)
    texts, unreadable = read(request.paths)
    documents, bugs = _parse(texts)
    inspections = [_inspect(config, document) for document in documents]
    errand = Errand(partial(_begin, inspections), log)
    known = gather(documents, config.links, config.registries, errand)
    checked = [_end(config, known.evidence, inspection) for inspection in inspections]
    mended = mend(checked, partial(_recheck, config, known.evidence), request.fixing)
    findings = [finding for each in mended.checked for finding in each.findings]
    bugs += [*known.bugs, *(bug for each in mended.checked for bug in each.bugs), *mended.bugs]
    result = Result(
        tuple(each.document for each in mended.checked), tuple(findings), known.evidence, tuple(unreadable)
    )
    failures = [f"{file.path}: {file.message}" for file in unreadable]
    failures += [*known.failures, *mended.unwritten, *_write(result, request)]
    return Outcome(
        report=render(request.format, result, request.look) if mended.output is None else mended.output,
        notices=(*config.notices, *known.notices),
        failures=tuple(failures),
        bugs=tuple(bugs),
        exit_code=2 if failures or bugs else _judge(findings, config.fail_on, mended.difference),
        note="" if request.look.quiet else mended.note,
        verbatim=mended.output is not None,
    )


def _inspect(config: Config, document: Document) -> Inspection:
    return Inspection(document, config.rules_for(document.source.path), look(document), RULES)


def _begin(inspections: Iterable[Inspection]) -> None:
    for inspection in inspections:
        inspection.begin()


def _end(config: Config, evidence: Evidence, inspection: Inspection) -> Checked:
    findings, bugs = inspection.end(evidence)
    return Checked(inspection.document, tuple(map(config.grade, findings)), tuple(bugs))


def _recheck(config: Config, evidence: Evidence, path: str, text: str) -> Checked:
    """Check what the fixes made of a file, by what is known already."""
    return _end(config, evidence, _inspect(config, parse(path, text)))


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


def _judge(findings: Iterable[Finding], fail_on: Severity | None, difference: bool | None) -> int:
    """Where a difference was asked for, it is what counts, however grave what is found."""
    if fail_on is None or difference is not None:
        return int(fail_on is not None and bool(difference))
    return int(any(finding.severity.rank <= fail_on.rank for finding in findings))
