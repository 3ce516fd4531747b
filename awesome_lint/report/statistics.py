"""How many findings there are by rule, by section and by host."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ..model import Document, Finding, Heading, Image, Link, Result, Source
from ..wording.text import host


class Place(NamedTuple):
    """A section: what stands before the first one has no heading."""

    source: Source
    heading: Heading | None


class Statistics(NamedTuple):
    """What is counted, and how often: the most first. A finding is of the hosts whose addresses it marks."""

    rules: list[tuple[str, int]]
    sections: list[tuple[Place, int]]
    hosts: list[tuple[str, int]]


def statistics(result: Result) -> Statistics:
    """The counts of all files together; sections are those of each file."""
    maps = {document.source.path: _Map(document) for document in result.documents}
    placed = [(maps[finding.source.path], finding) for finding in result.findings]
    hosts = Counter(name for where, finding in placed for name in where.hosts(finding))
    return Statistics(
        rules=_sorted(Counter(finding.rule for finding in result.findings)),
        sections=_by_section(Counter(where.section(finding) for where, finding in placed), maps.values()),
        hosts=_sorted(hosts),
    )


class _Map:
    """Where the sections and the addresses of a file stand."""

    def __init__(self, document: Document) -> None:
        self.source = document.source
        self.headings = document.headings
        addresses: list[Link | Image] = sorted(document.web_addresses(), key=lambda each: each.url_span)
        self.addresses = addresses

    def section(self, finding: Finding) -> tuple[str, int]:
        """The path of the file, and the number of the section in it; 0 before the first heading."""
        start = finding.span.start
        return self.source.path, bisect_right(self.headings, start, key=lambda heading: heading.span.start)

    def hosts(self, finding: Finding) -> set[str]:
        span = finding.span
        at = bisect_right(self.addresses, span.start, key=lambda each: each.url_span.end)
        found = set()
        for address in self.addresses[at:]:
            if address.url_span.start >= max(span.end, span.start + 1):
                break
            found.add(host(address.url))
        return found


def _by_section(counts: Counter[tuple[str, int]], maps: Iterable[_Map]) -> list[tuple[Place, int]]:
    places = {
        (where.source.path, number): Place(where.source, heading)
        for where in maps
        for number, heading in enumerate((None, *where.headings))
    }
    ranked = sorted(counts.items(), key=lambda item: (-item[1], *item[0]))
    return [(places[key], count) for key, count in ranked]


def _sorted(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
