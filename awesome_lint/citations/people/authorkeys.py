"""Family names and a year that stand for a reference: `Rossi et al., 2023`, `Rossi, Wei (2019)`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, NameDraft, Names
from ..publication.issued import read_issued
from ..publication.places import is_place
from ..publication.venues import is_venue
from .familynames import is_pinyin_name
from .givennames import is_given_name
from .persons import may_be_family_name

_NAME = r"(?:(?:[Vv]an|[Vv]on|[Dd]e[nrl]?|[Ll][ae]|[Dd][ai]|dos|ter?|ten|el|al) ){0,3}[^\W\d_a-z][\w’'-]+"
_YEAR = r"(?P<year>(?:19|20)\d\d)[a-z]?"
_ANY_YEAR = Pattern(_YEAR)
_JOINED = Pattern(rf"(?P<authors>{_NAME}(?:,? et al\.?| (?:&|and) {_NAME}(?:,? et al\.?)?)),? ?\(?{_YEAR}\)?")
_LISTED = Pattern(
    rf"(?P<authors>{_NAME}(?:, {_NAME}){{0,6}}(?:,? (?:and|&) {_NAME})?(?:,? et al\.?)?),? \(?{_YEAR}\)?"
)
_PLACED = Rare(
    (" al ", " al. ", " al.,", " al,"),
    rf"(?P<authors>{_NAME},? et al\.?),? (?P<issue>[A-Z][^,;()\[\]]{{1,40}})",
)
_NAMES = Pattern(_NAME)


def read_author_key(text: str, span: Span, draft: Draft, linked: bool = False) -> bool:
    """Reads a key where it is all that stands in the range.

    `linked` says that it is the text of a link: there one name will do, as in `[Rossi (2019)](…)`.
    """
    if _read_placed(text, span, draft):
        return True
    if not _ANY_YEAR.search(text, *span):
        return False
    key = _JOINED.fullmatch(text, *span) or _JOINED.fullmatch(text, span.start, span.end + 1)
    key = key or _LISTED.fullmatch(text, *span) or _LISTED.fullmatch(text, span.start, span.end + 1)
    if key is None or is_venue(key["authors"]) or is_place(key["authors"]):
        return False
    names = _family_names(text, Span(*key.span("authors")))
    names.truncated = "et al" in key["authors"]
    families = [name.family for name in names.names]
    enough = any if key.group().endswith(")") else all
    if len(names.names) > 1 and not _may_be_authors(families, enough):
        return False
    if len(names.names) == 2 and "and" not in key["authors"] and _is_given(families[1], families[0]):
        return False  # `Rossi, Mina`, `Rossi, Mina et al.`
    if len(names.names) < 2 and not (names.truncated or linked):
        return False
    draft.authors, draft.year = names, Span(*key.span("year"))
    return True


def _read_placed(text: str, span: Span, draft: Draft) -> bool:
    """Reads `Rossi et al. ICASSP20`, whose year the venue stands before."""
    key = _PLACED.fullmatch(text, *span)
    issued = read_issued(text, *key.span("issue")) if key else None
    if key is None or issued is None or not (issued.container and issued.year):
        return False
    draft.authors = _family_names(text, Span(*key.span("authors")))
    draft.authors.truncated = True
    draft.container, draft.year = issued.container, issued.year
    return True


def _may_be_authors(families: list[str], enough: Callable[[Iterable[bool]], bool]) -> bool:
    """Not `Diversity and Distributions` or `Rossi, Interspeech`, but `Brin, Page (1998)`."""
    return enough(map(may_be_family_name, families)) and not any(
        is_venue(name, dated=False) for name in families
    )


def _is_given(name: str, family: str) -> bool:
    return is_given_name(name) or is_pinyin_name(name, family)


def is_author_key(text: str) -> bool:
    """Whether the text of a link names authors and year, and not the work."""
    return read_author_key(text, Span(0, len(text)), Draft("list"), linked=True)


def _family_names(text: str, span: Span) -> Names:
    """The names in a range that has family names alone."""
    return Names([NameDraft(name.group(), "", Span(*name.span())) for name in _NAMES.finditer(text, *span)])
