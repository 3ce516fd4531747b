"""What each list item is there for: an entry, a part of one, a way through the list, or prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from ..citations import (
    is_author_key,
    reads_as_authors,
    reads_as_issue,
    reads_as_reference,
    tells_authors,
)
from ..model import Document, Link, ListItem, Span
from ..pattern import Pattern
from ..words import words
from .anatomy import unwrapped
from .books import is_book
from .fields import Fields, names_part, tells_of_work
from .news import news
from .outward import WORD, LinksIn, is_bare, is_outward, own_links, own_text, words_around_links, words_of

Role = Literal["entry", "detail", "contents", "group", "news", "prose"]
_YEAR = Pattern(r"\b(?:1[89]|20)\d\d[a-z]?\b|\((?:n\.d\.|in press|forthcoming)")
_INITIAL = Pattern(r"\b[A-Z]\.[ ,]")
_REFERENCE = Pattern(
    r"\bet al\b|\bpp?\. ?\d|\barXiv\b|[“\"][^“”\"]{12,}[”\"]|\[[JCDM](?:/OL)?\]"
    r"|\b(?:thesis|dissertation|edition|[A-Z]\w+ Press)\b"
    r"|^[A-Z][\w’'-]+, [A-Z][\w’'.-]+(?: [A-Z]\.)?(?:\.|, (?:et al|and)) "
)
_BRACKETS = (")", "]", ").", "].")
_ISSUED = Pattern(
    r"\[(?P<first>[^][]{4,40})\] (?P<behind>.{4,300})"
    r"|(?P<before>.{4,300}) [\[(](?P<last>[^][()]{4,40})[\])]\.?"
)
_NAMED_KINDS = ("inline", "full", "collapsed", "shortcut")
_MIN_CONTENTS = 3
_LABEL_WORDS = 2
_NAME_WORDS = 6
_SHORTCODES = Pattern(r"(?: :[a-z][a-z0-9_+-]{0,40}:)+$")
_SMALL_WORDS = words("from into onto over through under using versus with without")
_SENTENCE_ENDS = tuple(".!?:;。！？：；")


def roles(document: Document, fields: Fields, links_in: LinksIn) -> dict[Span, Role]:
    """The role of every item of a document, by its span."""
    items = document.items
    named = frozenset(section.heading.text.casefold() for section in document.sections)
    classifier = _Classifier(fields, news(items, document.sections), named, links_in)
    nested = {child.span for item in items for child in item.children}
    for item in items:
        if item.span not in nested:
            classifier.classify(item, "prose", item.list_span)
    classifier.settle()
    return {**classifier.roles, **_led_out_of_contents(items, classifier.roles, links_in)}


def _led_out_of_contents(
    items: Sequence[ListItem], found: Mapping[Span, Role], links_in: LinksIn
) -> dict[Span, Role]:
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
        if found[item.span] != "entry" or not words_around_links(item, own_links(item, links_in))
    }


class _Classifier:
    """Roles so far; what has neither link nor the look of a title waits for its list's majority."""

    def __init__(self, fields: Fields, told: set[Span], named: frozenset[str], links_in: LinksIn) -> None:
        self.roles: dict[Span, Role] = {}
        self._fields = fields
        self._news = told
        self._named = named
        self._links_in = links_in
        self._waiting: list[tuple[Span, Span]] = []
        self._entries: Counter[Span] = Counter()

    def classify(self, item: ListItem, parent: Role, root: Span, named: bool = False) -> None:
        """`named` says that this item is a part of the one above, as what stands around it tells."""
        role = "detail" if named else self._role(item, parent)
        if role is None:
            self._waiting.append((item.span, root))
        else:
            self.roles[item.span] = role
            self._entries[root] += role == "entry"
        if not item.children:
            return
        names_child = role == "entry" and self._names_child(item)
        authored = role == "entry" and self._fields.tell_authors(item)
        for child in item.children:
            part = names_child or (authored and self._fields.links_shortly(child))
            self.classify(child, role or "prose", root, part)

    def settle(self) -> None:
        """An item without link or title is an entry where its list consists of entries."""
        waiting = Counter(root for _, root in self._waiting)
        for span, root in self._waiting:
            self.roles[span] = "entry" if self._entries[root] > waiting[root] else "prose"

    def _role(self, item: ListItem, parent: Role) -> Role | None:
        if parent == "news" or item.span in self._news:
            return "news"
        links = own_links(item, self._links_in)
        text = own_text(item)
        if not links and (self._leads_inside(item) or self._names_section(item, text)):
            return "contents"
        if parent in ("entry", "detail") and (
            not links or (parent == "entry" and (self._is_part(item, links) or _is_prose(item, links)))
        ):
            return "entry" if not links and _refers(text) else "detail"
        if item.children and not links:
            described = self._fields.describe(item) or self._remarks_on_work(item, text)
            return "entry" if described else "group"
        if links:
            cites = _cites(text) or not _is_prose(item, links) or reads_as_reference(text)
            return "entry" if cites else "prose"
        return "entry" if looks_like_work(text) or is_book(item) else None

    def _names_child(self, item: ListItem) -> bool:
        """Whether an item is `MoCo [[Paper]](…)`, and a reference without links the only one below it."""
        if len(item.children) != 1 or own_links(item.children[0], self._links_in):
            return False
        links = own_links(item, self._links_in)
        few = bool(links) and words_around_links(item, links) <= _NAME_WORDS
        return few and all(names_part(link.text) for link in links)

    def _remarks_on_work(self, item: ListItem, text: str) -> bool:
        """Whether remarks, and no titles, stand below a reference, or a title with venue and year:
        `[CVPR 2020] A title`.
        """
        if any(map(is_outward, self._links_in(item.span))):
            return False
        below = any(child.children or looks_like_work(own_text(child)) for child in item.children)
        return not below and (_cites(text) or reads_as_reference(text) or _has_issue(text))

    def _is_part(self, item: ListItem, links: Sequence[Link]) -> bool:
        """Whether an item with links below an entry is a part of that."""
        if self._fields.is_field(item) or is_bare(item, links):
            return True
        return tells_of_work(item, links) and not _refers(own_text(item))

    def _names_section(self, item: ListItem, text: str) -> bool:
        return (
            bool(text)
            and text.casefold() in self._named
            and not any(map(is_outward, self._links_in(item.span)))
        )

    def _leads_inside(self, item: ListItem) -> bool:
        """Whether an item without outward links is little but such to headings, or begins with one."""
        nodes = item.paragraphs[0].inlines if item.paragraphs else ()
        links = [node.link for node in nodes if node.link]
        inward = bool(links) and all(link.url.startswith("#") for link in links)
        if inward and words_around_links(item, links) <= _LABEL_WORDS:
            return True
        for node in map(unwrapped, nodes):
            if node.kind == "html":
                raw = self._links_in(node.span)
                if raw and raw[0].url.startswith("#"):
                    return True
            elif node.text.strip():
                return node.link is not None and node.link.url.startswith("#")
        return False


