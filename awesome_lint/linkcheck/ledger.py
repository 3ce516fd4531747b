"""Which pages are to be asked for the links of a run, and what is known of each link in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from yarl import URL

from ..model import LinkStatus, Verdict
from ..store import StoreError
from . import cache, location
from .options import Options

AWAY = "hosts that exist were not found either; is there a network?"
"""Why links were not reached where nothing is; a key of `Checked.missed`."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The status of every URL asked for, and what a user should be told about the run itself.

    `told` are lines; `missed` counts the links that were not reached, by the reason; `waits` is the longest
    time that each host took for a request, in seconds.
    """

    links: Mapping[str, LinkStatus]
    told: tuple[str, ...] = ()
    missed: Mapping[str, int] = field(default_factory=dict)
    waits: Mapping[str, float] = field(default_factory=dict)

    @property
    def notices(self) -> tuple[str, ...]:
        """The lines, one for each reason why links were not reached among them."""
        lines = [
            f"{count} {'link was' if count == 1 else 'links were'} not checked: {why}"
            for why, count in self.missed.items()
        ]
        return (*self.told, *lines)

    def and_also(self, more: Checked) -> Checked:
        """Two runs told as one."""
        told = tuple(dict.fromkeys((*self.told, *more.told)))
        missed = Counter(self.missed) + Counter(more.missed)
        waits = {host: max(seconds, self.waits.get(host, 0.0)) for host, seconds in more.waits.items()}
        return Checked({**self.links, **more.links}, told, missed, {**self.waits, **waits})


@dataclass(frozen=True, slots=True)
class Page:
    """A page to ask for, and the decoded fragments of it that links name."""

    url: URL
    fragments: frozenset[str]


class Ledger:
    """The links of a run: `spellings` are the URLs as given, each with its one address.

    `clock` gives seconds since 1970. `unreached` are the addresses that led to no connection, as all do
    without a network. `online` is whether a host that exists was found after the last request:
    else the network may have gone, and what was not reached may be there. None where that was not asked.
    """

    def __init__(self, texts: Iterable[str], options: Options, clock: Callable[[], float]) -> None:
        self.options = options
        self.clock = clock
        self.notices: list[str] = []
        self.cache = options.cache
        self.known = self.recall()
        self.learnt: dict[str, cache.Record] = {}
        self.unreached: set[str] = set()
        self.waits: Mapping[str, float] = {}
        self.online: bool | None = None
        self.spellings: dict[str, URL] = {}
        self.skipped: dict[str, LinkStatus] = {}
        for text in texts:
            url = location.read(text)
            if url is None:
                self.skipped[text] = LinkStatus(Verdict.SKIPPED, "not a web address")
            elif _excluded(url, text, options.exclude):
                self.skipped[text] = LinkStatus(Verdict.SKIPPED, "excluded")
            else:
                self.spellings[text] = url

    def recall(self) -> Mapping[str, cache.Record]:
        """What the cache holds; one that cannot be read is not written either."""
        if self.cache is None:
            return {}
        try:
            return cache.load(self.cache)
        except StoreError as error:
            self.notices.append(str(error))
            self.cache = None
            return {}

    def pages(self) -> list[Page]:
        """The pages to ask for: those never checked first, then by the age of what is known."""
        now = self.clock()
        fragments: dict[URL, set[str]] = {}
        stale: dict[URL, float] = {}
        for url in dict.fromkeys(self.spellings.values()):
            page = location.page(url)
            fragments.setdefault(page, set())
            if url.fragment:
                fragments[page].add(url.fragment)
            known = self.known.get(str(url))
            if known is None or not known.fresh(now, self.options.cache_age):
                checked = known.checked if known is not None else 0.0
                stale[page] = min(checked, stale.get(page, checked))
        return [
            Page(page, frozenset(fragments[page])) for page in sorted(stale, key=lambda page: stale[page])
        ]

    def note(self, url: URL, status: LinkStatus, *, reached: bool = True) -> None:
        """Write down what was learnt of a link, by its one address, and whether a host was reached."""
        key = str(url)
        self.learnt[key] = cache.remember(self.known.get(key), status, self.clock())
        if not reached:
            self.unreached.add(key)

    def note_target(self, url: URL, target: URL) -> None:
        """Write down of a link that was noted where else it is to be had."""
        self.note(url, self.learnt[str(url)].status._replace(target=str(target)))

    def close(self, why_not: str) -> Checked:
        """What is known of each link; `why_not` is the reason of those that were not reached."""
        links = dict(self.skipped)
        now = self.clock()
        doubted = self.online is False or (self.online is None and self.witness() is None)
        unproven = self.unreached if doubted else frozenset()
        for key in unproven:
            del self.learnt[key]
        for text, url in self.spellings.items():
            why = AWAY if self.online is False and str(url) in unproven else why_not
            links[text] = self.status(str(url), now) or LinkStatus(Verdict.SKIPPED, why)
        missed = Counter(status.reason for status in links.values() if status.reason in (AWAY, why_not))
        self.store()
        return Checked(links, tuple(self.notices), missed, self.waits)

    def witness(self) -> str | None:
        """A host that answered; None where none did."""
        for key, (*_, status) in self.learnt.items():
            if status.status is not None or status.target is not None:
                return URL(key).raw_host
        return None

    def status(self, key: str, now: float) -> LinkStatus | None:
        if key in self.learnt:
            return cache.aged(self.learnt[key], self.options.grace)
        known = self.known.get(key)
        return known.status if known is not None and known.fresh(now, self.options.cache_age) else None

    def store(self) -> None:
        if self.cache is None or not self.learnt:
            return
        try:
            cache.save(self.cache, self.learnt)
        except StoreError as error:
            self.notices.append(str(error))


def is_excluded(text: str, patterns: Iterable[str]) -> bool:
    """Whether a URL as it was written is not to be asked for."""
    url = location.read(text)
    return url is not None and _excluded(url, text, patterns)


def _excluded(url: URL, text: str, patterns: Iterable[str]) -> bool:
    """Whether a pattern of `fnmatch` covers the whole URL, or its host."""
    return any(fnmatchcase(text, pattern) or fnmatchcase(url.host or "", pattern) for pattern in patterns)
