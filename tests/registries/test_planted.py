"""Every planted defect is found, and nothing that only looks like one."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Document
from awesome_lint.registries.ask import Asked, ask
from awesome_lint.registries.options import Options
from awesome_lint.registries.wanted import wanted
from awesome_lint.rules import RULES

from . import named, planted, varied
from .fake import bases, serving
from .planted import Line
from .world import World

NETWORK = tuple(rule for rule in RULES if rule.network and rule.default)
HASTE = 100.0
LISTS = {
    "planted": [
        Line("# Awesome Signals\n"),
        *(each._replace(text="- " + each.text) for each in planted.LINES),
    ],
    "varied": [Line("# Awesome Machines\n"), *varied.LINES],
    "named": [Line("# Awesome Sounds\n"), *named.LINES],
}
WORLDS = {
    "planted": (planted.WORKS, planted.REPOSITORIES),
    "varied": (varied.WORKS, varied.REPOSITORIES),
    "named": (named.WORKS, named.REPOSITORIES),
}


def listed(name: str) -> Document:
    return parse("README.md", "".join(f"{line.text}\n" for line in LISTS[name]))


def world(name: str) -> World:
    works, repositories = WORLDS[name]
    return World(works=works, repositories=dict(repositories), haste=HASTE)


def asked_of(document: Document, world: World, folder: Path | None = None) -> Asked:
    with serving(world):
        graphql = world.url + "/github/graphql"
        keys = {"github": "a-token"}
        return ask(wanted([document]), Options(bases(world), graphql, keys, folder=folder, haste=HASTE))


@pytest.mark.parametrize("name", LISTS)
def test_each_planted_defect_and_no_other(name: str) -> None:
    document, fake = listed(name), world(name)
    asked = asked_of(document, fake)
    assert asked.evidence.unasked == ()
    found: dict[int, set[str]] = defaultdict(set)
    findings, bugs = lint(document, NETWORK, asked.evidence)
    assert bugs == []
    for finding in findings:
        found[document.source.location(finding.span.start).line].add(finding.rule)
    wrong = []
    first = 1
    for line in LISTS[name]:
        after = first + line.text.count("\n") + 1
        rules = set().union(*(found[number] for number in range(first, after)))
        if rules != set(line.rules):
            wrong.append(f"{sorted(rules)} for {line.rules} {line.why}: {line.text[:90]}")
        first = after
    assert wrong == []
    assert fake.breaches == []


@pytest.mark.parametrize("name", LISTS)
def test_every_finding_names_its_record(name: str) -> None:
    document = listed(name)
    findings, _ = lint(document, NETWORK, asked_of(document, world(name)).evidence)
    assert findings
    assert [finding.message for finding in findings if "https://" not in finding.message] == []
