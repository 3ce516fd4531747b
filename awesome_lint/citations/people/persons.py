"""Whether a text is the name of a person, or a word may be a part of one."""

from __future__ import annotations

from ...pattern import Pattern
from ...words import words
from ..draft import NameDraft, Names
from ..publication.venues import is_venue
from ..shapes.linktexts import is_form
from .cjknames import are_cjk_persons, is_cjk, is_cjk_person
from .familynames import is_family_name, is_pinyin_name
from .givennames import is_given_name
from .initials import is_initials
from .names import name_like
from .organizations import is_organization
from .pieces import AND
from .surnames import JOINERS, PARTICLES

# Words that titles, venues, places and remarks in lists are made of, and names hardly ever.
_NO_NAMES = words("""
    a access acta advanced after ai ali-baba all amazon an analysis and angeles annals answering api
    archive archives art artificial audio autumn award baidu based bayesian before beginners benchmarks
    berkeley best big blog book brain bulletin california cambridge camp challenge chapter china
    clustering code coding communications complete conference control course daily data datasets
    december decision deep demo design detection digital disease diseases double edition engineering engines
    essential everything example examples face fall february final first foundations framework francisco
    free from general github google graph guide hands-on harvard high home how human image images
    in intelligence introduction invited journal keynote lab language languages large learning
    lecture lectures letters library life london machine magazine making mapping master medium method methods
    mining mit model models modern more multi music natural nature network networks neural new news next
    north note notes november object october of official on online open oral overview oxford page paper
    part people perspectives phd plant plants platform point posters practical preprint press primer
    princeton proceedings project python quantum quarterly quick read real reasoning release report
    reports research resource resources review reviews robot robots san science search second self
    semantic series session short since site slides small software source south space spark speech
    spotlight spring standard stanford state states structure studies summary summer survey system
    systems task technical tencent test testing text the theory thesis third time to toolkit tools top
    topics towards training transactions transfer transformer transformers translation trees trends
    tsinghua tutorial understanding united unofficial updated version video videos vision visual week
    winter with word words work workshop world york youtube
""")
_ADDRESSES = ("dr.", "mr.", "ms.", "st.")
_PINYIN = Pattern(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)(?:i?ang|iong|uang|[eo]ng|ing|i?an|iao|uan|[ae]i|ao|ou|[aeiu]n|i?[aeu]|uo|ui|i|o)"
    r"[bpmdtnljqxy]ing"
)
"""A Chinese given name of two syllables that ends as English words do: `Yangqing`."""
_LONGEST_PINYIN = 10
_COMMON_ENDING = Pattern(
    r"(?:tion|ment|ness|ism|ics|(?:[tmgs]|ph)ic|logy|graphy|ware|work|ional|(?:^[a-z]|[^-]{3})ures?|[a-z]{5}ing|[a-z]{3}ity|[a-z]{3}ally)s?$"
)
_NAME_WORD = Pattern(
    r"(?:[^\W\d_a-z]\.[-‐–])?[^\W\d_a-z]{1,3}\.|(?:[A-Z]\.){2,3}|[A-Z]|[A-Z][a-z]{2,6}[A-Z][a-z]{2,6}|(?:[^\W\d_a-z][’'])?[^\W\d_a-z][^\W\d_A-Z’']*(?:[’'-][^\W\d_a-z]?[^\W\d_A-Z]+)*\.?|(?:Ma?c|Al|De|Di|La|Le|Van)[A-Z][a-z]+"
)


def are_persons(text: str) -> bool:
    """Whether a text is one person's name, or two that `and` joins, be they family names alone."""
    names = AND.split(text)
    if len(names) == 1:
        return is_person(text)
    return len(names) == 2 and all(map(may_be_person, names))


def may_be_person(text: str) -> bool:
    """Whether a text is a person's name, or one word that a family name may be."""
    return is_person(text) or may_be_name(text)


def all_persons(names: Names, given: bool = False) -> bool:
    """Whether every name is a person's; `given` asks for the given name too, which `van Berg` lacks.

    Of names in Chinese, Japanese and Korean script most have to be known: no table has them all.
    """
    whole = [name.whole for name in names.names]
    if whole and all(map(is_cjk, whole)):
        return are_cjk_persons(whole)
    return all((name.given or not given) and is_person(name.whole) for name in names.names)


def is_person(text: str) -> bool:
    """`Mina Rossi`, `Jürgen P. van der Weide`; not `Deep Learning`, `Stanford University`, `Best Paper`."""
    if not text.isascii() and is_cjk(text):
        return is_cjk_person(text)
    if "Hong Kong" in text:
        return False
    parts = text.split()
    plain = [part for part in parts if len(part) > 2 or part[-1] != "."]
    if not (1 <= len(plain) <= 4 and 2 <= len(parts) <= 6):
        return False
    if parts[-1] in PARTICLES or not all(map(_may_be_part, parts)):
        return False
    if is_form(text) or is_venue(text, dated=False) or is_organization(text):
        return False
    return name_like(text, 0, len(text))


def _may_be_part(word: str) -> bool:
    return word in PARTICLES or word in JOINERS or may_be_name(word)


def is_known_person(text: str) -> bool:
    """Whether a text is a person's name, as a known part of it or an initial says: `Mina Rossi`, `M. Rossi`.

    Given names in pinyin count before a Chinese family name.
    """
    if not text.isascii() and is_cjk(text):
        return is_cjk_person(text)
    first, *others = text.split(" ")
    if not others or any(len(word) > 2 and word.endswith(".") for word in others):
        return False  # `J. Mol. Biol.`
    if first.lower() in _ADDRESSES:
        return False
    named = is_given_name(first) or is_family_name(others[-1]) or is_pinyin_name(first, others[-1])
    initials = (first, *others[:-1])
    return (named or any("." in word and is_initials(word) for word in initials)) and is_person(text)


def are_family_pair(text: str) -> bool:
    """`Rossi & Wei`, `van Berg and Rossi`"""
    names = AND.split(text)
    return len(names) == 2 and all(map(may_be_family_name, names))


def may_be_family_name(text: str) -> bool:
    """`Rossi`, `van Berg`"""
    *particles, name = text.split(" ")
    return (
        all(word.lower() in PARTICLES for word in particles)
        and may_be_name(name)
        and len(name) > 1
        and not is_organization(name)
    )


def may_be_author(name: NameDraft) -> bool:
    """Whether a name has a given name, or is a family name, a group's or one of a script without capitals."""
    if name.given or is_cjk(name.family) or is_organization(name.family):
        return True
    return may_be_family_name(name.family)


def may_be_name(word: str) -> bool:
    """Whether a word may be a part of a personal name, by its letters."""
    plain = word.lower().rstrip(".")
    is_initial = word.endswith(".") and len(word) == 2
    common = _COMMON_ENDING.search(plain) and not (
        len(plain) <= _LONGEST_PINYIN and plain.endswith("ing") and _PINYIN.fullmatch(plain)
    )
    if (plain in _NO_NAMES and not is_initial) or common or plain.endswith(("’s", "'s")):
        return False
    return _NAME_WORD.fullmatch(word) is not None
