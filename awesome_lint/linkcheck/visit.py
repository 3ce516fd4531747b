"""One page on its way to a verdict: what to do after each outcome. Pure but for the record it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from yarl import URL

from .answer import Answer, Failure, Outcome, Trouble
from .cookies import Cookies
from .location import follow, page
from .options import Limits, Options
from .request import BROWSER_LIKE, Request
from .verdict import GONE, REDIRECTS, REFUSALS, Hop, Journey

_FINAL = frozenset((Trouble.TLS, Trouble.UNREADABLE, Trouble.OVERSIZED, Trouble.PRIVATE, Trouble.NO_ROUTE))
_TRANSIENT = frozenset((408, 425))
_SECOND_TRIED = (REFUSALS - {401, 402, 407, 429}) | GONE | {400}


@dataclass(frozen=True, slots=True)
class Done:
    """There is nothing more to ask."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Again:
    """Ask the same once more, after so many seconds."""

    after: float


@dataclass(frozen=True, slots=True)
class Follow:
    """Ask where the redirect leads."""


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The host has had enough of us for now."""

    outcome: Answer


Step = Done | Again | Follow | TurnedAway


@dataclass(slots=True, eq=False)
class Visit:
    """A page, the fragments of it that are linked, and what happened to its requests so far.

    `plain` is what the page answered over http, in a visit that tries it over https: once, and no more.
    """

    source: URL
    fragments: frozenset[str] = frozenset()
    hops: list[Hop] = field(default_factory=list)
    failures: int = 0
    turned_away: int = 0
    browser_like: bool = False
    refusal: Answer | None = None
    cookies: Cookies = field(default_factory=Cookies)
    seen: set[tuple[str, str]] = field(default_factory=set)
    plain: Answer | None = None

    def over_tls(self, answer: Answer) -> Visit | None:
        """The visit that tries the same address over https; None where a port or a redirect speaks
        against that.
        """
        if self.source.scheme != "http" or self.source.explicit_port is not None or self.hops:
            return None
        return Visit(self.source.with_scheme("https"), self.fragments, plain=answer)

    @property
    def url(self) -> URL:
        """The address to ask next."""
        return page(self.hops[-1].target) if self.hops else self.source

    def request(self, options: Options, limits: Limits) -> Request:
        headers: Mapping[str, str] = BROWSER_LIKE if self.browser_like else {}
        host = self.url.host or ""
        if host in options.headers and host == self.source.host:
            headers = {**headers, **options.headers[host]}
        cookie = self.cookies.header(self.url)
        if cookie:
            headers = {**headers, "Cookie": cookie}
        look = limits.anchor_bytes if self.fragments else limits.look_bytes
        return Request(self.url, headers, look)

    def journey(self, options: Options) -> Journey:
        accepted = options.accept.get(self.source.host or "", frozenset())
        return Journey(self.source, tuple(self.hops), accepted)

    def step(self, outcome: Outcome, options: Options, limits: Limits) -> Step:
        """What follows from an outcome; a redirect that is to be followed is noted as a hop."""
        if isinstance(outcome, Failure):
            return self.after_failure(outcome, options, limits)
        if self.plain is not None and outcome.status != 429:
            return Done(outcome)
        if outcome.status in options.accept.get(self.source.host or "", ()):
            return Done(outcome)
        if outcome.status in REDIRECTS:
            return self.after_redirect(outcome, limits)
        if self.refusal is not None:
            return Done(self.after_second_try(outcome, self.refusal))
        if outcome.status == 429 or (outcome.status in (403, 503) and "retry-after" in outcome.headers):
            self.turned_away += 1
            return TurnedAway(outcome)
        if options.second_try and _refuses(outcome):
            self.refusal = outcome
            self.browser_like = True
            return Again(0.0)
        if (outcome.status >= 500 and outcome.status not in REFUSALS) or outcome.status in _TRANSIENT:
            return self.retry(outcome, limits.retries, options)
        return Done(outcome)

    def after_failure(self, failure: Failure, options: Options, limits: Limits) -> Step:
        if self.refusal is not None:
            return Done(self.refusal)
        if failure.trouble in _FINAL or self.plain is not None:
            return Done(failure)
        return self.retry(failure, limits.retries[: limits.retries_unanswered], options)

    def retry(self, outcome: Outcome, pauses: tuple[float, ...], options: Options) -> Step:
        """Ask again while pauses are left; the last time as a browser would, if that is wanted."""
        if self.failures >= len(pauses):
            return Done(outcome)
        self.failures += 1
        self.browser_like = options.second_try and self.failures == len(pauses)
        return Again(pauses[self.failures - 1])

    def after_redirect(self, answer: Answer, limits: Limits) -> Step:
        target = follow(self.url, answer.headers.get("location", ""))
        if not answer.headers.get("location") or target is None or len(self.hops) >= limits.hops:
            return Done(answer)
        self.seen.add((str(self.url), self.cookies.header(self.url)))
        self.cookies.take(answer.cookies, self.url)
        if (str(page(target)), self.cookies.header(page(target))) in self.seen:
            return Done(answer)
        self.hops.append(Hop(answer.status, target))
        return Follow()

    @staticmethod
    def after_second_try(answer: Answer, refusal: Answer) -> Answer:
        """Which of two answers counts: the second where it tells more than that robots are refused."""
        told = answer.status in GONE or answer.status < 300
        return answer if told and answer.wall is None else refusal


def _refuses(answer: Answer) -> bool:
    """Whether a browser might have been answered otherwise."""
    return answer.status in _SECOND_TRIED or answer.wall is not None
