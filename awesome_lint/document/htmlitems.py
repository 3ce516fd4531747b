"""Items of lists in HTML: `<li><b>(ICASSP 2019)</b> <a href="…">A title</a>, Rossi et al.</li>`"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..citations import is_form
from ..model import Document, Inline, Link, Paragraph, Span, Tag
from ..pattern import Pattern
from .anatomy import is_field_name
from .htmlnodes import html_nodes
from .outward import LinksIn
from .parts import head_of

_CELLS = frozenset({"li", "tr"})
_ENDS = _CELLS | {"ul", "ol", "table"}
_TAG = Pattern(r"\s*[\[(][^\[\]()]{2,40}[\])]\s*[:：-]?\s*")
"""What may stand before the link: a venue with its date."""


def html_items(tags: Iterable[Tag]) -> Iterator[Span]:
    """Each `<li>` and `<tr>`, up to where it ends or the next one begins."""
    opened: Tag | None = None
    for tag in tags:
        if tag.name in _ENDS:
            if opened:
                yield Span(opened.span.start, tag.span.start)
            opened = tag if tag.name in _CELLS and not tag.closing else None
    if opened:
        yield opened.span


def led_item(text: str, span: Span, links_in: LinksIn) -> Paragraph | None:
    """The content of an `<li>` that begins with a link, be it behind a tag in brackets; None of another."""
    if not text.startswith("<li", span.start):
        return None
    inside = Span(text.index(">", span.start) + 1, span.end)
    nodes = html_nodes(text, inside, links_in)
    return Paragraph(inside, nodes) if _leads(nodes) else None


def _leads(nodes: Sequence[Inline]) -> bool:
    head = head_of(nodes)
    if head and head[0].link:
        return True
    first = next((at for at, node in enumerate(head) if node.link), 0)
    return first > 0 and _TAG.fullmatch("".join([node.text for node in head[:first]])) is not None


def listed_works(document: Document, links_in: LinksIn) -> Iterator[Span]:
    """The `<li>` that begin with a link which names something, and not a form of what is told around them."""
    for span in html_items(document.tags):
        line = led_item(document.source.text, span, links_in)
        if line is not None and names_work(links_in(line.span)[0]):
            yield span


def names(link: Link) -> bool:
    """Whether a link leads out of the repository, and shows more than a picture."""
    return link.url.startswith(("http://", "https://")) and bool(link.text.strip())


def names_work(link: Link) -> bool:
    """Whether a link is called neither by its address nor by the form of a work that it leads to."""
    named = names(link) and link.kind not in ("url", "www", "angle")
    return named and not is_form(link.text) and not is_field_name(link.text)
