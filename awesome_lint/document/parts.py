"""The parts of a paragraph that may be entries by themselves, and how each of them begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model import Inline, Paragraph, Source
from ..pattern import Pattern
from .anatomy import is_field_name, unwrapped
from .html import read_tag

_BOLD = ("b", "strong")
_MARKS = Pattern(r"(?::[a-z0-9_+-]{1,40}:|[\W_]|\d{1,4}[.)\]](?=\s|$))*+")
"""What may stand before a title: emoji, `:shortcodes:`, a number."""
_LABEL_ENDS = (":", "：")


def parts_of(paragraph: Paragraph, source: Source) -> list[Paragraph]:
    """The paragraph cut before each line that begins with a title as the first does, or all with a link."""
    nodes = paragraph.inlines
    if any(node.kind == "html" for node in nodes):
        nodes = _with_bold(nodes, source)
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


def title_line(part: Paragraph, source: Source) -> Paragraph:
    """The title alone where it stands on a line of its own, the whole paragraph elsewhere."""
    lines = list(lines_of(part.inlines, source))
    head = head_of(lines[0]) if len(lines) > 1 and start_of(lines[0]) == "title" else ()
    if not head or any(node.link for node in head):
        return part
    return Paragraph(head[0].span, (head[0],))


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
    """The nodes from the first one on that shows more than a mark or a picture."""
    for index, node in enumerate(nodes):
        marks = _MARKS.match(node.text.strip())
        if node.text.strip() and not (
            node.kind == "text" and marks and marks.end() == len(node.text.strip())
        ):
            return nodes[index:]
    return ()


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
