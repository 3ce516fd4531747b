"""broken-relative-link: a relative link leads to no file of the repository."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from ..escape import ELLIPSIS, shorten
from ..model import Edit, Evidence, FileState, Fix, Problem, Repository, Severity, Span, Target
from ..rule import Example, Rule, Subject
from ..wording.text import pointers


def check(subject: Subject[Any]) -> Iterator[Problem]:
    repository = subject.evidence.repository
    if repository is None:
        return
    seen: set[Span] = set()
    for noun in pointers(subject.document):
        target = repository.targets.get(noun.url)
        if target is None or target.state is FileState.FOUND or noun.url_span in seen:
            continue
        seen.add(noun.url_span)
        written = subject.document.source.slice(noun.url_span)
        yield Problem(noun.url_span, _message(target), fix=_fix(target, noun.url_span, written))


def _message(target: Target) -> str:
    match target.state:
        case FileState.OUTSIDE:
            return f"“{shorten(target.path, 40)}” leads out of the repository"
        case FileState.OTHER_CASE:
            return f"there is no “{_end(target.path, 30)}” here but “{_end(target.spelling, 30)}”"
    return f"there is no “{_end(target.path, 50)}” in the repository"


def _end(path: str, length: int) -> str:
    """The end of a path is what tells files apart."""
    return path if len(path) <= length else ELLIPSIS + path[1 - length :]


def _fix(target: Target, span: Span, written: str) -> Fix | None:
    """The spelling of the file, where only capitals differ and the path is written plainly."""
    for path, spelling in ((target.path, target.spelling), (quote(target.path), quote(target.spelling))):
        if target.state is FileState.OTHER_CASE and written.startswith(path):
            return Fix((Edit(span, spelling + written[len(path) :]),), safe=True)
    return None


_CHECKOUT = Evidence(
    repository=Repository(
        targets={
            "contributing.md": Target(FileState.OTHER_CASE, "contributing.md", "CONTRIBUTING.md"),
            "docs/old.md#setup": Target(FileState.MISSING, "docs/old.md", "docs/old.md"),
            "../../etc/passwd": Target(FileState.OUTSIDE, "../../etc/passwd", "../../etc/passwd"),
            "LICENSE": Target(FileState.FOUND, "LICENSE", "LICENSE"),
        }
    )
)

RULE = Rule(
    name="broken-relative-link",
    summary="a relative link leads to no file of the repository",
    why="GitHub answers with 404. Names of files differ on GitHub where only their capitals differ, which "
    "on Windows and macOS nobody sees.",
    severity=Severity.ERROR,
    check=check,
    bad=(
        Example("[guidelines](⟦contributing.md⟧), [setup](⟦docs/old.md#setup⟧)\n", evidence=_CHECKOUT),
        Example("[users](⟦../../etc/passwd⟧)\n", evidence=_CHECKOUT),
    ),
    good=(
        Example("[license](LICENSE)\n", evidence=_CHECKOUT),
        Example("[guidelines](contributing.md)\n", "without a checkout nothing is known"),
    ),
)
