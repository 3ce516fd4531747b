"""When two titles are one: spelled otherwise, with a slip of the pen, with or without a label."""

import html
import re
import unicodedata
from collections.abc import Sequence
from itertools import starmap
from typing import NamedTuple

from ..pattern import Pattern
from .spelling import respelt

_TAG = Pattern(r"</?[A-Za-z][^<>]*>")
# Accents of Latin, Greek and Cyrillic, and variation selectors; the marks of other scripts are letters.
_ACCENT = Pattern("[\u0300-\u036f\ufe00-\ufe0f]")
_LABEL = Pattern(r"\s*([^:：]{1,40})[:：]\s*(\S.*)", re.S)
_SUBTITLE = Pattern(r":\s+|：|\s[-–—]{1,3}\s|—")
_NUMBER = Pattern(r"\d+")
_ROMAN = Pattern(r"x{0,3}(?:ix|iv|v?i{0,3})")  # to 39: larger ones are words, mix and dim
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COUNT_WORDS = _words("""
    zero one two three four five six seven eight nine ten eleven twelve
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
""")
_SHORT = {"vol": "volume", "pt": "part"}
_STOP_WORDS = _words("a an the and")
# A title that one group gives again and again: of each year's challenge, of each issue.
_AGAIN = _words("""
    challenge competition editorial evaluation findings forecast index introduction overview preface
    proceedings report reports statistics statement task track tutorial update workshop yearbook
""")
SMALL_WORDS = _STOP_WORDS | _words("at by for from in of on to via with")
# A label with one of these is of another work than the one behind the colon.
_OF_ANOTHER = _words("""
    addendum chapter comment comments correction corrections corrigendum discussion errata erratum exercises
    lecture part reply response
    retracted retraction review supplement supplementary volume withdrawn
""")

_EQUAL = 98.5
_ALIKE = 95.0
_ALIKE_WITH_AUTHOR = 92.0
_ALIKE_WORDS = 85.0
_MAY_BE_CHANGED = 70.0
_ALIKE_BY_THE_SAME = 90.0
MIN_WORDS_TO_MISSPELL = 4  # in a shorter title each letter counts,
MIN_WORDS_BY_THE_SAME = 3  # but where all authors are the same
_MIN_LETTERS_TO_MISSPELL = 4  # in a shorter word too
_MIN_WORDS_ALONE = 6  # in real lists, two works of one shorter title are common
_MIN_LETTERS_ALONE = 12  # the same for scripts without blanks
_MAX_ALIGNED = 1000  # characters


