"""What stands outside of all that was placed: paragraphs, headings that are a link, items of HTML."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..citations import is_form
from ..model import Document, Heading, Inline, Link, Paragraph, Section, Source, Span
from ..pattern import Pattern
from .anatomy import is_field_name, unwrapped
from .htmlitems import html_items, names, names_work
from .outward import LinksIn
from .parts import head_of

_BEFORE = Pattern(r"(?:(?:\d{1,4}|\[\d{1,4})[.)\]])?(?:[\W_]|:[a-z0-9_+-]{1,40}:)*+")
_BARS = Pattern(r"[\W_]*+")
_BAR = 2
"""Links beside each other that lead through the web or the list."""
_RECORDS = 4
"""Sections that share a sub-heading before it is taken for the name of a field."""
_WORD = Pattern(r"\w+")
_REPEATED = 3
"""Places of a link by itself that make navigation of it."""


class Loose:
    """`placed` are the spans of the entries; what lies in one, in an item or in a table is placed."""

    def __init__(self, document: Document, placed: Iterable[Span], links_in: LinksIn) -> None:
        self.document = document
        self.links_in = links_in
        entries = sorted(placed)
        self.entry_starts = [span.start for span in entries]
        listed = [*(item.span for item in document.items), *(table.span for table in document.tables)]
        self.covered = covers([*entries, *listed])
        self._section_starts = [section.heading.span.start for section in document.sections]

    def paragraphs(self) -> Iterator[tuple[Section | None, Paragraph]]:
        """Each with the section that it stands in; none that only leads on."""
        found = [part for part in self.document.paragraphs if not self.covered(part.span)]
        alone = Counter(url for part in found if (url := self._sole_address(part)))
        for part in found:
            if alone[self._sole_address(part)] < _REPEATED and not is_bar(part.inlines):
                yield self._section_at(part.span.start), part

    def _sole_address(self, part: Paragraph) -> str:
        shown = [unwrapped(node) for node in head_of(part.inlines)]
        return shown[0].link.url if len(shown) == 1 and shown[0].link else ""

    def _section_at(self, offset: int) -> Section | None:
        index = bisect_right(self._section_starts, offset) - 1
        return self.document.sections[index] if index >= 0 else None

    def headings(self) -> Iterator[Section]:
        """The sections whose heading is a link that it recommends, and no name over other entries."""
        led = [section for section in self.document.sections if self._is_led(section)]
        recorded = records(led, self.document.sections)
        for section in led:
            below = Span(section.heading.span.end, section.span.end)
            if section.span in recorded or not self.holds_entry(below):
                yield section

    def _is_led(self, section: Section) -> bool:
        heading = section.heading
        if heading.level == 1 or self.covered(heading.text_span):
            return False
        return self.leads(heading.text_span) or self._links_forms(heading)

    def _links_forms(self, heading: Heading) -> bool:
        """Whether a heading links nothing but the forms of what it names: `### Kaldi [[pdf]](…)`."""
        links = [link for link in self.links_in(heading.text_span) if names(link)]
        words = sum(len(_WORD.findall(link.text)) for link in links)
        forms = bool(links) and all(is_form(link.text) or is_field_name(link.text) for link in links)
        return forms and len(_WORD.findall(heading.text)) > words

    def html_items(self) -> Iterator[Span]:
        """Each `<li>`, and `<tr>` outside of a table that can be read, that links something by name."""
        for span in html_items(self.document.tags):
            if any(map(names, self.links_in(span))) and not self.covered(span):
                yield span

    def leads(self, span: Span) -> bool:
        """Whether a line begins with a link that names something, be it behind marks."""
        return leads(self.document.source, span, self.links_in(span)[:1])

    def holds_entry(self, span: Span) -> bool:
        return bisect_left(self.entry_starts, span.start) < bisect_left(self.entry_starts, span.end)


def records(led: Sequence[Section], sections: Iterable[Section]) -> set[Span]:
    """The sections of whose sub-headings most are those of many such sections: `Category`, `Links`."""
    names: dict[Span, set[str]] = {section.span: set() for section in led}
    for section in sections:
        if section.parent and section.parent.span in names:
            names[section.parent.span].add(section.heading.text.casefold())
    counts = Counter(name for each in names.values() for name in each)
    return {
        span
        for span, each in names.items()
        if each and 2 * sum(counts[name] >= max(_RECORDS, len(led) // 2) for name in each) >= len(each)
    }


def leads(source: Source, span: Span, links: Iterable[Link]) -> bool:
    """Whether a span begins with the first of its links, and that names something, be it behind marks."""
    first = next(iter(links), None)
    if first is None or not names(first):
        return False
    return _BEFORE.fullmatch(source.text, span.start, first.span.start) is not None


def is_bar(nodes: Sequence[Inline]) -> bool:
    """`[Site](…) | [Paper](…) · [Code](…)`, but not `[Kaldi](…) [pdf](…)`"""
    shown = [unwrapped(node) for node in head_of(nodes)]
    links = [node.link for node in shown if node.link]
    beside = "".join([node.text for node in shown if node.link is None])
    if len(links) < _BAR or not _BARS.fullmatch(beside):
        return False
    return not names_work(links[0]) or all(map(names_work, links))


def covers(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """Whether a span begins in one of some spans, which may lie in each other."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans):
        if ends and span.start < ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)

    def covered(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.start < ends[at]

    return covered
