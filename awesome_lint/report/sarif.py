"""The report for code scanning: SARIF 2.1.0, within what GitHub takes in.

Facts from the OASIS standard and GitHub's "SARIF support for code scanning", 2026: at most 25,000 results, an
address relative to the repository; of the fingerprints only `primaryLocationLineHash` is used; a plain
message may hold a link, `[text](address)`.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from .. import __url__, __version__
from ..escape import escape
from ..model import Finding, Result, Severity, Source, Span
from . import Look, help_url, json_text

Object = dict[str, object]

MAX_RESULTS: Final = 25_000
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(result: Result, look: Look) -> str:
    """What a change introduced before the rest, and the gravest first: what is too much is cut."""
    findings = sorted(
        result.findings, key=lambda finding: (finding.introduced is False, finding.severity.rank)
    )
    findings = findings[:MAX_RESULTS]
    names = sorted({finding.rule for finding in findings})
    places = {name: index for index, name in enumerate(names)}
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "awesome-lint",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": __url__,
                "rules": _rules(names),
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not result.unreadable,
                "toolExecutionNotifications": [*_notifications(result)],
            }
        ],
        "results": [_result(finding, places[finding.rule], seen) for finding in findings],
    }
    report = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(report)


def _rules(names: Iterable[str]) -> list[Object]:
    from ..explain import page
    from ..rules import RULES

    known = {rule.name: rule for rule in RULES}
    return [
        {
            "id": name,
            "shortDescription": {"text": f"{known[name].summary}."},
            "fullDescription": {"text": known[name].why},
            "help": {"text": known[name].why, "markdown": page(name, RULES)},
            "helpUri": help_url(name),
            "defaultConfiguration": {"level": _LEVELS[known[name].severity]},
            "properties": {"tags": ["awesome-list", "documentation"], "precision": "high"},
        }
        for name in names
    ]


def _notifications(result: Result) -> Iterator[Object]:
    """Why files were not checked, and what else a reader must know."""
    for path, message in result.unreadable:
        yield {"level": "error", "message": {"text": _text(f"{path}: {message}")}}
    unasked = (f"unverified: {each.registry}: {each.reason}" for each in result.evidence.unasked)
    for note in (*result.notes, *unasked):
        yield {"level": "warning", "message": {"text": _text(note)}}


def _result(finding: Finding, place: int, seen: Counter[str]) -> Object:
    seen[finding.fingerprint] += 1
    known = {True: {"baselineState": "new"}, False: {"baselineState": "unchanged"}, None: {}}
    return {
        "ruleId": finding.rule,
        "ruleIndex": place,
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(finding.message)},
        "locations": [_location(finding.source, finding.span)],
        "relatedLocations": [
            {
                "id": number,
                **_location(finding.source, related.span),
                "message": {"text": _text(related.message)},
            }
            for number, related in enumerate(finding.related, 1)
        ],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:{seen[finding.fingerprint]}"
        },
        **known[finding.introduced],
    }


def _location(source: Source, span: Span) -> Object:
    start, end = source.location(span.start), source.location(span.end)
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _address(source.path)}, "region": region}}


def _address(path: str) -> str:
    """Relative where it can be, for that is relative to the checkout; a path elsewhere with its scheme."""
    if os.path.isabs(path):
        inside = os.path.relpath(path)
        if inside.startswith(os.pardir):
            return Path(path).as_uri()
        path = inside
    return quote(path.replace("\\", "/").encode("utf-8", "surrogateescape")).removeprefix("./")


def _text(text: str) -> str:
    """A message that holds no link."""
    return escape(text).replace("](", "] (")
