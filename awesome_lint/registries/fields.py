"""What a registry's JSON holds where it is expected, and nothing where it is not."""

from __future__ import annotations

import html
from typing import Any

from ..pattern import Pattern

_TAG = Pattern(r"</?[A-Za-z][^<>]{0,200}>")
_YEAR = Pattern(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def words(value: object) -> str:
    """A text in one line, without the markup that some publishers put in titles."""
    if not isinstance(value, str):
        return ""
    return " ".join(html.unescape(_TAG.sub("", value)).split())


def first(value: object) -> str:
    """The first text of a list of them."""
    return words(next(iter(items(value)), ""))


def years(*values: object) -> list[int]:
    """The years that numbers and texts name."""
    return [int(year) for value in values for year in _YEAR.findall(str(value))]
