"""What earlier runs learnt: when a link was last alive, since when it fails, what it answered last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from ..model import LinkStatus, Verdict
from ..store import Store

VERSION = 1
FILE = "links.sqlite"
_COLUMNS = (
    "url",
    "checked",
    "alive",
    "failing",
    "failures",
    "verdict",
    "reason",
    "status",
    "target",
    "anchored",
)
SCHEMA = """CREATE TABLE IF NOT EXISTS links (
    url TEXT PRIMARY KEY, checked REAL NOT NULL, alive REAL, failing REAL, failures INTEGER NOT NULL,
    verdict TEXT NOT NULL, reason TEXT NOT NULL, status INTEGER, target TEXT, anchored INTEGER)"""
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM links"  # noqa: S608 - constants
_REPLACE = f"INSERT OR REPLACE INTO links VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_STORE = Store("link cache", FILE, VERSION, SCHEMA)
_LAST = 2.0**36
"""More than a thousand years from now."""

_THERE = frozenset((Verdict.ALIVE, Verdict.MOVED))
_FAILING = frozenset((Verdict.UNSURE, Verdict.DEAD))


class Record(NamedTuple):
    """What is remembered of one link. Times are seconds since 1970, `failures` those in a row."""

    checked: float
    alive: float | None
    failing: float | None
    failures: int
    status: LinkStatus

    def fresh(self, now: float, age: float) -> bool:
        """Whether the link was alive so lately that it need not be asked. Failures never are."""
        return self.status.verdict in _THERE and 0 <= now - self.checked < age


def load(folder: Path) -> dict[str, Record]:
    """The records of a cache folder by URL; empty where there is no cache yet. Raises `StoreError`."""
    if not (folder / FILE).exists():
        return {}
    with _STORE.opened(folder) as connection:
        return {row[0]: _record(row) for row in connection.execute(_SELECT)}


def save(folder: Path, records: Mapping[str, Record]) -> None:
    """Add records to a cache folder, or replace those of the same URLs. Raises `StoreError`."""
    with _STORE.opened(folder) as connection:
        connection.executemany(_REPLACE, [_row(url, known) for url, known in records.items()])


def _record(row: tuple[Any, ...]) -> Record:
    """The record of a row. Raises ValueError or TypeError where another program wrote it."""
    _, checked, alive, failing, failures, verdict, reason, code, target, anchored = row
    status = LinkStatus(
        Verdict(verdict),
        str(reason),
        None if code is None else int(code),
        None if target is None else str(target),
        "cache",
        None if anchored is None else bool(anchored),
    )
    since = None if failing is None else _time(failing)
    return Record(_time(checked), None if alive is None else _time(alive), since, int(failures), status)


def _time(value: Any) -> float:
    """Seconds since 1970, of a year that a calendar has. Raises ValueError or TypeError."""
    seconds = float(value)
    if not 0 <= seconds < _LAST:
        raise ValueError("a time out of all bounds")
    return seconds


def _row(url: str, known: Record) -> tuple[Any, ...]:
    status = known.status
    answered = (status.verdict.value, status.reason, status.status, status.target, status.anchored)
    return (url, known.checked, known.alive, known.failing, known.failures, *answered)


def remember(known: Record | None, status: LinkStatus, now: float) -> Record:
    """The record after one more check of a link."""
    alive = now if status.verdict in _THERE else known.alive if known is not None else None
    if status.verdict not in _FAILING:
        return Record(now, alive, None, 0, status)
    if known is None or known.failing is None:
        return Record(now, alive, now, 1, status)
    return Record(now, alive, known.failing, known.failures + 1, status)


def aged(known: Record, grace: float) -> LinkStatus:
    """The status of a link in the light of its record: `unsure` for longer than `grace` is `dead`."""
    status = known.status
    if status.verdict is not Verdict.UNSURE or known.failing is None or known.failures < 2:
        return status
    if known.checked - known.failing < grace:
        return status
    since = datetime.fromtimestamp(known.failing, UTC).date().isoformat()
    return status._replace(verdict=Verdict.DEAD, reason=f"failing since {since}: {status.reason}")


def default_folder(environment: Mapping[str, str], home: Path, platform: str) -> Path:
    """Where the user's caches are, by the custom of `sys.platform` (XDG elsewhere than there)."""
    if platform == "win32" and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"]) / "awesome-lint" / "cache"
    if platform == "darwin":
        return home / "Library" / "Caches" / "awesome-lint"
    base = environment.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else home / ".cache") / "awesome-lint"
