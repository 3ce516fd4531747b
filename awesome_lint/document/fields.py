"""Which items only name a part of an entry: `Paper: …`, `[[pdf]](…) [[code]](…)`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..citations import (
    after_icons,
    is_form,
    names_field_abroad,
    reads_as_details,
    reads_as_issue,
    tells_authors,
)
from ..model import Inline, Link, ListItem
from ..pattern import Pattern
from .anatomy import is_field_name, text_of
from .outward import WORD, LinksIn, beside_links, is_bare, own_links, own_text, words_around_links, words_of

_COLON = Pattern("[:：]")
_FEWEST = 4
"""Items that have a part of one name before the name is taken for that of a field."""
_FIELDS = 2
_ISSUE_WORDS = 4
"""Words of the longest venue and year that stand beside the links of such an item."""
_LONGEST = 24
_NAME_WORDS = 2
"""Words of a name that is rather a group's than a title."""
_LINK_WORDS = 3


class Fields:
    """Knows the names of fields that a list repeats, `地址：…`, besides those that every list has."""

    def __init__(self, items: Iterable[ListItem], links_in: LinksIn) -> None:
        self._links_in = links_in
        names = Counter(
            name
            for item in items
            for name in {_label(child) for child in item.children if self._is_value(child)}
        )
        self._names = frozenset(name for name, count in names.items() if name and count >= _FEWEST)

    def is_field(self, item: ListItem) -> bool:
        """Whether an item only names a part of an entry."""
        if len(item.paragraphs) != 1 or self._holds_entries(item):
            return False
        name = _label(item)
        if name and (_names_field(name) or (name in self._names and self._is_value(item))):
            return True
        if item.children:
            return False
        links = own_links(item, self._links_in)
        named = [link for link in links if link.text]
        if not named or not names_part(named[0].text):
            return False
        beside = text_of(beside_links(item, links)).replace("[]", "")
        if not words_of(beside):
            return True
        issued = len(beside.split()) <= _ISSUE_WORDS and reads_as_issue(beside)
        return issued and all(names_part(link.text) for link in named)

    def describe_one_entry(self, items: Sequence[ListItem]) -> bool:
        """Whether the items are the parts of one entry: fields, and others that are little but links."""
        fields = 0
        for item in items:
            field = self.is_field(item)
            if not field and (item.children or not is_bare(item, own_links(item, self._links_in), words=2)):
                return False
            fields += field
        return fields > 0

    def describe(self, item: ListItem) -> bool:
        """Whether the children are the parts of one entry: some name a field, the others have no link.

        Or they tell of its authors.
        """
        children = item.children
        fields = [child for child in children if self.is_field(child)]
        if not fields and len(children) == 1 and len(words_of(own_text(item))) > 2:
            return tells_of_work(children[0], own_links(children[0], self._links_in))
        known = {child.span for child in fields}
        others = [child for child in children if child.span not in known]
        if any(own_links(child, self._links_in) or child.children for child in others):
            return self.tell_authors(item) and all(map(self._may_be_part, others))
        usual = any(_names_field(_label(child)) or not _label(child) for child in fields)
        if fields and (usual or any(own_links(child, self._links_in) for child in fields)):
            return True
        return self.tell_authors(item)

    def tell_authors(self, item: ListItem) -> bool:
        """Whether below a title one child, the first without link, tells of the authors, and no other."""
        if len(words_of(own_text(item))) <= _NAME_WORDS:
            return False
        texts = [own_text(child) for child in item.children if not own_links(child, self._links_in)]
        return [tells_authors(text) for text in texts].count(True) == 1 and tells_authors(texts[0])

    def links_shortly(self, item: ListItem) -> bool:
        """Whether an item is nothing but links of a few words: `[Choir Toolkit](…) | [Demo](…)`."""
        links = own_links(item, self._links_in)
        if item.children or not links or words_around_links(item, links):
            return False
        return all(len(link.text.split()) <= _LINK_WORDS for link in links)

    def _may_be_part(self, item: ListItem) -> bool:
        return self.links_shortly(item) or not (own_links(item, self._links_in) or item.children)

    def _holds_entries(self, item: ListItem) -> bool:
        return any(own_links(child, self._links_in) or child.children for child in item.children)

    def _is_value(self, item: ListItem) -> bool:
        """Whether what an item links is called by its address, or after a part of an entry."""
        links = own_links(item, self._links_in)
        return all(link.kind in ("url", "www", "angle") or names_part(link.text) for link in links)


def tells_fields(lines: Iterable[Sequence[Inline]]) -> bool:
    """Whether lines are the fields of one entry: each begins with a name and a colon, two as fields do."""
    names = [_name(text_of(line)) for line in lines]
    return all(names) and sum(map(_names_field, names)) >= _FIELDS


def _names_field(name: str) -> bool:
    """Whether what stands before a colon names a part of an entry, in whatever language."""
    return is_field_name(name) or names_field_abroad(name)


def names_part(text: str) -> bool:
    return is_field_name(text) or is_form(text)


def tells_of_work(item: ListItem, links: Sequence[Link]) -> bool:
    """Whether an item below a title tells who wrote the work and where, and links no more than its forms."""
    if item.children or len(item.paragraphs) != 1 or not all(names_part(link.text) for link in links):
        return False
    return reads_as_details(own_text(item))


def _label(item: ListItem) -> str:
    return _name(own_text(item))


def _name(text: str) -> str:
    """What stands before the first colon, without emoji, empty for none and for a sentence."""
    name, *rest = _COLON.split(text[after_icons(text, 0, len(text)) :][: 4 * _LONGEST], 1)
    return name.strip() if rest and len(name) <= _LONGEST and WORD.search(name) else ""
