"""The Wayback Machine: whether it has a copy of a dead page, one a request.

Format: https://archive.org/help/wayback_api.php.
"""

from __future__ import annotations

from collections.abc import Sequence

from .client import Client, UndocumentedError
from .fields import mapping, words

PAUSE = 1.0
SIZE = 1


def copies(client: Client, urls: Sequence[str]) -> dict[str, list[str]]:
    """The address of the copy in a list, an empty list where there is none."""
    (url,) = urls
    found = mapping(client.get("/wayback/available", params={"url": url}).json()).get("archived_snapshots")
    if not isinstance(found, dict):
        raise UndocumentedError
    closest = mapping(found.get("closest"))
    copy = words(closest.get("url")) if closest.get("available") is True else ""
    return {url: [copy.replace("http://web.", "https://web.", 1)] if copy else []}