def _has_issue(text: str) -> bool:
    """Whether a text is a title with venue and year in brackets before or behind it."""
    issued = _ISSUED.fullmatch(text) if text.startswith("[") or text.endswith(_BRACKETS) else None
    if issued is None:
        return False
    title, issue = issued["behind"] or issued["before"], issued["first"] or issued["last"]
    return reads_as_issue(issue) and looks_like_work(title)


def _refers(text: str) -> bool:
    """Whether a text is a reference; authors with a venue tell of the work whose title stands above."""
    return reads_as_reference(text) and not tells_authors(text)


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
    shown = _SHORTCODES.sub("", text.rstrip())
    sentence = shown.removesuffix(" et al.").endswith(_SENTENCE_ENDS)
    shown_words = words_of(shown)
    if len(shown_words) < 4 or (sentence and not shown.endswith(".")):
        return False
    long_words = [word for word in shown_words if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long_words)
    if sentence:  # of one in title case all words but the small ones are capitalised
        return capitals + sum(word in _SMALL_WORDS for word in long_words) == len(long_words) != capitals
    return bool(long_words) and capitals >= 0.6 * len(long_words)


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
        or names_part(first.text)
        or first.kind not in _NAMED_KINDS
        or is_author_key(first.text)
    ):
        return False
    ends = after.strip() == "." and not before.rstrip().endswith(_SENTENCE_ENDS)
    goes_on = WORD.match(after.lstrip(" ,;)")) is not None or ends
    return goes_on and len(words_of(before)) >= 4 and not reads_as_authors(before.strip(" ,.:-"))
