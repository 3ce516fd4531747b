"""How an address begins: the scheme and host that were meant, where what is written is none."""

from __future__ import annotations

import re
from urllib.parse import unquote

from ..escape import shorten
from ..pattern import Pattern

# Nearly all addresses: nothing more is asked about them.
_PLAIN = Pattern(r"https?://(?!https?:?//)(?:[a-z0-9-]+\.)+[a-z0-9-]+(?:[/?#]|$)")
_DOUBLED = Pattern(r"(?:https?:?/*)+?(https?:?//(?!https?:?//).+)", re.IGNORECASE | re.DOTALL)
_BEGINNING = Pattern(r"([htps]{3,7})([:;.]{0,2}[/\\]{0,4}:?/{0,2})(.*)", re.IGNORECASE | re.DOTALL)
_NESTED = Pattern(r"!?\[[^\[\]]*\]\(<?([^\s()<>]++(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)>?\)")
_OPENING = "[](<>\"'“”‘’` \t\r\n:/"
_CLOSING = "])<>\"'“”‘’` \t\r\n"
_ADDRESS = Pattern(r"https?://(?:(?!\]\().)+", re.IGNORECASE | re.DOTALL)
_MAIL = Pattern(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_BARE_HOST = Pattern(
    r"(?:www\.(?:[a-z0-9-]+\.)+[a-z]{2,}|(?:[a-z0-9-]+\.)+(?:com|net|edu|gov)|[a-z0-9-]+\.github\.io)(?:[/?#:]|$)"
    r"|(?:[a-z0-9-]+\.)+org[/?#:]|(?:[a-z0-9-]+\.){2,}org$",
    re.IGNORECASE,
)
_AUTHORITY = Pattern(r"https?://([^/?#]*)", re.IGNORECASE)
# What browsers take for the dot in a host (IDNA, RFC 3490, section 3.1).
_DOTS = str.maketrans("。．｡", "...")
_SCHEME = Pattern(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# A page generator fills such a place in: {{ site.url }}, <%= url %>, ${url}.
_TEMPLATE = Pattern(r"\{\{|\{%|<%|\$\{")
_MISSPELT = ("://", ":/", "//", ":", ";//", ".//")
_SLIPS = frozenset(
    slip
    for word in ("http", "https")
    for at in range(len(word) + 1)
    for letter in ("", *"htps")
    for slip in (word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :])
)


def meant(url: str) -> str | None:
    """The address that was meant where the scheme is missing, misspelt or doubled; None where it is fine.

    A bare host counts as an address where its ending leaves no doubt: `github.com/a` is one, `a.io` and
    `README.md` may be files, and so may `notes.org`.
    """
    if _PLAIN.match(url):
        return None
    if match := _NESTED.fullmatch(url):
        return _corrected(match[1]) or match[1]
    if wrapped := _wrapped(url):
        return wrapped
    if match := _DOUBLED.fullmatch(url):
        return _corrected(match[1]) or match[1]
    if _BARE_HOST.match(url):
        return f"https://{url}"
    if _MAIL.fullmatch(url):
        return f"mailto:{url}"
    return _corrected(url)


def _wrapped(url: str) -> str | None:
    """The address within brackets or quotation marks; parentheses that close its own are its own."""
    address = url.lstrip(_OPENING)
    if address == url or not _ADDRESS.fullmatch(address):
        return None
    bare = address.rstrip(_CLOSING)
    behind = address[len(bare) :]
    closing = len(behind) - len(behind.lstrip(")"))
    return bare + ")" * min(closing, max(0, bare.count("(") - bare.count(")")))


def _corrected(url: str) -> str | None:
    """The address with a right scheme where it has a wrong one."""
    match = _BEGINNING.fullmatch(url)
    if match is None or not match[3]:
        return None
    scheme, separator, rest = match[1].lower(), match[2], match[3]
    if scheme in ("http", "https"):
        wrong = separator not in ("", "/", ".", "://")
    else:
        wrong = scheme in _SLIPS and separator in _MISSPELT and "." in rest
    return f"{'http' if scheme == 'http' else 'https'}://{rest}" if wrong else None


def relative_path(url: str) -> str | None:
    """The path of a relative link, decoded and without query and fragment; None for any other address."""
    path = unquote(re.split("[?#]", url, maxsplit=1)[0])
    if not path or _SCHEME.match(url) or _TEMPLATE.search(path) or meant(path):
        return None
    return None if path.startswith("//") or "://" in path else path


def host_fault(url: str) -> str | None:
    """What keeps the host of an http(s) address from being one, in a few words."""
    match = _AUTHORITY.match(url)
    if match is None or _PLAIN.match(url):
        return None
    host = unquote(match[1]).translate(_DOTS).rpartition("@")[2]
    if host.startswith("["):  # an IPv6 address
        return None
    host = host.partition(":")[0]
    if not host:
        return "no host"
    if host == "localhost":
        return None
    if "." not in host:
        return f"the host {shorten(host, 30)} has no dot"
    labels = host.rstrip(".").split(".")
    return None if all(labels) and "," not in host else f"{shorten(host, 40)} is no host"
