"""The label before a reference: `d-vector: Variani, E., …`, `r-vector Zeinali, …`, `**BERT** Devlin, …`."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ...script import count_words
from ...words import words
from ..draft import trimmed
from ..passage import Passage
from ..people.surnames import ELIDED, PARTICLES
from ..publication.issued import read_issued

_COLON = Pattern(r"[^,:]{1,60}:(?= ?\S)")
_WIDE_COLON = Pattern(r"[^,:：]{1,60}[:：](?= ?\S)")
_DASH = Rare((" - ", " – ", " — "), r"[^\s,:.]{1,30}(?: [^\s,:.]{1,20})? [-–—] (?=[^\W\d_a-z])")
_NO_LABEL = Pattern(r"[a-z]{3}[.?!] |\.[:：]$")
_BRACKET = Pattern(r"\[(?P<name>(?!\d)[^\s\[\]]{2,30})\] (?=[A-Z])")
_GIVEN_BEHIND = Pattern(r", [A-Z]\.")
"""What goes on with the name of an author in bold type: `**Rossi**, M.`"""
_NUMBER = Pattern(r"\[?\d{1,4}[\].]?")
_WORD = Pattern(r"\S+ (?=[^\W\d_])")
_NAME_CAPITALS = Pattern(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O['’])[A-Z][a-z]+")
_GENERIC = words("paper papers title reference ref article book citation new update updated hot")


def label_before(passage: Passage, start: int, end: int) -> tuple[Span | None, int]:
    """The label at the start of a reference, and where the reference itself begins."""
    text = passage.text
    if (bracket := _BRACKET.match(text, start, end)) and read_issued(text, *bracket.span()) is None:
        return _named(text, Span(*bracket.span("name"))), bracket.end()
    for mark in passage.marks:
        if (
            mark.kind in ("strong", "code")
            and mark.start == start
            and mark.end - start <= 40
            and mark.end < end
            and text[mark.end : end].lstrip(" ")[:1] != "\n"
            and not _GIVEN_BEHIND.match(text, mark.end, end)
            and (text[mark.end - 1] != "." or count_words(text[start : mark.end]) < 3)
        ):
            behind = _after(text, mark.end, end)
            if mark.kind == "code" and any(
                tag.start == behind and tag.kind == "code" for tag in passage.marks
            ):
                return label_before(passage, behind, end)
            label = trimmed(text, start, mark.end, " :：")
            return None if _NUMBER.fullmatch(text, *label) else label, _after(text, mark.end, end)
    colon = (_WIDE_COLON if "：" in text[start:end] else _COLON).match(text, start, end)
    if colon and not _NO_LABEL.search(colon.group()) and count_words(colon.group()) <= 6:
        return _named(text, trimmed(text, start, colon.end(), " :：")), _after(text, colon.end(), end)
    if dash := _DASH.match(text, start, end):
        return _named(text, trimmed(text, start, dash.end(), " -–—")), dash.end()
    word = _WORD.match(text, start, end)
    if word and not _begins_name(word.group()[:-1]):
        return _named(text, Span(start, word.end() - 1)), word.end()
    return None, start


def _named(text: str, label: Span) -> Span | None:
    return None if text[slice(*label)].lower().rstrip("!") in _GENERIC else label


def _begins_name(word: str) -> bool:
    """Whether an author list may begin with this word: not `r-vector`, `VGG16` or `ResNet`."""
    if word.rstrip(",;").lower() in PARTICLES or ELIDED.match(word) or word.endswith((",", ".", ";")):
        return True
    if any(character.isdigit() or character == "!" for character in word) or word[0].islower():
        return False
    inner = sum(character.isupper() for part in word.split("-") for character in part[1:])
    return inner == 0 or word.isupper() or _NAME_CAPITALS.fullmatch(word) is not None


def _after(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " :：-–—":
        at += 1
    return at
