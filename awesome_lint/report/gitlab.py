"""The report for GitLab: a Code Quality artifact.

Facts from GitLab's documentation of Code Quality, 2026: of two findings with one fingerprint, one is shown.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from ..escape import escape
from ..model import Finding, Result, Severity
from . import Look, json_text

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(result: Result, look: Look) -> str:
    """All findings: GitLab itself compares them with those of the target branch."""
    seen: Counter[str] = Counter()
    issues = [_issue(finding, seen) for finding in result.findings]
    return json_text(issues)


def _issue(finding: Finding, seen: Counter[str]) -> dict[str, object]:
    seen[finding.fingerprint] += 1
    source = finding.source
    start, end = source.location(finding.span.start), source.location(max(*finding.span, 1) - 1)
    return {
        "description": escape(finding.message),
        "check_name": finding.rule,
        "fingerprint": f"{finding.fingerprint}-{seen[finding.fingerprint]}",
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": escape(source.path).removeprefix("./"),
            "lines": {"begin": start.line, "end": max(start.line, end.line)},
        },
    }
