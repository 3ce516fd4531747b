"""Which entries name the work of a reference, and its authors, in words that are no citation themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TYPE_CHECKING

from ..citations.works.kinds import is_full
from ..identity import kind
from ..identity.spelling import begun, normalise_title
from ..identity.titles import Title, joined, prepared
from ..model import Citation, Document, Entry, Span
from ..pattern import Pattern
from ..words import words
from .listed import Repeat, is_code, key_of, may_repeat

if TYPE_CHECKING:
    from ..citations.works.twins import Cited

_MAX_REFERENCES = 8  # of one title, with which an entry is compared
_MIN_WORDS = 3  # of a title beside one author
_YEARS_APART = 1
_BEGIN = 3  # letters by which titles are looked up, found in so many of a text
_BEGINNING = 16
_SPANNED = 3  # pieces between breaks that a title may be
_LONGEST = 600  # characters of an entry that is no essay

# Where a title may begin or end: markup, brackets and quotes apart, these.
_BREAK = Pattern(r'[]|\[()"]|“|”|[.!?:,]\s+|\s(?:[-|–]|—){1,3}\s')
_WORD = Pattern(r"\b[a-z]{2,}")
# Letters that begin a title in its normal form too.
_AS_COMPARED = Pattern(r"(?!the|.?[aou]e)[a-z0-9]{1,3}")
_SMALL = words("al and by da de del der di du el et in la le of ten ter the van von zu")
"""What authors, venue and date before a title may have in small letters."""
_YEAR = Pattern(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_NOTICES = words("addendum correction corrigendum errata erratum retraction")
# What is about a work, and not the work.
_ABOUT = _NOTICES | words("""
    app appendix blog chapter class code comment commentary companion course criticism critique dataset
    datasets demo discussion draft ed edition exercises explained implementation implementations implements
    interview lecture lectures lesson mooc notebook notes part podcast post presentation pytorch reading
    rebuttal reimplementation reply reproduction response review series slides solutions summary talk
    tensorflow toolbox toolkit translation tutorial unofficial video videos volume workshop
""")


def by_mention(document: Document, cited: Iterable[Cited]) -> Iterator[Repeat]:
    """Full references whose title, and an author, stand in an entry that cites no work or another title.

    Linear in the entries: titles are looked up by where they may begin.
    """
    by_title = _by_title(each for each in cited if is_full(each.citation) and each.citation.authors)
    if not by_title:
        return
    begins = _begins(by_title)
    own = {citation.entry.span: citation for citation in document.citations}
    for entry in document.entries:
        if len(entry.text) > _LONGEST:
            continue
        parts = _parts(entry, begins)
        found = (_named_in(entry, own.get(entry.span), part, by_title) for part in parts)
        if repeat := next(filter(None, found), None):
            yield repeat


def _by_title(references: Iterable[Cited]) -> dict[str, list[Cited]]:
    by_title: defaultdict[str, list[Cited]] = defaultdict(list)
    for reference in references:
        title = reference.work.title
        for key in {title.joined, title.head or ""} - {""}:
            if len(by_title[key]) < _MAX_REFERENCES:
                by_title[key].append(reference)
    return by_title


def _begins(by_title: Mapping[str, Iterable[Cited]]) -> dict[str, Set[Span]]:
    """How titles begin, and in which entries."""
    begins: defaultdict[str, set[Span]] = defaultdict(set)
    for key, references in by_title.items():
        begins[key[:_BEGIN]].update(reference.citation.entry.span for reference in references)
    return {**begins}


def _named_in(
    entry: Entry, citation: Citation | None, part: str, by_title: dict[str, list[Cited]]
) -> Repeat | None:
    references = [each for each in by_title.get(joined(part), ()) if each.citation.entry.span != entry.span]
    if not references:
        return None
    title = prepared(part)
    if citation and _is_judged(citation, part, title):
        return None
    for reference in references:
        there = reference.citation.entry
        if not _is_named(entry, part, title, citation, reference):
            continue
        earlier, later = sorted((entry, there), key=lambda each: each.span)
        if may_repeat(earlier, later):
            return Repeat(earlier, later, same_lead=False, same_title=True)
    return None


def _is_judged(citation: Citation, part: str, title: Title) -> bool:
    """Whether a part of a reference is of its title, so that `cited` has judged it, or of its container.

    What was read as the title may go on behind it: `Title. Journal`, `Title [Journal`.
    """
    if not is_full(citation):
        return False
    read = citation.title.text
    if read.startswith(part) and read[len(part) :].startswith((". ", ", ", " [", " - ")):
        return False
    fields = (citation.title, citation.container)
    return any(title.joined in joined(field.text) for field in fields if field)


def _parts(entry: Entry, begins: Mapping[str, Set[Span]]) -> Iterator[str]:
    """What may be a title that another entry has: the entry's own, what markup or breaks set apart."""
    set_apart = (node.text for node in entry.inlines if node.kind in ("link", "strong", "emphasis"))
    yield from (
        part for part in dict.fromkeys((entry.title, *set_apart)) if _may_be_cited(part, entry, begins)
    )
    breaks = list(_BREAK.finditer(entry.text))
    ends = [*(each.start() for each in breaks), len(entry.text)]
    for index, start in enumerate([0, *(each.end() for each in breaks)]):
        if _may_be_cited(entry.text[start : start + _BEGINNING], entry, begins):
            pieces = (entry.text[start:end] for end in ends[index : index + _SPANNED])
            yield from (piece for piece in pieces if len(piece.split()) >= _MIN_WORDS)


