"""Which links lead out of the file, and what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Link, ListItem, Span
from ..pattern import Pattern
from .anatomy import text_of, unwrapped

LinksIn = Callable[[Span], Sequence[Link]]
"""The links of the document that stand in a span."""

WORD = Pattern(r"[^\W\d_][\w'-]*")


def words_of(text: str) -> list[str]:
    return WORD.findall(text.replace("’", "'"))


def is_outward(link: Link) -> bool:
    """Whether a link leads out of the file, and to something that a list could recommend."""
    return not link.url.startswith(("#", "mailto:", "xmpp:")) and link.url != ""


def own_links(item: ListItem, links_in: LinksIn) -> list[Link]:
    """The links of an item's own paragraphs that lead outward."""
    return [link for part in item.paragraphs for link in links_in(part.span) if is_outward(link)]


def own_text(item: ListItem) -> str:
    """The rendered text of an item's first paragraph."""
    return text_of(item.paragraphs[0].inlines) if item.paragraphs else ""


def words_around_links(item: ListItem) -> int:
    """How many words the item's own paragraphs have beside their links."""
    nodes = [node for part in item.paragraphs for node in part.inlines]
    return sum(len(words_of(node.text)) for node in nodes if unwrapped(node).link is None)


def is_bare(item: ListItem, links: Sequence[Link], words: int = 0) -> bool:
    """Whether an item holds addresses and badges, and no more than so many words."""
    bare = all(link.kind in ("url", "www", "angle") or not link.text for link in links)
    return bool(links) and bare and words_around_links(item) <= words
