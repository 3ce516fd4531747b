"""What a rule is: a frozen value that carries its own manual page, beside a plain function."""

from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from .model import Document, Evidence, Problem, Severity, Span


class Options(NamedTuple):
    """The options of a rule that has none; a rule with options has a tuple of its own."""


class Hidden(NamedTuple):
    """A comment of the file hides findings of a rule that it names; "" where it names none."""

    comment: Span
    rule: str


class History(NamedTuple):
    """What the other rules did on this file, for the rule that judges the comments about them.

    `ran`, `usual` (on by default) and `known` are names of rules.
    """

    ran: frozenset[str] = frozenset()
    usual: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    hidden: frozenset[Hidden] = frozenset()


_NO_HISTORY = History()

Chosen = TypeVar("Chosen", bound=NamedTuple, covariant=True)


Answer = TypeVar("Answer")
Answers = dict[Callable[[Document], Any], Any]


class Subject(NamedTuple, Generic[Chosen]):
    """What a rule looks at. `answers` are what the rules asked of this document so far."""

    document: Document
    evidence: Evidence
    options: Chosen
    answers: Answers
    history: History = _NO_HISTORY

    def ask(self, question: Callable[[Document], Answer]) -> Answer:
        """What a survey says of the document, worked out once for all rules."""
        if question not in self.answers:
            self.answers[question] = question(self.document)
        answer: Answer = self.answers[question]
        return answer


class Example(NamedTuple):
    """A piece of Markdown in which `⟦…⟧` marks each span that the rule must report.

    A good example has no marks: the rule reports nothing on it. The tests run both kinds, with what
    `evidence` tells of the world and, where the rule's own are not meant, with these `options`.
    """

    text: str
    why: str = ""
    evidence: Evidence = Evidence()
    options: "NamedTuple | None" = None


class Rule(NamedTuple):
    """A defect: its name, its manual page, and the function that finds it.

    `name` names the defect, not the cure, and reads well after "allow". `why` says what the defect
    costs a reader or a maintainer. A rule that is not on by default runs where a preset or a config
    turns it on; one that needs the network does not run offline. `awaits` names the part of the
    evidence that it looks at where that is asked for; a rule that awaits none runs meanwhile. `shared`
    names the options whose value stands at the top of the config file.
    """

    name: str
    summary: str
    why: str
    severity: Severity
    check: Callable[[Subject[Any]], Iterator[Problem]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    options: NamedTuple = Options()
    default: bool = True
    network: bool = False
    awaits: Literal["links", "registries"] | None = None
    shared: tuple[str, ...] = ()

    def under(self, options: "NamedTuple | None") -> "Rule":
        """The rule with other options; with its own for None."""
        return self if options is None else self._replace(options=options)
