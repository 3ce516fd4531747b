"""broken-relative-link: how its messages name a file."""

from __future__ import annotations

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence, FileState, Repository, Target
from awesome_lint.rules.broken_relative_link import RULE


def message(path: str) -> str:
    target = Target(FileState.MISSING, path, path)
    known = Evidence(repository=Repository(targets={path: target}))
    findings, bugs = lint(parse("README.md", f"- [a]({path})\n"), [RULE], known)
    assert bugs == []
    return findings[0].message


def test_a_long_path_is_named_by_its_end_and_says_that_it_is_cut() -> None:
    assert message("docs/old.md") == "there is no “docs/old.md” in the repository"
    assert message("a" * 60 + "/old.md") == f"there is no “…{'a' * 42}/old.md” in the repository"
