"""Which commit the event of a workflow, or a hook of pre-commit, compares with.

Facts from GitHub's documentation of events and webhooks, 2026: a pull request is checked out as its merge
into the base, whose first parent is the base; `before` of a push that makes a branch is all zeros.
From git's documentation of hooks and pre-commit's source, 4.5: what `git commit` runs has GIT_INDEX_FILE, a
run by hand has not; PRE_COMMIT_FROM_REF is where a push begins, unset where nothing was pushed yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from ..pattern import Pattern
from .git import Clone

_DEEPER: Final = "give actions/checkout `fetch-depth: 2`, or 0 for the whole history"
_WHOLE: Final = "give actions/checkout `fetch-depth: 0`, for there may be any number of commits since"

_PULLS: Final = ("pull_request", "pull_request_target")
_COMMIT: Final = Pattern(r"[0-9a-f]{40}([0-9a-f]{24})?")
_MAX_EVENT: Final = 25 * 1024 * 1024  # what GitHub sends at most


class Comparison(NamedTuple):
    """What to compare with: a revision, its name for people, and what to do where the clone lacks it.

    Without a revision, `name` says why there is none; it is "" where none is wanted.
    """

    revision: str | None
    name: str = ""
    advice: str = ""


def is_foreign(environ: Mapping[str, str]) -> bool:
    """Whether the change comes from another repository, by somebody who may not write to this one."""
    event = _Event(_read(environ))
    ours = event.text("pull_request", "base", "repo", "full_name")
    theirs = event.text("pull_request", "head", "repo", "full_name")
    return environ.get("GITHUB_EVENT_NAME", "") in _PULLS and (not ours or ours != theirs)


def comparison(environ: Mapping[str, str], clone: Clone) -> Comparison:
    """What the environment that a run was started in says."""
    if revision := environ.get("PRE_COMMIT_FROM_REF"):
        return Comparison(revision, "what is pushed already", "fetch it")
    if environ.get("PRE_COMMIT") and environ.get("GIT_INDEX_FILE"):
        return Comparison("HEAD", "the last commit")
    name, event = environ.get("GITHUB_EVENT_NAME", ""), _Event(_read(environ))
    if name == "pull_request_target":
        return Comparison(None, f"{name} checks out the base, not the change", "use pull_request")
    if name == "pull_request":
        return Comparison(_of_pull_request(event, clone), "the base of the pull request", _DEEPER)
    if name == "merge_group":
        revision = event.commit("merge_group", "base_sha")
        return Comparison(revision, "the base of the merge group", _WHOLE)
    return _of_push(event) if name == "push" else Comparison(None)


def _of_pull_request(event: _Event, clone: Clone) -> str | None:
    parents = clone.parents("HEAD")
    if len(parents) == 2 and parents[1] == event.commit("pull_request", "head", "sha"):
        return parents[0]
    return event.commit("pull_request", "base", "sha")


def _of_push(event: _Event) -> Comparison:
    before = event.commit("before")
    if before and before.strip("0"):
        return Comparison(before, "what was pushed before", _WHOLE)
    branch = event.text("repository", "default_branch")
    return Comparison(f"refs/remotes/origin/{branch}", f"the branch {branch}", _WHOLE)


class _Event(NamedTuple):
    payload: object

    def text(self, *keys: str) -> str:
        """The text below these keys, "" where there is none."""
        value: Any = self.payload
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        return value if isinstance(value, str) else ""

    def commit(self, *keys: str) -> str | None:
        value = self.text(*keys)
        return value if _COMMIT.fullmatch(value) else None


def _read(environ: Mapping[str, str]) -> object:
    import json

    try:
        with open(environ.get("GITHUB_EVENT_PATH", ""), encoding="utf-8") as file:
            return json.loads(file.read(_MAX_EVENT))
    except (OSError, ValueError, RecursionError):
        return None
