"""A title, prepared for comparison: its words and numbers, without its label, without its subtitle."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..pattern import Pattern
from ..script import count_words
from ..words import words
from .spelling import normalise_title, plain, respelt

_LABEL = Pattern(r"\s*([^:：]{1,40})[:：]\s*(\S.*)", re.DOTALL)
# A name that was made up: SpeechBrain, xVector.
_COINED = Pattern(r"\w{0,20}[a-z][A-Z]\w{0,20}:")
# The same where the year tells too, acronyms and names with the number of a version: YOLOv3.
_NAMED = Pattern(r"(?=[\w-]{0,30}(?:[a-z0-9][A-Z]|[A-Z]{3}))[\w-]{3,30}(?: v?\d(?:\.\d)?)?:\s")
# The same as a title, acronyms and names with the number of a version too: LibriTTS, MUSAN, Wav2Vec 2.0.
_NAME = Pattern(r"(?=[\w-]{0,30}(?:[a-z0-9][A-Z]|[A-Z]{3}))[\w-]{3,30}(?: v?\d(?:\.\d)?)?")
_SUBTITLE = Pattern(r":\s+|：|\s[-–—]{1,3}\s|—")
_NUMBER = Pattern(r"\d+")
_ROMAN = Pattern(r"x{0,3}(?:ix|iv|v?i{0,3})")  # to 39: larger ones are words, mix and dim
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


_COUNT_WORDS = words("""
    zero one two three four five six seven eight nine ten eleven twelve
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
""")
_SHORT = {"vol": "volume", "pt": "part", "nets": "networks", "convnets": "convolutionalnetworks"}
_STOP_WORDS = words("a an the and")
# A title that one group gives again and again: of each year's challenge, of each issue.
_AGAIN = words("""
    challenge competition editorial evaluation findings forecast index introduction overview preface
    proceedings report reports statistics task track tutorial update workshop yearbook
""")
# What many works on one thing are called by.
_OF_MANY = words("""
    advances applications approach basics book course fundamentals foundations guide handbook lecture lectures
    methods notes perspectives primer principles review survey surveys textbook theory trends
""")
SMALL_WORDS = _STOP_WORDS | words("at by for from in of on to via with")
# A label with one of these is of another work than the one behind the colon.
_OF_ANOTHER = words("""
    addendum chapter comment comments correction corrections corrigendum discussion errata erratum exercises
    lecture part reply response retracted retraction review supplement supplementary volume withdrawn
""")

MIN_WORDS_TO_MISSPELL = 4  # in a shorter title each letter counts,
MIN_WORDS_BY_THE_SAME = 3  # but where all authors are the same
MIN_WORDS_ALONE = 6  # in real lists, two works of one shorter title are common
MIN_WORDS_UNMISTAKABLE = 8  # none of so many has been seen twice but by mistake
_MIN_LETTERS_ALONE = 12  # the same for scripts without blanks,
_MIN_LETTERS_OF_REFERENCE = 10  # and there beside authors


class Title(NamedTuple):
    """A title, prepared for comparison. `length` is in words as written, `arabic` is `normal` with 2 for II,
    volume for vol and networks for nets; `unlabelled` is `joined` without the label where it has one, `label`
    the words of that, `head` is `joined` without the subtitle where it has one, `coined` is whether a name
    that was made up for the work stands before a colon, `named` the same of acronyms, `name` whether it is
    nothing but such a name.
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
    coined: bool
    named: bool
    name: bool

    @property
    def is_of_one_work(self) -> bool:
        """Whether its authors give it but once: some words, and none of a series of reports or challenges."""
        return count_words(" ".join(self.meaning)) >= MIN_WORDS_TO_MISSPELL and _AGAIN.isdisjoint(
            self.meaning
        )

    @property
    def particular(self) -> bool:
        """Whether no two works of one year have it: some words, and none that many are called by."""
        return self.is_of_one_work and _OF_MANY.isdisjoint(self.meaning)

    @property
    def unmistakable(self) -> bool:
        """Whether no two works of some years have it, whoever wrote them."""
        return self.length >= MIN_WORDS_UNMISTAKABLE and self.is_of_one_work

    @property
    def telling(self) -> bool:
        """Whether the title alone says which work it is."""
        named = self.coined and self.is_of_one_work
        return named or self.length >= MIN_WORDS_ALONE or self._unspaced >= _MIN_LETTERS_ALONE

    @property
    def telling_of_reference(self) -> bool:
        """Whether it says so where it is that of a reference with authors, and is no tool's description."""
        return self.telling or self._unspaced >= _MIN_LETTERS_OF_REFERENCE

    @property
    def _unspaced(self) -> int:
        """Its letters of scripts without capitals."""
        return sum(not cased(character) and not character.isdecimal() for character in self.joined)

    @property
    def unnumbered(self) -> tuple[str, ...]:
        """The words that mean something, without the numbers among them and in them."""
        words = (word for word in self.meaning if word not in _COUNT_WORDS and not _ROMAN.fullmatch(word))
        return tuple(filter(None, (_NUMBER.sub("", word) for word in words)))


@lru_cache(4096)  # the titles of entries and those of their citations are mostly the same
def prepared(title: str) -> Title:
    """The title as it is compared."""
    written = normalise_title(title)
    normal = respelt(title, written)
    words = normal.split()
    arabic = list(map(_arabic, words))
    unlabelled, label = _unlabelled(title)
    return Title(
        normal=normal,
        length=count_words(written),
        joined="".join(words),
        arabic=" ".join(_SHORT.get(word, word) for word in arabic),
        meaning=_meaning(words),
        numbers=_numbers(arabic),
        unlabelled=unlabelled,
        label=label,
        head=_head(title),
        coined=_COINED.match(title) is not None,
        named=_NAMED.match(title) is not None,
        name=_NAME.fullmatch(title) is not None,
    )


def _arabic(word: str) -> str:
    """The word, or the number that it is in Roman numerals."""
    if word[0] not in _ROMAN_VALUES or not _ROMAN.fullmatch(word):
        return word
    return str(roman_value(word))


def roman_value(numeral: str) -> int:
    """What a Roman numeral in small letters counts."""
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


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
    match = _LABEL.match(plain(title)) if ":" in title or "：" in title else None
    if match is None:
        return None, frozenset()
    label = normalise_title(match[1]).split()
    rest = respelt(match[2], normalise_title(match[2])).split()
    counted = any(_numbers([_arabic(word)]) and (len(word) > 1 or word.isdigit()) for word in label)
    if len(label) > 3 or counted or not _OF_ANOTHER.isdisjoint(label):
        return None, frozenset()
    telling = len(_meaning(rest)) >= MIN_WORDS_TO_MISSPELL
    return "".join(rest) if telling else None, frozenset(label)


def _head(title: str) -> str | None:
    """A title without its subtitle, of another work than which no subtitle may speak."""
    head, *subtitle = _SUBTITLE.split(title, maxsplit=1)
    if not subtitle or not _OF_ANOTHER.isdisjoint(normalise_title(subtitle[0]).split()):
        return None
    return joined(head) or None


def joined(title: str) -> str:
    """The normal form without blanks, by which prepared titles are looked up."""
    return respelt(title, normalise_title(title)).replace(" ", "")


def cased(character: str) -> bool:
    """Whether it is a letter of an alphabet with capitals."""
    return character.lower() != character.upper()
