"""Problems of rules → findings, signed and in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from typing import Any

from .bug import Bug, attempt
from .model import Document, Evidence, Finding, Problem, Repository, Source
from .rule import Answers, Hidden, History, Rule, Subject
from .suppress import UNUSED, Silence, comments


def lint(
    document: Document, rules: Collection[Rule], evidence: Evidence, every: Iterable[Rule] = ()
) -> tuple[list[Finding], list[Bug]]:
    """The findings of the rules, by place and rule; a rule that fails is a bug and costs only its own.

    What a comment hides is left out. `every` are the rules that there are, also those that do not run.
    """
    return Inspection(document, rules, evidence.repository, every).end(evidence)


class Inspection:
    """A document under its rules, as `lint` does it, in two steps: `begin` needs no network."""

    def __init__(
        self,
        document: Document,
        rules: Collection[Rule],
        repository: Repository | None,
        every: Iterable[Rule] = (),
    ) -> None:
        self.document = document
        self.every = every
        self.repository = repository
        self.early = [rule for rule in rules if not _awaits_network(rule) and rule.name != UNUSED]
        self.late = [rule for rule in rules if _awaits_network(rule)]
        self.last = [rule for rule in rules if rule.name == UNUSED]
        self.answers: Answers = {}
        self.ran: list[Rule] = []
        self.findings: list[Finding] = []
        self.bugs: list[Bug] = []

    def begin(self) -> None:
        """Run the rules that await no answer from the network. `end` does it where this did not."""
        self._run(self.early, Evidence(repository=self.repository), History())
        self.early = []

    def end(self, evidence: Evidence) -> tuple[list[Finding], list[Bug]]:
        """Run the other rules; gives the findings of all."""
        evidence = evidence._replace(repository=self.repository)
        self.begin()
        self._run(self.late, evidence, History())
        silence = Silence(comments(self.document))
        shown, hidden = _hide(self.findings, silence)
        if not self.bugs:  # a rule that failed may have had something to hide
            self.findings = []
            self._run(self.last, evidence, _history(self.ran, self.every, hidden))
            shown += _hide(self.findings, silence)[0]
        shown.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
        return shown, self.bugs

    def _run(self, rules: Collection[Rule], evidence: Evidence, history: History) -> None:
        for rule in rules:
            subject = Subject(self.document, evidence, rule.options, self.answers, history)
            part = f"rule {rule.name}, on {self.document.source.path}"
            found = attempt(part, partial(_check, rule, subject))
            if isinstance(found, Bug):
                self.bugs.append(found)
            else:
                self.findings += found
        self.ran += rules


def _awaits_network(rule: Rule) -> bool:
    return rule.network or rule.awaits is not None


def _check(rule: Rule, subject: Subject[Any]) -> list[Finding]:
    return [_sign(problem, rule, subject.document.source) for problem in rule.check(subject)]


def _hide(findings: Iterable[Finding], silence: Silence) -> tuple[list[Finding], set[Hidden]]:
    shown: list[Finding] = []
    hidden: set[Hidden] = set()
    for finding in findings:
        comment = silence.find(finding.rule, finding.span.start)
        if comment:
            hidden.add(Hidden(comment.span, finding.rule if comment.names else ""))
        else:
            shown.append(finding)
    return shown, hidden


def _history(ran: Iterable[Rule], every: Iterable[Rule], hidden: Iterable[Hidden]) -> History:
    return History(
        ran=frozenset(rule.name for rule in ran),
        usual=frozenset(rule.name for rule in every if rule.default and rule.name != UNUSED),
        known=frozenset(rule.name for rule in every),
        hidden=frozenset(hidden),
    )


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
        subject=source.slice(problem.span) if problem.subject is None else problem.subject,
    )
