"""Links, images and headings that are written in HTML, gathered as tags and text come by."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Attribute, Image, Link, Span, Tag
from . import gfm
from .found import Found, RawHeading
from .html import RawTag

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ToSpan = Callable[[int, int], Span]
"""The span in the original text of two offsets into the HTML."""


class _Open:
    """An element that waits for its end tag; a link holds its place in the list of links."""

    def __init__(self, tag: Tag, place: int = -1) -> None:
        self.tag = tag
        self.place = place
        self.texts: list[str] = []
        self.images: list[Image] = []


class HtmlFlow:
    """What one block holds of HTML. Feed it in document order, then `finish`."""

    __slots__ = ("_found", "_open", "_to_span")

    def __init__(self, found: Found, to_span: ToSpan) -> None:
        self._found = found
        self._to_span = to_span
        self._open: list[_Open] = []

    def tag(self, raw: RawTag) -> None:
        attributes = {
            name: Attribute(value, self._to_span(start, end))
            for name, (value, start, end) in raw.attributes.items()
        }
        tag = Tag(self._to_span(raw.start, raw.end), raw.name, raw.closing, attributes)
        self._found.tags.append(tag)
        if tag.closing:
            self._close(tag)
            return
        self._close_same(tag)
        if tag.name == "a" and "href" in attributes:
            self._found.links.append(None)
            self._open.append(_Open(tag, len(self._found.links) - 1))
        elif tag.name in _HEADINGS:
            self._open.append(_Open(tag))
        elif tag.name == "img" and "src" in attributes:
            self.image(_image(tag))

    def image(self, image: Image) -> None:
        """Note an image inside whatever is open; an HTML image is one of the document's."""
        if image.kind == "html":
            self._found.images.append(image)
        for each in self._open:
            each.images.append(image)

    def text(self, text: str) -> None:
        for each in self._open:
            each.texts.append(text)

    def finish(self) -> None:
        """Close what is still open."""
        while self._open:
            self._end(self._open.pop(), None)

    def _close_same(self, tag: Tag) -> None:
        """A link ends where the next begins, and a heading likewise (HTML standard, 13.2.6.4.7)."""
        same = _HEADINGS if tag.name in _HEADINGS else {tag.name}
        for index, element in enumerate(self._open):
            if element.tag.name in same:
                self._end(self._open.pop(index), None)
                return

    def _close(self, tag: Tag) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag.name == tag.name:
                self._end(self._open.pop(index), tag)
                return

    def _end(self, element: _Open, closing: Tag | None) -> None:
        tag = element.tag
        inner_end = closing.span.start if closing else tag.span.end
        span = Span(tag.span.start, closing.span.end if closing else tag.span.end)
        inner = Span(tag.span.end, inner_end)
        text = "".join(element.texts)
        if tag.name in _HEADINGS:
            self._found.headings.append(RawHeading(span, int(tag.name[1]), text, inner, "html"))
            return
        href = tag.attributes["href"]
        title = tag.attributes.get("title")
        self._found.links[element.place] = Link(
            span=span,
            text=gfm.collapse(text),
            text_span=inner,
            url=gfm.href(href.value.strip()),
            url_span=href.span,
            title=title.value if title else None,
            kind="html",
            images=tuple(element.images),
        )


def _image(tag: Tag) -> Image:
    nothing = Attribute("", Span(tag.span.end, tag.span.end))
    alt = tag.attributes.get("alt", nothing)
    title = tag.attributes.get("title")
    source = tag.attributes["src"]
    return Image(
        span=tag.span,
        alt=alt.value,
        alt_span=alt.span,
        url=gfm.href(source.value.strip()),
        url_span=source.span,
        title=title.value if title else None,
        kind="html",
    )