def _may_be_cited(part: str, entry: Entry, begins: Mapping[str, Set[Span]]) -> bool:
    """Whether a title that another entry has begins like the part."""
    letters = part[:_BEGIN].lower()
    if not _AS_COMPARED.fullmatch(letters):
        letters = begun(normalise_title(part[:_BEGINNING])).replace(" ", "")[:_BEGIN]
    return letters in begins and begins[letters] != {entry.span}


def _is_named(entry: Entry, part: str, title: Title, citation: Citation | None, reference: Cited) -> bool:
    """Whether an entry with the title of a reference, or its title up to a colon, is of that work."""
    rest = entry.text.replace(part, " ", 1)
    for link in entry.links:
        rest = rest.replace(link.text, " ", 1)
    others = frozenset(normalise_title(rest).split())
    notes = frozenset(normalise_title(reference.citation.raw).split()) & _NOTICES
    if (
        notes
        or _tells_before(entry.text, part)
        or not _ABOUT.isdisjoint(others)
        or _leads_elsewhere(entry, reference.citation)
    ):
        return False
    years = [int(year) for year in _YEAR.findall(rest)]
    known = reference.citation.year and int(reference.citation.year.text)
    if years and known and all(abs(year - known) > _YEARS_APART for year in years):
        return False
    named = [not others.isdisjoint(names) for names in reference.work.authors]
    cut = title.joined != reference.work.title.joined
    if named[0]:
        enough = len(title.normal.split()) >= _MIN_WORDS
        return enough or (not cut and (known in years or sum(named) > 1))
    if cut or not title.telling or (citation and citation.authors):
        return False
    return known in years or not years


def _tells_before(text: str, part: str) -> bool:
    """Whether words before the title tell of something else: `TernKit - the toolbox behind "…"`."""
    before, _, _ = text.partition(part)
    return any(word not in _SMALL for word in _WORD.findall(before))


def _leads_elsewhere(entry: Entry, citation: Citation) -> bool:
    """Whether the entry leads to code or a film, or to another paper of one site."""
    key = key_of(entry.link.url) if entry.link else ""
    other = key_of(citation.entry.link.url) if citation.entry.link else ""
    if key and (is_code(key) or kind(key) not in ("page", "paper")):
        return True
    site, _, _ = key.partition(":")
    return kind(key) == "paper" and key != other and other.startswith(f"{site}:")
