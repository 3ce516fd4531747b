"""The rules over real lists: the counts by rule are those that were read and found right."""

from __future__ import annotations

from awesome_lint.model import Severity

from .expectations import expected, findings, measured
from .shared import SHARED, needs_shared


@needs_shared
def test_counts() -> None:
    """If this fails and the new findings are true: `python -m tests.expectations REASON`."""
    known = expected()["lists"]
    found = measured()
    changed = {
        (name, rule): (known.get(name, {}).get(rule, 0), counts.get(rule, 0))
        for name, counts in found.items()
        for rule in {*counts, *known.get(name, {})}
        if counts.get(rule, 0) != known.get(name, {}).get(rule, 0)
    }
    assert not changed, "list and rule: count that is expected, count that was found"


@needs_shared
def test_a_curated_list_has_no_error() -> None:
    """The list of lists is cared for daily: an error there would be a false alarm."""
    path = SHARED / "corpus" / "sindresorhus__awesome.md"
    assert not [finding for finding in findings(path) if finding.severity is Severity.ERROR]
