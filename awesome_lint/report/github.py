"""The report for a GitHub workflow: commands that annotate the lines of a pull request.

Facts from actions/toolkit (docs/problem-matchers.md, packages/core/src/command.ts) and actions/runner
(src/Runner.Worker/ActionCommandManager.cs), 2026-08: a step has 10 annotations of each kind, the first that
it prints; columns count only within one line; a message over 4096 characters is cut.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from ..escape import escape
from ..model import SHOWN_INPUT, Finding, Result, Severity, Unreadable
from . import Look

SHOWN: Final = 10  # of each kind

_KINDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}


def render(result: Result, look: Look) -> str:
    """What the change introduced, or all where there is no baseline; the gravest first, each kind as long
    as GitHub shows it.
    """
    lines = [f"::warning title=baseline::{escape(note).translate(_DATA)}" for note in result.notes]
    lines += [f"::error title=unreadable::{_told(file)}" for file in result.unreadable[:SHOWN]]
    seen = Counter({Severity.WARNING: len(result.notes), Severity.ERROR: len(result.unreadable)})
    ours = [finding for finding in result.findings if finding.introduced is not False]
    for finding in sorted(ours, key=lambda finding: finding.severity.rank):
        seen[finding.severity] += 1
        if seen[finding.severity] <= SHOWN:
            lines.append(_annotation(finding))
    if not look.quiet:
        lines += _notes(seen, len(result.findings) - len(ours))
    return "".join(f"{line}\n" for line in lines)


def _told(file: Unreadable) -> str:
    return escape(f"{file.path}: {file.message}").translate(_DATA)


def _annotation(finding: Finding) -> str:
    source = finding.source
    start = source.location(finding.span.start)
    end = source.location(max(finding.span.start, finding.span.end - 1))  # within the last line, not after it
    place = {"file": source.path, "line": str(start.line)} if source.path != SHOWN_INPUT else {}
    if place and end.line == start.line:
        place |= {"col": str(start.column), "endColumn": str(end.column + 1)}
    elif place:
        place |= {"endLine": str(end.line)}
    properties = ",".join(
        f"{name}={_property(value)}" for name, value in {**place, "title": finding.rule}.items()
    )
    return f"::{_KINDS[finding.severity]} {properties}::{_message(finding)}"


def _message(finding: Finding) -> str:
    source = finding.source
    lines = [finding.message]
    for related in finding.related:
        lines.append(f"line {source.location(related.span.start).line}: {related.message}")
    return "\n".join(map(escape, lines)).translate(_DATA)


def _property(value: str) -> str:
    return escape(value).translate(_PROPERTY)


def _notes(seen: Counter[Severity], old: int) -> Iterable[str]:
    if old:
        yield f"{old} more that were there before this change"
    for severity in Severity:
        if (count := seen[severity]) > SHOWN:
            hint = f"GitHub shows {SHOWN} of a kind in a step; --format text shows all"
            yield f"{count - SHOWN} more of severity {severity} without an annotation: {hint}"
