"""The rules over real lists: the counts by rule are those that were read and found right."""

from __future__ import annotations

from pathlib import Path

import pytest

from awesome_lint.model import Severity

from .expectations import expected, findings, measured
from .shared import SHARED, needs_shared, real_lists


@needs_shared
@pytest.mark.parametrize("path", real_lists(), ids=lambda path: path.stem)
def test_counts(path: Path) -> None:
    """If this fails and the new findings are true: `python -m tests.expectations REASON`."""
    assert measured(path) == expected()["lists"].get(path.stem), "found, and expected"


@needs_shared
def test_a_curated_list_has_no_error() -> None:
    """The list of lists is cared for daily: an error there would be a false alarm."""
    path = SHARED / "corpus" / "sindresorhus__awesome.md"
    assert not [finding for finding in findings(path) if finding.severity is Severity.ERROR]
