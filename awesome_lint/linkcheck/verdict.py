"""What happened to a page's requests → its verdict. Pure: no clock, no socket."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from yarl import URL

from ..model import LinkStatus, Verdict
from ..pattern import Pattern
from .anchors import anchored
from .answer import Answer, Failure, Outcome, Trouble
from .quirks.hosts import distrusted, persistent
from .quirks.parked import parking
from .quirks.places import place

_PERMANENT = frozenset((301, 308))
REDIRECTS = _PERMANENT | {302, 303, 307}
GONE = frozenset((404, 410))
REFUSALS = frozenset((401, 402, 403, 405, 406, 407, 412, 418, 423, 429, 451, 999))

_ABOUT_NOT_FOUND = Pattern(r"404|not.?found")
_INDEXES = frozenset(("", "home", "main", "welcome"))


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect that was followed."""

    status: int
    target: URL


@dataclass(frozen=True, slots=True)
class Journey:
    """The way from a link to its last answer. `accepted` are statuses that the user calls alive."""

    source: URL
    hops: tuple[Hop, ...] = ()
    accepted: frozenset[int] = frozenset()

    @property
    def end(self) -> URL:
        return self.hops[-1].target if self.hops else self.source


def verdict(journey: Journey, outcome: Outcome) -> LinkStatus:
    """The verdict on the link that the journey began with."""
    if isinstance(outcome, Failure):
        return _of_failure(journey, outcome)
    if outcome.status in journey.accepted:
        return _arrived(journey, outcome)
    if outcome.status in REDIRECTS:
        return _stranded(journey, outcome)
    return (
        _walled(journey, outcome)
        or _missing(journey, outcome)
        or _doubtful(journey, outcome)
        or _arrived(journey, outcome)
    )


def _of_failure(journey: Journey, failure: Failure) -> LinkStatus:
    if failure.trouble is Trouble.NO_HOST:
        return _status(journey, Verdict.DEAD, failure.reason)
    if failure.trouble in (Trouble.PRIVATE, Trouble.NO_ROUTE):
        return _status(journey, Verdict.SKIPPED, failure.reason)
    return _status(journey, Verdict.UNSURE, failure.reason)


def _stranded(journey: Journey, answer: Answer) -> LinkStatus:
    """A redirect that could not be followed, or would not have ended."""
    location = answer.headers.get("location")
    if not location:
        return _status(journey, Verdict.UNSURE, "a redirect without an address", answer)
    if journey.hops:
        return _status(journey, Verdict.UNSURE, "redirects without end", answer)
    return _status(journey, Verdict.UNSURE, "a redirect to what is no web address", answer)


def _walled(journey: Journey, answer: Answer) -> LinkStatus | None:
    """Somebody is there, and refuses a robot."""
    if answer.status in REFUSALS or (answer.status == 503 and "retry-after" in answer.headers):
        return _status(journey, Verdict.BLOCKED, _phrase(answer.status), answer)
    if answer.status in GONE and distrusted(journey.end.host or ""):
        reason = f"{_phrase(answer.status)}, as this site tells robots"
        return _status(journey, Verdict.BLOCKED, reason, answer)
    if answer.wall is not None:
        reason = f"{_phrase(answer.status)}: a page for robots ({answer.wall.name})"
        return _status(journey, Verdict.BLOCKED, reason, answer)
    there = _new_place(journey)
    if there in ("login", "consent") and 200 <= answer.status < 300:
        return _status(journey, Verdict.BLOCKED, f"redirects to a {there} page", answer)
    return None


def _missing(journey: Journey, answer: Answer) -> LinkStatus | None:
    """Nobody is there, or not what was asked for; or the server is ill."""
    if answer.status in GONE:
        return _status(journey, Verdict.DEAD, _phrase(answer.status), answer)
    if not 200 <= answer.status < 300:
        return _status(journey, Verdict.UNSURE, _phrase(answer.status), answer)
    return None


