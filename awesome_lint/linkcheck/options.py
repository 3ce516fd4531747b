"""What a user may choose about the checking of links, and the constants that bound it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, sizes in bytes. No option raises them: they protect both ends."""

    request: float = 20.0
    connect: float = 10.0
    look: float = 4.0
    """Time for the part of a body that is looked at; what came by then is judged."""
    look_bytes: int = 64 * 1024
    anchor_bytes: int = 256 * 1024
    header_bytes: int = 64 * 1024
    """Of all headers of an answer together, however many and however long."""
    hops: int = 20
    at_once: int = 512
    threads: int = 64
    """Look-ups of names at once, and second opinions."""
    per_host: int = 10
    per_host_at_first: int = 1
    retries: tuple[float, ...] = (1.0, 3.0)
    """Pauses before the second and the third request, where a server answers that it is ill."""
    retries_unanswered: int = 1
    """Of those, how many where there is no answer; aiohttp repeats a reset request once by itself."""
    burst: int = 50
    """Requests to one host that may come as fast as it answers; then `steady_interval` lies between."""
    steady_interval: float = 0.02
    first_pause: float = 0.5
    """Pause of a host that answered 429 without saying for how long; doubles each time."""
    first_interval: float = 0.25
    """Time between two requests to a host after its first 429; doubles each time."""
    patience: float = 60.0
    """Pause that a host may ask for, all its pauses since its last answer together."""
    strikes: int = 4
    """Pauses in a row without an answer after which a host is left alone."""
    silence: int = 4
    """Failures to connect, in a row and from the start, after which a host is left alone."""
    turned_away: int = 8
    """How often one page may answer 429 while others of its host are answered."""
    ticks: float = 0.2
    """Time between two reports of the progress."""


@dataclass(frozen=True, slots=True)
class Options:
    """`accept` and `headers` are by host name; `exclude` holds patterns as `fnmatch` reads them.

    `second_try` lets a page that refused be asked once more with the headers of a browser; the
    User-Agent names this tool there too. `upgrade` has a page that is alive over http be asked for once
    over https. `cache` is the folder of the cache, None for none.
    """

    max_time: float = 600.0
    allow_private: bool = False
    second_try: bool = True
    upgrade: bool = False
    exclude: tuple[str, ...] = ()
    accept: Mapping[str, frozenset[int]] = field(default_factory=dict)
    headers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    cache: Path | None = None
    cache_age: float = 24 * 3600.0
    """How long a page that was alive is not asked again, in seconds."""
    grace: float = 7 * 24 * 3600.0
    """How long a link may be `unsure` before it is `dead`, in seconds."""
