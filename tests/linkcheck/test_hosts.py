"""Whose turn it is: what a host bears, learnt from its answers. Time is a number here."""

from __future__ import annotations

import pytest

from awesome_lint.linkcheck.answer import Answer, Failure, Trouble
from awesome_lint.linkcheck.hosts import Host, Hosts
from awesome_lint.linkcheck.options import Limits

LIMITS = Limits(
    per_host=10, per_host_at_first=2, first_pause=0.5, first_interval=0.25, patience=60, strikes=4
)
TOO_MANY = Answer(429, {})
SLOW = 3.0
"""Seconds for an answer, after which a host with anything in its queue is worth more connections."""


def hosts(*names: str, jobs: int = 20) -> Hosts[int]:
    queues: Hosts[int] = Hosts(LIMITS)
    for name in names:
        for job in range(jobs):
            queues.add(name, job)
    return queues


def started(queues: Hosts[int], now: float) -> list[str]:
    """The hosts of all requests that may start now."""
    names = []
    while (turn := queues.next(now)) is not None:
        names.append(turn[0].name)
    return names


def end(queues: Hosts[int], host: Host[int]) -> None:
    host.answered(SLOW)
    queues.done(host)


def test_a_host_gets_two_at_first_and_never_more_than_ten() -> None:
    queues = hosts("a", jobs=1000)
    queues["a"].limits = Limits(steady_interval=0)
    assert started(queues, 0) == ["a", "a"]
    most = 0
    for now in range(200):
        end(queues, queues["a"])
        started(queues, now)
        most = max(most, queues["a"].active)
    assert most == 10


def test_after_fifty_requests_a_host_gets_fifty_a_second() -> None:
    queues = hosts("a", jobs=1000)
    sent = []
    for hundredth in range(100):
        while names := started(queues, hundredth / 100):
            for _ in names:
                end(queues, queues["a"])
        sent.append(queues["a"].sent)
    assert sent[0] == 50
    assert 90 <= sent[-1] <= 100


def test_a_host_that_was_begun_goes_on_first() -> None:
    queues = hosts("a", "b", "c")
    assert started(queues, 0) == ["a", "a", "b", "b", "c", "c"]
    end(queues, queues["b"])
    assert started(queues, 0) == ["b"]


@pytest.mark.parametrize(
    ("jobs", "took", "room"), [(20, 0.02, 2), (20, 0.1, 3), (20, 1.0, 5), (200, 0.02, 6)]
)
def test_connections_are_added_where_the_queue_would_take_long(jobs: int, took: float, room: int) -> None:
    queues = hosts("a", jobs=jobs)
    for now in range(20):
        started(queues, now)
        queues["a"].answered(took)
        queues.done(queues["a"])
    assert int(queues["a"].room) == room


def test_a_reset_among_others_lowers_their_number() -> None:
    queues = hosts("a", jobs=100)
    queues["a"].room = 5
    assert len(started(queues, 0)) == 5
    assert queues["a"].failed(Failure(Trouble.RESET))
    queues.done(queues["a"])
    for _ in range(15):
        end(queues, queues["a"])
        started(queues, 0)
    assert queues["a"].active == 4
    for _ in range(20):
        end(queues, queues["a"])
        started(queues, 0)
    assert queues["a"].active == 5, "a host may recover"


def test_a_reset_of_a_lone_request_is_its_own() -> None:
    queues = hosts("a", jobs=1)
    started(queues, 0)
    assert not queues["a"].failed(Failure(Trouble.RESET))


def test_a_pause_holds_for_all_of_a_host_and_for_no_other() -> None:
    queues = hosts("a", "b", jobs=3)
    host, _ = queues.next(0) or (queues["a"], 0)
    assert host.turned_away(TOO_MANY, 7, 0, 0)
    queues.done(host)
    assert "a" not in started(queues, 6.9)
    assert queues.wakes_at() == 7
    assert started(queues, 7) == ["a"], "one at a time from now on"


def test_requests_that_were_under_way_are_no_further_strike() -> None:
    host: Host[int] = Host("a", LIMITS)
    for _ in range(10):
        assert host.turned_away(TOO_MANY, 1, 0, 1)
        assert host.strikes == 1


def test_the_pace_is_halved_with_each_strike() -> None:
    host: Host[int] = Host("a", LIMITS)
    for interval, now in ((0.25, 1), (0.5, 2), (1.0, 3)):
        host.turned_away(TOO_MANY, None, now, now)
        assert host.interval == interval


def test_the_pace_comes_back_in_part() -> None:
    host: Host[int] = Host("a", LIMITS)
    host.turned_away(TOO_MANY, None, 1, 1)
    for _ in range(100):
        host.answered(SLOW)
    assert host.interval == 0.125


def test_a_host_that_never_answers_otherwise_is_left_alone() -> None:
    host: Host[int] = Host("a", LIMITS)
    assert [host.turned_away(TOO_MANY, None, now, now) for now in range(1, 6)] == [True] * 4 + [False]
    assert host.verdict is TOO_MANY


def test_a_pause_beyond_patience_is_not_waited_for() -> None:
    host: Host[int] = Host("a", LIMITS)
    assert not host.turned_away(TOO_MANY, 3600, 1, 1)
    assert host.turned_away(TOO_MANY, 40, 2, 2)
    assert not host.turned_away(TOO_MANY, 40, 50, 50), "together they are too long"
    host.answered(SLOW)
    assert host.turned_away(TOO_MANY, 40, 100, 100)


def test_a_host_that_cannot_be_reached_is_asked_little() -> None:
    host: Host[int] = Host("a", LIMITS)
    for _ in range(4):
        assert host.verdict is None
        host.failed(Failure(Trouble.TIMEOUT))
    assert host.verdict == Failure(Trouble.TIMEOUT)


def test_what_has_no_tls_is_tried_once() -> None:
    host: Host[int] = Host("a", LIMITS)
    host.tried_over_tls(Failure(Trouble.NO_CONNECTION))
    assert host.untls == Failure(Trouble.NO_CONNECTION)


def test_a_slow_page_is_not_about_tls() -> None:
    host: Host[int] = Host("a", LIMITS)
    for _ in range(10):
        host.tried_over_tls(Failure(Trouble.TIMEOUT))
        host.tried_over_tls(Failure(Trouble.NO_CONNECTION))
        host.tried_over_tls(Answer(200, {}))
    assert host.untls is None


def test_a_host_that_no_longer_answers_over_tls_is_tried_a_few_times() -> None:
    host: Host[int] = Host("a", LIMITS)
    host.tried_over_tls(Answer(200, {}))
    for _ in range(LIMITS.silence):
        assert host.untls is None
        host.tried_over_tls(Failure(Trouble.NO_CONNECTION))
    assert host.untls == Failure(Trouble.NO_CONNECTION)


def test_a_host_that_was_reached_once_is_asked_on() -> None:
    host: Host[int] = Host("a", LIMITS)
    host.answered(SLOW)
    for _ in range(20):
        host.failed(Failure(Trouble.TIMEOUT))
    assert host.verdict is None
