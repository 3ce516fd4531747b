"""What a new wording of a reference would lose or change."""

from __future__ import annotations

import re
import unicodedata

from ...model import Author, Citation, Part
from ...pattern import Pattern
from ...words import words
from .dates import month_number
from .fields import initials, is_preprint, suffix

# Words of the styles themselves: they come and go when a reference is rewritten.
_FURNITURE = words("""
    in and art article pp p page pages vol volume no number doi preprint eprint https http org j c m r d
    eb ol z n available online thesis dissertation
""")
# What styles say in words of their own.
_DOCTORAL = Pattern(r"\bdoctoral\b|\bph\.? ?d\b\.?", re.IGNORECASE)
_MASTERS = Pattern(r"\b(?:master[’']?s?|m\. ?s\.|m\.?sc\.?)(?= (?:thesis|dissertation))", re.IGNORECASE)
_REPORT = Pattern(r"\btechnical report\b|\btech\. ?rep\b\.?|\[R(?:/OL)?\]", re.IGNORECASE)
_QUOTES = Pattern("[\"'“”‘’]")


def lost_words(before: str, after: str) -> set[str]:
    """The words and numbers of one reference that another wording of it leaves out.

    Initials may be set apart (`GE` as `G. E.`); words that belong to a style and not to the work may go.
    """
    kept = set(_words(after))
    lost = {word for word in _words(before) if word not in kept and word not in _FURNITURE}
    months = {month_number(word) for word in kept if not word.isdigit() or len(word) == 2} - {None}
    return {word for word in lost if not (_is_spelt_out(word, kept) or _month_of(word) in months)}


def _month_of(word: str) -> int:
    """The number of a month, or 0; one digit is no month's."""
    return (month_number(word) or 0) if len(word) > 1 else 0


def _is_spelt_out(word: str, kept: set[str]) -> bool:
    return len(word) <= 3 and word.isalpha() and kept.issuperset(word)


def _words(text: str) -> list[str]:
    for pattern, canonical in ((_DOCTORAL, "doctorate"), (_MASTERS, "masterate"), (_REPORT, " techreport ")):
        text = pattern.sub(canonical, text)
    folded = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", folded.casefold())


def is_same(one: Citation, other: Citation) -> bool:
    """Whether two citations are one, field by field, but for what styles write in their own way.

    Initials stand for given names, dashes and inner quotes are of another kind, months have numbers.
    """
    if is_preprint(one) != is_preprint(other) or one.truncated != other.truncated:
        return False
    plain = [(one.title, other.title), (one.year, other.year), (one.volume, other.volume)]
    plain += [(one.issue, other.issue), (one.pages, other.pages), (one.publisher, other.publisher)]
    plain += [(one.place, other.place), (one.doi, other.doi), (one.arxiv, other.arxiv)]
    if not is_preprint(one):
        plain.append((one.container, other.container))
    if any(_folded(a) != _folded(b) for a, b in plain) or _month(one.month) != _month(other.month):
        return False
    return [*map(_name, one.authors)] == [*map(_name, other.authors)]


def _folded(part: Part | None) -> str:
    """The text of a field without the period of its last abbreviation."""
    return _QUOTES.sub("'", re.sub(r" ?[-–—‐‑−]{1,3} ?", "-", part.text)).rstrip(".") if part else ""


def _month(part: Part | None) -> str:
    return str(month_number(part.text) or part.text) if part else ""


def _name(author: Author) -> tuple[str, str, str]:
    return author.family.casefold(), initials(author).casefold(), suffix(author).rstrip(".").casefold()
