"""The table of contents: every rule, one file a defect."""

from __future__ import annotations

from ..rule import Rule
from . import (
    bare_url,
    broken_anchor,
    duplicate_heading,
    empty_section,
    heading_punctuation,
    insecure_link,
    invisible_character,
    lazy_quote,
    malformed_link,
    merge_conflict,
    missing_alt_text,
    missing_final_newline,
    missing_title,
    mojibake,
    multiple_titles,
    retired_host,
    shortened_link,
    skipped_heading_level,
    tracking_parameter,
    trailing_whitespace,
    unspaced_link,
    vague_link_text,
)

RULES: tuple[Rule, ...] = (
    empty_section.RULE,
    multiple_titles.RULE,
    missing_title.RULE,
    skipped_heading_level.RULE,
    duplicate_heading.RULE,
    heading_punctuation.RULE,
    broken_anchor.RULE,
    malformed_link.RULE,
    insecure_link.RULE,
    tracking_parameter.RULE,
    retired_host.RULE,
    shortened_link.RULE,
    bare_url.RULE,
    missing_alt_text.RULE,
    vague_link_text.RULE,
    unspaced_link.RULE,
    mojibake.RULE,
    invisible_character.RULE,
    merge_conflict.RULE,
    lazy_quote.RULE,
    trailing_whitespace.RULE,
    missing_final_newline.RULE,
)
