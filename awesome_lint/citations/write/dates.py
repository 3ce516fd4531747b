"""Months, by name and by number."""

from __future__ import annotations

from typing import Final

from ...model import Citation

_FULL: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# As the IEEE Reference Guide shortens them.
_SHORT: Final = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip
_NUMBERS: Final = {
    name[:length].lower(): number
    for number, name in enumerate(_FULL, 1)
    for length in (3, 4 if name == "September" else 3, len(name))
}


def month_number(month: str) -> int | None:
    """1 to 12 for `June`, `Jun.` and `6`; None for a season and for all else."""
    if month.isascii() and month.isdigit():
        return int(month) if 1 <= int(month) <= 12 else None
    return _NUMBERS.get(month.rstrip(".").lower())


def full_month(citation: Citation) -> str:
    """`June`; a season stays as it is."""
    return _named(citation, _FULL)


def short_month(citation: Citation) -> str:
    """`Sept.`, and the five that are never shortened."""
    return _named(citation, _SHORT)


def _named(citation: Citation, names: tuple[str, ...]) -> str:
    if citation.month is None:
        return ""
    number = month_number(citation.month.text)
    return names[number - 1] if number else citation.month.text
