"""What GitHub renders, according to cmark-gfm: links, images, headings, items and cells in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from cmarkgfm import cmark

# ("link", url, text, title) · ("image", url, alt, title) · ("heading", level, text)
# ("item", depth, "1." or "-", "x", " " or "") · ("cell", "th" or "td", text)
Event = tuple[str, ...]

EXTENSIONS = ("table", "autolink", "strikethrough", "tagfilter", "tasklist")
# As cmark's safe mode: such a destination is emptied, unless it is a picture's data.
DANGEROUS = re.compile(
    r"(?!data:image/(?:png|gif|jpeg|webp))(?:javascript|vbscript|file|data):", re.IGNORECASE
)
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_KEY = re.compile(r"[\w\"'][^:]*:(?:\s|$)")


@dataclass
class Events:
    """The events of a text, and apart from them those of each footnote that is rendered.

    The footnotes are sorted by what they hold, as the renderer orders them by their first mark and
    a document by their place. Those that hold nothing are left out, and so are empty cells, which
    the renderer adds where a row is short.
    """

    body: list[Event] = field(default_factory=list)
    footnotes: list[list[Event]] = field(default_factory=list)

    def normal(self) -> Events:
        body, *footnotes = (
            [event for event in events if event[0] != "cell" or event[2]]
            for events in (self.body, *self.footnotes)
        )
        return Events(body, sorted(note for note in footnotes if note))

    def only(self, kinds: frozenset[str]) -> Events:
        """The events of some kinds."""
        body, *footnotes = (
            [event for event in events if event[0] in kinds] for events in (self.body, *self.footnotes)
        )
        return Events(body, footnotes).normal()


def without_front_matter(text: str) -> str:
    """The text as GitHub's Markdown renderer gets it.

    Metadata open on the first line, are closed, and hold a key if they hold anything.
    """
    lines = _LINE.findall(text.removeprefix("\ufeff"))
    fences = [number for number, line in enumerate(lines) if line.rstrip(" \t\r\n") == "---"][:2]
    if len(fences) == 2 and fences[0] == 0:
        inner = [line for line in lines[1 : fences[1]] if line.strip()]
        if not inner or any(map(_KEY.match, inner)):
            return "".join(lines[fences[1] + 1 :])
    return text


def render(text: str, *, unsafe: bool = False) -> str:
    """The HTML of a text. Unless unsafe, raw HTML is left out and so is what scripts could run."""
    options = cmark.Options.CMARK_OPT_FOOTNOTES
    if unsafe:
        options |= cmark.Options.CMARK_OPT_UNSAFE
    html: str = cmark.markdown_to_html_with_extensions(text, options, EXTENSIONS)
    return html


def truth(text: str) -> Events:
    """What GitHub renders from the Markdown of a text, raw HTML left out."""
    return scan(render(without_front_matter(text)))


def scan(html: str) -> Events:
    """The events of a piece of cmark's HTML in which there is no raw HTML."""
    scanner = _Scanner()
    scanner.feed(html)
    scanner.close()
    return scanner.events.normal()


def collapse(text: str) -> str:
    """Runs of ASCII white space to one blank, none at the ends: no-break spaces stay."""
    return re.sub(r"[ \t\n\v\f\r]+", " ", text).strip(" ")


class _Scanner(HTMLParser):
    """Reads the HTML that cmark writes in safe mode: every tag in it was made from Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.events = Events()
        self._current = self.events.body
        self._open: list[tuple[str, int, list[str]]] = []
        self._lists: list[str] = []
        self._mark_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if self._mark_depth or tag == "sup" or "data-footnote-backref" in attributes:
            self._mark_depth += tag in ("a", "sup")
        elif tag == "li" and attributes.get("id", "").startswith("fn-"):
            self._current = []
            self.events.footnotes.append(self._current)
            self._lists.clear()
        elif tag in ("ul", "ol"):
            self._lists.append("1." if tag == "ol" else "-")
        else:
            self._content(tag, attributes)

    def _content(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "a":
            self._begin(tag, ("link", attributes["href"], "", attributes.get("title", "")))
        elif tag == "img":
            alt, title = collapse(attributes["alt"]), collapse(attributes.get("title", ""))
            self._current.append(("image", attributes["src"], alt, title))
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self._begin(tag, ("heading", tag[1], ""))
        elif tag in ("th", "td"):
            self._begin(tag, ("cell", tag, ""))
        elif tag == "li":
            self._current.append(("item", str(len(self._lists) - 1), self._lists[-1], ""))
        elif tag == "input":
            _, depth, marker, _ = self._current[-1]
            self._current[-1] = ("item", depth, marker, "x" if "checked" in attributes else " ")

    def handle_endtag(self, tag: str) -> None:
        if self._mark_depth:
            self._mark_depth -= tag in ("a", "sup")
        elif tag in ("ul", "ol"):
            if self._lists:
                self._lists.pop()
        elif self._open and self._open[-1][0] == tag:
            _, place, pieces = self._open.pop()
            kind, first, _, *rest = self._current[place]
            self._current[place] = (kind, first, collapse("".join(pieces)), *map(collapse, rest))

    def handle_data(self, data: str) -> None:
        if not self._mark_depth:
            for _, _, pieces in self._open:
                pieces.append(data)

    def _begin(self, tag: str, event: Event) -> None:
        self._open.append((tag, len(self._current), []))
        self._current.append(event)
