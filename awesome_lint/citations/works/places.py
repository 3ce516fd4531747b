"""Where a citation says that its work stands: on a page of a volume, under an identifier."""

from __future__ import annotations

from ...identity import identity, kind
from ...identity.titles import roman_value
from ...identity.works import PAGE
from ...model import Citation
from ...pattern import Pattern

_NUMBER = Pattern(r"\d+")
_VERSION = Pattern(r"v\d+$")
_ROMAN = Pattern(r"[IVXLC]+")


def places_of(citation: Citation) -> set[str]:
    """Where it stands: a page in a year and in a volume, its identifiers. Page 1 is that of many."""
    places = {f"doi:{citation.doi.text.casefold()}"} if citation.doi else set()
    if citation.arxiv:
        places.add(preprint_id(citation))
    pages = pages_of(citation)
    if len(pages) == 2 and pages[0] > 1:
        issued = [_arabic(part.text) for part in (citation.year, citation.volume) if part]
        places |= {f"{part}:{pages[0]}" for part in issued}
        if len(issued) == 2:
            places.add(f"{PAGE}{':'.join(issued)}:{pages[0]}")
    return places


def papers_of(citation: Citation) -> frozenset[str]:
    """The paper that the entry leads to, and what the citation names by identifiers."""
    named = [
        f"{name}:{part.text}" for name, part in (("doi", citation.doi), ("arxiv", citation.arxiv)) if part
    ]
    leads = [citation.entry.link.url] if citation.entry.link else []
    return frozenset(key for key in map(identity, (*named, *leads)) if kind(key) == "paper")


def pages_of(citation: Citation) -> tuple[int, ...]:
    """First and last page, the last one in full."""
    numbers = _NUMBER.findall(citation.pages.text)[:2] if citation.pages else []
    if len(numbers) == 2 and len(numbers[1]) < len(numbers[0]):
        numbers[1] = numbers[0][: -len(numbers[1])] + numbers[1]
    return tuple(map(int, numbers))


def preprint_id(citation: Citation) -> str:
    """The number of its preprint without version, "" for none."""
    return "arxiv:" + _VERSION.sub("", citation.arxiv.text) if citation.arxiv else ""


def _arabic(volume: str) -> str:
    """The number of a volume, also where it is Roman: `LIX`."""
    return str(roman_value(volume.lower())) if _ROMAN.fullmatch(volume) else volume
