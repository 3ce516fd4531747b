"""The hostile web, and one run over all of it."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest
import trustme

from awesome_lint.linkcheck import opinion
from awesome_lint.linkcheck.check import World, check_links
from awesome_lint.linkcheck.ledger import Checked
from awesome_lint.linkcheck.options import Limits, Options

from .behaviours_further import FURTHER
from .behaviours_gone import GONE, MOVED
from .behaviours_ill import ILL, LIMITED
from .behaviours_living import LIVING
from .behaviours_odd import BEHAVIOURS as ODD
from .behaviours_soft import NOT_SOFT, SOFT
from .behaviours_walls import NOT_WALLS, WALLS
from .web import Web

BEHAVIOURS = (*LIVING, *GONE, *MOVED, *SOFT, *NOT_SOFT, *WALLS, *NOT_WALLS, *ILL, *LIMITED, *ODD, *FURTHER)

QUICK = Limits(
    request=4.0,
    connect=3.0,
    look=0.3,
    retries=(0.05, 0.15),
    first_pause=0.05,
    first_interval=0.025,
    steady_interval=0.001,
    patience=3.0,
    ticks=0.05,
)
"""The limits of a real run with pauses of a twentieth, and requests of a fifth: a busy machine is slow."""


def certificates(authority: trustme.CA) -> dict[str, ssl.SSLContext]:
    """The server contexts by behaviour."""
    stranger = trustme.CA()
    between = authority.create_child_ca()
    past = datetime.now(UTC) - timedelta(days=1)
    issued = {
        "trusted": authority.issue_cert("trusted.test"),
        "trusted-odd": authority.issue_cert("trusted-odd.test"),
        "expired": authority.issue_cert("expired.test", not_after=past),
        "wrong-host": authority.issue_cert("another.test"),
        "self-signed": stranger.issue_cert("self-signed.test"),
    }
    contexts = {}
    for name, certificate in issued.items():
        contexts[name] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(contexts[name])
    leaf = between.issue_cert("chain-less.test")
    contexts["chain-less"] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with trustme.Blob(leaf.private_key_pem.bytes() + leaf.cert_chain_pems[0].bytes()).tempfile() as path:
        contexts["chain-less"].load_cert_chain(path)
    return contexts


@dataclass(frozen=True, slots=True)
class Run:
    """One run over the whole web."""

    web: Web
    checked: Checked
    seconds: float
    requests: int


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def web(authority: trustme.CA) -> Iterator[Web]:
    with Web({behaviour.name: behaviour for behaviour in BEHAVIOURS}, certificates(authority)) as web:
        yield web


@pytest.fixture(scope="session")
def world(web: Web, authority: trustme.CA) -> World:
    assert opinion  # imported in the middle of a run, it would take its share of short limits
    tls = ssl.create_default_context()
    authority.configure_trust(tls)
    return World(limits=QUICK, lookup=web.lookup, tls=tls)


@pytest.fixture(scope="session")
def run(web: Web, world: World) -> Run:
    began, asked = monotonic(), web.requests.total()
    urls = [url for behaviour in BEHAVIOURS for url in web.urls(behaviour.name)]
    checked = check_links(urls, Options(allow_private=True, max_time=60), world=world)
    return Run(web, checked, monotonic() - began, web.requests.total() - asked)
