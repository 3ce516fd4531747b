"""Problems of rules → findings, signed and in order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from functools import partial

from .bug import Bug, attempt
from .model import Document, Evidence, Finding, Problem, Source
from .rule import Rule, Subject


def lint(document: Document, rules: Iterable[Rule], evidence: Evidence) -> tuple[list[Finding], list[Bug]]:
    """The findings of the rules, by place and rule; a rule that fails is a bug and costs only its own."""
    findings: list[Finding] = []
    bugs: list[Bug] = []
    for rule in rules:
        found = attempt(
            f"rule {rule.name}, on {document.source.path}", partial(_check, rule, document, evidence)
        )
        if isinstance(found, Bug):
            bugs.append(found)
        else:
            findings += found
    findings.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
    return findings, bugs


def _check(rule: Rule, document: Document, evidence: Evidence) -> list[Finding]:
    subject = Subject(document, evidence, rule.options)
    return [_sign(problem, rule, document.source) for problem in rule.check(subject)]


def _sign(problem: Problem, rule: Rule, source: Source) -> Finding:
    if not 0 <= problem.span.start <= problem.span.end <= len(source.text):
        raise ValueError(f"{problem.span} is not in the file")
    return Finding(
        rule=rule.name,
        severity=problem.severity or rule.severity,
        source=source,
        span=problem.span,
        message=problem.message,
        related=problem.related,
        fix=problem.fix,
        fingerprint=_fingerprint(rule.name, source, problem),
    )


def _fingerprint(rule: str, source: Source, problem: Problem) -> str:
    """The same for the same defect in two versions of a file, wherever it stands and is indented."""
    from hashlib import sha256  # loads OpenSSL: 5 ms that a clean list need not wait for

    subject = source.slice(problem.span) if problem.subject is None else problem.subject
    path = posixpath.normpath(source.path.replace("\\", "/"))
    signed = "\0".join((rule, path, " ".join(subject.split())))
    return sha256(signed.encode("utf-8", "surrogatepass")).hexdigest()
