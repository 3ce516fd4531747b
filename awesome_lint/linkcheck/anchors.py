"""Whether a page has the anchor that a link's fragment asks for; not judged where that cannot be known."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import unquote

from .words import Body

GITHUB = frozenset(("github.com", "gist.github.com", "raw.githubusercontent.com"))
GITHUB_PREFIX = "user-content-"

# fragments that no element answers to: text directives (`:~:`), routes of single-page applications
# (`/…`, `!…`), settings of PDF viewers and players (`page=3`, `t=10`), lines on code hosts (`L10-L12`)
SPECIAL = re.compile(
    r"$|top$|/|!|:~:|[\w.-]+=|L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$|readme$|readme-ov-file$", re.IGNORECASE
)

# what writes the anchors of its pages before they are sent, whatever scripts the pages load
STATIC_GENERATORS = (
    "docutils",
    "doxygen",
    "hugo",
    "jekyll",
    "mediawiki",
    "mkdocs",
    "pdoc",
    "rustdoc",
    "sphinx",
)
DATA_SCRIPTS = frozenset(("application/json", "application/ld+json", "text/template", "text/x-template"))


def anchored(fragment: str, host: str, body: Body | None) -> bool | None:
    """Whether the page has the anchor. `fragment` is percent-decoded; None: not judged.

    A page that was not read to its end, or may build its anchors by script, is only ever found to
    have an anchor, never to lack one.
    """
    plain, _, _ = fragment.partition(":~:")
    if body is None or SPECIAL.match(plain):
        return None
    reader = AnchorReader()
    reader.feed(body.text)
    if found(plain, host, reader.anchors):
        return True
    return False if body.complete and not reader.scripted else None


def found(fragment: str, host: str, anchors: set[str]) -> bool:
    if fragment in anchors or unquote(fragment) in anchors:
        return True
    if host not in GITHUB:
        return False
    lowered = {anchor.lower().removeprefix(GITHUB_PREFIX) for anchor in anchors}
    return fragment.lower().removeprefix(GITHUB_PREFIX) in lowered


class AnchorReader(HTMLParser):
    """Collects the ids and names of a page, and what says who made them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.anchors: set[str] = set()
        self.scripts = False
        self.static = False

    @property
    def scripted(self) -> bool:
        """Whether a script may add anchors that are not in the source."""
        return self.scripts and not self.static

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.anchors.update(value for name in ("id", "name") if (value := values.get(name)))
        if tag == "script" and (values.get("type") or "").lower() not in DATA_SCRIPTS:
            self.scripts = True
        elif tag == "meta" and (values.get("name") or "").lower() == "generator":
            self.static = (values.get("content") or "").lower().startswith(STATIC_GENERATORS)
