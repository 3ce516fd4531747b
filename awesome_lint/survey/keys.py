"""What the entries of a list may be ordered by: their titles, read in several ways, or when they are of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Literal

from ..model import Entry
from ..pattern import Pattern

Key = Callable[[Entry], str]
"""What entries are compared by; "" for an entry that cannot be."""

_YEAR = Pattern(r"(?:19[5-9]|20[0-4])\d(?<![\d.-]\d{4})(?!\d|\.\d)")
_DATE = Pattern(
    r"((?:19[5-9]|20[0-4])\d)(?<![\d./-]\d{4})[-./](0?[1-9]|1[0-2])(?:[-./](0?[1-9]|[12]\d|3[01]))?(?![\d/-]|\.\d)"
)
_TIME_COLUMN = Pattern(r"\W*(?:date|published|released?|time|when|year|日期|年份?|时间)\W*", re.IGNORECASE)
_ARTICLE = Pattern(r"(?:a|an|the) ")
_NUMBER = Pattern(r"\d+")
_WORD = Pattern(r"[^\W_]+")
_MARKS = Pattern(r"^[\W_]+")
_LIGATURES = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ɪ": "i"})
_SCHEMES = ("http://", "https://")

OrderName = Literal[
    "alphabetical",
    "alphabetical-by-repository",
    "alphabetical-capitals-first",
    "oldest-first",
    "newest-first",
]


def _folded(title: str) -> str:
    """Without case, accents and marks at the start; "" for an address, or a script not sorted by letters."""
    if title.startswith(_SCHEMES):
        return ""
    text = unicodedata.normalize("NFKD", title).casefold()
    if not text.isascii():
        if any(unicodedata.category(character) == "Lo" for character in text):
            return ""
        text = text.translate(_LIGATURES)
        text = "".join([character for character in text if not unicodedata.combining(character)])
    return text.lstrip(" \t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") if text.isascii() else _MARKS.sub("", text)


def _title(entry: Entry) -> str:
    return _folded(entry.title)


def _sentence(entry: Entry) -> str:
    """The title without what follows it behind a period: a place, a year."""
    return " ".join(_WORD.findall(_folded(entry.title).partition(". ")[0]))


def _words(entry: Entry) -> str:
    return " ".join(_WORD.findall(_folded(entry.title)))


def _letters(entry: Entry) -> str:
    return _words(entry).replace(" ", "")


def _without_article(entry: Entry) -> str:
    return _ARTICLE.sub("", _words(entry), count=1)


def _by_value(entry: Entry) -> str:
    return _NUMBER.sub(lambda match: match[0].zfill(9), _words(entry))


def _repository(entry: Entry) -> str:
    return _folded(entry.title.rpartition("/")[2])


def _code_points(entry: Entry) -> str:
    return entry.title.casefold() if _folded(entry.title) else ""


def _capitals(entry: Entry) -> str:
    return entry.title.upper() if _folded(entry.title) else ""


def _name(entry: Entry) -> str:
    """The title up to a colon: `StackGAN` stands before `StackGAN++`, whatever their subtitles."""
    return _folded(entry.title).partition(":")[0].strip()


def _capitals_first(entry: Entry) -> str:
    return entry.title if _folded(entry.title) else ""


def _dated(entry: Entry) -> str:
    """The text that says when: that of a column for it, else the whole."""
    columns = zip(entry.columns, entry.cells, strict=False)
    return next((cell.text for head, cell in columns if _TIME_COLUMN.fullmatch(head)), entry.text)


def _day(entry: Entry) -> str:
    days = {match.groups() for match in _DATE.finditer(_dated(entry))}
    return "-".join(part.zfill(2) for part in days.pop()) if len(days) == 1 and None not in min(days) else ""


def _month(entry: Entry) -> str:
    months = {match.group(1, 2) for match in _DATE.finditer(_dated(entry))}
    return "-".join(part.zfill(2) for part in months.pop()) if len(months) == 1 else ""


def _year(entry: Entry) -> str:
    years = set(_YEAR.findall(_dated(entry)))
    return years.pop() if len(years) == 1 else ""


LETTERED: tuple[tuple[OrderName, Key], ...] = (
    ("alphabetical", _title),
    ("alphabetical-by-repository", _repository),
    ("alphabetical-capitals-first", _capitals_first),
)
TIMED: tuple[Key, ...] = (_day, _month, _year)
VARIANTS: dict[Key, tuple[Key, ...]] = {
    _title: (_words, _letters, _without_article, _by_value, _code_points, _capitals, _sentence, _name)
}
"""Other ways to read one order: who stands right by one of them is not misplaced."""
