"""What one request came back with: an answer, or the trouble that kept it away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from .quirks.walls import Wall, wall
from .words import Body, Page, read_page


class Trouble(Enum):
    """Why there was no answer; the value is how a reader is told."""

    NO_HOST = "the host does not exist"
    LOOKUP = "the host's name could not be looked up"
    UNREACHABLE = "the host cannot be reached"
    NO_ROUTE = "no route from this machine, as to hosts with IPv6 alone where there is none"
    REFUSED = "connection refused"
    RESET = "connection reset"
    EMPTY = "connection closed without an answer"
    NO_CONNECTION = "no connection in time"
    TIMEOUT = "no answer in time"
    TLS = "TLS trouble"
    UNREADABLE = "an answer that is not HTTP"
    OVERSIZED = "headers without end"
    PRIVATE = "private address"


UNREACHED = frozenset(
    (Trouble.NO_HOST, Trouble.LOOKUP, Trouble.UNREACHABLE, Trouble.NO_ROUTE, Trouble.NO_CONNECTION)
)
"""What becomes of any request where the network is away."""


@dataclass(frozen=True, slots=True)
class Failure:
    """No answer, and why. `detail` adds to the trouble's own words."""

    trouble: Trouble
    detail: str = ""

    @property
    def reason(self) -> str:
        return f"{self.trouble.value}: {self.detail}" if self.detail else self.trouble.value


@dataclass(frozen=True)
class Answer:
    """An HTTP answer. Header names are lower-case; `body` is None where it was not looked at.

    `cookies` are the Set-Cookie lines, one each.
    """

    status: int
    headers: Mapping[str, str]
    body: Body | None = None
    cookies: tuple[str, ...] = ()

    @cached_property
    def page(self) -> Page | None:
        """What the body says of itself."""
        return read_page(self.body) if self.body is not None else None

    @cached_property
    def wall(self) -> Wall | None:
        """The guard that answered in place of the page."""
        return wall(self.status, self.headers, self.page)

    def resembles(self, other: Answer) -> bool:
        """Whether another answer seems to be the same page: by what it calls itself, or all that came of
        it where it has no title; a file by its kind.
        """
        if self.page is None or other.page is None:
            return self.headers.get("content-type") == other.headers.get("content-type")
        if self.page.title or other.page.title:
            return self.page.title == other.page.title
        return self.page.source == other.page.source != ""


Outcome = Answer | Failure
