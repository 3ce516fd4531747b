"""missing-description: an entry has no description, where nearly all others have one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Entry, Problem, Severity
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..survey.outliers import outliers

_GOES_ON = Pattern(r"[.?!:|] \w| [-|] | [–—] ")


def check(subject: Subject[Any]) -> Iterator[Problem]:
    for shape in ("item", "row"):
        entries = [entry for entry in subject.document.entries if entry.shape == shape]
        usual, others = outliers(entries, _is_described)
        for entry in others:
            if usual and usual.value == "described":
                message = f"{usual.times} of {usual.total} entries here have a description"
                yield Problem(entry.title_span, message, subject=entry.title)


def _is_described(entry: Entry) -> str | None:
    """Whether an entry that leads somewhere has a description.

    None where its children or its title may be one, and for other lists, whose names say what they are.
    """
    if entry.link is None or (entry.item and entry.item.children) or not entry.title:
        return None
    if entry.title.casefold().startswith("awesome"):
        return None
    if not entry.description and _tells_more(entry):
        return None
    return "described" if entry.description else "bare"


def _tells_more(entry: Entry) -> bool:
    """Whether a title that is no link goes on behind the name: `**Kaldi** - Recognises speech [web](…)`."""
    return (
        entry.link is not None and entry.title != entry.link.text and _GOES_ON.search(entry.title) is not None
    )


_TOOLS = "".join(f"- [Tool {number}](https://example.org/{number}) - Does a thing.\n" for number in range(10))

RULE = Rule(
    name="missing-description",
    summary="an entry has no description, where nearly all others have one",
    why="A reader must follow the link to learn whether it was worth it.",
    severity=Severity.INFO,
    check=check,
    bad=(Example(f"{_TOOLS}- [⟦Kaldi⟧](https://kaldi-asr.org)\n"),),
    good=(
        Example(
            "- [Kaldi](https://kaldi-asr.org)\n- [ESPnet](https://a.org/e) - A toolkit.\n", "no convention"
        ),
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org)\n  - [Recipes](https://a.org/r) - For Kaldi.\n"),
        Example(
            f"{_TOOLS}- **Kaldi** - Recognises speech. [ [web](https://kaldi-asr.org) ]\n", "a name in bold"
        ),
        Example(
            f"{_TOOLS}\n## Lists\n\n- [A](https://a.org/a)\n- [B](https://a.org/b)\n", "the way of a section"
        ),
    ),
)
