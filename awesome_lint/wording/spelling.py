"""Which word was meant: slips of the pen, told from inflection, variants and other words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..pattern import Pattern
from .difference import shared_ends

_WORD = Pattern(r"[^\W\d_]+")
_JOINT = Pattern(r"[ -]")
_MIN_LETTERS = 5
_MAX_LETTERS = 40
_MIN_TIMES = 2
# Longer words have few neighbours that are words themselves: there, no context is needed.
_MIN_LETTERS_ALONE = 9
_MIN_TIMES_ALONE = 3
_MIN_TAIL_ALONE = 3
_MAX_ENDING = 3
# Neighbours that stand beside any word: they tell nothing of which was meant.
_SMALL_WORDS = frozenset(
    {"a", "all", "an", "and", "any", "are", "as", "at", "by", "for", "from", "how", "in", "into", "is", "it",
     "its", "of", "on", "or", "our", "over", "than", "that", "the", "their", "this", "to", "under", "up",
     "via", "vs", "what", "when", "where", "which", "why", "with", "without", "you", "your"}
)  # fmt: skip
# What endings are made of, and what the spellings of one language differ in: colour, modelling, realise.
_ENDINGS = frozenset("aeioumnrsdy")
_VARIANTS = frozenset({"u", "l", "e", "a", "sz", "zs", "sc", "cs"})


class Word(NamedTuple):
    """A word of a text: where it is, in lower case, and the words that a blank or hyphen joins to it."""

    start: int
    text: str
    before: str
    after: str


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    matches = list(_WORD.finditer(text))
    lowered = ["", *(match[0].lower() for match in matches), ""]
    joined = [bool(_JOINT.fullmatch(text, a.end(), b.start())) for a, b in pairwise(matches)]
    for index, match in enumerate(matches):
        before = lowered[index] if index and joined[index - 1] else ""
        after = lowered[index + 2] if index < len(joined) and joined[index] else ""
        yield Word(match.start(), lowered[index + 1], before, after)


def misspelt(suspects: Iterable[Word], texts: Sequence[str]) -> dict[str, str]:
    """For each suspect that stands once in the texts and has a slip in it, the word meant.

    That word stands there more often, and beside the same neighbour; a long one may stand anywhere.
    """
    times = Counter(_WORD.findall("\n".join(texts).lower()))
    once = [word for word in suspects if times[word.text] == 1 and _is_judged(word.text)]
    near = list(_near(once, [word for word, count in times.items() if count >= _MIN_TIMES]))
    others = Pattern("|".join({other for _, other in near}) or r"\Z.", re.IGNORECASE)
    beside = _beside({word for word, _ in near}, [text for text in texts if others.search(text)])
    found: dict[str, str] = {}
    for word, other in near:
        in_context = not beside.isdisjoint({(word.before, other), (other, word.after)})
        alone = len(other) >= _MIN_LETTERS_ALONE and times[other] >= _MIN_TIMES_ALONE
        if in_context or (alone and _is_slip(word.text, other, _MIN_TAIL_ALONE)):
            found.setdefault(word.text, other)
    return found


def _near(suspects: Sequence[Word], known: Iterable[str]) -> Iterator[tuple[Word, str]]:
    """The pairs of a suspect and a known word that a slip parts."""
    by_omission: defaultdict[str, list[Word]] = defaultdict(list)
    for word in suspects:
        for key in _omissions(word.text):
            by_omission[key].append(word)
    shapes = {(word.text[0], len(word.text) + more) for word in suspects for more in (-1, 0, 1)}
    for other in known:
        if (other[0], len(other)) in shapes and _is_judged(other):
            for word in {word for key in _omissions(other) for word in by_omission.get(key, ())}:
                if _is_slip(word.text, other, 0):
                    yield word, other


def _is_judged(word: str) -> bool:
    return len(word) >= _MIN_LETTERS and word.isascii()


def _omissions(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters but the first: two with one slip share one."""
    yield word
    for index in range(1, min(len(word), _MAX_LETTERS)):
        yield word[:index] + word[index + 1 :]


def _beside(suspects: Iterable[Word], texts: Iterable[str]) -> set[tuple[str, str]]:
    """The pairs of neighbours in which a word stands behind, or before, a suspect's neighbour."""
    around = [(word.before, word.after) for word in suspects]
    before = {word for word, _ in around} - _SMALL_WORDS - {""}
    after = {word for _, word in around} - _SMALL_WORDS - {""}
    pairs = set()
    for word in (word for text in texts for word in words(text)):
        if word.before in before:
            pairs.add((word.before, word.text))
        if word.after in after:
            pairs.add((word.text, word.after))
    return pairs


def _is_slip(wrong: str, right: str, min_tail: int) -> bool:
    """Whether one letter too many, too few, another or exchanged with the next parts the two words.

    Not where that is another ending or another spelling of one word.
    """
    head, tail = shared_ends(wrong, right)
    x, y = wrong[head : len(wrong) - tail], right[head : len(right) - tail]
    if tail < min_tail or max(len(x), len(y)) > 2 or (len(x) + len(y) > 2 and x != y[::-1]):
        return False
    if tail <= _MAX_ENDING and _ENDINGS.issuperset(x + y):
        return False
    return x + y not in _VARIANTS
