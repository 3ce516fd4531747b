"""Hosts that were closed or renamed, that only stand for others, or that are of one network only."""

import re
from typing import NamedTuple

from ..pattern import Pattern


class Retired(NamedTuple):
    """What became of a host and those below it. Where `old` matches an address, `new` stands for it now.

    `partly`: only what matches is affected.
    """

    fate: str
    old: str = ""
    new: str = ""
    safe: bool = False
    partly: bool = False


RETIRED = {
    "readthedocs.org": Retired(
        "serves documentation from readthedocs.io since 2016",
        r"https?://(?!(?:www|app|about|api|assets|blog|buildmedia|media)\.)([\w-]+)\.readthedocs\.org(?=[/?#]|$)",
        r"https://\1.readthedocs.io",
        safe=True,
        partly=True,
    ),
    "pypi.python.org": Retired(
        "became pypi.org in 2018",
        r"https?://pypi\.python\.org/pypi/(?=\w)",
        "https://pypi.org/project/",
        safe=True,
        partly=True,
    ),
    "godoc.org": Retired(
        "became pkg.go.dev in 2021",
        r"https?://(?:www\.)?godoc\.org/(?=[^?]*$)",
        "https://pkg.go.dev/",
        safe=True,
        partly=True,
    ),
    "aclweb.org": Retired(
        "gave its anthology to aclanthology.org in 2021",
        r"https?://(?:www\.)?aclweb\.org/anthology/(?=(?:[A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\.pdf)?/?$)",
        "https://aclanthology.org/",
        safe=True,
        partly=True,
    ),
    "code.google.com": Retired(
        "was closed in 2016",
        r"https?://code\.google\.com/p/",
        "https://code.google.com/archive/p/",
        partly=True,
    ),
    "rawgit.com": Retired(
        "was discontinued in 2018",
        r"https?://(?:cdn\.)?rawgit\.com/([^/]+/[^/]+)/([^/]+)/",
        r"https://cdn.jsdelivr.net/gh/\1@\2/",
    ),
    "ohloh.net": Retired(
        "became openhub.net in 2014", r"https?://(?:www\.)?ohloh\.net", "https://www.openhub.net"
    ),
    "git.oschina.net": Retired("became gitee.com", r"https?://git\.oschina\.net", "https://gitee.com"),
    "travis-ci.org": Retired("was closed in 2021"),
    "paperswithcode.com": Retired("was closed in 2025"),
    "googlecode.com": Retired("was closed in 2016"),
    "plus.google.com": Retired("was closed in 2019"),
    "picasaweb.google.com": Retired("was closed in 2016"),
    "groups.yahoo.com": Retired("was closed in 2020"),
    "geocities.com": Retired("was closed in 2009"),
    "geocities.jp": Retired("was closed in 2019"),
    "codeplex.com": Retired("was closed in 2017"),
    "gitorious.org": Retired("was closed in 2015"),
    "gna.org": Retired("was closed in 2017"),
    "berlios.de": Retired("was closed in 2014"),
    "rubyforge.org": Retired("was closed in 2014"),
    "alioth.debian.org": Retired("was closed in 2018"),
    "bintray.com": Retired("was closed in 2021"),
    "storify.com": Retired("was closed in 2018"),
    "gemnasium.com": Retired("was closed in 2018"),
    "david-dm.org": Retired("is out of service since 2021"),
    "gitcafe.com": Retired("was closed in 2016"),
    "posterous.com": Retired("was closed in 2013"),
    "my.opera.com": Retired("was closed in 2014"),
    "notebooks.azure.com": Retired("was closed in 2021"),
    "atom.io": Retired("was closed in 2022"),
    "channel9.msdn.com": Retired("moved to learn.microsoft.com in 2021"),
}

SHORTENERS = frozenset({
    "adf.ly", "amzn.to", "bit.do", "bit.ly", "bitly.com", "buff.ly", "cutt.ly", "dlvr.it", "dwz.cn", "fb.me",
    "git.io", "goo.gl", "is.gd", "j.mp", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly", "shorturl.at", "suo.im",
    "t.cn", "t.co", "tiny.cc", "tinyurl.com", "tny.im", "url.cn", "v.gd",
})  # fmt: skip


# --- hosts of somebody's own network --------------------------------------------------------------

_LOCAL = ("localhost", ".localhost", ".local", ".internal", ".lan", ".home.arpa")
# never in the public name service: RFC 2606, RFC 7686, and what ICANN keeps for private networks
_NOT_PUBLIC = (".corp", ".home", ".intranet", ".invalid", ".localdomain", ".onion", ".private", ".test")
_NUMERIC = Pattern(r"[\d.]+|[\da-f:.]*:[\da-f:.]*", re.IGNORECASE)


def is_local(host: str) -> bool:
    """Whether a host, by its name alone, is the computer or network of whoever follows the link."""
    return host.endswith(_LOCAL) or (_NUMERIC.fullmatch(host) is not None and _is_private(host))


def is_internal(host: str) -> bool:
    """Whether the name of a host may mean something within one network only, and is not to leave it."""
    return "." not in host.strip(".:") or is_local(host) or host.endswith(_NOT_PUBLIC)


def _is_private(number: str) -> bool:
    from ipaddress import ip_address  # few lists have an address in numbers

    try:
        address = ip_address(number)
    except ValueError:
        return False
    return address.is_private or address.is_link_local or address.is_loopback or address.is_unspecified
