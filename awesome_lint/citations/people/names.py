"""Author lists: `He, K., & Sun, J.`, `K. He and J. Sun`, `He K, Sun J`, `He, Kaiming, and Jian Sun`.

A list is cut at its separators in one pass; each piece is then read by itself, so time is linear in
its length whatever it holds.
"""

from ...model import Span
from ...pattern import Pattern
from ..draft import NameDraft, Names, trimmed
from .cjknames import is_cjk, is_cjk_prose, split_cjk
from .givennames import is_given_name
from .initials import are_initials, has_initials, is_initials, trailing_initials
from .organizations import GROUPS, is_institution, is_organization
from .pieces import Piece, has_elision, pieces_of
from .surnames import ELIDED, JOINERS, PARTICLES, family_start, is_suffix, pop_suffix

_SEMICOLON = Pattern(r"[^;]+")
_FAMILY = Pattern(r"(?:(?:van|von|de|den|der|del|la|le|Le|di|da|dos|ter|ten|el|al) ){0,3}[^\W\d_][\w’'-]+")
_GIVEN_PARTICLES = ("Al", "Ben", "Bin")
"""Given names that are particles too."""
_CONJUNCTIONS = frozenset({"e", "i", "y"})
"""What joins two family names of a person, and in some languages two persons: `João Gama e Rui Melo`."""
_LONGEST_FAMILY = 3
"""Words of the longest family name before initials, without its particles."""
_LONGEST = 6
"""Words of the longest personal name that is taken for one."""


def read_names(text: str, start: int, end: int) -> Names:
    """The authors in a range that holds an author list and nothing else."""
    names = Names(truncated=has_elision(text, start, end))
    parts = [Span(*part.span()) for part in _SEMICOLON.finditer(text, start, end)]
    for part in parts:
        if _is_one_institution(text[slice(*part)], behind=part.start > start):
            whole = trimmed(text, *part, " ,.:")
            _add(names, text[slice(*whole)], "", whole)
        else:
            _read_pieces(names, list(pieces_of(text, *part, names.truncated)), alone=len(parts) > 1)
    return names


