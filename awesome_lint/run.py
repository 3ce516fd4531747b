"""The flow: names of files → documents → findings → reports."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple, TextIO

from .baseline import Baseline, find
from .baseline.past import Memory, recall
from .bug import Bug, attempt
from .config import Config, Request, configure
from .configfile import differs
from .document import parse
from .engine import Inspection
from .evidence import Errand, gather
from .files import Text, read
from .fix import Checked
from .fix.mend import mend
from .model import Document, Evidence, Finding, Result, Severity
from .report import render
from .reportfiles import write
from .repository import look
from .rules import RULES


class Outcome(NamedTuple):
    """The report to print, and what else there is to tell: a line each, and bugs of our own.

    `failures` are why a run could not be done as it was asked for, `notices` what it is good to know.
    A verbatim report is a text or a diff: for other programs to read, with its line ends as they are.
    """

    report: str
    notices: tuple[str, ...]
    failures: tuple[str, ...]
    bugs: tuple[Bug, ...]
    exit_code: int
    verbatim: bool = False


class _Check(NamedTuple):
    """A file under its rules as it is, and as it was before the change where that is known."""

    now: Inspection
    before: Inspection | None


def run(request: Request, log: TextIO) -> Outcome:
    """Check the files that are asked for, and write the reports that go to files. Raises ConfigError.

    `log` is told of the progress of whatever takes long.
    """
    base = find(request.baseline, request.environ, request.paths)
    config = configure(RULES, request, base.files)
    texts, unreadable = read(request.paths)
    documents, bugs = _parse(texts)
    memory = recall(base, documents)
    checks = [_inspect(config, memory, document) for document in documents]
    spared = memory.addresses() if request.only_new else frozenset()
    errand = Errand(partial(_begin, checks), log, spared, memory.respelled(documents))
    known = gather(documents, config.links, config.registries, errand)
    checked = [_end(config, known.evidence, check) for check in checks]
    mended = mend(checked, partial(_recheck, config, known.evidence, memory), request.fixing)
    bugs += [*memory.bugs, *known.bugs, *(bug for each in mended.checked for bug in each.bugs), *mended.bugs]
    notes = (*base.notes, *_of_config(base, request), *memory.notes)
    result = Result(*_collect(mended.checked), known.evidence, tuple(unreadable), base.name, notes)
    failures = [f"{file.path}: {file.message}" for file in unreadable]
    failures += [*known.failures, *mended.unwritten, *write(result, request)]
    shown = mended.note and not request.look.quiet
    return Outcome(
        report=render(request.format, result, request.look) if mended.output is None else mended.output,
        notices=(*notes, *([mended.note] if shown else []), *config.notices, *known.notices),
        failures=tuple(failures),
        bugs=tuple(bugs),
        exit_code=2 if failures or bugs else _judge(result.findings, config.fail_on, mended.difference),
        verbatim=mended.output is not None,
    )


def _inspect(config: Config, memory: Memory, document: Document) -> _Check:
    """By the same rules, the file as it is and, where that is known, as it was."""
    rules = config.rules_for(document.source.path)
    past = memory.pasts.get(document.source.path)
    before = Inspection(past.document, rules, past.repository, RULES) if past else None
    return _Check(Inspection(document, rules, look(document), RULES), before)


def _begin(checks: Iterable[_Check]) -> None:
    for check in checks:
        for inspection in filter(None, check):
            inspection.begin()


def _end(config: Config, evidence: Evidence, check: _Check) -> Checked:
    document = check.now.document
    findings, bugs = check.now.end(evidence)
    if check.before:
        from .baseline.introduced import Change, mark  # nothing to mark where there is no baseline

        old, more = check.before.end(evidence)
        findings, bugs = mark(findings, old, Change(check.before.document, document)), bugs + more
    return Checked(document, tuple(map(config.grade, findings)), tuple(bugs))


def _recheck(config: Config, evidence: Evidence, memory: Memory, path: str, text: str) -> Checked:
    """Check what the fixes made of a file, by what is known already."""
    return _end(config, evidence, _inspect(config, memory, parse(path, text)))


def _collect(checked: Iterable[Checked]) -> tuple[tuple[Document, ...], tuple[Finding, ...]]:
    return (
        tuple(each.document for each in checked),
        tuple(finding for each in checked for finding in each.findings),
    )


def _parse(texts: Iterable[Text]) -> tuple[list[Document], list[Bug]]:
    parsed = [attempt(f"the parser, on {path}", partial(parse, path, text)) for path, text in texts]
    return (
        [document for document in parsed if isinstance(document, Document)],
        [bug for bug in parsed if isinstance(bug, Bug)],
    )


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