def _doubtful(journey: Journey, answer: Answer) -> LinkStatus | None:
    """A page that says it is fine, and is not what was linked."""
    elsewhere = _site(journey.end) != _site(journey.source)
    if parking((journey.end.host or "") if elsewhere else "", answer.page) is not None:
        return _status(journey, Verdict.UNSURE, "the domain is parked or for sale", answer)
    if _ABOUT_NOT_FOUND.search(journey.source.path.lower()):
        return None  # it documents what other pages mean
    if _new_place(journey) == "error" or (answer.page is not None and answer.page.about_not_found):
        return _status(journey, Verdict.UNSURE, "says that the page was not found, with status 200", answer)
    if _sent_home(journey):
        return _status(journey, Verdict.UNSURE, "the page is gone: redirects to the home page", answer)
    return None


def _arrived(journey: Journey, answer: Answer) -> LinkStatus:
    """What was asked for is there; `moved` where the first redirects say that it will stay there."""
    new = _permanent_target(journey)
    if new is None or new.with_fragment(None) == journey.source.with_fragment(None):
        return _status(journey, Verdict.ALIVE, _phrase(answer.status), answer)
    hop = journey.hops[0]
    return LinkStatus(Verdict.MOVED, _phrase(hop.status), hop.status, str(new), "http")


def _permanent_target(journey: Journey) -> URL | None:
    """Where the permanent redirects lead that a link begins with."""
    if persistent(journey.source.host or ""):
        return None
    target = None
    for hop in journey.hops:
        if hop.status not in _PERMANENT:
            break
        target = hop.target
    return target if target is not None and _landing(journey, target) is None else None


def _new_place(journey: Journey) -> str | None:
    return _landing(journey, journey.end) if journey.hops else None


def _landing(journey: Journey, target: URL) -> str | None:
    """The kind of page that a redirect led to; None where the link itself was of that kind."""
    there = place(target.host or "", target.path.lower())
    return there if there != place(journey.source.host or "", journey.source.path.lower()) else None


def _sent_home(journey: Journey) -> bool:
    """Whether a deep page was redirected to the front page of its own site."""
    source, end = journey.source, journey.end
    if end.path != "/" or end.query_string or _site(source) != _site(end):
        return False
    return any(not _front(segment) for segment in source.path.lower().split("/"))


def _site(url: URL) -> str:
    return (url.host or "").removeprefix("www.")


def _front(segment: str) -> bool:
    """Whether a segment of a path belongs to a front page: an index file, or a language."""
    stem = segment.partition(".")[0]
    return (
        stem in _INDEXES
        or stem in ("index", "default")
        or (len(segment) in (2, 5) and segment[:2].isalpha() and segment[2:3] in ("", "-", "_"))
    )


def _status(journey: Journey, verdict: Verdict, reason: str, answer: Answer | None = None) -> LinkStatus:
    if journey.hops and verdict is Verdict.DEAD:
        reason = f"redirects to {journey.end.host}: {reason}"
    target = str(journey.end) if journey.hops else None
    return LinkStatus(verdict, reason, answer.status if answer else None, target, "http")


def _phrase(code: int) -> str:
    """`404 Not Found`, or the number alone where it has no name."""
    try:
        return f"{code} {HTTPStatus(code).phrase}"
    except ValueError:
        return str(code)


def of_fragment(fragment: str, status: LinkStatus, journey: Journey, outcome: Outcome) -> LinkStatus:
    """The status of a link that names a fragment of the page: its anchor judged, the fragment kept."""
    if not isinstance(outcome, Answer) or status.verdict not in (Verdict.ALIVE, Verdict.MOVED):
        return status
    target = status.target
    if target is not None and not URL(target).fragment:
        target = str(URL(target).with_fragment(fragment))
    return status._replace(target=target, anchored=anchored(fragment, journey.end.host or "", outcome.body))
