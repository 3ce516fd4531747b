"""doi.org: whether a DOI exists at all, one a request. Format: https://www.doi.org/doi-handbook/HTML/."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from .client import Client, UndocumentedError
from .fields import mapping

PAUSE = 1.0
SIZE = 1
_THERE, _ABSENT = 1, 100


def exists(client: Client, dois: Sequence[str]) -> dict[str, list[str]]:
    """The DOI in a list where it exists, an empty list where it does not."""
    (doi,) = dois
    answer = client.get("/api/handles/" + quote(doi, safe="/"), accepted=(200, 404))
    code = mapping(answer.json()).get("responseCode")
    if code not in (_THERE, _ABSENT):
        raise UndocumentedError
    return {doi: [doi] if code == _THERE else []}
