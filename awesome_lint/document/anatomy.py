"""The parts of an entry's line: title, lead link, separator, description."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..citations import is_form, reads_as_issue
from ..model import Inline, Link, Source, Span
from ..pattern import Pattern
from ..words import words

_FIELDS = words("""
    affiliation arxiv author abs abstract bib bibtex blog code colab conference dataset data demo doc
    documentation doi download github hal here homepage html huggingface intro institution journal keyword
    link model news official paper pdf poster post preprint project projectpage publication publicationdate
    publicationyear publisher pytorch slide source supp supplementary talk tensorflow tldr tl;dr tweet url
    venue video webpage website web year yearofpublication youtube
    论文 代码 主页 项目 链接 视频 数据 数据集 作者 机构 会议 期刊 年份 摘要 关键词
""")
"""What a link or a line inside an entry is called after the part of the entry that it leads to."""
_MORE_WORDS = (
    "home page", "hugging face", "project page", "publication date", "publication year", "web page",
    "web site", "year of publication",
)  # fmt: skip
_DOI = Pattern(r"10\.\d{4,9}/\S+")
_SEPARATOR = Pattern(r"\s*(?:[-–—]+|→|->|=>|[:：|])(?=\s|$)\s*|\s*[:：]\s*")
# What may stand between title and separator: emoji, also as `:star:`, and what closes or parts links.
_MARKS = Pattern(r"(?:\s*+(?:[^\w\s\x00-\x7f–—→：]|:[\w+-]{1,40}:|[][(),;/]))*+")
_LABEL = Pattern(r"[^\s:：][^:：]{0,40}[:：]\s*\Z")
_MARK = Pattern(r"(?:\[[^\[\]]{1,40}\]|:[a-z0-9_+-]{1,40}:|[\W_])++")
"""What may stand before a name without being it: emoji, `:shortcodes:`, `[CVPR 2024]`."""
_TITLE_TAIL = " \t\r\n-–—:：|,([（【"
_AUTHORS_FOLLOW = Pattern(r"[,.]\s")
_TAG = Pattern(r"\([^()]{2,40}\)|\[[^\[\]]{2,40}\]")
_EMPHASIS = ("strong", "emphasis", "strikethrough")


class Anatomy(NamedTuple):
    """The parts of a line; a span is empty where its part is missing."""

    title: str
    title_span: Span
    link: Link | None
    separator: str
    separator_span: Span
    description: str
    description_span: Span


def is_field_name(text: str) -> bool:
    """Whether a text names a part of an entry (`pdf`, `[Code]`, `论文/Paper`, a DOI), and not the entry."""
    name = text.strip(" \t[]()【】:：.,")
    return all(map(names_field, name.split("/"))) or _DOI.fullmatch(name) is not None


def names_field(text: str) -> bool:
    """Whether a text is such a name, be it in the plural or with a number: `PDF`, `slides`, `Paper 2`."""
    name = text.lower()
    bare = name.rstrip("0123456789")
    name = name if bare == name else bare.removesuffix(" ")
    if name.startswith(_MORE_WORDS):
        name = name.replace(" ", "")
    return name in _FIELDS or name.removesuffix("s") in _FIELDS


def text_of(nodes: Iterable[Inline]) -> str:
    """The rendered text of nodes, without white space around it."""
    return "".join([node.text for node in nodes]).strip()


def anatomy(source: Source, nodes: Sequence[Inline], span: Span, links: Sequence[Link]) -> Anatomy:
    """Take the content of an entry apart; `span` is that of the content, `links` all its links."""
    raw = {link.span.start: link for link in links if link.kind == "html" and link.text.strip()}
    nodes = with_raw_links(nodes, raw) if raw else nodes
    title, title_span, link, rest = _title(source, nodes, _head(nodes), span)
    if link is None:
        named = [each for each in links if each.text.strip()]
        link = next(iter(named or links), None)
    separator_span, body = _separator(source, rest, title_span.end)
    body = _without_fields(body)
    description_span = _trimmed(source, body, separator_span.end)
    return Anatomy(
        title=title,
        title_span=title_span,
        link=link,
        separator=source.slice(separator_span),
        separator_span=separator_span,
        description=text_of(body),
        description_span=description_span,
    )


def with_raw_links(nodes: Sequence[Inline], raw: Mapping[int, Link]) -> tuple[Inline, ...]:
    """The nodes with those of each link in HTML made one; `raw` are these links by their start."""
    joined: list[Inline] = []
    end = 0
    for node in nodes:
        link = raw.get(node.span.start) if node.kind == "html" else None
        if link and link.text_span.end > link.text_span.start:  # it is closed
            end = link.span.end
            joined.append(Inline("link", link.span, link.text, link=link))
        elif node.span.start >= end:
            children = with_raw_links(node.children, raw) if node.kind in _EMPHASIS else node.children
            joined.append(node._replace(children=children))
    return tuple(joined)


def _is_blank(node: Inline) -> bool:
    """Whether a node shows nothing, or only a picture, before the title."""
    return not node.text.strip()


def unwrapped(node: Inline) -> Inline:
    """The link inside emphasis that holds nothing else."""
    while node.kind in _EMPHASIS:
        inner = [child for child in node.children if not _is_blank(child)]
        if len(inner) != 1:
            break
        node = inner[0]
    return node


def _head(nodes: Sequence[Inline]) -> int:
    """The index of the node that the title begins in."""
    first = next((index for index, node in enumerate(nodes) if not _is_blank(node)), len(nodes))
    if first < len(nodes) and nodes[first].kind == "text":
        text = nodes[first].text.strip()
        behind = unwrapped(nodes[first + 1]) if first + 1 < len(nodes) else None
        if behind and _names_entry(behind):
            labelled = _LABEL.match(text) or _MARK.fullmatch(text)
            if labelled or (reads_as_issue(text) and not is_form(behind.text)):
                return first + 1
    return _behind_tag(nodes, first) or first


def _behind_tag(nodes: Sequence[Inline], first: int) -> int | None:
    """The index of the link behind a tag in brackets, be it bold: `**(ICASSP 2019)** [A title](…)`."""
    shown = [index for index in range(first, len(nodes)) if not _is_blank(nodes[index])][:2]
    if len(shown) < 2 or nodes[first].kind not in ("strong", "text"):
        return None
    behind = unwrapped(nodes[shown[1]])
    if not _TAG.fullmatch(nodes[first].text.strip()) or not _names_entry(behind) or is_form(behind.text):
        return None
    return shown[1]


def _names_entry(node: Inline) -> bool:
    return node.link is not None and bool(node.text.strip()) and not is_field_name(node.text)


def _title(
    source: Source, nodes: Sequence[Inline], head: int, span: Span
) -> tuple[str, Span, Link | None, Sequence[Inline]]:
    """The title, its span, the link that it is, and the nodes behind it."""
    if head == len(nodes):
        return "", Span(span.start, span.start), None, ()
    node = unwrapped(nodes[head])
    if node.link and not is_field_name(node.text):
        return node.link.text, node.link.text_span, node.link, nodes[head + 1 :]
    authors = _behind_strong_title(source, nodes[head : head + 2])
    if node.kind != "text" or authors:
        place = _trimmed(source, [node], node.span.start)
        rest = (authors, *nodes[head + 2 :]) if authors else nodes[head + 1 :]
        return node.text.strip(), place, node.link, rest
    end = next((index for index in range(head, len(nodes)) if _ends_title(nodes[index])), len(nodes))
    place = _trimmed(source, nodes[head:end], node.span.start)
    raw = source.slice(place).rstrip(_TITLE_TAIL)
    title = text_of(nodes[head:end]).rstrip(_TITLE_TAIL)
    return title, Span(place.start, place.start + len(raw)), None, nodes[end:]


def _behind_strong_title(source: Source, nodes: Sequence[Inline]) -> Inline | None:
    """The text behind a title in bold type and the mark that ends it, None where there is no such title."""
    if len(nodes) < 2 or nodes[0].kind != "strong" or " " not in nodes[0].text.strip():
        return None
    behind = nodes[1]
    if behind.kind != "text" or not _AUTHORS_FOLLOW.match(source.slice(behind.span)):
        return None
    return Inline("text", Span(behind.span.start + 1, behind.span.end), behind.text[1:])


def _ends_title(node: Inline) -> bool:
    return node.link is not None or node.image is not None or any(map(_ends_title, node.children))


def _separator(source: Source, rest: Sequence[Inline], end: int) -> tuple[Span, Sequence[Inline]]:
    """Where the separator behind the title stands, and what follows it.

    Marks, badges and further links may stand before it, parted by bars.
    """
    bar: tuple[Span, Sequence[Inline]] | None = None
    for index, node in enumerate(rest):
        if node.kind != "text":
            if node.link is None and node.image is None:
                break
            continue
        raw = source.slice(node.span)
        marks = _MARKS.match(raw)
        assert marks  # there may be none of them
        if match := _SEPARATOR.match(raw, marks.end()):
            start, stop = node.span.start + match.start(), node.span.start + match.end()
            text = (
                node.text[match.end() :] if node.text.startswith(raw[: match.end()]) else raw[match.end() :]
            )
            links_on = any(each.link for each in rest[index + 1 : index + 2])
            only_bar = not text and match.group().strip() == "|" and links_on
            if only_bar and bar:
                continue
            found = Span(start, stop), (Inline("text", Span(stop, node.span.end), text), *rest[index + 1 :])
            if not only_bar:
                return found
            bar = found
            continue
        if raw[marks.end() :].strip():
            break
    start = rest[0].span.start if rest else end
    return bar or (Span(start, start), rest)


def _without_fields(nodes: Sequence[Inline]) -> Sequence[Inline]:
    """The nodes without the badges and the links to parts of the entry that they end with."""
    end = len(nodes)
    while end and _is_field_or_mark(nodes[end - 1]):
        end -= 1
    return nodes[:end]


def _is_field_or_mark(node: Inline) -> bool:
    shown = unwrapped(node)
    return is_field_name(node.text) if shown.link else not node.text.strip(" \t[](){}|,;/·•")


def _trimmed(source: Source, nodes: Sequence[Inline], otherwise: int) -> Span:
    """The span of what the nodes show, without blanks around it; empty at `otherwise` for nothing."""
    shown = [node for node in nodes if not _is_blank(node)]
    if not shown:
        return Span(otherwise, otherwise)
    start, end = shown[0].span.start, shown[-1].span.end
    raw = source.text[start:end]
    return Span(start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip()))
