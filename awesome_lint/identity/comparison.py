"""When two titles are one: spelled otherwise, with a slip of the pen, with or without a label."""

from collections.abc import Sequence
from itertools import starmap

from ..words import words
from .spelling import normalise_title
from .titles import (
    MIN_WORDS_ALONE,
    MIN_WORDS_BY_THE_SAME,
    MIN_WORDS_TO_MISSPELL,
    SMALL_WORDS,
    Title,
    cased,
    prepared,
)

_EQUAL = 98.5
_ALIKE = 95.0
_ALIKE_WITH_AUTHOR = 92.0
_ALIKE_WORDS = 85.0
_MAY_BE_CHANGED = 70.0
_ALIKE_BY_THE_SAME = 90.0
_MIN_LETTERS_TO_MISSPELL = 4  # a shorter word is another one
_MIN_LETTERS_OF_NAME = 6
_MAX_ALIGNED = 1000  # characters
# With one of these before it, a word says something else.
_OF_ANOTHER_KIND = words(
    "anti bi co inter intra multi non not online re self semi sub super un weakly without"
)


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
    one, other = prepared(a), prepared(b)
    v, w = set(one.meaning), set(other.meaning)
    if not v or not w or 2 * len(v & w) >= min(len(v), len(w)):
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(one.normal[:_MAX_ALIGNED], other.normal[:_MAX_ALIGNED]) >= _MAY_BE_CHANGED


def other_part(a: str, b: str) -> bool:
    """Whether two titles differ in a number only: Part I and Part II, the challenge of 2019 and of 2020."""
    v, w = prepared(a), prepared(b)
    if not v.numbers or not w.numbers or v.numbers == w.numbers:
        return False
    return bool(v.unnumbered) and v.unnumbered == w.unnumbered


def cut_title(a: str, b: str) -> bool:
    """Whether one of two titles is the other without its subtitle, or with something added behind it."""
    shorter, longer = sorted((normalise_title(a), normalise_title(b)), key=len)
    return bool(shorter) and longer.startswith(shorter + " ")


def equal_title(a: str, b: str) -> bool:
    """Whether two titles are one but for a letter or two: 98.5 % alike, enough to accuse a paper."""
    from rapidfuzz import fuzz

    v, w = normalise_title(a), normalise_title(b)
    return v == w or (len(v + w) <= 2 * _MAX_ALIGNED and fuzz.ratio(v, w) >= _EQUAL and same_title(a, b))


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


def lost_word(a: Title, b: Title) -> bool:
    """Whether two long titles under one name are one, but for a word that makes no other thing of it."""
    fewer, more = sorted((a.meaning, b.meaning), key=len)
    if not a.head or a.head != b.head or len(fewer) < MIN_WORDS_ALONE or len(more) != len(fewer) + 1:
        return False
    at = next((at for at, word in enumerate(fewer) if word != more[at]), len(fewer))
    return fewer[at:] == more[at + 1 :] and more[at] not in _OF_ANOTHER_KIND and a.numbers == b.numbers


def half_shared(a: Title, b: Title) -> bool:
    """Whether two titles share half of the longer one's words, or all of the shorter: enough on one page."""
    v, w = set(a.meaning), set(b.meaning)
    numbered = bool(a.numbers and b.numbers and a.numbers != b.numbers)
    shared = len(v & w)
    return (2 * shared >= max(len(v), len(w), 1) or shared == min(len(v), len(w)) > 1) and not numbered


def misspelt(name: str, other: str) -> bool:
    """Whether a longer family name may be another one with a slip."""
    if min(len(name), len(other)) < _MIN_LETTERS_OF_NAME or name[0] != other[0]:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(name, other) >= _ALIKE_WORDS


def changed(a: Title, b: Title) -> bool:
    """Whether most words of a longer title are in both: a preprint before and after it was changed."""
    v, w = set(a.meaning), set(b.meaning)
    many = max(len(v), len(w))
    alike = a.numbers == b.numbers and many >= MIN_WORDS_ALONE and 4 * len(v & w) >= 3 * many
    return alike and not _have_two_names(a, b)


def _have_two_names(a: Title, b: Title) -> bool:
    """Whether one title stands behind two names, as a list of methods has it whose paper has several."""
    if not a.head or not b.head or a.head == b.head:
        return False
    return a.joined.removeprefix(a.head) == b.joined.removeprefix(b.head)


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
    return a[0] == b[0] and min(len(a), len(b)) >= _MIN_LETTERS_TO_MISSPELL and all(map(cased, a + b))
