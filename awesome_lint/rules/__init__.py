"""The table of contents: every rule, one file a defect."""

from __future__ import annotations

from ..rule import Rule

RULES: tuple[Rule, ...] = ()
