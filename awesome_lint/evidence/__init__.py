"""What is known from outside before the rules judge: the only part of a run that asks the network."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TextIO

from ..bug import Bug
from ..model import NOTHING, Document, Evidence, LinkStatus, Verdict

if TYPE_CHECKING:
    from ..linkcheck.check import Watch
    from ..linkcheck.options import Options as LinkOptions
    from ..registries.options import Options as RegistryOptions
    from .inquiry import Inquiry
    from .progress import Show


class Gathered(NamedTuple):
    """The evidence, lines about how it came about, and lines about why the run was cut short."""

    evidence: Evidence
    notices: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    bugs: tuple[Bug, ...] = ()


class Errand(NamedTuple):
    """What there is to do while answers are awaited, and the stream that tells how far they have come.

    `spared` are addresses that are not asked: they were there before the change. `past` are some that
    were there and are asked too: whether the change made them worse is the question.
    """

    meanwhile: Callable[[], None]
    log: TextIO
    spared: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()


class _Links(NamedTuple):
    """What the links' check came to, whether it was interrupted, and how long each host took, in seconds."""

    known: Mapping[str, LinkStatus]
    notices: tuple[str, ...] = ()
    stopped: bool = False
    waits: Mapping[str, float] = NOTHING


def gather(
    documents: Sequence[Document],
    links: LinkOptions | str,
    registries: RegistryOptions | None,
    errand: Errand,
) -> Gathered:
    """The status of every web address of the documents, and what registries know of papers and repositories.

    `links` says how to ask for links, or why not to; `registries` is None where they are not to be asked.
    A link that a registry vouches for is not asked for. An interrupt (Ctrl-C) ends the asking at once,
    and is among the failures.
    """
    urls = [*{node.url: None for document in documents for node in document.web_addresses()}]
    inquiry = _inquire(documents, registries, errand.past)
    if inquiry is None and (isinstance(links, str) or not urls):
        errand.meanwhile()
        return Gathered(Evidence(_skipped(urls, str(links))))
    from threading import Thread

    from .progress import awaiting_registries, shown

    began = time.monotonic()
    work = Thread(target=errand.meanwhile)  # an interrupt is heard in the main thread only
    work.start()
    spared = _skipped(errand.spared & {*urls}, "there before this change")
    with shown(errand.log) as show:
        asked = [url for url in (*urls, *sorted(errand.past)) if url not in spared]
        checked = _links(asked, links, inquiry, show)
        checked = checked._replace(known={**spared, **checked.known})
        with awaiting_registries(show):
            gathered = _sum(checked, inquiry)
            if not isinstance(links, str) and not links.allow_private and not gathered.failures:
                gathered = _with_copies(gathered, urls, registries, began)
    work.join()
    return gathered


def _inquire(
    documents: Sequence[Document], options: RegistryOptions | None, past: Iterable[str]
) -> Inquiry | None:
    if options is None:
        return None
    from ..registries.wanted import wanted

    want = wanted(documents, past)
    if want.is_empty:
        return None
    from .inquiry import Inquiry

    return Inquiry(want, options)


def _skipped(urls: Iterable[str], why: str) -> dict[str, LinkStatus]:
    return dict.fromkeys(urls, LinkStatus(Verdict.SKIPPED, why))


def _links(urls: Sequence[str], options: LinkOptions | str, inquiry: Inquiry | None, show: Show) -> _Links:
    if isinstance(options, str):
        return _Links(_skipped(urls, options))
    from ..linkcheck.check import Watch, check_links

    watch = Watch(show)
    if inquiry is not None:
        return _side_by_side(urls, options, inquiry, watch)
    checked = check_links(urls, options, watch)
    return _Links(checked.links, checked.notices, watch.stopped, checked.waits)


def _side_by_side(urls: Sequence[str], options: LinkOptions, inquiry: Inquiry, watch: Watch) -> _Links:
    """Ask for what no registry can vouch for, and then for what none did."""
    from ..linkcheck.check import check_links
    from ..linkcheck.ledger import is_excluded
    from .inquiry import answerable
    from .progress import awaiting_registries

    end = time.monotonic() + options.max_time
    theirs = {url for url in answerable(urls) if not is_excluded(url, options.exclude)}
    checked = check_links([url for url in urls if url not in theirs], options, watch)
    if watch.stopped:
        inquiry.stop()
    with awaiting_registries(watch.report):
        told = _await(inquiry, watch)
    vouched = {url: told[url] for url in theirs & told.keys() if not _accepts(options, url, told[url])}
    left = [url for url in urls if url in theirs and url not in vouched]
    if left:
        rest = replace(options, max_time=max(0.0, end - time.monotonic()))
        checked = checked.and_also(check_links(left, rest, watch))
    return _Links({**checked.links, **vouched}, checked.notices, watch.stopped, checked.waits)


def _await(inquiry: Inquiry, watch: Watch) -> Mapping[str, LinkStatus]:
    try:
        return inquiry.links()
    except KeyboardInterrupt:
        watch.stop()
        inquiry.stop()
        return inquiry.links()


def _accepts(options: LinkOptions, url: str, status: LinkStatus) -> bool:
    """Whether the user calls such an answer of the host alive: its page has to be looked at then."""
    from urllib.parse import urlsplit

    return status.status in options.accept.get(urlsplit(url).hostname or "", ())


def _sum(checked: _Links, inquiry: Inquiry | None) -> Gathered:
    evidence, notices, bugs = Evidence(), [*checked.notices], []
    stopped = checked.stopped
    if inquiry is not None:
        try:
            asked = inquiry.end()
        except KeyboardInterrupt:
            inquiry.stop()
            asked, stopped = inquiry.end(), True
        if isinstance(asked, Bug):
            bugs.append(asked)
        elif asked is not None:
            evidence = asked.evidence
            notices += asked.notices
        elif stopped:
            notices.append("the registries were not asked to the end: interrupted")
    evidence = evidence._replace(links=checked.known, waits=checked.waits)
    if stopped:
        return Gathered(evidence, (), tuple(notices), tuple(bugs))
    return Gathered(evidence, tuple(notices), (), tuple(bugs))


def _with_copies(
    gathered: Gathered, urls: Iterable[str], options: RegistryOptions | None, began: float
) -> Gathered:
    """The same with what the Wayback Machine has of the dead among these, in the time that is left."""
    links = {url: gathered.evidence.links[url] for url in urls}
    if options is None or all(status.verdict is not Verdict.DEAD for status in links.values()):
        return gathered
    from .inquiry import archived

    left = max(0.0, options.max_time - (time.monotonic() - began))
    try:
        asked = archived(links, replace(options, max_time=left))
    except KeyboardInterrupt:
        return gathered._replace(failures=("copies of dead pages were not looked for: interrupted",))
    if isinstance(asked, Bug):
        return gathered._replace(bugs=(*gathered.bugs, asked))
    evidence = gathered.evidence._replace(
        copies=asked.evidence.copies,
        unasked=(*gathered.evidence.unasked, *asked.evidence.unasked),
    )
    return gathered._replace(evidence=evidence, notices=(*gathered.notices, *asked.notices))
