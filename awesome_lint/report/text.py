"""The report for people: grouped by file, each finding with the line that it is about.

Where there is a baseline, what was there before is only counted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..escape import clip, escape, escape_start
from ..model import Document, Edit, Finding, Fix, Result, Severity, Source, Span
from ..wording.difference import shared_ends
from . import Look, counted, seen
from .excerpt import excerpt

if TYPE_CHECKING:
    from .statistics import Place

Line = tuple[tuple[str, str], ...]
"""Pieces of text, each with its style in the words of rich."""

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_SHOWN_MISSES = 3
_SHOWN_COUNTS = 25


def render(result: Result, look: Look) -> str:
    """Plain text, or with a terminal's colours where the look asks for colour."""
    lines = list(_lines(result, look))
    if look.color:
        from .terminal import paint

        return paint(lines)
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def _lines(result: Result, look: Look) -> Iterator[Line]:
    ours = [finding for finding in result.findings if finding.introduced is not False]
    by_file = defaultdict(list)
    for finding in ours:
        by_file[finding.source.path].append(finding)
    for document in result.documents:
        if not look.quiet:
            yield from _overview(document, look.width)
        for finding in by_file[document.source.path]:
            yield from _finding(finding, look.width)
            yield ()
    if result.documents and not look.quiet:
        yield ((_summary(result, ours), "bold"),)
    if look.statistics:
        yield from _statistics(result, look.width)


def _overview(document: Document, width: int) -> Iterator[Line]:
    """What was seen of a file, and what could not be placed in it."""
    source, misses = document.source, document.unrecognized
    yield (escape_start(source.path), "bold underline"), (f": {seen(document)}", "")
    for span in misses[:_SHOWN_MISSES]:
        line = source.location(span.start).line
        head = f"  not placed, line {line}: "
        yield ((head + clip(source.line(line).strip(), width - len(head)), "dim"),)
    if len(misses) > _SHOWN_MISSES:
        yield ((f"  and {len(misses) - _SHOWN_MISSES} more", "dim"),)
    yield ()


def _finding(finding: Finding, width: int) -> Iterator[Line]:
    source, style = finding.source, _STYLES[finding.severity]
    yield (
        (_place(source, finding.span), "bold"),
        (": ", ""),
        (finding.severity, style),
        (f": {escape(finding.message)} ", ""),
        (f"[{finding.rule}]", "dim"),
    )
    number = str(source.location(finding.span.start).line)
    shown = excerpt(source, finding.span, width - len(number) - len("   | "))
    yield (f"  {number} | ", "blue"), (shown.before, ""), (shown.marked, style), (shown.after, "")
    yield (f"  {' ' * len(number)} | ", "blue"), (" " * shown.indent, ""), ("^" * shown.marks, style)
    for related in finding.related:
        yield ((f"  {_place(source, related.span)}: {escape(related.message)}", ""),)
    if finding.fix:
        yield ((f"  {_hint(finding.fix, source, width // 3)}", "green"),)


def _hint(fix: Fix, source: Source, width: int) -> str:
    """What would mend it, in a line: its first edit."""
    kind = "safe fix" if fix.safe else "unsafe fix"
    more = f", and {len(fix.edits) - 1} more" if len(fix.edits) > 1 else ""
    return f"{kind}: {_edit(fix.edits[0], source, width)}{more}"


def _edit(edit: Edit, source: Source, width: int) -> str:
    old, new = source.slice(edit.span), edit.text
    if len(old) > width:
        old, new = _contrast(old, new)
    old, new = clip(old, width), clip(new, width)
    if not old:
        return f"insert “{new}”"
    return f"replace “{old}” by “{new}”" if new else f"delete “{old}”"


def _contrast(old: str, new: str) -> tuple[str, str]:
    """Where two long texts differ: what they begin and end with alike would be all that is seen of them."""
    head, tail = shared_ends(old, new)
    return old[head : len(old) - tail], new[head : len(new) - tail]


def _summary(result: Result, ours: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in ours)
    found = ", ".join(counted(counts[severity], severity) for severity in Severity) if ours else "no findings"
    since = f" introduced since {escape(result.baseline)}" if result.baseline else ""
    old = len(result.findings) - len(ours)
    return "; ".join(
        (
            f"{found}{since} in {counted(len(result.documents), 'file')}",
            *([f"{counted(old, 'was', 'were')} there before"] if old else []),
            *([f"{counted(len(result.unreadable), 'file')} not checked"] if result.unreadable else []),
        )
    )


def _statistics(result: Result, width: int) -> Iterator[Line]:
    from .statistics import statistics

    counts = statistics(result)
    yield from _counts("by rule", counts.rules, width)
    yield from _counts("by section", [(_named(place), count) for place, count in counts.sections], width)
    yield from _counts("by host", counts.hosts, width)


def _counts(title: str, counts: Sequence[tuple[str, int]], width: int) -> Iterator[Line]:
    """The most frequent, each in a line."""
    if counts:
        yield ()
        yield ((title, "bold"),)
    for name, count in counts[:_SHOWN_COUNTS]:
        yield ((f"{count:6}  {clip(name, width - 8)}", ""),)
    if len(counts) > _SHOWN_COUNTS:
        yield ((f"        and {len(counts) - _SHOWN_COUNTS} more", "dim"),)


def _named(place: Place) -> str:
    if place.heading is None:
        return f"{place.source.path}, above the first heading"
    return f"{place.source.path}:{place.source.location(place.heading.span.start).line}, {place.heading.text}"


def _place(source: Source, span: Span) -> str:
    line, column = source.location(span.start)
    return f"{escape_start(source.path)}:{line}:{column}"