class _Spelling(dict[int, str]):
    """What stands for a character in a normal title, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character == "&":
            spelling = " and "
        elif category[0] in "LMN" or character in "+#":
            spelling = character
        else:
            spelling = "" if category == "Cf" else " "  # a soft hyphen divides no word
        self[code] = spelling
        return spelling


_SPELLING = _Spelling()


def normalise_title(title: str) -> str:
    """Its words in one spelling: no HTML, case, accents or punctuation, single blanks.

    `+` and `#` stay, for C++ and C# are not C. A label ("d-vector: …") stays too.
    """
    if title.isascii() and not ("<" in title or "&" in title):
        return " ".join(title.lower().translate(_SPELLING).split())
    text = html.unescape(_TAG.sub("", title))
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    text = _ACCENT.sub("", text).translate(_SPELLING)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def same_title(a: str, b: str, shared_surname: bool = False) -> bool:
    """Whether two titles are one, up to spelling, a typing error or two in a long title, or a label.

    Never where numbers, years, ordinals or Roman numerals differ, nor where a word was put in, left
    out or exchanged: near titles by one group are mostly two papers.
    """
    return one_title(prepared(a), prepared(b), shared_surname)


def retitled(a: str, b: str) -> bool:
    """Whether two titles may be one paper's, before and after its authors changed it.

    They share half the meaning words of the shorter one, or most of their letters.
    """
    v, w = set(_meaning(normalise_title(a).split())), set(_meaning(normalise_title(b).split()))
    if not v or not w or 2 * len(v & w) >= min(len(v), len(w)):
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(normalise_title(a)[:_MAX_ALIGNED], normalise_title(b)[:_MAX_ALIGNED]) >= _MAY_BE_CHANGED


def other_part(a: str, b: str) -> bool:
    """Whether two titles differ in a number only: Part I and Part II, the challenge of 2019 and of 2020."""
    v, w = prepared(a), prepared(b)
    wordings = [_unnumbered(title.meaning) for title in (v, w)]
    return (
        bool(v.numbers and w.numbers and wordings[0])
        and v.numbers != w.numbers
        and wordings[0] == wordings[1]
    )


def _unnumbered(words: Sequence[str]) -> tuple[str, ...]:
    plain = (
        _NUMBER.sub("", word) for word in words if word not in _COUNT_WORDS and not _ROMAN.fullmatch(word)
    )
    return tuple(word for word in plain if word)


def cut_title(a: str, b: str) -> bool:
    """Whether one of two titles is the other without its subtitle, or with something added behind it."""
    shorter, longer = sorted((normalise_title(a), normalise_title(b)), key=len)
    return bool(shorter) and longer.startswith(shorter + " ")


def equal_title(a: str, b: str) -> bool:
    """Whether two titles are one but for a letter or two: 98.5 % alike, enough to accuse a paper."""
    from rapidfuzz import fuzz

    v, w = normalise_title(a), normalise_title(b)
    return v == w or (len(v + w) <= 2 * _MAX_ALIGNED and fuzz.ratio(v, w) >= _EQUAL and same_title(a, b))


def telling(title: str) -> bool:
    """Whether the title alone says which work it is."""
    return prepared(title).telling


# --- titles --------------------------------------------------------------------------------------


class Title(NamedTuple):
    """A title, prepared for comparison. `length` is in words as written, `arabic` is `normal` with 2 for II
    and volume for vol; `unlabelled` is `joined` without the label where it has one, `label` the words of
    that, and `head` is `joined` without the subtitle where it has one.
    """

    normal: str
    length: int
    joined: str
    arabic: str
    meaning: tuple[str, ...]
    numbers: tuple[str, ...]
    unlabelled: str | None
    label: frozenset[str]
    head: str | None

    @property
    def is_of_one_work(self) -> bool:
        """Whether its authors give it but once: some words, and none of a series of reports or challenges."""
        return len(self.meaning) >= MIN_WORDS_TO_MISSPELL and _AGAIN.isdisjoint(self.meaning)

    @property
    def telling(self) -> bool:
        """Whether the title alone says which work it is."""
        if self.length >= _MIN_WORDS_ALONE:
            return True
        unspaced = sum(not _cased(character) and not character.isdecimal() for character in self.joined)
        return unspaced >= _MIN_LETTERS_ALONE


def prepared(title: str) -> Title:
    """The title as `one_title` wants it."""
    written = normalise_title(title)
    normal = respelt(title, written)
    words = normal.split()
    arabic = list(map(_arabic, words))
    unlabelled, label = _unlabelled(title)
    return Title(
        normal=normal,
        length=len(written.split()),
        joined="".join(words),
        arabic=" ".join(_SHORT.get(word, word) for word in arabic),
        meaning=_meaning(words),
        numbers=_numbers(arabic),
        unlabelled=unlabelled,
        label=label,
        head=_head(title),
    )


def _arabic(word: str) -> str:
    """The word, or the number that it is in Roman numerals."""
    if not _ROMAN.fullmatch(word):
        return word
    values = [_ROMAN_VALUES[letter] for letter in word]
    return str(sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True)))


def _meaning(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _STOP_WORDS)


def _numbers(words: Sequence[str]) -> tuple[str, ...]:
    """The numbers in words without Roman numerals, those that are spelled out among them."""
    numbers: list[str] = []
    for word in words:
        if word in _COUNT_WORDS:
            numbers.append(word)
        elif not word.isalpha():
            numbers += _NUMBER.findall(word)
    return tuple(numbers)


def _unlabelled(title: str) -> tuple[str | None, frozenset[str]]:
    """The title without its label, where it has one, and the words of the label."""
    match = _LABEL.match(html.unescape(_TAG.sub("", title)))
    if match is None:
        return None, frozenset()
    label = normalise_title(match[1]).split()
    rest = respelt(match[2], normalise_title(match[2])).split()
    counted = any(_numbers([_arabic(word)]) and (len(word) > 1 or word.isdigit()) for word in label)
    if len(label) > 3 or counted or not _OF_ANOTHER.isdisjoint(label):
        return None, frozenset()
    joined = "".join(rest) if len(_meaning(rest)) >= MIN_WORDS_TO_MISSPELL else None
    return joined, frozenset(label)


def _head(title: str) -> str | None:
    """A title without its subtitle, of another work than which no subtitle may speak."""
    head, *subtitle = _SUBTITLE.split(title, maxsplit=1)
    if not subtitle or not _OF_ANOTHER.isdisjoint(normalise_title(subtitle[0]).split()):
        return None
    return respelt(head, normalise_title(head)).replace(" ", "") or None


def one_title(a: Title, b: Title, shared_surname: bool) -> bool:
    """Whether two prepared titles are one: `same_title`."""
    if not a.joined or not b.joined:
        return False
    if a.arabic == b.arabic or a.unlabelled == b.joined or b.unlabelled == a.joined:
        return True
    if a.unlabelled and a.unlabelled == b.unlabelled and (a.label < b.label or b.label < a.label):
        return True
    if a.numbers != b.numbers:
        return False
    return a.joined == b.joined or _misspelt(a, b, shared_surname)


def nearly_one(a: Title, b: Title) -> bool:
    """Whether two titles by the same authors are one but for slips, and words such as `in` and `for`."""
    if a.numbers != b.numbers:
        return False
    v, w = ([word for word in title.meaning if word not in SMALL_WORDS] for title in (a, b))
    return len(v) >= MIN_WORDS_BY_THE_SAME and _differ_by_slips(a, b, v, w, _ALIKE_BY_THE_SAME)


def changed(a: Title, b: Title) -> bool:
    """Whether most words of a longer title are in both: a preprint before and after it was changed."""
    v, w = set(a.meaning), set(b.meaning)
    many = max(len(v), len(w))
    return a.numbers == b.numbers and many >= _MIN_WORDS_ALONE and 4 * len(v & w) >= 3 * many


def _misspelt(a: Title, b: Title, shared_surname: bool) -> bool:
    limit = _ALIKE_WITH_AUTHOR if shared_surname else _ALIKE
    return len(a.meaning) >= MIN_WORDS_TO_MISSPELL and _differ_by_slips(a, b, a.meaning, b.meaning, limit)


def _differ_by_slips(a: Title, b: Title, v: Sequence[str], w: Sequence[str], limit: float) -> bool:
    """Whether the words are the same one by one, but for slips that leave the whole alike."""
    if len(v) != len(w):
        return False
    shorter, longer = sorted((len(a.normal), len(b.normal)))
    if longer > _MAX_ALIGNED or 200 * shorter < limit * (shorter + longer):
        return False
    slips = [pair for pair in zip(v, w, strict=True) if pair[0] != pair[1]]
    if not all(starmap(_may_be_one_word, slips)):
        return False
    from rapidfuzz import fuzz  # few lists have two titles that come this far

    return fuzz.ratio(a.normal, b.normal) >= limit and all(
        fuzz.ratio(*pair) >= _ALIKE_WORDS for pair in slips
    )


def _may_be_one_word(a: str, b: str) -> bool:
    """Long words of an alphabet that begin alike: not `supervised` and `unsupervised`, not `語` and `話`."""
    return a[0] == b[0] and min(len(a), len(b)) >= _MIN_LETTERS_TO_MISSPELL and all(map(_cased, a + b))


def _cased(character: str) -> bool:
    return character.lower() != character.upper()