def _read_pieces(names: Names, pieces: list[Piece], alone: bool = False) -> None:
    """Reads the pieces between separators; `alone` says that they are of one name: `Lee, Kong Aik`."""
    if alone and len(pieces) == 2 and not (is_suffix(pieces[1].text) or has_initials(pieces[0].text.split())):
        _add_inverted(names, *pieces)
        return
    if _are_pairs(pieces):
        for family, given in zip(pieces[::2], pieces[1::2], strict=True):
            _add_inverted(names, family, given)
        return
    if _are_family_names(pieces):
        for piece in pieces:
            _add(names, piece.text, "", piece.span)
        return
    index = 0
    while index < len(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        two = index == 0 and not names.names and len(pieces) > 1 and _are_two(pieces, names.truncated)
        if following and (following.last or two or is_suffix(following.text)):
            following = None
        index += _read_piece(names, pieces[index], following)


def _are_two(pieces: list[Piece], truncated: bool) -> bool:
    """Whether the first two pieces are two names: `Bin Wang, Zhijian Ou, Wei Tan`.

    A style that turns the first name round closes its lists by `and` or `et al.`
    """
    first, second = (piece.text.split() for piece in pieces[:2])
    if len(first) != 2 or len(second) != 2 or any(map(is_initials, first + second)):
        return False
    return len(pieces) > 2 and not (truncated or any(piece.last for piece in pieces))


def _are_pairs(pieces: list[Piece]) -> bool:
    """Whether every two pieces are a name: `García, Luisa, Smith, John A. and Lee, Kong Aik`."""
    joined = [at for at, piece in enumerate(pieces) if piece.last]
    if len(pieces) < 4 or not joined or joined[-1] != len(pieces) - 2 or any(at % 2 for at in joined):
        return False
    return len(pieces) % 2 == 0 and all(not has_initials(piece.text.split()) for piece in pieces[::2])


def _are_family_names(pieces: list[Piece]) -> bool:
    """`Snow, Moss, Hale, and Ng`, `Snow, Moss, Hale`: were the second a given name, each would have one."""
    if (
        len(pieces) < 3
        or any("." in piece.text for piece in pieces)
        or is_cjk(pieces[0].text)
        or not all(_FAMILY.fullmatch(piece.text) for piece in pieces)
    ):
        return False
    if any(piece.last for piece in pieces[:-1]):
        return False  # `Rossi, Mina and Wei, Lin`
    turned = len(pieces) % 2 == 0 and not pieces[-1].last
    given = sum(is_given_name(piece.text) for piece in pieces[1::2])
    return not turned or 4 * given <= len(pieces)


def _is_one_institution(text: str, behind: bool) -> bool:
    """Whether `and` is an institution's own: `National Institute of Standards and Technology`.

    `behind` says that a semicolon parts it from persons: `Moss A, Hale B; Sleep and Stroke Study Group`.
    """
    text = text.strip(" ,.:")
    if is_institution(text):
        return True
    if " and " not in text or len(text) > 120 or any(mark in text for mark in ",;&"):
        return False
    return (behind and text.endswith(GROUPS)) or (" of " in text and is_organization(text))


def name_like(text: str, start: int, end: int) -> bool:
    """Whether everything in the range reads as names, and at least one stands there."""
    names = read_names(text, start, end)
    return bool(names.names) and not names.odd


def _read_piece(names: Names, piece: Piece, following: Piece | None) -> int:
    """Reads a piece, and the next one where that holds its given name; returns how many it took."""
    words = [word for word in piece.text.split() if not is_suffix(word)]
    given = following.text if following else ""
    if not any(character.isalpha() for character in piece.text):
        names.odd += any(character.isdigit() for character in piece.text)
    elif is_cjk(piece.text.rstrip(".")):
        names.odd += is_cjk_prose(piece.text)
        _add(names, *split_cjk(piece.text.rstrip(".")), piece.span)
    elif names.names and is_suffix(piece.text):
        last = names.names[-1]
        span = Span(last.span.start, piece.span.end)
        names.names[-1] = NameDraft(last.family, f"{last.given}, {piece.text}", span)
    elif is_institution(piece.text):
        _add(names, piece.text, "", piece.span)
    elif not words or len(words) > _LONGEST or any(character.isdigit() for character in piece.text):
        names.odd += 1
        _add(names, piece.text, "", piece.span)
    elif following and _is_before_given(words, given):
        return _add_inverted(names, piece, following)
    elif is_organization(piece.text):
        _add(names, piece.text.rstrip("."), "", piece.span)
    elif following and _is_given_of(words, given, first=not names.names):
        return _add_inverted(names, piece, following)
    else:
        _add_one(names, piece, piece.text.split())
    return 1


def _add_one(names: Names, piece: Piece, words: list[str]) -> None:
    """Adds a name that stands in one piece."""
    suffix = pop_suffix(words)
    cut = trailing_initials(words)
    if 0 < cut < len(words):
        plain = [word for word in words[:cut] if word.lower() not in PARTICLES]
        names.odd += len(plain) > _LONGEST_FAMILY or not _is_name(plain)
        _add(names, " ".join(words[:cut]), " ".join(words[cut:]) + suffix, piece.span, inverted=True)
        return
    at = family_start(words)
    family = " ".join(words[at:])
    if not _is_name(words) or not _CONJUNCTIONS.isdisjoint(words[:-2]):
        names.odd += 1
    given = " ".join(words[:at]) + suffix
    _add(names, family.rstrip(".") if len(family) > 2 else family, given, piece.span)


def _add_inverted(names: Names, family: Piece, given: Piece) -> int:
    words = family.text.split()
    suffix = f", {words.pop()}" if len(words) > 1 and is_suffix(words[-1]) else ""
    if not (_is_name(words) and _is_name(given.text.split())):
        names.odd += 1
    given_name = given.text if is_initials(given.text.split()[-1]) else given.text.rstrip(".")
    _add(names, " ".join(words), given_name + suffix, Span(family.span.start, given.span.end), inverted=True)
    return 2


def _add(names: Names, family: str, given: str, span: Span, inverted: bool = False) -> None:
    names.inverted_first = names.inverted_first or (inverted and not names.names)
    names.inverted_last = inverted
    names.names.append(NameDraft(family, given, span))


def _is_before_given(words: list[str], given: str) -> bool:
    """Whether initials follow a family name, or it is set apart by capitals: `VAN DER MEER, Pieter`."""
    if has_initials(words):
        return False
    shouted = all(word.isupper() and len(word) > 1 for word in words)
    return are_initials(given.split()) or (shouted and not given.isupper())


def _is_given_of(words: list[str], given: str, first: bool) -> bool:
    """Whether the next piece is a given name alone, as in `He, Kaiming, and Jian Sun`."""
    full = [word for word in given.split() if not is_initials(word) and word not in PARTICLES]
    alone = (
        first and words[0] not in _GIVEN_PARTICLES and family_start(["", *words]) == 1
    )  # as `Castro Ramos` and `de la Fuente` are
    if not full or has_initials(words) or not _is_name(full) or (is_initials(given.split()[0]) and not alone):
        return False
    if len(full) == 2 and is_initials(given.split()[1]):  # `Michael J. Hale` is a whole name
        return False
    return (len(full) == 1 and (first or len(words) == 1)) or (alone and len(full) == 2)


def _is_name(words: list[str]) -> bool:
    return all(
        word[:1].isupper()
        or (word.startswith("-") and is_initials(word))  # IEEE Xplore writes `J. -B. Rossi`
        or word.lower() in PARTICLES
        or word in JOINERS
        or word == "v."
        or not word[:1].isascii()
        or ELIDED.match(word)
        for word in words
    )
