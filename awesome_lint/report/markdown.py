"""The report for an issue, a comment, or the summary of a workflow: Markdown that nothing can break out of.

What comes from outside stands in code spans: there GitHub makes no link, no mention, no reference and no
image of it, so that no list that is named here gets a backlink. A body has 65,536 characters at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final
from urllib.parse import urlsplit

from ..escape import clip, fence
from ..model import Document, Finding, Fix, Result, Severity, Source, Verdict
from . import Look, counted, help_url, seen

MAX: Final = 65_000
_ROOM: Final = 1_000  # for what is said of what does not fit
_SHOWN: Final = 200  # columns of a text
_HOSTS: Final = 10
_SLOW: Final = 2  # seconds that a request may well take
_FILES: Final = 50


def render(result: Result, look: Look) -> str:
    """At most `MAX` characters; what does not fit is counted."""
    ours = [finding for finding in result.findings if finding.introduced is not False]
    old = [finding for finding in result.findings if finding.introduced is False]
    head = "".join(chain(_head(result, ours), _notes(result.notes)))
    tail = "".join(chain(map(_overview, result.documents[:_FILES]), _unverified(result), _slowest(result)))
    room = MAX - 2 * _ROOM - len(head) - len(tail)
    listed = "".join(_list(ours, room))
    folded = "".join(_list(old, room - len(listed)))
    if folded:
        summary = f"<summary>{len(old)} that were there before: not this change's doing</summary>"
        folded = f"\n<details>{summary}\n\n{folded}\n</details>\n"
    return f"{head}{listed}{folded}\n{tail}"


def _head(result: Result, ours: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(finding.severity for finding in ours)
    found = ", ".join(counted(counts[severity], severity) for severity in Severity if counts[severity])
    since = f", introduced since {code(result.baseline)}" if result.baseline else ""
    unread = f"; {counted(len(result.unreadable), 'file')} not checked" if result.unreadable else ""
    yield f"### awesome-lint: {found or 'no findings'}{since}{unread}\n\n"
    for file in result.unreadable[:_FILES]:
        yield f"> **Not checked:** {code(f'{file.path}: {file.message}')}\n\n"


def _notes(notes: Sequence[str]) -> Iterator[str]:
    for note in notes[:_HOSTS]:
        yield f"> **Note:** {code(note)}\n\n"


def _overview(document: Document) -> str:
    return f"{code(document.source.path)}: {seen(document)}\n\n"


def _unverified(result: Result) -> Iterator[str]:
    """The hosts that did not let themselves be checked, and the registries that could not be asked."""
    urls = dict.fromkeys(node.url for document in result.documents for node in document.web_addresses())
    known = {url: result.evidence.links.get(url) for url in urls}
    hosts = Counter(
        urlsplit(url).netloc.rpartition("@")[2]
        for url, status in known.items()
        if status is not None and status.verdict in (Verdict.BLOCKED, Verdict.UNSURE)
    )
    if hosts:
        told = ", ".join(f"{code(host)} ({count})" for host, count in hosts.most_common(_HOSTS))
        yield f"Links that could not be verified: {hosts.total()}, most of them at {told}\n\n"
    if unasked := result.evidence.unasked:
        told = ", ".join(f"{each.registry} ({code(each.reason)})" for each in unasked)
        yield f"Registries that could not be asked, so that what they know is not verified: {told}\n\n"


def _slowest(result: Result) -> Iterator[str]:
    """The hosts that a run waited for."""
    slow = {host: seconds for host, seconds in result.evidence.waits.items() if seconds >= _SLOW}
    if slow:
        hosts = sorted(slow, key=lambda host: (-slow[host], host))[:_HOSTS]
        yield f"Slowest hosts: {', '.join(f'{code(host)} ({slow[host]:.0f} s)' for host in hosts)}\n"


def _list(findings: Sequence[Finding], room: int) -> Iterator[str]:
    for number, finding in enumerate(sorted(findings, key=lambda finding: finding.severity.rank)):
        item = _item(finding)
        room -= len(item)
        if room < 0:
            yield f"\nand {len(findings) - number} more: `awesome-lint` shows all in a terminal\n"
            return
        yield item


def _item(finding: Finding) -> str:
    source = finding.source
    line, column = source.location(finding.span.start)
    lines = [
        f"- **{finding.severity}** {code(f'{source.path}:{line}:{column}')} {code(finding.message)} "
        f"([{finding.rule}]({help_url(finding.rule)}))"
    ]
    for related in finding.related:
        lines.append(f"  - line {source.location(related.span.start).line}: {code(related.message)}")
    if finding.fix:
        lines += _instead(finding.fix, source)
    return "".join(f"{line}\n" for line in lines)


def _instead(fix: Fix, source: Source) -> Iterator[str]:
    """What to paste, where that is one text for another."""
    if len(fix.edits) == 1:
        ((span, new),) = fix.edits
        old = source.slice(span)
        if old.strip() and new.strip():
            yield f"  - instead of {code(old)}: {code(new)}"
        elif new.strip():
            yield f"  - insert {code(new)}"


def code(text: str) -> str:
    """A code span that holds the text, however many backticks it has."""
    shown = clip(text.strip(), _SHOWN)
    ticks = fence(shown)
    return f"{ticks} {shown} {ticks}" if "`" in shown or not shown.strip() else f"{ticks}{shown}{ticks}"
