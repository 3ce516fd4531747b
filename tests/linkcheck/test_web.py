"""The hostile web: every behaviour gets its true verdict, with few requests and in short time."""

from __future__ import annotations

import pytest

from .conftest import BEHAVIOURS, Run
from .web import Behaviour


@pytest.mark.parametrize("behaviour", BEHAVIOURS, ids=lambda behaviour: behaviour.name)
def test_verdict(behaviour: Behaviour, run: Run) -> None:
    for url in run.web.urls(behaviour.name):
        status = run.checked.links[url]
        assert status.verdict == behaviour.verdict, (behaviour.why, status)
        if behaviour.target is not None:
            port, tls = str(run.web.port), str(run.web.tls_port)
            assert status.target == behaviour.target.replace("{port}", port).replace("{tls}", tls)


def test_there_are_enough_behaviours() -> None:
    assert len(BEHAVIOURS) >= 90
    assert len({behaviour.name for behaviour in BEHAVIOURS}) == len(BEHAVIOURS)


def test_it_asks_little(run: Run) -> None:
    links = sum(behaviour.links for behaviour in BEHAVIOURS)
    assert run.requests <= 2 * links


def test_it_ends_by_itself(run: Run) -> None:
    assert run.seconds < 20
    assert run.checked.notices == ()


def test_each_request_names_the_tool(run: Run) -> None:
    for exchanges in run.web.seen.values():
        assert all("awesome-lint/" in exchange.headers["user-agent"] for exchange in exchanges)
