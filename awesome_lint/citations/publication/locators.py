"""Volume, issue and pages in the part of a reference that follows the title."""

from __future__ import annotations

import re

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft
from .dates import MONTH, MONTHS, YEAR, is_taken

# What may stand between two numbers is one character for the expressions: such classes take long to compile.
_HYPHENS = str.maketrans(dict.fromkeys("–—‐‑−~", "-"))
_PAGE = r"[A-Za-z]{0,4}\d{1,7}[A-Za-z]?(?:[.:]\d{1,5})?"
_RANGE = rf"{_PAGE}(?: ?-{{1,3}} ?{_PAGE})?"
_TRUE_RANGE = rf"{_PAGE} ?-{{1,3}} ?{_PAGE}"
_COUNT = r"(?:[A-Za-z]?\d{1,5}(?:[-/]\d{1,5})?|[IVXLC]{1,7})"
_AFTER_BREAK = r"(?:^|(?<=[\s,;]))"
_NO_YEAR = rf"(?!{YEAR}\b)"
_NOT_ONE_YEAR = rf"(?!{YEAR}\b(?! ?-))"
_DIGITS = "0123456789"
_YEAR_NUMBERED = ("):", ")：")
YEAR_IN_BRACKETS = ("(18", "(19", "(20")
NUMBER_CLOSES = tuple(f"{digit})" for digit in _DIGITS)
_NUMBER_BRACKET = tuple(f"{digit} (" for digit in _DIGITS)
_MONTH_BRACKET = tuple(f"{month} (" for month in MONTHS)
_COUNT_BRACKET = tuple(f"{character}{bracket}" for character in f"{_DIGITS}IVXLC" for bracket in ("(", " ("))
_NUMBER_COLON = tuple(f"{digit}:" for digit in _DIGITS)
_NUMBER_COMMA = tuple(f"{digit}, " for digit in _DIGITS)
_NUMBER_PARTED = tuple(f"{digit}{mark}" for digit in _DIGITS for mark in (":", ",", " :", " ,"))
_ISSUE_LABELS = tuple(
    f"{label}{after}"
    for label in ("No", "no", "Nr", "nr", "Num", "num", "umber", "ss", "ssue")
    for after in ". "
)
_COUNT_COLON = tuple(f"{character}:" for character in f"{_DIGITS}IVXLC) ")
_YEAR_COLON = tuple(f"{character}{colon}" for character in f"{_DIGITS}) " for colon in ":：")


class _Dated(Rare):
    """One that has a year."""


class _Paged(Rare):
    """One that always has pages: where they are known it has no news."""


class _DatedPages(_Dated):
    """One that has both."""


