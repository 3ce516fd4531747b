"""What is known from outside before the rules judge: the only part of a run that asks the network."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TextIO

from .linkcheck.options import Options
from .model import Document, Evidence, LinkStatus, Verdict


@dataclass(frozen=True, slots=True)
class Gathered:
    """The evidence, lines about how it came about, and lines about why the run was cut short."""

    evidence: Evidence
    notices: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Errand:
    """What there is to do while answers are awaited, and the stream that tells how far they have come."""

    meanwhile: Callable[[], None]
    log: TextIO = field(repr=False)


def gather(documents: Iterable[Document], links: Options | str, errand: Errand) -> Gathered:
    """The status of every web address of the documents; `links` says how to ask, or why not to.

    An interrupt (Ctrl-C) ends the asking at once, and is among the failures.
    """
    urls = {node.url: None for document in documents for node in document.web_addresses()}
    if isinstance(links, str) or not urls:
        errand.meanwhile()
        return Gathered(Evidence(dict.fromkeys(urls, LinkStatus(Verdict.SKIPPED, str(links)))))
    return _ask(urls, links, errand)


def _ask(urls: Iterable[str], options: Options, errand: Errand) -> Gathered:
    from threading import Thread

    from .linkcheck.check import Watch, check_links
    from .progress import shown

    work = Thread(target=errand.meanwhile)  # an interrupt is heard in the main thread only
    work.start()
    with shown(errand.log) as show:
        watch = Watch(show)
        checked = check_links(urls, options, watch)
    work.join()
    evidence = Evidence(checked.links)
    if watch.stopped:
        return Gathered(evidence, failures=checked.notices)
    return Gathered(evidence, checked.notices)
