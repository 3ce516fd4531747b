"""The table of contents: every rule, one file a defect."""

from __future__ import annotations

from ..rule import Rule
from . import (
    broken_anchor,
    empty_section,
    insecure_link,
    malformed_link,
    mojibake,
    multiple_titles,
    tracking_parameter,
)

RULES: tuple[Rule, ...] = (
    empty_section.RULE,
    multiple_titles.RULE,
    broken_anchor.RULE,
    malformed_link.RULE,
    insecure_link.RULE,
    tracking_parameter.RULE,
    mojibake.RULE,
)
