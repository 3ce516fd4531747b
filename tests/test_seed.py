"""The list that this is built for: what each rule must say of it, and where, and nothing else."""

from __future__ import annotations

from collections import defaultdict

from .expectations import findings
from .shared import SHARED, needs_shared

SEED = SHARED / "seed" / "awesome-speech.md"
LINES = {
    "citation-format": [30, 31, 32, 33, 36, 51, 55],
    "citation-markup": [31],
    "duplicate-entry": [36, 70],
    "empty-entry": [45],
    "empty-section": [99, 105, 108],
    "heading-punctuation": [41],
    "heading-typo": [105],
    "incomplete-citation": [43, 54, 59, 90, 102, 111, 115],
    "inconsistent-indent": [73],
    "insecure-link": [26, 34, 35],
    "lazy-quote": [13],
    "missing-alt-text": [121, 122, 125],
    "missing-final-newline": [125],
    "mixed-citation-styles": [29],
    "mojibake": [12, 25, 30, 51],
    "multiple-titles": [22],
    "tracking-parameter": [32, 33],
    "truncated-authors": [83, 95],
    "unspaced-link": [121, 122, 125],
}
SAFELY_LINKED = [50, 51, 63, 75, 78, 83]
"""The lines whose text holds an arXiv id, which is all that a link needs."""
COUNTS = {"trailing-whitespace": 17, "unlinked-citation": 25}


@needs_shared
def test_lines() -> None:
    everything = findings(SEED)
    found: dict[str, list[int]] = defaultdict(list)
    for finding in everything:
        found[finding.rule].append(finding.source.location(finding.span.start).line)
    assert {rule: len(found.pop(rule)) for rule in COUNTS} == COUNTS
    assert dict(sorted(found.items())) == LINES
    safe = [
        finding.source.location(finding.span.start).line
        for finding in everything
        if finding.rule == "unlinked-citation" and finding.fix and finding.fix.safe
    ]
    assert safe == SAFELY_LINKED


@needs_shared
def test_duplicates_name_the_first() -> None:
    duplicates = [finding for finding in findings(SEED) if finding.rule == "duplicate-entry"]
    assert [finding.message.split(",")[0] for finding in duplicates] == [
        "already listed on line 32",
        "already listed on line 58",
    ]
