"""Every planted defect is found, and nothing that only looks like one."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Document
from awesome_lint.registries.ask import Asked, ask
from awesome_lint.registries.options import Options
from awesome_lint.rules import RULES

from .fake import World, bases, serving
from .planted import LINES, REPOSITORIES, WORKS

TEXT = "# Awesome Signals\n\n## Papers\n\n" + "".join(f"- {line.text}\n" for line in LINES)
FIRST = 5
NETWORK = tuple(rule for rule in RULES if rule.network and rule.default)
HASTE = 100.0


def asked_of(document: Document, world: World, folder: Path | None = None) -> Asked:
    with serving(world):
        graphql = world.url + "/github/graphql"
        keys = {"github": "a-token"}
        return ask([document], Options(bases(world), graphql, keys, folder=folder, haste=HASTE))


def world() -> World:
    return World(works=WORKS, repositories=dict(REPOSITORIES), haste=HASTE)


def test_each_planted_defect_and_no_other() -> None:
    document = parse("README.md", TEXT)
    fake = world()
    asked = asked_of(document, fake)
    assert asked.evidence.unasked == ()
    found: dict[int, set[str]] = defaultdict(set)
    findings, bugs = lint(document, NETWORK, asked.evidence)
    assert bugs == []
    for finding in findings:
        found[document.source.location(finding.span.start).line].add(finding.rule)
    wrong = [
        f"{sorted(found[number])} for {line.rules} {line.why}: {line.text[:90]}"
        for number, line in enumerate(LINES, start=FIRST)
        if found[number] != set(line.rules)
    ]
    assert wrong == []
    assert fake.breaches == []


def test_every_finding_names_its_record() -> None:
    document = parse("README.md", TEXT)
    findings, _ = lint(document, NETWORK, asked_of(document, world()).evidence)
    assert findings
    assert [finding.message for finding in findings if "https://" not in finding.message] == []
