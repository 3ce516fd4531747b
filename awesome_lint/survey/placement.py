"""Where a list puts badges and links to the forms of a work, and which entries put them elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from ..citations.shapes.linktexts import is_form
from ..model import Document, Entry, Inline, Span
from ..pattern import Pattern
from ..wording.text import host
from .outliers import Departure, outliers, say
from .template import with_description

_LETTER = Pattern(r"[^\W_]")


class _Part(NamedTuple):
    """A badge, whose kind is the host that draws it, or a link to a form, whose kind is its text."""

    kind: str
    span: Span


def departures(document: Document) -> Iterator[Departure]:
    """The entries that have such parts on the other side of the description than at least 90 % have them.

    Only of the kinds that those have there: a mark such as `new` is no badge that counts stars.
    """
    entries = with_description(document)
    for what, parts_of in (("badges", _badges), ("links to forms", _forms)):
        usual, others = outliers(entries, partial(_place, parts_of))
        if usual is None:
            continue
        alike = (entry for entry in entries if _place(parts_of, entry) == usual.value)
        kinds = {part.kind for entry in alike for part in parts_of(entry)}
        for entry in others:
            parts = parts_of(entry)
            if kinds.issuperset(part.kind for part in parts):
                span = Span(parts[0].span.start, parts[-1].span.end)
                yield Departure(entry, span, say(usual, f"put {what} {usual.value} the description"), None)


def _badges(entry: Entry) -> list[_Part]:
    badges = (_Part(host(image.url) or image.url, image.span) for image in entry.badges)
    return [badge for badge in badges if _is_behind_title(badge.span, entry)]


def _forms(entry: Entry) -> list[_Part]:
    """The links that are called `[pdf]` and the like."""
    links = (link for link in entry.links if link is not entry.link and link.text and is_form(link.text))
    return [_Part(link.text.lower(), link.span) for link in links if _is_behind_title(link.span, entry)]


def _is_behind_title(span: Span, entry: Entry) -> bool:
    """Whether it stands in the first line, behind the lead link: what is before that is a mark, no part."""
    assert entry.link
    return entry.link.span.end <= span.start and span.end <= entry.line_span.end


def _place(parts_of: Callable[[Entry], list[_Part]], entry: Entry) -> str | None:
    """`before` or `behind` all words of the description; None where there is neither, or both."""
    parts = parts_of(entry)
    words = [span for span in _words(entry.inlines) if _is_behind_title(span, entry)] if parts else []
    if not words:
        return None
    if parts[-1].span.end <= words[0].start:
        return "before"
    return "behind" if parts[0].span.start >= words[-1].end else None


def _words(nodes: Iterable[Inline]) -> Iterator[Span]:
    """The texts with a word that are no link's."""
    for node in nodes:
        if node.kind in ("text", "code") and _LETTER.search(node.text):
            yield node.span
        elif node.kind not in ("link", "image"):
            yield from _words(node.children)
