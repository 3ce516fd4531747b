"""The memory between runs: what is asked again, what has failed for too long, and damaged files."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from awesome_lint.linkcheck import cache
from awesome_lint.linkcheck.check import World, check_links
from awesome_lint.linkcheck.ledger import Checked
from awesome_lint.linkcheck.options import Options
from awesome_lint.model import LinkStatus, Verdict

from .web import Web

DAY = 24 * 3600.0
ALIVE = LinkStatus(Verdict.ALIVE, "200 OK", 200, None, "http")
UNSURE = LinkStatus(Verdict.UNSURE, "no answer in time", None, None, "http")


@pytest.fixture
def ask(web: Web, world: World, tmp_path: Path) -> Callable[..., Checked]:
    """A run over named behaviours, so many days after the first, with a cache."""

    def ask(*names: str, days: float = 0.0) -> Checked:
        web.requests.clear()
        then = replace(world, clock=lambda: 1.7e9 + days * DAY)
        options = Options(allow_private=True, cache=tmp_path / "cache")
        return check_links([web.url(name) for name in names], options, world=then)

    return ask


def test_what_was_alive_is_not_asked_again_for_a_day(web: Web, ask: Callable[..., Checked]) -> None:
    first = ask("fine", "moved-301")
    assert web.requests.total() == 3
    second = ask("fine", "moved-301", days=0.9)
    assert web.requests.total() == 0
    for url, status in second.links.items():
        assert status._replace(source="http") == first.links[url]
        assert status.source == "cache"
    ask("fine", "moved-301", days=1.1)
    assert web.requests.total() == 3


@pytest.mark.parametrize("name", ["not-found", "wrong-500", "wall-403"])
def test_what_was_not_alive_is_asked_again(name: str, web: Web, ask: Callable[..., Checked]) -> None:
    ask(name)
    asked = web.requests[name]
    ask(name, days=0.01)
    assert web.requests[name] == asked > 0


def test_what_fails_for_seven_days_is_dead(web: Web, ask: Callable[..., Checked]) -> None:
    url = web.url("wrong-500")
    verdicts = [ask("wrong-500", days=days).links[url].verdict for days in (0, 3, 6.9, 7.1)]
    assert verdicts == ["unsure", "unsure", "unsure", "dead"]
    assert "failing since 2023-11-14" in ask("wrong-500", days=8).links[url].reason


def test_once_alive_the_seven_days_begin_anew() -> None:
    known = cache.remember(None, UNSURE, 0 * DAY)
    known = cache.remember(known, ALIVE, 5 * DAY)
    known = cache.remember(known, UNSURE, 6 * DAY)
    known = cache.remember(known, UNSURE, 8 * DAY)
    assert (known.alive, known.failing, known.failures) == (5 * DAY, 6 * DAY, 2)
    assert cache.aged(known, 7 * DAY).verdict is Verdict.UNSURE


def test_one_failure_is_not_enough_however_old() -> None:
    known = cache.Record(9 * DAY, None, 0.0, 1, UNSURE)
    assert cache.aged(known, 7 * DAY).verdict is Verdict.UNSURE


def test_what_was_never_asked_comes_first(web: Web, ask: Callable[..., Checked]) -> None:
    ask("fine", "moved-308")
    web.seen.clear()
    ask("fine", "moved-308", "pdf", days=2)
    first = min(web.seen.items(), key=lambda item: item[1][0].at)
    assert first[0] == "pdf"


def write_rubbish(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"rubbish" * 1000)


def write_newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {cache.VERSION + 1}")
    connection.close()


def write_other_table(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(f"CREATE TABLE links (a, b); PRAGMA user_version = {cache.VERSION}")
    connection.close()


def write_bad_row(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(cache.SCHEMA)
    connection.execute("INSERT INTO links VALUES ('u', 'x', 1, 1, 1, 'splendid', '', 'y', NULL, NULL)")
    connection.execute(f"PRAGMA user_version = {cache.VERSION}")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("write", [write_rubbish, write_newer, write_other_table, write_bad_row])
def test_a_damaged_or_newer_file_is_an_empty_cache(
    write: Callable[[Path], None], web: Web, ask: Callable[..., Checked], tmp_path: Path
) -> None:
    path = tmp_path / "cache" / cache.FILE
    path.parent.mkdir()
    write(path)
    before = path.read_bytes()
    checked = ask("fine")
    assert checked.links[web.url("fine")].verdict is Verdict.ALIVE
    assert len(checked.notices) == 1
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_no_cache(
    web: Web, ask: Callable[..., Checked], tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file")
    checked = ask("fine")
    assert checked.links[web.url("fine")].verdict is Verdict.ALIVE
    assert len(checked.notices) == 1


def test_several_write_at_once(tmp_path: Path) -> None:
    def write(number: int) -> None:
        cache.save(tmp_path, {f"{number}/{n}": cache.remember(None, ALIVE, 1.0) for n in range(50)})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(16)))
    assert len(cache.load(tmp_path)) == 800


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({}, "linux", "/home/me/.cache/awesome-lint"),
        ({"XDG_CACHE_HOME": "/tmp/c"}, "linux", "/tmp/c/awesome-lint"),  # noqa: S108
        ({"XDG_CACHE_HOME": "relative"}, "linux", "/home/me/.cache/awesome-lint"),
        ({}, "darwin", "/home/me/Library/Caches/awesome-lint"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/awesome-lint/cache"),
    ],
)
def test_default_folder(environment: dict[str, str], platform: str, folder: str) -> None:
    assert cache.default_folder(environment, Path("/home/me"), platform) == Path(folder)
