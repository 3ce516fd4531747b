"""Hosts whose answers mean something else than they say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Distrust:
    """A host whose 404 to a robot says nothing about what a person would see."""

    host: str
    reason: str


_DISTRUSTED = (
    Distrust("linkedin.com", "answers 404 and 999 to whoever is not logged in"),
    Distrust("facebook.com", "answers 400 and 404 to robots for pages that people see"),
    Distrust("instagram.com", "answers 404 to robots for accounts that people see"),
)


def distrusted(host: str) -> bool:
    return any(host == row.host or host.endswith(f".{row.host}") for row in _DISTRUSTED)


# services whose addresses are made to be cited: what they redirect to is never the better address
_PERSISTENT_HOSTS = frozenset(
    ("doi.org", "dx.doi.org", "hdl.handle.net", "identifiers.org", "n2t.net", "purl.org", "w3id.org")
)


def persistent(host: str) -> bool:
    return host.removeprefix("www.") in _PERSISTENT_HOSTS
