"""The rendered text of an entry, with the place of each character in the file and what the markup says."""

import html
from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..model import Inline, InlineKind, Link, Part, Span
from ..pattern import Pattern
from ..script import has_wide
from .publication.issued import read_issued

_ENTITY = Pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_YEAR = Pattern(r"(?:19|20)\d\d")
_UNEVEN = Pattern(r"\s(?:\s|(?<! ))")
_TAGS: dict[str, InlineKind] = {"i": "emphasis", "em": "emphasis", "b": "strong", "strong": "strong"}
_FOOTNOTES = "0123456789,;*†‡§¶ "
"""What stands above a line beside the names of authors."""
_MARKS = frozenset({"strong", "emphasis", "link", "code"})


class Mark(NamedTuple):
    """A marked-up stretch of a passage: `start` and `end` are offsets into the passage's text."""

    kind: InlineKind
    start: int
    end: int
    link: Link | None = None


class Passage(NamedTuple):
    """Rendered text with runs of blanks collapsed to one space.

    `offsets` holds the offset into the file of each character, and one more for the end. The wide
    punctuation of Chinese and Japanese is read as the other is, `，` as a comma and a blank: `written`
    holds, by place in the text, what really stands there, and nothing for such a blank.
    """

    text: str
    offsets: tuple[int, ...]
    marks: tuple[Mark, ...] = ()
    written: Mapping[int, str] = MappingProxyType({})

    def source_span(self, start: int, end: int) -> Span:
        """Where a non-empty range of the text stands in the file."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def part(self, span: Span | None) -> Part | None:
        """The field in a range of the text, without blanks around it; None for None and where nothing is."""
        start, end = span or (0, 0)
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return Part(self.as_written(start, end), self.source_span(start, end)) if start < end else None

    def mark_at(self, start: int, kinds: Container[InlineKind]) -> Mark | None:
        """The longest mark of these kinds that begins here, a quote or bracket aside."""
        here = [mark for mark in self.marks if mark.kind in kinds and start <= mark.start <= start + 1]
        return max(here, key=lambda mark: mark.end, default=None)

    def marks_around(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that hold all of a range."""
        return (mark for mark in self.marks if mark.start <= start and end <= mark.end)

    def is_linked(self, at: int) -> bool:
        """Whether the character at an offset is part of the text of a link."""
        return any(mark.kind == "link" and mark.start <= at < mark.end for mark in self.marks)

    def as_written(self, start: int, end: int) -> str:
        """A range of the text with its own punctuation."""
        if not self.written:
            return self.text[start:end]
        return "".join([self.written.get(at, self.text[at]) for at in range(start, end)])


def join(passages: Iterable[Passage]) -> Passage:
    """One passage of several, a line each."""
    text = ""
    offsets: list[int] = []
    marks: list[Mark] = []
    written: dict[int, str] = {}
    for passage in passages:
        if text:
            text += "\n"
            offsets.append(offsets[-1])
        marks += (
            mark._replace(start=mark.start + len(text), end=mark.end + len(text)) for mark in passage.marks
        )
        written |= {at + len(text): character for at, character in passage.written.items()}
        text += passage.text
        offsets += passage.offsets[:-1]
    return Passage(text, (*offsets, offsets[-1] + 1 if offsets else 0), tuple(marks), written)


def plain(text: str) -> Passage:
    """A passage of a text that is its own source."""
    builder = _Builder()
    builder.add(text, range(len(text)))
    return builder.passage()


def of_inlines(inlines: Iterable[Inline], source: str) -> Passage:
    """The passage that inline nodes of a file with this text render to; images render to nothing."""
    builder = _Builder()
    pending: list[Iterator[Inline] | tuple[Inline, int]] = [iter(inlines)]
    while pending:
        top = pending.pop()
        if isinstance(top, tuple):
            builder.mark(*top)
            continue
        node = next(top, None)
        if node is None:
            continue
        pending.append(top)
        if node.kind in _MARKS:
            pending.append((node, builder.length))
        if node.children:
            pending.append(iter(node.children))
        elif node.kind == "break" and is_hard(node.span.start, source):
            builder.tag("<br>")
        elif node.kind == "break":
            builder.add(" ", (node.span.start,))
        elif node.kind == "html":
            builder.tag(source[node.span.start : node.span.end])
        elif node.kind == "image":
            builder.add(*_badge(node, source))
        elif node.kind != "footnote":
            builder.add(node.text, _places(node, source))
    return builder.passage()


