"""unused-suppression: a comment asks for silence where there is nothing to hide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..escape import shorten
from ..model import Edit, Fix, Problem, Severity
from ..place import nearest
from ..rule import Example, Hidden, History, Rule, Subject
from ..suppress import PREFIX, VERBS, Comment, comments
from ..uncomment import Uncommenter

_COMMENTS = tuple(f"{PREFIX}{verb}" for verb in VERBS)
_ALL = ("",)


def check(subject: Subject[Any]) -> Iterator[Problem]:
    uncommenter = Uncommenter(subject.document)
    disabled: set[str] = set()
    for comment in comments(subject.document):
        names = comment.names or _ALL
        if comment.own:  # one for the npm tool may serve that tool
            yield from _misspelt(comment, subject.history)
            useless = [name for name in names if _is_useless(name, comment, disabled, subject.history)]
            if useless:
                fix = _fix(comment, useless, uncommenter)
                yield Problem(comment.span, _message(comment, useless), fix=fix)
        if comment.verb == "disable":
            disabled.update(names)
        elif comment.verb == "enable":
            disabled.difference_update(comment.names or set(disabled))


def _misspelt(comment: Comment, history: History) -> Iterator[Problem]:
    if comment.verb not in VERBS:
        hint = nearest(PREFIX + comment.verb.strip(" \t\r\n:_"), _COMMENTS, f"there are {', '.join(VERBS)}")
        yield Problem(comment.span, f"there is no such comment{hint}")
        return
    unknown = [name for name in comment.names if history.known and name not in history.known]
    if unknown:
        hint = nearest(unknown[0], history.known, "--list-rules has the names")
        yield Problem(comment.span, f"there is no rule {shorten(unknown[0], 30)!r}{hint}")


def _is_useless(name: str, comment: Comment, disabled: set[str], history: History) -> bool:
    """Only what is proven to be: a rule that does not run here may find something another time."""
    if comment.verb not in VERBS:
        return False
    if comment.verb == "enable":
        return not (disabled & {name, *_ALL} if name else disabled)
    ran = name in history.ran if name else bool(history.usual) and history.usual <= history.ran
    return ran and Hidden(comment.span, name) not in history.hidden


def _message(comment: Comment, useless: Sequence[str]) -> str:
    named = f" of {shorten(', '.join(useless), 80)}" if useless[0] else ""
    return f"{'ends no silence' if comment.verb == 'enable' else 'hides nothing'}{named}"


def _fix(comment: Comment, useless: Sequence[str], uncommenter: Uncommenter) -> Fix:
    rest = [name for name in comment.names if name not in useless]
    if not rest:
        return uncommenter.removal(comment.span)
    reason = f" -- {comment.reason}" if comment.reason else ""
    return Fix((Edit(comment.span, f"<!-- {PREFIX}{comment.verb} {', '.join(rest)}{reason} -->"),), safe=True)


RULE = Rule(
    name="unused-suppression",
    summary="a comment asks for silence where there is nothing to hide",
    why="A comment that hides nothing today hides the next defect unseen. One for a rule that does not run "
    "is left alone, and so are those of the npm tool.",
    severity=Severity.INFO,
    check=check,
    bad=(
        Example(
            "# List\n\n⟦<!-- awesome-lint-enable dead-link -->⟧\n\n- [Ruff](https://ruff.rs) - Linter.\n"
        ),
        Example(
            "- [Ruff](https://ruff.rs) - Linter. ⟦<!-- awesome-lint-disable-lines -->⟧\n",
            why="there is -disable-line, without a final s",
        ),
        Example(
            "- [Ruff](https://ruff.rs) - Linter. ⟦<!-- awesome-lint disable-line bare-url -->⟧\n",
            why="there is awesome-lint-disable-line, with a dash",
        ),
    ),
    good=(
        Example(
            "<!-- awesome-lint-disable dead-link -->\n\n- [Ruff](https://ruff.rs)\n\n"
            "<!-- awesome-lint-enable dead-link -->\n",
            why="whether the link is dead is not known offline",
        ),
        Example(
            "- [Ruff](https://ruff.rs) - Linter. <!-- awesome-lint-disable-line dead-link -- it moves -->\n",
            why="a reason may stand behind two dashes",
        ),
        Example("<!--lint disable awesome-list-item-->\n\n- [Ruff](https://ruff.rs)\n"),
    ),
)
