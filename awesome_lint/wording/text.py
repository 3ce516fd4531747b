"""Questions about wording that three rules or more ask."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from ..model import Document, Image, Link, Span
from ..pattern import Pattern

_TITLE = Pattern(r"^title[ \t]*:[ \t]*\S", re.MULTILINE)
_HOST = Pattern(r"(?:https?:)?//(?:[^/?#@]*@)?(?:\[([^\]/?#]*)\]|([^/?#:]*))", re.IGNORECASE)

_MAX_HOST = 253  # RFC 1035

BLANK = "\0"
"""Stands for a character that nobody reads as text: no file holds it."""


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with the characters of the spans, which may nest, replaced by BLANK: offsets stay."""
    pieces = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            start = max(start, done)
            pieces += [text[done:start], BLANK * (end - start)]
            done = end
    return "".join([*pieces, text[done:]])


def shown(document: Document) -> str:
    """The source with code and HTML comments blanked."""
    comments = [tag.span for tag in document.tags if tag.name == "!--"]
    return blanked(document.source.text, [*document.code, *comments])


def front_matter_title(document: Document) -> bool:
    """Whether the front matter gives the page a title."""
    span = document.front_matter
    return span is not None and _TITLE.search(document.source.slice(span)) is not None


def pointers(document: Document) -> tuple[Link | Image, ...]:
    """The links and the images: whatever has an address."""
    return (*document.links, *document.images)


def addresses(document: Document) -> Iterator[Span]:
    """Where the addresses of links and images are written: once each, though several links share one."""
    spans = dict.fromkeys(noun.url_span for noun in pointers(document) if noun.kind != "email")
    return iter(sorted(spans))


def prose(document: Document) -> str:
    """The source with all blanked that is no text: front matter, code, HTML, links, images, definitions,
    and the footnotes that GitHub does not show.

    Addresses that GitHub links where they stand are text.
    """
    autolinks = ("angle", "url", "www", "email")
    spans = [*document.code, *(tag.span for tag in document.tags)]
    spans += [noun.span for noun in pointers(document) if noun.kind not in autolinks]
    spans += [block.span for block in document.blocks if block.kind in ("html", "definition")]
    spans += [definition.span for definition in document.definitions]
    spans += _hidden_footnotes(document)
    return blanked(document.source.text, [*spans, document.front_matter or Span(0, 0)])


def _hidden_footnotes(document: Document) -> Iterator[Span]:
    """The footnotes that nothing refers to: no text of theirs is one of the document's."""
    footnotes = [block.span for block in document.blocks if block.kind == "footnote"]
    starts = sorted(text.span.start for text in document.texts) if footnotes else []
    for span in footnotes:
        if bisect_left(starts, span.start) == bisect_left(starts, span.end):
            yield span


class Convention(NamedTuple):
    """What a list does in nearly all of its cases, or is to do: `times` of `total` are `value`."""

    value: object
    times: int
    total: int
    wanted: bool = False

    def among(self, nouns: str) -> str:
        """The subject of a sentence about it: why the rest should do alike."""
        return f"by the config, {nouns} here" if self.wanted else f"{self.times} of {self.total} {nouns} here"


def convention(cases: Iterable[Hashable], wanted: Hashable = None) -> Convention | None:
    """The list's own convention: what at least 90 % of at least ten cases have in common.

    Where something is wanted of the list, that is it, however many cases there are.
    """
    counts = Counter(cases)
    total = counts.total()
    if wanted is not None:
        return Convention(wanted, counts[wanted], total, wanted=True)
    value, count = max(counts.items(), key=itemgetter(1), default=(None, 0))
    return Convention(value, count, total) if total >= 10 and 10 * count >= 9 * total else None


def host(url: str) -> str:
    """The host of an http(s) or scheme-relative address in lower case, without user and port; else empty."""
    match = _HOST.match(url)
    name = (match[1] or match[2]).lower() if match else ""
    return name if len(name) <= _MAX_HOST else ""


def domains(name: str) -> Iterator[str]:
    """A host and the domains that it stands in: `a.b.org`, `b.org`, `org`."""
    while name:
        yield name
        name = name.partition(".")[2]
