"""The cookies of one redirect chain: kept for it, and for nothing else."""

from __future__ import annotations

from aiohttp import CookieJar
from yarl import URL


class Cookies:
    """aiohttp's jar, made when the first cookie comes: few chains set one.

    Cookies of hosts that are addresses are kept too: a chain's own cookies cannot harm others.
    """

    def __init__(self) -> None:
        self.jar: CookieJar | None = None

    def take(self, lines: tuple[str, ...], url: URL) -> None:
        """Keep the cookies of an answer's Set-Cookie lines; a line that makes no sense is dropped."""
        if not lines:
            return
        if self.jar is None:
            self.jar = CookieJar(unsafe=True, quote_cookie=False)
        self.jar.update_cookies_from_headers(lines, url)

    def header(self, url: URL) -> str:
        """The Cookie header of a request, empty where there are none."""
        if self.jar is None:
            return ""
        return "; ".join(f"{cookie.key}={cookie.value}" for cookie in self.jar.filter_cookies(url).values())
