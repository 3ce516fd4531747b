"""What follows the title of a reference: container, place, publisher and locators."""

from __future__ import annotations

import re

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft
from ..people.editors import without_editors
from .containers import EDITIONS, ORDINAL, before_place, first_break, read_container
from .dates import MONTH, YEAR, read_date
from .identifiers import read_identifiers
from .imprints import find_publisher, find_school, move_publisher
from .issued import read_issued
from .locators import read_locators

_LEAD = Pattern(
    r"(?:[\"'.,:;)\]} /?!]|[”’]|[？！]|[–—-] (?=[^\W_a-z])"
    r"|(?:In|in|IN)(?:: | (?=\W?(?:[^\W_a-z]|proceedings |[a-z]{1,4}(?:['’]| [a-z]{2,4} | |)[A-Z]))"
    rf"|(?={YEAR} )"
    r"|(?=[A-Z][a-z]{2,20} ))|[Aa]t (?:the )?(?=[^\W_a-z])|(?:[Pp]resented|[Pp]aper presented) at (?:the )?"
    r"|(?:[Tt]o appear|[Aa]ccepted) (?:at|in|by|to) (?=[A-Z\d]))+"
)
_PAGED = Pattern(r"[. ]{0,2}(?:[Pp]p?\.|[Pp]ages) ?(?P<pages>[\w–-]{1,15}) (?=in )")
"""The pages before the book that they are of: `Pp. 12–34 in Handbook of gulls`."""
_ARXIV = Pattern(r"(?:preprint (?:at )?)?\(?(?:https?://)?(arxiv|corr)\b", re.IGNORECASE)
_DATED_ARXIV = Rare(
    ("rXiv", "rxiv", "CoRR"), rf"(?:{MONTH}\.? \d{{1,2}}, )?{YEAR}[,.:;] (ar[Xx]iv|CoRR)(?=[:. ,])"
)
_ARXIV_ID = Pattern(r"(?:(?<![/.\w])|(?<=10\.48550/))(ar[Xx]iv)(?= ?[:.])")
_PMLR = Rare(
    ("Machine", "PMLR"),
    r",? \b(?:in )?(Proceedings of Machine Learning Research\b|(?<=[ ,])PMLR(?= \d{1,3}[:,]))",
)
_EDITION = Rare((*EDITIONS, "版"), rf"[ .,;:(]*(?:{ORDINAL}\.? ?(?:[Ee]dn?\b|[Ee]dition\b|版)[.,;:) ]*)")
_CODED = tuple(f"-{digit}" for digit in "0123456789")
_NOTES = Rare(
    (
        "(V",
        "(v",
        "(Publication",
        "eport No",
        "(Tech",
        "(tech",
        "(No. ",
        "(Working",
        "(Discussion",
        "[",
        "reprint",
        "n press",
        "ackage",
        "Series",
        *_CODED,
    ),
    r"(?:[ .,;:]*(?:\((?:Version|[Vv]\.? ?\d|(?:Publication |[Rr]eport )?No\b|[Tt]ech"
    r"|(?:Working|Discussion) [Pp]aper)[^()]{0,60}\)"
    r"|\[[^\[\]]{3,100}\]|[A-Z]\w* [Pp]ackage [Vv]ersion [\w.-]+|\(?(?:No\. )?[A-Z]{1,6}-\d[\d-]{1,12}\)?"
    r"|\([A-Z][^()]{0,60}\bSeries\b[^()]{0,60}\)"
    r"|[Pp]reprint(?:,| at\b)|[Ii]n press\b)[ .,;:]*)+",
)
_TRANSLATED = Rare(
    (" by ",),
    r"(?:(?:[Rr]evised|[Ee]dited) and )?(?:[Tt]ranslated|[Tt]rans\.|[Ii]llustrated) by"
    r" [A-Z][^,.()]{3,80}[.,] ",
)
_RETRIEVED = Rare(
    ("etrieved", "ccessed", "vailable", "cited", "URL", "eprinted"),
    r"(?:^|(?<=[ (\[.,;]))(?:[Rr]etrieved|(?:[Ll]ast )?[Aa]ccessed|[Aa]vailable(?=: http| at\b| from\b)"
    r"|[Rr]eprinted (?:in|from)|cited|URL(?=:? http))\b",
)
_NUMBERED_REPORT = Rare(
    ("RFC ", *(f"{kind} {r}ep" for kind in ("Technical", "Tech.", "Research") for r in "Rr")),
    r"RFC \d{1,5}[.,;:]?(?: |$)"
    r"|(?:Technical|Tech\.|Research) [Rr]ep(?:ort|\.)(?: [Nn]o\.?:?)?,? [\w/-]{0,20}\d[\w/-]{0,20}[.,;:] ",
)


def read_tail(text: str, start: int, end: int, draft: Draft, dated: bool = False) -> None:
    """Fills what stands between the title and the end of a reference.

    `dated` says that the date stood before the title, be it only `(n.d.)`.
    """
    start = max(start, min(end, _after_lead(text, start, end, draft)))
    stop = read_identifiers(text, start, end, draft)
    school = find_school(text, start, end)
    if notes := _NOTES.match(text, start, end):
        start = notes.end()
    stop = min(stop, read_locators(text, start, end, draft))
    if retrieved := _RETRIEVED.search(text, start, end):
        end = max(start, len(text[: retrieved.start()].rstrip(" ([.,")))
        stop = min(stop, end)
    if draft.year is None and not dated:
        stop = min(stop, _container_date(text, start, end, draft))
    if series := _PMLR.search(text, start, end):
        draft.publisher = Span(*series.span(1))
        stop = min(stop, series.start())
    else:
        draft.publisher = find_publisher(text, start, end)
    if school:
        draft.publisher = school
        return
    if report := _NUMBERED_REPORT.match(text, start, end):
        start, draft.standalone = report.end(), True
    if arxiv := _ARXIV.match(text, start, end) or _DATED_ARXIV.match(text, start, end):
        draft.container = _published(text, arxiv.end(), end) or Span(*arxiv.span(1))
        return
    if edition := _EDITION.match(text, start, end) or _TRANSLATED.match(text, start, end):
        start, draft.standalone = edition.end(), True
    start, stop = without_editors(text, start, stop)
    if draft.publisher:
        stop = min(stop, before_place(text, start, draft.publisher))
    if start < stop:
        read_container(text, start, first_break(text, start, stop, end), end, draft)
    if draft.container is None and draft.arxiv and (arxiv := _ARXIV_ID.search(text, start, end)):
        draft.container = Span(*arxiv.span(1))
    move_publisher(text, start, end, draft)


def _published(text: str, start: int, end: int) -> Span | None:
    """Where a preprint came out: `arXiv:1506.00001 / ICML 2015`."""
    slash = text.find(" / ", start, end)
    issued = read_issued(text, slash + 3, end) if slash >= 0 else None
    return issued.container if issued else None


def _after_lead(text: str, start: int, end: int, draft: Draft) -> int:
    if paged := _PAGED.match(text, start, end):
        start, draft.pages = paged.end(), Span(*paged.span("pages"))
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _container_date(text: str, start: int, end: int, draft: Draft) -> int:
    """Reads the date; a year at the very start (`2016 IEEE conference`) belongs to the container."""
    begin = read_date(text, start, end, draft)
    return begin if begin > start or draft.month else end
