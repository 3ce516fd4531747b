"""For how long a host asks to be left alone, by the headers of its answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

_EPOCH = 1_000_000_000
"""A reset larger than this is a time of day, a smaller one a number of seconds: both are in use."""

_RESETS = ("ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset")


def asked_pause(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds from `now` (since 1970) until the host may be asked again; None where it does not say."""
    if "retry-after" in headers:
        pause = _seconds(headers["retry-after"], now)
        if pause is not None:
            return pause
    for name in _RESETS:
        if name in headers:
            return _seconds(headers[name], now)
    return None


def _seconds(value: str, now: float) -> float | None:
    """The pause that a number of seconds, a time since 1970 or an HTTP date means."""
    value = value.strip()
    if value.replace(".", "", 1).isdecimal() and len(value) <= 15:
        number = float(value)
        return max(0.0, number - now) if number > _EPOCH else number
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, OverflowError):  # a year, or an hour, of twenty digits
        return None
    return max(0.0, date.replace(tzinfo=date.tzinfo or UTC).timestamp() - now)