# Tried in this order: what a label names, then what only its place and punctuation tell.
_PATTERNS = (
    # pp. 770–778, С. 770–778
    Pattern(rf"\(?\b(?:[Pp]p?|Сp?|[Pp]ages?|PP)\b\.? ?(?P<pages>{_RANGE})"),
    # 52, 3, Article 61
    Rare(("Article",), r"(?<= )(?P<volume>\d{1,4}), (?P<issue>[A-Z]*\d{0,5}), Article (?P<pages>\d{1,6})\b"),
    # Art. no. 101027
    Rare(
        ("Art", "art"),
        r"\b(?:[Aa]rt\.?|[Aa]rticle)(?: ?(?:[Nn]o\.?|ID|[Nn]umber|id))? ?(?P<pages>[A-Za-z]?\d{1,9})\b",
    ),
    # Vol. 30, v. 30, Т. 30
    Rare(
        ("Vol", "vol", " v. ", "Т. "),
        r"\(?\b(?![Vv]olume \d(?::| \([A-Za-z]))(?:[Vv]ol(?:ume)?s?\b\.? ?|(?<= )(?:v|Т)\. )"
        r"(?P<volume>[A-Za-z]?\d{1,5}(?:[-/]\d{1,5})?|[IVXLC]{1,6}\b)",
    ),
    # 521, 436–444 (2015), and no page behind it: that would make an issue of the range
    _DatedPages(
        NUMBER_CLOSES,
        rf"(?<= )(?P<volume>\d{{1,4}}), (?P<pages>{_TRUE_RANGE})(?= \([^()]{{0,12}}{YEAR}\)(?![:,] ?\d))",
    ),
    # 9, no. 8 (1997): 1735–80; 9.8 (1997): 1735–80; 9, 8 (1997), 1735–1780
    _Dated(
        _NUMBER_BRACKET,
        r"(?<= )(?P<volume>\d{1,4})(?:\.|, ?[Nn]o\. ?|, )(?P<issue>\d{1,5}(?:[-/]\d{1,5})?)"
        rf" \([^()]{{0,12}}{YEAR}\)(?:[:,] ?(?P<pages>{_RANGE}))?",
    ),
    # 3, no. Jan (2003): 993–1022; 3.Jan (2003): 993–1022
    _Dated(
        _MONTH_BRACKET,
        rf"(?<= )(?P<volume>\d{{1,4}})(?:\.|, no\. )(?P<issue>{MONTH}) \({YEAR}\)(?:: ?(?P<pages>{_RANGE}))?",
    ),
    # Venue 9.8, 1735–1780; Venue, 9/8, pp. 1735–1780
    Pattern(
        r"(?<=[A-Za-z.,)] )(?P<volume>\d{1,4})[./](?P<issue>\d{1,5}),?"
        rf" (?:(?=pp?\.)|(?P<pages>{_TRUE_RANGE})(?=[.,;]|$| ))"
    ),
    # Venue LIX, no. 8
    Rare((", no. ",), r"(?<=[a-z.)] )(?P<volume>[IVXLC]{1,7})(?=, no\. \d)"),
    # no. 8, n. 8, № 8
    Rare(
        (*_ISSUE_LABELS, " n. ", "№"),
        r"\(?(?:№|\b(?:n(?=\. \d)|[Nn]o|[Nn]r|[Nn]um|[Nn]umber|[Ii]ss|[Ii]ssue)\b)\.? ?"
        r"(?P<issue>\d{1,5}(?:[-/]\d{1,5})?)",
    ),
    # 2000(11): 11–20
    _Dated(
        _YEAR_NUMBERED,
        rf"(?:(?<=[,，])|(?<=[,，] )){YEAR} ?\((?P<issue>\d{{1,2}})\)[:：] ?(?P<pages>{_RANGE})",
    ),
    # 9 (8) (1997) 1735–1780
    _Dated(
        YEAR_IN_BRACKETS,
        rf"{_AFTER_BREAK}(?P<volume>\d{{1,4}}) ?\({_NO_YEAR}(?P<issue>[^()]{{1,12}})\) \({YEAR}\)"
        rf"[,:]? ?(?P<pages>{_RANGE})",
    ),
    # 9(8), 1735–1780
    Rare(
        _COUNT_BRACKET,
        rf"{_AFTER_BREAK}(?!{YEAR} \(\D)(?P<volume>{_COUNT}) ?"
        rf"\((?![^()]{{0,20}}\b{YEAR}\)|pp?\b|[Vv]ol|[Ee]ds?\b)"
        r"(?![A-Z]+ ?[’'])(?P<issue>[^()]{1,20})\)"
        rf"(?: ?[,:] ?(?P<pages>{_NOT_ONE_YEAR}{_RANGE}))?",
    ),
    # 9 (1997) 1735–1780
    _Dated(YEAR_IN_BRACKETS, rf"{_AFTER_BREAK}(?P<volume>\d{{1,4}}),? ?\({YEAR}\)[,:]? ?(?P<pages>{_RANGE})"),
    # 9:1735–1780
    _Paged(("-",), rf"{_AFTER_BREAK}{_NO_YEAR}(?P<volume>\d{{1,4}}) ?[:,] ?(?P<pages>{_TRUE_RANGE})"),
    # Venue 180 (April 2022): 104421; Venue 180, C (April 2022)
    _Dated(
        MONTHS,
        rf"(?<=[a-z.)] )(?P<volume>\d{{1,4}})(?:, (?P<issue>[A-Z])|,)? \({MONTH}\.? {YEAR}\)"
        rf"(?:[:,] ?(?P<pages>{_RANGE}))?",
    ),
    # Venue 180, 104421
    _Paged(
        _NUMBER_COMMA,
        rf"(?<=[A-Za-z.] ){_NO_YEAR}(?P<volume>\d{{1,4}}), (?P<pages>{_NO_YEAR}[A-Za-z]{{0,5}}\d{{3,10}})"
        rf"(?=[.,]?$|\. |; | \(|, (?:doi|DOI|http|ar[Xx]iv|{YEAR}\b))",
    ),
    # Venue 372, n71 (2021)
    _Dated(
        YEAR_IN_BRACKETS,
        rf"(?<=[A-Za-z.] ){_NO_YEAR}(?P<volume>\d{{1,4}}), (?P<pages>[A-Za-z]{{1,2}}\d{{1,6}})"
        rf"(?= \({YEAR}\))",
    ),
    # Venue 180: 104421; Venue 6:233
    _Paged(
        _NUMBER_COLON,
        rf"(?<=[A-Za-z.)] ){_NO_YEAR}(?P<volume>\d{{1,4}}): ?"
        r"(?P<pages>[A-Za-z]{0,4}\d{3,9})(?=[,.;]|$| http| doi)",
    ),
    # , 180:104421
    _Paged(
        _NUMBER_COLON, rf"(?<=, ){_NO_YEAR}(?P<volume>\d{{1,4}}):(?P<pages>{_NO_YEAR}\d{{3,9}})(?=[,.]|$)"
    ),
    # , 60, 101027
    _Paged(
        _NUMBER_PARTED,
        rf"(?<=[,;:] ){_NO_YEAR}(?P<volume>\d{{1,4}}) ?[:,] ?(?P<pages>{_NO_YEAR}{_PAGE})(?=[.,;()]|$)",
    ),
    # 1997;9(8):1735-80
    _Dated(
        _COUNT_COLON,
        rf"{YEAR} ?[;,] ?(?P<volume>{_COUNT})(?: ?\((?P<issue>[^()]{{1,20}})\))? ?: ?(?P<pages>{_RANGE})",
    ),
    # 2016: 770-778
    _Dated(_YEAR_COLON, rf"{YEAR}\)? ?[:：] ?(?P<pages>{_RANGE})(?!\w)"),
    # , 770–778.
    _Paged(("-",), rf"(?<=[,;:] )(?P<pages>{_TRUE_RANGE})(?= ?[.,;(]|$)"),
    # Venue 770–778. Publisher
    _Paged(("-",), r"(?<=[a-z)] )(?P<pages>\d{1,5}-\d{2,5})(?=\. |\.?$)"),
    # Venue 770–778 (2016)
    _DatedPages(NUMBER_CLOSES, rf"(?<=[\w.)] )(?P<pages>{_TRUE_RANGE})(?= \((?:[^()]{{1,80}}, )?{YEAR}\))"),
    # Venue, 30.
    Pattern(r"(?<=[A-Za-z), ], )(?P<volume>\d{1,3})(?=\.?$|, |\. p)"),
    # Venue 30 (2017)
    _Dated(YEAR_IN_BRACKETS, rf"(?<=[A-Za-z.,)]) {_NO_YEAR}(?P<volume>\d{{1,4}})(?=,? \({YEAR}\))"),
    # Venue 111. https://…
    Pattern(rf"(?<=[a-z.] ){_NO_YEAR}(?P<volume>\d{{1,3}})(?=\.$|\.? (?:https?:|doi))"),
    # Venue 2, pages 439-452
    Rare((", p",), r"(?<=[a-z]) (?P<volume>\d{1,3})(?=, (?:pages?|pp?\.) ?\d)"),
)
_UNDATED = tuple(pattern for pattern in _PATTERNS if not isinstance(pattern, _Dated))
_WITH_PAGES = (_Paged, _DatedPages)
_ANY_YEAR = Pattern(YEAR)
_YEAR_AND_MONTH = Pattern(rf"{YEAR}-(?:0\d|1[0-2])")


