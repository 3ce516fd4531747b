"""Which links lead out of the file, and what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..model import Inline, Link, ListItem, Span
from ..pattern import Pattern, Rare
from .anatomy import text_of, unwrapped, with_raw_links

LinksIn = Callable[[Span], Sequence[Link]]
"""The links of the document that stand in a span."""

WORD = Pattern(r"[^\W\d_][\w'-]*")
_SHORTCODE = Rare((":",), r":[a-z][a-z0-9_+-]{0,40}:")


def words_of(text: str) -> list[str]:
    """The words of a rendered text; `:page_facing_up:` is a picture."""
    return WORD.findall(_SHORTCODE.sub("", text).replace("’", "'"))


def is_outward(link: Link) -> bool:
    """Whether a link leads out of the file, and to something that a list could recommend."""
    return not link.url.startswith(("#", "mailto:", "xmpp:")) and link.url != ""


def own_links(item: ListItem, links_in: LinksIn) -> list[Link]:
    """The links of an item's own paragraphs that lead outward."""
    return [link for part in item.paragraphs for link in links_in(part.span) if is_outward(link)]


def own_text(item: ListItem) -> str:
    """The rendered text of an item's first paragraph."""
    return text_of(item.paragraphs[0].inlines) if item.paragraphs else ""


def beside_links(item: ListItem, links: Iterable[Link]) -> list[Inline]:
    """The nodes of an item's own paragraphs that are no link; `links` are those in it."""
    nodes: Sequence[Inline] = [node for part in item.paragraphs for node in part.inlines]
    raw = {link.span.start: link for link in links if link.kind == "html" and link.text.strip()}
    nodes = with_raw_links(nodes, raw) if raw else nodes
    return [node for node in nodes if unwrapped(node).link is None]


def words_around_links(item: ListItem, links: Iterable[Link]) -> int:
    """How many words the item's own paragraphs have beside their `links`."""
    return sum(len(words_of(node.text)) for node in beside_links(item, links))


def is_bare(item: ListItem, links: Sequence[Link], words: int = 0) -> bool:
    """Whether an item holds addresses and badges, and no more than so many words."""
    bare = all(link.kind in ("url", "www", "angle") or not link.text for link in links)
    return bool(links) and bare and words_around_links(item, links) <= words
