"""insecure-link: a link asks for a page without encryption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import SplitResult, urlsplit

from ..escape import shorten
from ..model import Edit, Fix, Link, LinkStatus, Problem, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Rule, Subject
from ..wording.text import host

# Hosts that are known to serve the same pages over https, with their subdomains.
_SECURE = """
    aclanthology.org amazon.com apache.org apple.com archive.org arxiv.org bitbucket.org
    blogspot.com doi.org facebook.com github.com github.io gitlab.com gnu.org google.com
    ieeexplore.ieee.org jmlr.org medium.com microsoft.com mlr.press mozilla.org nature.com
    neurips.cc nih.gov nips.cc npmjs.com openreview.net python.org pytorch.org readthedocs.io
    researchgate.net sciencedirect.com semanticscholar.org springer.com stackexchange.com
    stackoverflow.com thecvf.com twitter.com vimeo.com wikipedia.org wordpress.com youtube.com
""".split()  # noqa: SIM905
_BY_SUFFIX = (*(f".{host}" for host in _SECURE), ".dev", ".app")  # browsers refuse http to these two
_PORT = Pattern(r"http://[^/?#]*:\d", re.IGNORECASE)
_WITHOUT = (".onion", ".i2p")


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    seen: set[Span] = set()
    for link in document.links:
        if link.kind == "www" or link.url_span in seen or not link.url.lower().startswith("http://"):
            continue
        seen.add(link.url_span)
        name = host(link.url)
        if "." not in name or name.endswith(_WITHOUT):
            continue
        safe = _answers_securely(link, name, subject.evidence.links.get(link.url))
        yield Problem(
            link.url_span,
            f"http: whoever stands between can read and change {shorten(name, 40)}",
            fix=_fix(document.source.slice(link.url_span), link.url_span, safe),
        )


def _fix(written: str, span: Span, safe: bool) -> Fix | None:
    """The same with https; none where a port is named, which speaks one protocol only."""
    if not written.lower().startswith("http:") or _PORT.match(written):
        return None
    return Fix((Edit(Span(span.start, span.start + len("http")), "https"),), safe)


def _answers_securely(link: Link, name: str, status: LinkStatus | None) -> bool:
    if status is not None and status.target is not None:
        return _normal(status.target) == _normal("https" + link.url[len("http") :])
    return name.endswith(_BY_SUFFIX) or name in _SECURE


def _normal(url: str) -> SplitResult:
    """An address with the host in lower case, and with the path that an empty one stands for."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/")


RULE = Rule(
    name="insecure-link",
    summary="a link asks for a page without encryption",
    why="Whoever stands between reader and server can read and change the page; nearly all servers answer "
    "over https, and browsers warn where they do not. The fix is safe where the host is known to do so, or "
    "the same page answered over https when links were checked.",
    severity=Severity.INFO,
    check=check,
    awaits="links",
    bad=(
        Example("- [CVPR](⟦http://openaccess.thecvf.com/x.html⟧)\n- <⟦http://example.org⟧>\n"),
        Example("[b]\n\n[b]: ⟦http://example.org⟧\n", "the definition is what has to change"),
    ),
    good=(
        Example("- [CVPR](https://openaccess.thecvf.com/x.html)\n- www.example.org\n"),
        Example("- [mirror](http://duskgytldkxiuqc6.onion)\n", "Tor encrypts it"),
        Example("- [copy](https://web.archive.org/web/2020/http://example.org)\n"),
    ),
)
