"""What each list item is there for: an entry, a part of one, a way through the list, or prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from ..citations import is_author_key, is_form, reads_as_authors, reads_as_details, reads_as_reference
from ..model import Link, ListItem, Span
from ..pattern import Pattern
from .anatomy import is_field_name, text_of, unwrapped

Role = Literal["entry", "detail", "contents", "group", "prose"]
LinksIn = Callable[[Span], Sequence[Link]]
"""The links of the document that stand in a span."""

_COLON = Pattern("[:：]")
_YEAR = Pattern(r"\b(?:1[89]|20)\d\d[a-z]?\b|\((?:n\.d\.|in press|forthcoming)")
_INITIAL = Pattern(r"\b[A-Z]\.[ ,]")
_REFERENCE = Pattern(
    r"\bet al\b|\bpp?\. ?\d|\barXiv\b|[“\"][^”\"]{12,}[”\"]|\[[JCDM](?:/OL)?\]"
    r"|\b(?:thesis|dissertation|edition|[A-Z]\w+ Press)\b"
    r"|^[A-Z][\w’'-]+, [A-Z][\w’'.-]+(?: [A-Z]\.)?(?:\.|, (?:et al|and)) "
)
_NAMED_KINDS = ("inline", "full", "collapsed", "shortcut")
_WORD = Pattern(r"[^\W\d_][\w'’-]*")
_MIN_CONTENTS = 3
_SENTENCE_ENDS = tuple(".!?:;。！？：；")


def is_outward(link: Link) -> bool:
    """Whether a link leads out of the file, and to something that a list could recommend."""
    return not link.url.startswith(("#", "mailto:", "xmpp:")) and link.url != ""


def roles(items: Sequence[ListItem], links_in: LinksIn) -> dict[Span, Role]:
    """The role of every item, by its span. `items` are all of the document's, in document order."""
    classifier = _Classifier(links_in)
    nested = {child.span for item in items for child in item.children}
    for item in items:
        if item.span not in nested:
            classifier.classify(item, "prose", item.list_span)
    classifier.settle()
    return {**classifier.roles, **_led_out_of_contents(items, classifier.roles)}


def _led_out_of_contents(items: Sequence[ListItem], found: Mapping[Span, Role]) -> dict[Span, Role]:
    """Among the items of a contents list, one that leads to another list is a way as they are.

    What is described there is an entry.
    """
    sizes = Counter(item.list_span for item in items)
    inward = Counter(item.list_span for item in items if found[item.span] == "contents")
    contents = {span for span, count in inward.items() if count >= _MIN_CONTENTS and 2 * count > sizes[span]}
    return {
        item.span: "contents"
        for item in items
        if item.list_span in contents and not item.children
        if found[item.span] != "entry" or not _words_around_links(item)
    }


def own_links(item: ListItem, links_in: LinksIn) -> list[Link]:
    """The links of an item's own paragraphs that lead outward."""
    return [link for part in item.paragraphs for link in links_in(part.span) if is_outward(link)]


def is_field(item: ListItem, links_in: LinksIn) -> bool:
    """Whether an item only names a part of an entry: `Paper: …`, `[[pdf]](…) [[code]](…)`."""
    holds_entries = any(own_links(child, links_in) or child.children for child in item.children)
    if len(item.paragraphs) != 1 or holds_entries:
        return False
    name, *rest = _COLON.split(text_of(item.paragraphs[0].inlines), 1)
    if rest and is_field_name(name):
        return True
    if item.children:
        return False
    links = own_links(item, links_in)
    named = [link for link in links if link.text]
    return bool(named) and not _words_around_links(item) and all(_names_part(link.text) for link in named)


def describe_one_entry(items: Sequence[ListItem], links_in: LinksIn) -> bool:
    """Whether the items are the parts of one entry: some name a field, the rest is hardly more than links."""
    fields = 0
    for item in items:
        field = is_field(item, links_in)
        if not field and (item.children or not _is_bare(item, own_links(item, links_in), words=2)):
            return False
        fields += field
    return fields > 0


def _names_part(text: str) -> bool:
    return is_field_name(text) or is_form(text)


def tells_of_work(item: ListItem, links: Sequence[Link]) -> bool:
    """Whether an item below a title tells who wrote the work and where, and links no more than its forms."""
    if item.children or len(item.paragraphs) != 1 or not all(_names_part(link.text) for link in links):
        return False
    return reads_as_details(text_of(item.paragraphs[0].inlines))


def _own_text(item: ListItem) -> str:
    return text_of(item.paragraphs[0].inlines) if item.paragraphs else ""


def _words_around_links(item: ListItem) -> int:
    nodes = [node for part in item.paragraphs for node in part.inlines]
    return sum(len(_WORD.findall(node.text)) for node in nodes if unwrapped(node).link is None)


