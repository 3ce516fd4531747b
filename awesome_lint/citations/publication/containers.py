"""The name of what a work stands in, where place, series, date and remarks are left out."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, trimmed
from ..styles.sentences import sentence_ends
from .dates import MONTH, MONTHS, YEAR
from .places import is_place, without_place
from .venues import says_venue

ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)?|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Rr]ev(?:ised|\.))"
_ABBREVIATED = Rare((".", ":"), r"[A-Z][a-z]{0,9}[.:](?: (?:[A-Z][A-Za-z]{0,9}\.?|of|and|in|for|the|&)){0,9}")
"""The name of a journal whose first word is abbreviated, as `Biling. Lang. Cogn.`"""
EDITIONS = (" ed", " Ed", "edn", "dition", *(f"{digit}ed" for digit in "0123456789"))
_ABBREVIATED_LATER = Rare(
    (".",), r"[A-Z][A-Za-z]{1,12} (?:(?:[A-Z][A-Za-z]{0,12}\.|of|and|in|for|the|&) ){0,9}[A-Z][a-z]{0,9}\."
)
"""The name of a journal whose last word is abbreviated, as `Remote Sens. Environ.`"""
_PROCEEDINGS = Rare(
    ("Proc.",),
    r"Proc\.(?: (?:[A-Z][A-Za-z]{0,12}\.?|\d{1,2}(?:st|nd|rd|th)|of|on|the|and|in|for|&)){1,14}(?=, | \()",
)
"""The abbreviated name of a conference, whose place or acronym follows."""
_PART = Rare(
    (". Series", ". Section", ". Part", ". Proceedings"),
    r"\. (?:(?:Series|Section|Part) [A-Z\d]{1,3}\b|Proceedings(?=[.,]| \())",
)
"""What goes on with a name that has a period: `Journal of Birds. Series B`."""
_ACRONYM_AT_END = Rare((")",), r" \([A-Z][\w’' -]{1,15}\)[ ,.]*$")
_BRACKETS = Pattern(r" \(([^()]{4,60})\)")
_LONGEST_CITY = 3
"""Words of a city's name."""
_DAY = Rare(MONTHS, rf"\d{{1,2}} {MONTH}\.?|{MONTH}\.? \d{{1,2}}")
_DATED = Pattern(rf"(?:^|, ){YEAR}$")
_DAYS = Rare(MONTHS, rf"\b{MONTH}\b\.?(?: \d{{1,2}}|$)")
_BREAKS = (
    # the days of a conference, after its acronym
    Rare(("), ",), r"(?<=\)), [A-Z][a-z]{2,8}\.? \d"),
    Rare(
        ("(D", "(P", "(M", "(T", "(t", "(V", "(v", "(ar", "(p", "(Ar"),
        r" ?\((?:Doctoral|Ph\.?D|Master|[Tt]ech|Version|ar[Xx]iv|pp?\.|[Aa]rt"
        r"|[Vv]ol(?!ume \d(?::| \([A-Za-z])))",
    ),
    Rare(MONTHS, rf", (?:\d{{1,2}}(?:[-–]\d{{1,2}})? )?{MONTH}\.?(?: \d{{1,2}})?(?=[,.]| ?$)"),
    Rare(MONTHS, rf", {MONTH}\.? (?:\d{{1,2}}[-–]\d{{1,2}}(?:, {YEAR})?|{YEAR})[.,]? ?$"),
    Rare((" [", "Epub"), r" \[?Epub\b| \[(?:Online|Internet|Preprint|J|C|M|D|S|EB)"),
    Rare(
        (", trans", ", illustrated", ", issn", ", software", ", JMLR W"),
        r", (?:translated|trans\.|illustrated|issn|software|JMLR W)",
    ),
    Rare(
        ("Available", "Retrieved", "Acce", "o appear", "n press", "Published", "Article"),
        r"[.,] (?:Available|Retrieved|Accessed|Accepted|[Tt]o appear|[Ii]n press|Published|Article\b)",
    ),
    Rare(("ISBN", "ISSN", "PMID"), r"[.,] (?:ISBN|ISSN|PMID)"),
    Rare((", RFC ",), r", RFC \d"),
    Rare(EDITIONS, rf" \(?{ORDINAL} ?(?:[Ee]dn?\b|[Ee]dition\b)"),
    Rare(("; 1", "; 2"), r"; (?:1[89]|20)\d\d\b"),
    Rare(
        ("Lecture", "LN", "CCIS", "Communications", "ser.", "Series"),
        r"[.,] (?:Lecture Notes in|LN(?:CS|AI)\b|CCIS\b|Communications in Computer|\(?ser\."
        r"|Series\b(?! [A-D]\b))",
    ),
)
"""What stands behind the name of a container."""


