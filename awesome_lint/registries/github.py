"""GitHub: repositories by name, 100 a GraphQL query with a token, else one a request and 60 an hour.

Formats: https://docs.github.com/en/graphql, https://docs.github.com/en/rest/repos/repos.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from ..model import GitHubRepository
from .client import Answer, Client, UnavailableError
from .fields import items, mapping, words

PAUSE = 0.1
SIZE = 100
SIZE_REST = 1
_FIELDS = "{ nameWithOwner isArchived pushedAt }"
_MOVED = (301, 302, 307, 308)
_ABSENT = (404, 451)
_ACCEPT = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}


def by_graphql(client: Client, keys: Sequence[str], url: str) -> dict[str, list[GitHubRepository]]:
    """The repositories of identities `github:owner/name`; an empty list for one that is not there.

    A repository that could not be looked at for another reason is not in the answer.
    """
    parts = (key.removeprefix("github:").split("/") for key in keys)
    names = [f"owner: {json.dumps(owner)}, name: {json.dumps(name)}" for owner, name in parts]
    query = "query {" + " ".join(f"r{n}: repository({name}) {_FIELDS}" for n, name in enumerate(names)) + "}"
    answer = mapping(client.post(url, json={"query": query}).json())
    data = answer.get("data")
    if not isinstance(data, dict):
        raise UnavailableError("answered something else than documented")
    absent = {
        first
        for error in map(mapping, items(answer.get("errors")))
        if error.get("type") == "NOT_FOUND" and (first := next(iter(items(error.get("path"))), None))
    }
    found: dict[str, list[GitHubRepository]] = {}
    for n, key in enumerate(keys):
        if data.get(f"r{n}"):
            fields = mapping(data[f"r{n}"])
            found[key] = [_repository(fields, "nameWithOwner", "isArchived", "pushedAt")]
        elif f"r{n}" in absent:
            found[key] = []
    return found


def by_rest(client: Client, keys: Sequence[str]) -> dict[str, list[GitHubRepository]]:
    """The same for one identity, without a token. Raises `UnavailableError` where the limit is reached."""
    (key,) = keys
    answer = client.get(
        "/repos/" + key.removeprefix("github:"), (200, *_MOVED, *_ABSENT, 403, 429), headers=_ACCEPT
    )
    if answer.status in _MOVED:
        answer = client.get(_path(client, answer), (200, *_ABSENT, 403, 429), headers=_ACCEPT)
    if answer.status in (403, 429):
        raise UnavailableError("the limit without a token is used up: set GITHUB_TOKEN")
    if answer.status in _ABSENT:
        return {key: []}
    return {key: [_repository(mapping(answer.json()), "full_name", "archived", "pushed_at")]}


def _path(client: Client, answer: Answer) -> str:
    """Where a renamed repository is, on the same host."""
    url, base = urlsplit(answer.headers.get("Location", "")), urlsplit(client.base)
    if url.netloc != base.netloc or not url.path.startswith(base.path):
        raise UnavailableError("led to another host")
    return url.path[len(base.path) :]


def _repository(fields: dict[str, Any], name: str, archived: str, pushed: str) -> GitHubRepository:
    if not words(fields.get(name)):
        raise UnavailableError("answered something else than documented")
    return GitHubRepository(words(fields[name]), fields.get(archived) is True, words(fields.get(pushed))[:10])