class _Classifier:
    """Roles so far; what has neither link nor the look of a title waits for its list's majority."""

    def __init__(self, links_in: LinksIn) -> None:
        self.roles: dict[Span, Role] = {}
        self._links_in = links_in
        self._waiting: list[tuple[Span, Span]] = []
        self._entries: Counter[Span] = Counter()

    def classify(self, item: ListItem, parent: Role, root: Span) -> None:
        role = self._role(item, parent)
        if role is None:
            self._waiting.append((item.span, root))
        else:
            self.roles[item.span] = role
            self._entries[root] += role == "entry"
        for child in item.children:
            self.classify(child, role or "prose", root)

    def settle(self) -> None:
        """An item without link or title is an entry where its list consists of entries."""
        waiting = Counter(root for _, root in self._waiting)
        for span, root in self._waiting:
            self.roles[span] = "entry" if self._entries[root] > waiting[root] else "prose"

    def _role(self, item: ListItem, parent: Role) -> Role | None:
        links = own_links(item, self._links_in)
        text = _own_text(item)
        if not links and self._leads_inside(item):
            return "contents"
        if parent in ("entry", "detail") and (
            not links or (parent == "entry" and self._is_part(item, links))
        ):
            return "entry" if not links and reads_as_reference(text) else "detail"
        if item.children and not links:
            return "entry" if self._describes(item) else "group"
        if links:
            cites = _cites(text) or not _is_prose(item, links) or reads_as_reference(text)
            return "entry" if cites else "prose"
        return "entry" if looks_like_work(text) else None

    def _is_part(self, item: ListItem, links: Sequence[Link]) -> bool:
        """Whether an item with links below an entry is a part of that."""
        if is_field(item, self._links_in) or _is_bare(item, links):
            return True
        return tells_of_work(item, links) and not reads_as_reference(_own_text(item))

    def _leads_inside(self, item: ListItem) -> bool:
        """Whether the item begins with a link to a heading of the file."""
        nodes = item.paragraphs[0].inlines if item.paragraphs else ()
        for node in map(unwrapped, nodes):
            if node.kind == "html":
                raw = self._links_in(node.span)
                if raw and raw[0].url.startswith("#"):
                    return True
            elif node.text.strip():
                return node.link is not None and node.link.url.startswith("#")
        return False

    def _describes(self, item: ListItem) -> bool:
        """Whether the children are the parts of one entry: some name a field, the others have no link."""
        children = item.children
        fields = [child for child in children if is_field(child, self._links_in)]
        if not fields and len(children) == 1 and len(_WORD.findall(_own_text(item))) > 2:
            return tells_of_work(children[0], own_links(children[0], self._links_in))
        others = [child for child in children if child not in fields]
        return bool(fields) and not any(
            own_links(child, self._links_in) or child.children for child in others
        )


def _is_bare(item: ListItem, links: Sequence[Link], words: int = 0) -> bool:
    """Whether an item holds addresses and badges, and no more than so many words."""
    bare = all(link.kind in ("url", "www", "angle") or not link.text for link in links)
    return bool(links) and bare and _words_around_links(item) <= words


def _cites(text: str) -> bool:
    return bool(_YEAR.search(text) and (_INITIAL.search(text) or _REFERENCE.search(text)))


def _follows_authors(text: str) -> bool:
    """`Mina Rossi and Lin Wei: Title, ICASSP 2020`"""
    authors, colon, _ = text.partition(": ")
    return bool(colon) and _YEAR.search(text) is not None and reads_as_authors(authors)


def looks_like_work(text: str) -> bool:
    """Whether a text without link reads as a reference or as the title of a paper."""
    if _cites(text) or reads_as_reference(text) or _follows_authors(text):
        return True
    words = _WORD.findall(text)
    if len(words) < 4 or text.rstrip().endswith(_SENTENCE_ENDS):
        return False
    long_words = [word for word in words if len(word) > 3]
    return bool(long_words) and sum(word[0].isupper() for word in long_words) >= 0.6 * len(long_words)


def _is_prose(item: ListItem, links: Sequence[Link]) -> bool:
    """Whether the first link stands within a sentence, and names no part of an entry."""
    first = links[0]
    nodes = item.paragraphs[0].inlines
    if unwrapped(nodes[0]).link is first:
        return False
    before = "".join(node.text for node in nodes if node.span.end <= first.span.start)
    after = "".join(node.text for node in nodes if node.span.start >= first.span.end)
    if (
        not first.text
        or _names_part(first.text)
        or first.kind not in _NAMED_KINDS
        or is_author_key(first.text)
    ):
        return False
    goes_on = _WORD.match(after.lstrip(" ,;)")) is not None or after.strip() == "."
    return goes_on and len(_WORD.findall(before)) >= 4 and not reads_as_authors(before.strip(" ,.:-"))
