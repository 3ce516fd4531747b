"""Whether a page has the anchor that a link's fragment asks for; not judged where that cannot be known."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

from ..pattern import Pattern
from .words import Body

_GITHUB = frozenset(("github.com", "gist.github.com", "raw.githubusercontent.com"))
_GITHUB_PREFIX = "user-content-"

# fragments that no element answers to: text directives (`:~:`), routes of single-page applications
# (`/…`, `!…`), settings of PDF viewers and players (`page=3`, `t=10`), lines on code hosts (`L10-L12`)
_SPECIAL = Pattern(
    r"$|top$|/|!|:~:|[\w.-]+=|L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$|readme$|readme-ov-file$", re.IGNORECASE
)

# what writes the anchors of its pages before they are sent, whatever scripts the pages load
_STATIC_GENERATORS = (
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
_DATA_SCRIPTS = ("application/json", "application/ld+json", "text/template", "text/x-template")

# html.parser gives up on sources that browsers read, so attributes are sought wherever they stand:
# one too many found, in a comment say, costs a finding at most
_TAG = Pattern(r"<(script|meta)\b([^<>]*)>", re.IGNORECASE)
_ANCHOR = Pattern(
    r"""\b(?:id|name)\s{0,9}=\s{0,9}(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>=`]+))""", re.IGNORECASE
)


def anchored(fragment: str, host: str, body: Body | None) -> bool | None:
    """Whether the page has the anchor. `fragment` is percent-decoded; None: not judged.

    A page that was not read to its end, or may build its anchors by script, is only ever found to
    have an anchor, never to lack one.
    """
    plain, _, _ = fragment.partition(":~:")
    if body is None or _SPECIAL.match(plain):
        return None
    anchors = {unescape("".join(groups)) for groups in _ANCHOR.findall(body.text)}
    if _found(plain, host, anchors):
        return True
    return False if body.complete and not _scripted(body.text) else None


def _found(fragment: str, host: str, anchors: set[str]) -> bool:
    if fragment in anchors or unquote(fragment) in anchors:
        return True
    if host not in _GITHUB:
        return False
    lowered = {anchor.lower().removeprefix(_GITHUB_PREFIX) for anchor in anchors}
    return fragment.lower().removeprefix(_GITHUB_PREFIX) in lowered


def _scripted(source: str) -> bool:
    """Whether scripts may add anchors to a page that are not in its source."""
    scripts = False
    for name, attributes in _TAG.findall(source.lower()):
        if name == "script":
            scripts = scripts or not any(kind in attributes for kind in _DATA_SCRIPTS)
        elif "generator" in attributes and any(known in attributes for known in _STATIC_GENERATORS):
            return False
    return scripts
