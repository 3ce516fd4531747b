"""What is sent: one GET, its headers, and how much of its body will be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from yarl import URL

from .. import __url__, __version__

_NAME = f"awesome-lint/{__version__} (+{__url__})"
HONEST = {
    "User-Agent": _NAME,
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en-US,en;q=0.9",
    "Accept-Encoding": "gzip, deflate",
}
# the form that the robots of search engines give their names: guards that look for a browser find one
BROWSER_LIKE = {
    "User-Agent": f"Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; {_NAME}) "
    "Chrome/140.0.0.0 Safari/537.36",
    "Upgrade-Insecure-Requests": "1",
    "Sec-Fetch-Dest": "document",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Site": "none",
    "Sec-Fetch-User": "?1",
}


@dataclass(frozen=True, slots=True)
class Request:
    """`headers` come on top of the honest ones; `look` is how many bytes of the body may be read,
    where it has to be looked at.
    """

    url: URL
    headers: Mapping[str, str]
    look: int
