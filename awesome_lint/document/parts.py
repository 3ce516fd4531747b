"""The parts of a paragraph that may be entries by themselves, and how each of them begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model import Inline, Link, Paragraph, Source
from ..pattern import Pattern
from .anatomy import is_field_name, unwrapped, with_raw_links
from .html import read_tag

_BOLD = ("b", "strong")
_MARKS = Pattern(r"(?::[a-z0-9_+-]{1,40}:|[\W_]|\d{1,4}[.)\]](?=\s|$))*+")
"""What may stand before a title: emoji, `:shortcodes:`, a number."""
_LABEL_ENDS = (":", "：")
_VENUE = Pattern(r"\s*[^\s:：][^:：]{0,30}[:：]\s*")
"""What may stand before a title in bold type: `ICML 2020: `."""


def parts_of(paragraph: Paragraph, source: Source, links: Sequence[Link]) -> list[Paragraph]:
    """The paragraph cut before each line that begins with a title as the first does, or all with a link."""
    nodes = paragraph.inlines
    if any(node.kind == "html" for node in nodes):
        raw = {link.span.start: link for link in links if link.kind == "html" and link.text.strip()}
        nodes = _with_bold(with_raw_links(nodes, raw), source)
        paragraph = paragraph._replace(inlines=nodes)
    lines = list(lines_of(nodes, source))
    if len(lines) < 2:
        return [paragraph]
    starts = [start_of(line) for line in lines]
    if starts[0] == "title":
        cuts = [start == "title" for start in starts]
    else:
        cuts = [starts.count("link") == len(lines)] * len(lines)
    pieces: list[list[Inline]] = []
    for line, cut in zip(lines, cuts, strict=True):
        if cut or not pieces:
            pieces.append([])
        pieces[-1] += line
    return [_part(piece) for piece in pieces] if len(pieces) > 1 else [paragraph]


def start_of(nodes: Sequence[Inline]) -> str:
    """How a line begins: with a `title` in bold type, with a `link`, with neither."""
    head = head_of(nodes)
    if not head:
        return ""
    if (link := unwrapped(head[0]).link) is not None:
        return "" if is_field_name(link.text) else "link"
    name = head[0].text.strip()
    label = (
        name.endswith(_LABEL_ENDS)
        or is_field_name(name)
        or (len(head) > 1 and head[1].text.lstrip().startswith(_LABEL_ENDS))
    )
    return "title" if head[0].kind == "strong" and name and not label else ""


def head_of(nodes: Sequence[Inline]) -> Sequence[Inline]:
    """The nodes from the first one on that shows more than a mark, a picture, or the label of a title."""
    for index, node in enumerate(nodes):
        shown = node.text.strip()
        if not shown or (node.kind == "text" and is_mark(shown)):
            continue
        titled = index + 1 < len(nodes) and nodes[index + 1].kind == "strong"
        if not (titled and node.kind == "text" and _VENUE.fullmatch(node.text)):
            return nodes[index:]
    return ()


def is_mark(text: str) -> bool:
    """Whether a text is nothing but emoji, `:shortcodes:`, signs and a number."""
    return without_marks(text) == ""


def without_marks(text: str) -> str:
    marks = _MARKS.match(text)
    assert marks  # there may be none of them
    return text[marks.end() :]


def lines_of(nodes: Iterable[Inline], source: Source) -> Iterator[list[Inline]]:
    """The nodes line by line, each with the break that ends it."""
    line: list[Inline] = []
    for node in nodes:
        line.append(node)
        if is_break(node, source):
            yield line
            line = []
    if any(node.text.strip() for node in line):
        yield line


def is_break(node: Inline, source: Source) -> bool:
    """Whether a line ends here, in Markdown or by `<br>`."""
    return node.kind == "break" or (node.kind == "html" and _name(node, source) == "br")


def _part(nodes: list[Inline]) -> Paragraph:
    while len(nodes) > 1 and nodes[-1].kind in ("break", "html"):
        nodes.pop()
    return Paragraph(nodes[0].span._replace(end=nodes[-1].span.end), tuple(nodes))


def _with_bold(nodes: Sequence[Inline], source: Source) -> tuple[Inline, ...]:
    """The nodes, with those that `<b>` encloses made one."""
    joined: list[Inline] = []
    opened = -1
    for node in nodes:
        joined.append(node)
        raw = source.slice(node.span) if node.kind == "html" else ""
        if raw and _name(node, source) in _BOLD:
            if not raw.startswith("</"):
                opened = len(joined) - 1
            elif opened >= 0:
                inner = joined[opened + 1 : -1]
                span = joined[opened].span._replace(end=node.span.end)
                text = "".join([each.text for each in inner])
                joined[opened:] = [Inline("strong", span, text, tuple(inner))]
                opened = -1
    return tuple(joined)


def _name(node: Inline, source: Source) -> str:
    return read_tag(source.slice(node.span), 0).name
