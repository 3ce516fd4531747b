"""The table of contents: every rule, one file a defect."""

from __future__ import annotations

from ..rule import Rule
from . import (
    archived_repository,
    broken_anchor,
    citation_format,
    citation_markup,
    citation_mismatch,
    conflicting_entry,
    duplicate_entry,
    empty_section,
    incomplete_citation,
    insecure_link,
    malformed_link,
    mixed_citation_styles,
    mojibake,
    multiple_titles,
    published_preprint,
    retracted_paper,
    stale_repository,
    title_case,
    tracking_parameter,
    truncated_authors,
    unlinked_citation,
    wrong_paper_link,
)

RULES: tuple[Rule, ...] = (
    empty_section.RULE,
    multiple_titles.RULE,
    broken_anchor.RULE,
    duplicate_entry.RULE,
    conflicting_entry.RULE,
    malformed_link.RULE,
    insecure_link.RULE,
    tracking_parameter.RULE,
    archived_repository.RULE,
    stale_repository.RULE,
    citation_format.RULE,
    incomplete_citation.RULE,
    mixed_citation_styles.RULE,
    truncated_authors.RULE,
    citation_markup.RULE,
    unlinked_citation.RULE,
    wrong_paper_link.RULE,
    citation_mismatch.RULE,
    title_case.RULE,
    published_preprint.RULE,
    retracted_paper.RULE,
    mojibake.RULE,
)
