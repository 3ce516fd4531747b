"""Semantic Scholar: under which DOI a preprint was published, 500 a request, one a second; only with a key.

Format and limits: https://api.semanticscholar.org/api-docs/graph.
"""

from __future__ import annotations

from collections.abc import Sequence

from .client import Client, UndocumentedError
from .fields import mapping, words

PAUSE = 1.0
SIZE = 500
_ARXIV_DOI = "10.48550/"


def dois(client: Client, keys: Sequence[str]) -> dict[str, list[str]]:
    """The DOI of the publication, in lower case, by identity `arxiv:…`; an empty list where there is none."""
    ids = ["ARXIV:" + key.removeprefix("arxiv:") for key in keys]
    url = client.base + "/graph/v1/paper/batch"
    found = client.post(url, params={"fields": "externalIds"}, json={"ids": ids}).json()
    if not isinstance(found, list) or len(found) != len(keys):
        raise UndocumentedError
    published = (words(mapping(mapping(paper).get("externalIds")).get("DOI")).lower() for paper in found)
    return {
        key: [doi] if doi and not doi.startswith(_ARXIV_DOI) else []
        for key, doi in zip(keys, published, strict=True)
    }