def read_locators(text: str, start: int, end: int, draft: Draft) -> int:
    """Fills `volume`, `issue` and `pages`; returns where the first of them begins, `end` without one."""
    first = end
    joined = text.translate(_HYPHENS)
    for pattern in _PATTERNS if _ANY_YEAR.search(text, start, end) else _UNDATED:
        if draft.pages and isinstance(pattern, _WITH_PAGES):
            continue
        for match in pattern.finditer(joined, start, end):
            found = {name: Span(*match.span(name)) for name, value in match.groupdict().items() if value}
            if not _is_news(text, found, draft):
                continue
            for name, span in found.items():
                setattr(draft, name, span)
            first = min(first, match.start())
            break
    return first


def _is_news(text: str, found: dict[str, Span], draft: Draft) -> bool:
    """Whether no field of these is known yet, and none stands inside another field."""
    if any(getattr(draft, name) for name in found) or any(is_taken(draft, at) for at, _ in found.values()):
        return False
    if "pages" not in found:
        return True
    undated = draft.year is None and "volume" not in found
    return not (_is_year_range(text, found["pages"]) or (undated and _is_month(text[slice(*found["pages"])])))


def _is_year_range(text: str, span: Span) -> bool:
    """`2021-2021` is an artefact of a venue's name, no page range."""
    first, *rest = re.findall(r"\d+", text[span.start : span.end])
    return bool(rest) and rest[0] == first and _ANY_YEAR.fullmatch(first) is not None


def _is_month(text: str) -> bool:
    """`2021-06`: the month of a year, where nothing else is the year."""
    return _YEAR_AND_MONTH.fullmatch(text) is not None
