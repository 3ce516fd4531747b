"""GitHub: repositories by name, 100 a GraphQL query with a token, else one a request and 60 an hour.

Formats: https://docs.github.com/en/graphql, https://docs.github.com/en/rest/repos/repos.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..model import GitHubRepository
from .client import Answer, Client, UnavailableError, UndocumentedError
from .fields import items, mapping, words

PAUSE = 0.1
SIZE = 100
SIZE_REST = 1
_FIELDS = "{ nameWithOwner isArchived pushedAt }"
_MOVED = (301, 302, 307, 308)
_ABSENT = (404, 451)
_SAME = 304
_LIMIT = "the limit without a token is used up: set GITHUB_TOKEN"
_ACCEPT = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}


class Known(NamedTuple):
    """A repository as the cache keeps it; `etag` is what REST calls this state of it, "" of GraphQL."""

    name: str
    archived: bool = False
    pushed: str = ""
    etag: str = ""

    @property
    def repository(self) -> GitHubRepository:
        return GitHubRepository(self.name, self.archived, self.pushed)


def read(value: Any) -> Known:
    """What the cache kept. Raises TypeError where another program wrote it."""
    return Known(*value)


def by_graphql(client: Client, keys: Sequence[str], url: str) -> dict[str, list[Known]]:
    """The repositories of identities `github:owner/name`; an empty list for one that is not there.

    A repository that could not be looked at for another reason is not in the answer.
    """
    parts = (key.removeprefix("github:").split("/") for key in keys)
    names = [f"owner: {json.dumps(owner)}, name: {json.dumps(name)}" for owner, name in parts]
    query = "query {" + " ".join(f"r{n}: repository({name}) {_FIELDS}" for n, name in enumerate(names)) + "}"
    answer = mapping(client.post(url, json={"query": query}).json())
    data = answer.get("data")
    if not isinstance(data, dict):
        raise UndocumentedError
    absent = {
        first
        for error in map(mapping, items(answer.get("errors")))
        if error.get("type") == "NOT_FOUND" and (first := next(iter(items(error.get("path"))), None))
    }
    found: dict[str, list[Known]] = {}
    for n, key in enumerate(keys):
        if data.get(f"r{n}"):
            fields = mapping(data[f"r{n}"])
            found[key] = [_known(fields, "nameWithOwner", "isArchived", "pushedAt")]
        elif f"r{n}" in absent:
            found[key] = []
    return found


def by_rest(client: Client, keys: Sequence[str], old: Mapping[str, list[Known]]) -> dict[str, list[Known]]:
    """The same for one identity, without a token. Raises `UnavailableError` where the limit is reached.

    What is too `old` to be believed is asked for on the condition that it has changed.
    """
    (key,) = keys
    before = old.get(key, [])
    tag = {"If-None-Match": before[0].etag} if before and before[0].etag else {}
    answer = _rest(client, "/repos/" + key.removeprefix("github:"), tag)
    if answer.status in _MOVED:
        answer = _rest(client, _path(client, answer), tag)
    if answer.status == _SAME:
        return {key: before}
    if answer.status in _ABSENT:
        return {key: []}
    if answer.status in _MOVED:
        raise UndocumentedError
    known = _known(mapping(answer.json()), "full_name", "archived", "pushed_at")
    return {key: [known._replace(etag=answer.headers.get("ETag", ""))]}


def _rest(client: Client, path: str, tag: Mapping[str, str]) -> Answer:
    """An answer; the last one that the limit allows is the last that is asked for."""
    accepted = (200, *_MOVED, *_ABSENT, 403, 429, *([_SAME] if tag else []))
    answer = client.get(path, accepted, headers={**_ACCEPT, **tag})
    if answer.status in (403, 429):
        raise UnavailableError(_LIMIT)
    if answer.headers.get("x-ratelimit-remaining") == "0":
        client.failed = UnavailableError(_LIMIT)
    return answer


def _path(client: Client, answer: Answer) -> str:
    """Where a renamed repository is, on the same host."""
    url, base = urlsplit(answer.headers.get("Location", "")), urlsplit(client.base)
    if url.netloc != base.netloc or not url.path.startswith(base.path):
        raise UnavailableError("led to another host")
    return url.path[len(base.path) :]


def _known(fields: dict[str, Any], name: str, archived: str, pushed: str) -> Known:
    if not words(fields.get(name)):
        raise UndocumentedError
    return Known(words(fields[name]), fields.get(archived) is True, words(fields.get(pushed))[:10])
