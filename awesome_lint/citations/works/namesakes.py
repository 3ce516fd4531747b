"""Whether an author of a citation is a person of a registry's record, in whatever spelling."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...identity.spelling import normalise_title
from ...model import Author, Citation, Person, Record
from ...pattern import Pattern
from ...wording.encoding import repairs
from ..people.organizations import is_organization

_SPELLINGS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "a", "œ": "o", "ħ": "h"})
_HALF_QUOTE = "â€"
"""A closing quote whose last byte, which Windows-1252 lacks, is lost."""
_TO_TELL = 3
"""Authors of a list that is right but for one."""
_APART = 4
"""Names are not alike that share less than this part of the pairs of letters of the shorter."""
_SYLLABLE = 5
"""Letters of a family name of one syllable, Chinese or Korean; systems spell its first one as others do."""
_ROMANIZED = str.maketrans("qjztdxsgbl", "ccccchhkpy")
# ü as ue, å as aa, đ as dj, and the ends of Slavic names
_TRANSLITERATED = (
    (Pattern(r"(?<=[aou])e|(?<=a)a"), ""),
    (Pattern(r"dj"), "d"),
    (Pattern(r"sk(?:iy|ii|ij|yi|i)\b"), "sky"),
)


def shared(citation: Citation, record: Record) -> bool | None:
    """Whether a cited author is among the record's; None where that cannot be told."""
    cited = [author for author in citation.authors if _is_comparable(author)]
    if not cited or not record.authors or not all(person.given for person in record.authors[:1]):
        return None
    return any(is_person(author, person) for author in cited for person in record.authors)


def all_shared(citation: Citation, record: Record) -> bool:
    """Whether each cited author, two at least, is the record's; of `A. Author et al.` the first."""
    cited = [author for author in citation.authors if _is_comparable(author)]
    if citation.truncated and cited and record.authors:
        first, person = cited[0], record.authors[0]
        return is_person(first, person) and first.given[:1].casefold() == person.given[:1].casefold()
    return len(cited) > 1 and all(any(is_person(a, person) for person in record.authors) for a in cited)


def first_author_agrees(citation: Citation, record: Record) -> bool:
    """True also where that cannot be told: of a group, and where a group comes before the people."""
    if not citation.authors or not record.authors or not _is_comparable(citation.authors[0]):
        return True
    person = record.authors[0]
    return not person.given or is_person(citation.authors[0], person)


class Replaced(NamedTuple):
    """An author of a citation in whose place a record names another person."""

    author: Author
    person: Person


def replaced_author(citation: Citation, record: Record) -> Replaced | None:
    """The one later author who is nobody of the record, where all others are its authors, in order.

    At least two agree; the two have neither name nor initial in common, so that no marriage, spelling or
    script makes them two. Authors who were left out, in the reference or in an early version, tell nothing.
    """
    cited, there = citation.authors, record.authors
    if citation.truncated or len(cited) != len(there) or len(cited) < _TO_TELL:
        return None
    odd = [at for at, each in enumerate(cited) if not is_person(each, there[at])]
    if len(odd) != 1 or odd[0] == 0:
        return None
    author, person = cited[odd[0]], there[odd[0]]
    if any(is_person(author, each) for each in there) or any(is_person(each, person) for each in cited):
        return None
    return Replaced(author, person) if _are_strangers(author, person) else None


def _are_strangers(author: Author, person: Person) -> bool:
    """Whether the names of two people, both in Latin letters and with given names, are not even alike."""
    if not _is_comparable(author) or not author.given or not person.given or is_organization(person.family):
        return False
    names = (
        {initial(author), _first_letter(author.family)},
        {_first_letter(person.given), _first_letter(person.family)},
    )
    if not names[0].isdisjoint(names[1]):
        return False
    families = [author.family, person.family]
    heads = {_first_letter(name).translate(_ROMANIZED) for name in families}
    if max(map(len, families)) <= _SYLLABLE and len(heads) < 2:
        return False
    pairs = [_letter_pairs(name) for name in families]
    return _APART * len(pairs[0] & pairs[1]) < min(map(len, pairs))


def _letter_pairs(name: str) -> set[str]:
    plain = normalise_title(name.translate(_SPELLINGS)).translate(_SPELLINGS).replace(" ", "")
    return {plain[at : at + 2] for at in range(len(plain) - 1)}


def meet(some: Iterable[Person], others: Iterable[Person]) -> bool:
    """Whether a person is in two records."""
    others = list(others)
    return any(same_person(one, other) for one in some for other in others)


def same_person(a: Person, b: Person) -> bool:
    """Whether the authors of two records may be one."""
    if is_latin(a.family) != is_latin(b.family):
        return True  # one name in two scripts
    return bool(name_words(a.family) & (name_words(b.family) | name_words(b.given)))


def misspelt(a: Person, b: Person) -> bool:
    """Whether one family name may be the other with a slip: the same first letter, and most that follow."""
    pairs = [_letter_pairs(person.family) for person in (a, b)]
    alike = 2 * len(pairs[0] & pairs[1]) > min(map(len, pairs))
    return alike and _first_letter(a.family) == _first_letter(b.family)


def is_latin(text: str) -> bool:
    """Whether a text is written in Latin letters, but for a few."""
    letters = [character for character in text if character.isalpha()]
    return sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters) > 0.8 * len(letters)


def _is_comparable(author: Author) -> bool:
    """Whether it is the name of a person, in letters that can be compared."""
    name = f"{author.given} {author.family}"
    return not is_organization(name) and all(c.isalpha() or c in " -.,'’‐–" for c in repaired(name))


def repaired(text: str) -> str:
    """A name or a title without the signs of a wrong encoding, where that is proved."""
    if text.isascii():
        return text
    for repair in reversed(list(repairs(text))):
        text = text[: repair.start] + repair.text + text[repair.end :]
    return text.replace(_HALF_QUOTE, "”")


def is_person(author: Author, person: Person) -> bool:
    """Whether the family names may be one, or a given name was taken for it."""
    cited = repaired(author.family)
    if is_latin(cited) != is_latin(person.family):
        return True  # one name in two scripts
    given = {word for word in name_words(person.given) if len(word) > 1}
    return bool(name_words(cited) & (name_words(person.family) | given))


def initial(author: Author) -> str:
    """The first letter of the given name, without accent; "" for none."""
    return _first_letter(author.given)


def _first_letter(name: str) -> str:
    return normalise_title(name.translate(_SPELLINGS))[:1].translate(_SPELLINGS)


def name_words(name: str) -> frozenset[str]:
    """The words of a family name in one spelling, and all of them as one word."""
    plain = normalise_title(name.translate(_SPELLINGS)).translate(_SPELLINGS)
    for pattern, spelling in _TRANSLITERATED:
        plain = pattern.sub(spelling, plain)
    parts = plain.split()
    return frozenset([*parts, "".join(parts)])
