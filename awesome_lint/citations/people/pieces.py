"""A list of names cut at what parts them, `,`, `and`, `、`, without `et al.` and the `eds.` behind names."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model import Span
from ...pattern import Pattern, Rare, holds_one
from ...words import words
from ..draft import trimmed
from .cjknames import is_cjk

_ABROAD = r"(?-i:und|et(?! al)|och|и)"
"""What joins names in German, French, Swedish and Russian."""
_LAST = rf"(?: ?(?:and|&|{_ABROAD})(?= ))?"
_IBERIAN = r"(?-i: [ye](?= [^\W\d_a-z][^\s,]+ (?:d[aeio]s? )?[^\W\d_a-z])|(?<=\.) [ye](?= ))"
"""The same in Spanish, Portuguese and Italian, where it parts given names: not in `Blasco y Arana, M.`"""
_MARKS = rf",{_LAST}|;{_LAST}|&| (?:·|(?:and|{_ABROAD})(?= ))|{_IBERIAN}"
_SEPARATOR = Pattern(_MARKS, re.IGNORECASE)
_WIDE_MARKS = "、・＆与和"
_WIDE_SEPARATOR = Pattern(rf"{_MARKS}|、|・(?=[^ァ-ー])|＆| (?:与|和)(?= )", re.IGNORECASE)
"""The same with the marks and words of Chinese and Japanese."""
AND = Pattern(rf" (?:and|&|{_ABROAD}) ")
"""What stands between two names where nothing else does."""
_ANY_AND = Pattern(rf"\b(?:and|{_ABROAD}|(?-i:[ye]))\b|&", re.IGNORECASE)
_ELISION = Pattern(
    r"(?:\bet\.? ?al\b\.?|\betc\b\.?|\.\.\.|…|\. \. \.|(?:\band |& ?)?\bothers\b|等人?\.?"
    r"| 외(?: ?\d+[인명])?(?=[ ,.]|$)| ?ほか)",
    re.IGNORECASE,
)
_ELIDED = ("et al", "etal", "et. al", "et.al", "etc", "...", "…", ". . .", "others", "等", " 외", "ほか")
"""What an elision is told by, in small letters."""
_EDITORS = words("ed eds editor editors Ed Eds Editor Editors 主 编 主编")
_EDITORS_AT_END = Rare((" ed", " Ed", " (ed", " (Ed"), r" \(?[Ee]d(?:s|itors?)?\b\.?\)?\.?$")
ROLE_AT_END = Rare(
    ("著", "编", "編", "译", "譯", "訳", "지음", "저", "엮음", "옮김", "역"),
    r" ?(?:(?:编著|編著|主编|主編|共著|著者|著|编|編)|(?<= )(?:공저|지음|저|편저|엮음|엮은이)"
    r"|(?P<translator>(?:共|翻|编|監)?[译訳譯]者?|監訳|監修|(?<= )(?:공역|옮김|역)))$",
)
"""What authors and editors of books are called behind their names, `王磊 著`; translators are no authors."""
TRANSLATORS = words("译者 譯者 訳者 翻訳者 옮긴이")
_NUMBER_AT_END = Rare((" 00", " 01"), r" 0[01]\d\d$")
"""What dblp tells namesakes apart by: `Mina Rossi 0004`."""
_IN_NO_NAME = Pattern(r"[\[\]\d]")
FOOTNOTES = "*†‡∗"
"""What stands behind the names of authors who did the same, or work elsewhere."""
_NOISE = f" \n,;:&{FOOTNOTES}"


class Piece(NamedTuple):
    """What stands between separators; `last` says that the one before it is `and`."""

    text: str
    span: Span
    last: bool


def _has_role(name: str, role: re.Match[str]) -> bool:
    """Whether a name stands before what its bearer is called: in such a script, or apart by a blank."""
    return (is_cjk(name) and len(name) > 1) or (bool(name) and role.group().startswith(" "))


def may_be_names(text: str, start: int, end: int) -> bool:
    """Whether the range holds no digit and no square bracket: names have none, and this is cheap to ask."""
    return _IN_NO_NAME.search(text, start, end) is None


def may_be_several(text: str, start: int, end: int) -> bool:
    """Whether something in the range parts names, or stands for those that are left out."""
    return next(_separators(text, start, end), None) is not None or has_elision(text, start, end)


def _separators(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    marks = _WIDE_SEPARATOR if holds_one(_WIDE_MARKS, text[start:end]) else _SEPARATOR
    return marks.finditer(text, start, end)


def has_elision(text: str, start: int, end: int) -> bool:
    """Whether `et al.` or the like stands in the range."""
    part = text[start:end].lower()
    return any(sign in part for sign in _ELIDED) and _ELISION.search(text, start, end) is not None


def pieces_of(text: str, start: int, end: int, truncated: bool) -> Iterator[Piece]:
    """The text between separators, without elisions, which stand where the list is `truncated`."""
    cuts = [match.span() for match in _separators(text, start, end)]
    if truncated:
        cuts = sorted([*cuts, *(match.span() for match in _ELISION.finditer(text, start, end))])
    begin, last = start, False
    for stop, after in [*cuts, (end, end)]:
        span = trimmed(text, begin, stop, _NOISE)
        if text.endswith(" .", *span):  # `Moss, A. ., Hale, B.`
            span = trimmed(text, span.start, span.end - 1, _NOISE)
        if numbered := _NUMBER_AT_END.search(text, *span):
            span = trimmed(text, span.start, numbered.start(), _NOISE)
        if editors := _EDITORS_AT_END.search(text, *span):
            span = trimmed(text, span.start, editors.start(), _NOISE)
        if (role := ROLE_AT_END.search(text, *span)) and _has_role(text[span.start : role.start()], role):
            span = Span(span.start, span.start if role["translator"] else role.start())
        piece = text[span.start : span.end]
        if piece.strip() and piece.strip("().") not in _EDITORS:  # markup is a blank that is no noise
            yield Piece(piece, span, last)
        begin, last = max(begin, after), _ANY_AND.search(text, stop, after) is not None
