"""What the safe fixes of each rule may change: the table, and the renderings to compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from urllib.parse import unquote

from awesome_lint.identity import urls

from ..document.oracle import render, without_front_matter

View = Callable[[str], object]
"""What of the HTML must be the same before and after a rule's safe fixes."""

_TARGET = re.compile(r'(?<=\bhref=")[^"]*|(?<=\bsrc=")[^"]*')
_ADDRESS = re.compile(r"""(?:https?://|www\.\w)[^\s()\[\]<>"]*(?:\([^\s()]*\))?""")
_AUTOLINK = re.compile(r'<a href="[^"]*">((?:https?://|www\.)[^<]*)</a>')
_TAG = re.compile(r"<[^>]*>")


def html(text: str) -> str:
    """As cmark-gfm renders it, raw HTML included, without blanks that no browser shows."""
    rendered = render(without_front_matter(text), unsafe=True)
    return re.sub(r"[ \t\r]+$|(?<=<p>)[ \t]+", "", rendered, flags=re.MULTILINE).rstrip()


def whole(page: str) -> object:
    return page


def without(pattern: str) -> View:
    """All but what matches."""
    compiled = re.compile(pattern, re.DOTALL)
    return lambda page: compiled.sub("", unescape(page))


def without_invisible(page: str) -> object:
    """All but such characters, blanks, and what is linked only for being an address."""
    return _INVISIBLE.sub("", _AUTOLINK.sub(r"\1", page))


def without_wording(page: str) -> object:
    """All but capitals, blanks, dashes, colons and full stops."""
    return re.sub(r"[\s\-–—:：.。]", "", unescape(page)).casefold()


def sorted_lines(page: str) -> object:
    return sorted(page.splitlines())


def addresses_by(spelling: Callable[[str], str]) -> View:
    """All, each address in the spelling that they have in common, also where it is its own text."""

    def view(page: str) -> object:
        changed = _TARGET.sub(lambda match: spelling(unescape(match[0])), page)
        return re.sub(r"(?<=>)https?://[^<\s]*", lambda match: spelling(unescape(match[0])), changed)

    return view


def but_link_marks(page: str) -> object:
    """The addresses, linked or shown, and the text but for addresses, blanks and the marks of links."""
    once = _AUTOLINK.sub(r"\1", page)
    shown = unescape(_TAG.sub("", once))
    addresses = [unquote(address).rstrip(".,;:!?'") for address in _ADDRESS.findall(unescape(once))]
    return sorted(addresses), re.sub(r"[\[\]()\s]", "", _ADDRESS.sub("", shown))


def _secure(url: str) -> str:
    return re.sub("^http:", "https:", url)


def _path(url: str) -> str:
    return re.sub(r"^https?://[^/]*", "", url)


def _paper(url: str) -> str:
    match = re.search(r"(?:arxiv\.org/\w+|doi\.org)/(.*?)(?:v\d+)?(?:\.pdf)?/?$", url)
    return match[1] if match else url


_INVISIBLE = re.compile(
    r"<p></p>|[\x01-\x08\x0e-\x20\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u2060-\u2069\u3000\ufeff\n]"
    r"|%C2%A0|%C2%AD|%E2%80%[89A][0-9A-F]|%E2%81%A[0-9A]|%E3%80%80|%EF%BB%BF"
)

VIEWS: Mapping[str, View] = {
    "trailing-whitespace": whole,
    "missing-final-newline": whole,
    "lazy-quote": whole,
    "unused-suppression": without(r"<!--.*?-->|\s"),
    "heading-punctuation": without(r"[:：;；,，、.。]+(?=[*_~` \t]*(?:</\w+>)*</h\d>)"),
    "unspaced-link": without(r"\s"),
    "mojibake": without(r"[^\0-\x7f]|%[89A-F][0-9A-F]"),
    "invisible-character": without_invisible,
    "outdated-toc": without(r'<li>(?:<p>)?<a href="#[^"]*">.*?</a>(?:</p>)?</li>\n'),
    "unordered-entry": sorted_lines,
    "entry-format": without_wording,
    "citation-format": without(r"\."),
    "citation-markup": without(r"</?\w+>|&\w+;|&"),
    "unlinked-citation": without(r'<a href="https://(?:arxiv|doi)\.org/[^"]*">|</a>'),
    "inconsistent-marker": without(r"</?[uo]l>|</?p>|\s"),  # two lists become one
    "inconsistent-indent": without(r"</?p>|\s"),
    "malformed-link": but_link_marks,
    "insecure-link": addresses_by(_secure),
    "tracking-parameter": addresses_by(urls.without_tracking),
    "retired-host": addresses_by(_path),
    "inconsistent-paper-link": addresses_by(_paper),
    "mislabelled-link": addresses_by(_paper),
    "broken-relative-link": addresses_by(str.lower),
}
"""Every rule that has safe fixes."""

REVEALS: Mapping[str, frozenset[str]] = {
    # What is a heading, a link, an image or a tag once it is mended is read for the first time, and may be
    # that of another entry.
    "invisible-character": frozenset(
        {
            "conflicting-entry",
            "duplicate-entry",
            "empty-section",
            "insecure-link",
            "malformed-link",
            "missing-badge",
            "missing-title",
            "multiple-titles",
            "skipped-heading-level",
            "tracking-parameter",
            "unbalanced-html",
        }
    ),
    "malformed-link": frozenset(
        {
            "conflicting-entry",
            "duplicate-entry",
            "incomplete-citation",
            "mislabelled-link",
            "missing-alt-text",
            "vague-link-text",
        }
    ),
    "heading-punctuation": frozenset({"duplicate-heading"}),
    # What is a reference, and in which style, is a reading of the text; what most of a list do, a count.
    "citation-format": frozenset({"incomplete-citation"}),
    "citation-markup": frozenset({"citation-format", "incomplete-citation"}),
    "entry-format": frozenset({"citation-format", "incomplete-citation"}),
    "unlinked-citation": frozenset({"citation-format", "incomplete-citation"}),
    "inconsistent-marker": frozenset({"empty-entry"}),
}
"""The defects that were there unseen and that a fix brings to light."""

QUIRK = re.compile(
    r"^[ \t>]*(?:[-+*]|\d{1,9}[.)]|\[\^[^\]\n]*\]:)[ \t]*(?:\r\n?|\n)[> ]*[ \t]+(?:\r\n?|\n|\Z)", re.MULTILINE
)
"""An empty item or footnote over a line of blanks: whether blanks stand on that line changes what cmark-gfm
makes of the lines below. Safe fixes do not hold there."""
