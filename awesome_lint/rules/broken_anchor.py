"""broken-anchor: a link leads to a heading or id that the file does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from ..escape import shorten
from ..model import Edit, Fix, Problem, Severity
from ..rule import Example, Rule, Subject

# Ids of the page that GitHub puts a README in, and of the footnotes it makes.
_OF_PAGE = frozenset({"", "top", "readme", "readme-ov-file", "start-of-content", "footnote-label"})
_PREFIX = "user-content-"
# Footnotes, text fragments, and the routes of pages that a script builds.
_ELSEWHERE = ("fn-", "fnref-", ":~:", "/", "!")


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    anchors = {anchor.removeprefix(_PREFIX) for anchor in document.anchors} | _OF_PAGE
    lowered = {anchor.lower(): anchor for anchor in anchors}
    near = {_letters(anchor): anchor for anchor in document.anchors}
    for link in document.links:
        fragment = unquote(link.url[1:]).removeprefix(_PREFIX)
        if not link.url.startswith("#") or fragment in anchors or fragment.startswith(_ELSEWHERE):
            continue
        other_case = lowered.get(fragment.lower())
        nearest = other_case or near.get(_letters(fragment))
        message = f"no heading or id “{shorten(fragment, 30)}” here"
        if other_case:
            message = f"“{shorten(fragment, 30)}” differs from its heading or id in capitals"
        elif nearest:
            message += f"; there is “{shorten(nearest, 30)}”"
        yield Problem(
            link.url_span,
            message,
            fix=Fix((Edit(link.url_span, f"#{nearest}"),), safe=False) if nearest else None,
            severity=Severity.INFO if other_case else None,
        )


def _letters(anchor: str) -> str:
    """What two spellings of one anchor share."""
    return "".join(character for character in anchor.casefold() if character.isalnum()) or anchor


RULE = Rule(
    name="broken-anchor",
    summary="a link leads to a heading or id that the file does not have",
    why="Who clicks stays where they are. Anchors are those that GitHub gives to headings, and the ids in "
    "raw HTML.",
    severity=Severity.ERROR,
    check=check,
    bad=(
        Example("- [ASR](⟦#speechrecognition⟧)\n- [TTS](⟦#TTS⟧)\n\n## Speech Recognition\n\n## TTS\n"),
        Example("[up](⟦#contents⟧)\n\n## Papers\n"),
    ),
    good=(
        Example("- [C++ & Go](#c--go)\n- [Up](#)\n- [Top](#top)\n\n## C++ & Go\n"),
        Example('- [ASR](#asr)\n- [TTS](#user-content-tts)\n\n<a name="asr"></a>\n\n## TTS\n'),
    ),
)
