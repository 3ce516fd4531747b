"""The report for programs, version 1 of its format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .. import __version__
from ..model import (
    Citation,
    Document,
    Evidence,
    Finding,
    Fix,
    LinkStatus,
    Part,
    Result,
    Severity,
    Source,
    Span,
    Verdict,
)
from . import Look, json_text
from .statistics import Place, statistics

Object = dict[str, object]

_NOT_ASKED = LinkStatus(Verdict.SKIPPED, "not asked")


def render(result: Result, look: Look) -> str:
    """All that a run came to know."""
    report = {
        "version": 1,
        "tool": {"name": "awesome-lint", "version": __version__},
        "files": [_file(document) for document in result.documents],
        "findings": [_finding(finding) for finding in result.findings],
        "links": _links(result.documents, result.evidence),
        "citations": [
            _citation(document.source, citation)
            for document in result.documents
            for citation in document.citations
        ],
        "unverified": [unasked._asdict() for unasked in result.evidence.unasked],
        "unreadable": [{"path": _shown(path), "message": message} for path, message in result.unreadable],
        "summary": _summary(result),
        **({"statistics": _statistics(result)} if look.statistics else {}),
    }
    return json_text(report)


def _file(document: Document) -> Object:
    source = document.source
    return {
        "path": _path(source),
        "sections": len(document.sections),
        "entries": len(document.entries),
        "links": len(document.links),
        "citations": len(document.citations),
        "unrecognized": [_line(source, span) for span in document.unrecognized],
    }


def _line(source: Source, span: Span) -> Object:
    line = source.location(span.start).line
    return {"line": line, "text": source.line(line).strip()}


def _finding(finding: Finding) -> Object:
    source = finding.source
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        **_place(source, finding.span.start),
        **_end(source, finding.span),
        "message": finding.message,
        "related": [
            {**_place(source, related.span.start), "message": related.message} for related in finding.related
        ],
        "fix": finding.fix and _fix(source, finding.fix),
        "introduced": finding.introduced,
        "fingerprint": finding.fingerprint,
    }


def _fix(source: Source, fix: Fix) -> Object:
    edits = []
    for edit in fix.edits:
        start = source.location(edit.span.start)
        edits.append(
            {"line": start.line, "column": start.column, **_end(source, edit.span), "text": edit.text}
        )
    return {"safe": fix.safe, "edits": edits}


def _links(documents: Iterable[Document], evidence: Evidence) -> list[Object]:
    """Each http(s) address once, in the order of its first place."""
    places: dict[str, list[Object]] = {}
    for document in documents:
        for node in document.web_addresses():
            places.setdefault(node.url, []).append(_place(document.source, node.span.start))
    return [_link(url, evidence.links.get(url, _NOT_ASKED), locations) for url, locations in places.items()]


def _link(url: str, status: LinkStatus, locations: list[Object]) -> Object:
    return {
        "url": url,
        "verdict": status.verdict,
        "status": status.status,
        "target": status.target,
        "reason": status.reason,
        "source": status.source,
        "locations": locations,
    }


def _citation(source: Source, citation: Citation) -> Object:
    """The place is that of the first line of the entry, up to the end of the reference."""
    parts = {name: part and part.text for name, part in _parts(citation)}
    return {
        **_place(source, citation.entry.line_span.start),
        **_end(source, Span(citation.span.start, max(citation.span.end, citation.entry.line_span.end))),
        "style": citation.style,
        "authors": [{"family": author.family, "given": author.given} for author in citation.authors],
        "truncated": citation.truncated,
        **parts,
        "year": citation.year and int(citation.year.text),
        "confidence": citation.confidence,
        "raw": citation.raw,
    }


def _parts(citation: Citation) -> Iterator[tuple[str, Part | None]]:
    for name in ("title", "container", "year", "month", "volume", "issue", "pages", "publisher"):
        yield name, getattr(citation, name)
    for name in ("doi", "arxiv", "url", "label"):
        yield name, getattr(citation, name)


def _summary(result: Result) -> Object:
    findings = result.findings
    counts = Counter(finding.severity for finding in findings)
    return {
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "infos": counts[Severity.INFO],
        "introduced": _introduced(result),
        "fixable": sum(finding.fix is not None for finding in findings),
    }


def _statistics(result: Result) -> Object:
    counted = statistics(result)
    return {
        "rules": [{"rule": rule, "findings": count} for rule, count in counted.rules],
        "sections": [{**_section(place), "findings": count} for place, count in counted.sections],
        "hosts": [{"host": host, "findings": count} for host, count in counted.hosts],
    }


def _section(place: Place) -> Object:
    """Null where it has no heading: what stands above the first one."""
    heading = place.heading
    return {
        "path": _path(place.source),
        "line": heading and place.source.location(heading.span.start).line,
        "heading": heading and heading.text,
    }


def _introduced(result: Result) -> int | None:
    if result.baseline is None:
        return None
    return sum(finding.introduced is not False for finding in result.findings)


def _place(source: Source, offset: int) -> Object:
    line, column = source.location(offset)
    return {"path": _path(source), "line": line, "column": column}


def _end(source: Source, span: Span) -> Object:
    line, column = source.location(span.end)
    return {"end_line": line, "end_column": column}


def _path(source: Source) -> str:
    return _shown(source.path)


def _shown(path: str) -> str:
    """A name that is no UTF-8 has lone surrogates in it, which JSON cannot hold."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