def _badge(node: Inline, source: str) -> tuple[str, Iterable[int]]:
    """The alternative text of an image, in brackets, if it is a venue with its date: `![ICASSP 2019](…)`."""
    alt, start = node.image.alt if node.image else "", node.span.start + 1
    if not (_YEAR.search(alt) and source.startswith(f"[{alt}]", start)):
        return "", ()
    issued = read_issued(alt, 0, len(alt))
    if issued is None or issued.container is None or issued.year is None:
        return "", ()
    return f" [{alt}]", (start, *range(start, start + len(alt) + 2))


def is_hard(at: int, source: str) -> bool:
    """Whether the line that ends at an offset ends in two blanks or a backslash."""
    return source[max(0, at - 2) : at] == "  " or source.startswith("\\", at)


def _places(node: Inline, source: str) -> Iterable[int]:
    """The offset into the file of each character of a leaf's rendered text."""
    start, end = node.link.text_span if node.link else node.span  # a link in HTML has no nodes inside
    if end - start == len(node.text):
        return range(start, end)
    return tuple(_aligned(node, source, Span(start, end)))


def _aligned(node: Inline, source: str, written: Span) -> Iterator[int]:
    """Walks written and rendered text together over entities, escapes and code fences."""
    place, end = written
    index = 0
    while index < len(node.text):
        entity = _ENTITY.match(source, place, end) if node.kind != "code" else None
        decoded = html.unescape(entity.group()) if entity else ""
        if entity and decoded != entity.group() and node.text.startswith(decoded, index):
            yield from [place] * len(decoded)
            index += len(decoded)
            place = entity.end()
            continue
        if place < end and source[place] != node.text[index] and not source[place].isspace():
            place += 1
            continue
        yield min(place, end - 1)
        index += 1
        place += 1


class _Builder:
    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._offsets: list[int] = []
        self._marks: list[Mark] = []
        self._open: list[tuple[str, int]] = []
        self._blank = True
        self._raised = False

    @property
    def length(self) -> int:
        return len(self._offsets)

    def add(self, text: str, places: Iterable[int]) -> None:
        if not text or (self._raised and not text.strip(_FOOTNOTES)):
            return
        if _UNEVEN.search(text) or (self._blank and text[0] == " "):
            kept = [
                (" " if c.isspace() else c, at) for c, at, before in self._beside(text, places) if not before
            ]
            text, places = "".join(c for c, _ in kept), [at for _, at in kept]
        self._pieces.append(text)
        self._offsets.extend(places)
        self._blank = text.endswith(" ") if text else self._blank

    def _beside(self, text: str, places: Iterable[int]) -> Iterator[tuple[str, int, bool]]:
        """Each character with its place, and whether it is a blank that follows a blank."""
        blank = self._blank
        for character, place in zip(text, places, strict=True):
            yield character, place, blank and character.isspace()
            blank = character.isspace()

    def mark(self, node: Inline, start: int) -> None:
        if start < self.length:
            self._marks.append(Mark(node.kind, start, self.length, node.link))

    def tag(self, tag: str) -> None:
        """Marks what stands between `<i>` and `</i>` and the like."""
        name = tag.strip("</> ").lower()
        if name == "sup":
            beside_name = bool(self._pieces) and self._pieces[-1][-1:].islower()
            self._raised = not tag.startswith("</") and beside_name
        if name == "br" and self._offsets:
            self._pieces.append("\n")
            self._offsets.append(self._offsets[-1])
            self._blank = True
        if name not in _TAGS:
            return
        if not tag.startswith("</"):
            self._open.append((name, self.length))
        elif self._open and self._open[-1][0] == name:
            start = self._open.pop()[1]
            if start < self.length:
                self._marks.append(Mark(_TAGS[name], start, self.length))

    def passage(self) -> Passage:
        end = self._offsets[-1] + 1 if self._offsets else 0
        text = "".join(self._pieces)
        marks = tuple(sorted(self._marks, key=lambda mark: mark.start))
        passage = Passage(text, (*self._offsets, end), marks)
        if not has_wide(text):
            return passage
        from .narrowing import narrowed  # most lists need nothing of it

        return narrowed(passage)
