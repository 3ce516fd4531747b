"""mojibake: text was read in another encoding than it was written in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ..escape import shorten
from ..model import Document, Edit, Fix, Problem, Severity, Source, Span
from ..rule import Example, Rule, Subject
from ..wording.encoding import Repair, repairs
from ..wording.text import shown

_MAX_SHOWN = 60
_MAX_AROUND = 20


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    found = repairs(shown(subject.document))
    for line, group in groupby(found, lambda repair: source.location(repair.start).line):
        on_line = list(group)
        words = " … ".join(dict.fromkeys(_word(source, line, repair) for repair in on_line[:_MAX_SHOWN]))
        yield Problem(
            Span(on_line[0].start, max(repair.end for repair in on_line)),
            f"UTF-8 read as {on_line[0].encoding}; it says “{shorten(words, _MAX_SHOWN)}”",
            fix=_fix(subject.document, on_line),
        )


def _fix(document: Document, found: Sequence[Repair]) -> Fix:
    """Safe but in an address, for a page may really bear such a name."""
    edits = tuple(Edit(Span(each.start, each.end), each.text) for each in found)
    line = Span(found[0].start, found[-1].end)
    addresses = [
        link.url_span
        for link in document.links
        if line.start < link.url_span.end and link.url_span.start < line.end
    ]
    safe = not any(
        span.start < edit.span.end and edit.span.start < span.end for span in addresses for edit in edits
    )
    return Fix(edits, safe)


def _word(source: Source, line: int, repair: Repair) -> str:
    """The repaired piece with what touches it, for a reader to recognise."""
    span = source.line_span(line)
    start, end = max(span.start, repair.start - _MAX_AROUND), min(span.end, repair.end + _MAX_AROUND)
    before = source.text[start : repair.start].rpartition(" ")[2]
    after = source.text[repair.end : end].partition(" ")[0]
    return before + repair.text + after


RULE = Rule(
    name="mojibake",
    summary="text was read in another encoding than it was written in",
    why="Names and titles are illegible, and nobody finds them. The repair is proved by the bytes: read "
    "back in the wrong encoding, they are valid UTF-8.",
    severity=Severity.ERROR,
    check=check,
    bad=(
        Example("- V. Hautam⟦√§⟧ki: Speaker Recognition.\n"),
        Example("- I⟦â€™m Ville HautamÃ¤⟧ki.\n", "one finding a line"),
        Example("- ⟦Ê∑±ÂÖ•ÊµÖÂá∫⟧ [[pdf]](https://example.org/a.pdf)\n"),
    ),
    good=(
        Example("- V. Hautamäki, P. Matějka: «école», „Öö”, KNÍŽKA, CAFÉ™, 2√π, « déjà\u00a0».\n"),
        Example("- `Ã©` is what ftfy mends.\n", "code shows it on purpose"),
    ),
)