def before_place(text: str, start: int, publisher: Span) -> int:
    """Where the publisher begins, or its place where nothing else does: `Cambridge, MA: MIT Press`."""
    if not text[start : publisher.start].rstrip(" ").endswith((":", "：")):
        return publisher.start
    *_, place = (start, *(at + 1 for at in sentence_ends(text, start, publisher.start)))
    name = text[place : publisher.start].strip(" .,:：")
    head, comma, city = name.rpartition(", ")
    if comma and len(head.split()) > _LONGEST_CITY and is_place(city):
        return text.rfind(", ", place, publisher.start)
    return place if is_place(name) or (len(name.split()) < 3 and "," not in name) else publisher.start


def first_break(text: str, start: int, stop: int, end: int) -> int:
    """Where the container ends at the latest: at a note, a series or a sentence's end."""
    for pattern in _BREAKS:
        found = pattern.search(text, start, stop)
        if found and found.start() > start:
            stop = found.start()
    acronym = _ACRONYM_AT_END.search(text, start, stop)
    name = Span(start, acronym.start() if acronym else len(text[:stop].rstrip(" ,(")))
    if stop < end and (_ABBREVIATED.fullmatch(text, *name) or _ABBREVIATED_LATER.fullmatch(text, *name)):
        return stop
    proceedings = _PROCEEDINGS.match(text, start, stop)
    first = proceedings.end() if proceedings else start
    ends = sentence_ends(text, start, stop, journals=True)
    return next((at for at in ends if at >= first and not _PART.match(text, at, end)), stop)


def read_container(text: str, start: int, stop: int, end: int, draft: Draft) -> None:
    span = _without_year(text, trimmed(text, start, stop, " ,.;:(/*[《》「」『』"), draft)
    if (opening := _unclosed(text, span)) is not None:
        span = trimmed(text, span.start, opening, " ,.;:")
    if text[stop - 1 : stop] == "(" or text.count("(", *span) < text.count(")", *span):
        span = trimmed(text, *span, " ,.;:()")
    name = without_place(text, *(span if draft.volume else _without_place_in_brackets(text, span)))
    journal = draft.volume and draft.pages
    if is_place(text[slice(*span)]) and not (journal or says_venue(text[slice(*span)].split(",")[0])):
        draft.place = span
    elif _is_name(text[slice(*name)]) or draft.volume or draft.pages:
        draft.container = _with_period(text, name, end)
        draft.place = trimmed(text, name.end, span.end, " ,.;()") if name.end < span.end else None


def _is_name(text: str) -> bool:
    """Whether a text may be a name: `eLife` may, `software from a site` may not."""
    return (
        any(map(str.isalpha, text))
        and not _DAY.fullmatch(text)
        and not text.startswith("No. ")
        and (not text[:1].islower() or says_venue(text) or not text.islower())
    )


def _unclosed(text: str, span: Span) -> int | None:
    """Where the round bracket opens that the range does not close."""
    depth = 0
    if text.count("(", *span) <= text.count(")", *span):
        return None
    for at in range(span.end - 1, span.start, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth < 0:
            return at
    return None


def _without_year(text: str, span: Span, draft: Draft) -> Span:
    """The range without the year at its end that is known from before."""
    year = text[slice(*draft.year)] if draft.year else ""
    if year and text[slice(*span)].endswith((f", {year}", f". {year}", f" ({year})")):
        return trimmed(text, span.start, text.rindex(year, *span), " ,.(")
    return span


def _without_place_in_brackets(text: str, span: Span) -> Span:
    """ACM's forms end before the place: `… (Honolulu, HI, USA) (CHI '24)`, `… (Boston, Apr. 25–27)`."""
    for match in _BRACKETS.finditer(text, *span):
        if (", " in match[1] and is_place(match[1])) or _DAYS.search(match[1]) or _DATED.search(match[1]):
            return Span(span.start, match.start())
    return span


def _with_period(text: str, span: Span, end: int) -> Span:
    """The range with the period of an abbreviation at its end, as in `Signal Process. Lett.`"""
    words = text[span.start : span.end].split(" ")
    abbreviated = len(words) > 1 and any(word.endswith(".") for word in words[:-1])
    if abbreviated and span.end < end - 1 and text[span.end] == ".":
        return Span(span.start, span.end + 1)
    return span
