"""Whether two citations may be of one work, and what they say of it beside its title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product, starmap
from typing import NamedTuple

from ...identity.spelling import normalise_title
from ...identity.titles import prepared
from ...identity.works import LATER, Work, is_identifier
from ...model import Author, Citation, Person
from ...pattern import Pattern, Rare
from ...script import count_words
from ..people.organizations import is_organization
from .editions import is_preprint, same_venue
from .namesakes import initial, meet, misspelt, name_words, repaired
from .places import pages_of, papers_of, places_of, preprint_id
from .reissues import are_other_editions, are_reissues, bare_title, years_apart
from .series import series_of

_NAME_PARTS = Pattern(r"[\s‐-]+")
_NUMBER = Pattern(r"\d+")
_INITIALS = 2  # letters of what may be two initials: KA
_NOTICE = Rare(
    ("rrat", "orrig", "orrection", "etract"),
    r"\b(?:[Ee]rrat(?:um|a)|[Cc]orrigend(?:um|a)|(?:Author|Publisher) [Cc]orrection|[Rr]etraction)\b",
)


class Cited(NamedTuple):
    """A citation, and what it says of the work."""

    citation: Citation
    work: Work


def cited(citation: Citation) -> Cited:
    """Told by the first author, whom no style leaves out; of compound names by the last part alone.

    A preprint may come years before its publication: `may_be_one` judges that.
    """
    names = tuple(map(_surname, _people(citation)))
    surnames = names[0] if names else frozenset[str]()
    issued = int(citation.year.text) if citation.year else None
    year = None if issued is None or is_preprint(citation) else issued
    title, places = prepared(bare_title(repaired(citation.title.text))), frozenset(places_of(citation))
    papers = papers_of(citation)
    series = series_of(citation.container.text) if citation.container else None
    keys = series.keys if series else frozenset[str]()
    group = len(names) == 1 and _is_group(citation.authors[0])
    work = Work(title, surnames, year, places, names, citation.truncated, papers, issued, keys, group)
    return Cited(citation, work)


def _is_group(author: Author) -> bool:
    return not author.given and is_organization(author.family)


def _people(citation: Citation) -> Sequence[Author]:
    """The authors without the group that stands behind them, for which they write."""
    authors = citation.authors
    behind = len(authors) > 1 and _is_group(authors[-1])
    return authors[:-1] if behind else authors


def may_be_one(one: Cited, other: Cited) -> bool:
    """Whether nothing but their titles says that two citations, whose title and first author agree, are two.

    Two editorials of one name, the challenge of two years, a survey by another namesake.
    """
    a, b = one.citation, other.citation
    shared = one.work.places & other.work.places
    if any(map(is_identifier, shared)):
        return True
    if (_NOTICE.search(a.raw) is None) != (_NOTICE.search(b.raw) is None):
        return False
    if not one.work.papers.isdisjoint(other.work.papers):
        return True
    if _have_other_ids(a, b) or _are_by_others(a, b) or _have_other_coauthors(a, b, same_place=bool(shared)):
        return False
    if are_other_editions(a, b):
        return False
    return not differ(a, b) or are_reissues(a, b, (one.work, other.work))


def differ(a: Citation, b: Citation) -> bool:
    """Whether two citations of one title are not of one publication, nor of its preprint.

    Of pages only the first tells, for some styles shorten the last: `1735–80`.
    """
    if is_preprint(a) != is_preprint(b):
        return not _may_follow(*(a, b) if is_preprint(a) else (b, a))
    return _stand_apart(a, b)


def _have_other_ids(a: Citation, b: Citation) -> bool:
    if a.doi and b.doi and a.doi.text.casefold() != b.doi.text.casefold():
        return not (is_preprint(a) != is_preprint(b) or _are_in_two_places(a, b))
    return bool(a.arxiv and b.arxiv) and preprint_id(a) != preprint_id(b)


def _are_by_others(a: Citation, b: Citation) -> bool:
    """Whether the first authors have other initials or other given names, which are not the next author's."""
    if not (a.authors and b.authors) or not _are_namesakes(a.authors[0], b.authors[0]):
        return False
    return not (_is_next(a.authors[0].given, b) or _is_next(b.authors[0].given, a))


def _is_next(given: str, citation: Citation) -> bool:
    return any(name_words(given) & _surname(author) for author in citation.authors[1:2])


def _have_other_coauthors(a: Citation, b: Citation, same_place: bool) -> bool:
    """Whether none of the later authors of both is named in both, or misspelt in one place."""
    later = [
        [Person(author.family, author.given) for author in each.authors[1:]]
        for each in (a, b)
        if not each.truncated
    ]
    if len(later) < 2 or not all(later) or meet(*later) or meet(*reversed(later)):
        return False
    return not (same_place and any(starmap(misspelt, product(*later))))


def _surname(author: Author) -> frozenset[str]:
    return name_words(_NAME_PARTS.split(repaired(author.family))[-1])


def _are_namesakes(one: Author, other: Author) -> bool:
    """Whether two people of one family name have other given names: other initials, or `Nils` and `Nora`."""
    names = [normalise_title("" if each.given.isupper() else each.given) for each in (one, other)]
    if len({initial(one), initial(other)} - {""}) > 1:
        return True
    full = [name.split()[0] for name in names if name and len(name.split()[0]) > _INITIALS]
    return len(full) == 2 and full[0][:2] != full[1][:2]


def _may_follow(preprint: Citation, publication: Citation) -> bool:
    """Whether a publication may be that of the preprint: not before it, and not long after."""
    if preprint.year is None or publication.year is None:
        return True
    return 0 <= int(publication.year.text) - int(preprint.year.text) <= LATER


def _stand_apart(a: Citation, b: Citation) -> bool:
    """Whether two citations differ in year, volume or first page, or are of one word and share no place."""
    if _share_page(a, b) or _share_volume(a, b):
        return False
    pairs = [(a.year, b.year), (a.volume, b.volume)]
    if not _are_pages_and_article(a, b):
        pairs.append((a.pages, b.pages))
    first = [(_NUMBER.search(x.text), _NUMBER.search(y.text)) for x, y in pairs if x and y]
    if any(int(x.group()) != int(y.group()) for x, y in first if x and y):
        return True
    ends = [pages[1] for each in (a, b) if len(pages := pages_of(each)) == 2 and pages[0] == 1]
    if len(set(ends)) > 1:  # each work of its own begins on page 1
        return True
    if _are_in_two_series(a, b):
        return True
    one_word = count_words(normalise_title(a.title.text)) < 2  # Introduction, of this book and of that
    return one_word and not (_share_venue(a, b) or places_of(a) & places_of(b))


def _share_page(a: Citation, b: Citation) -> bool:
    """Whether both stand on one page of one year, or of one volume that some date a year earlier, online."""
    pages = [pages_of(each)[:1] for each in (a, b)]
    if pages[0] != pages[1] or pages[0] <= (1,) or not (a.year and b.year):
        return False
    volumes = [each.volume.text for each in (a, b) if each.volume]
    return years_apart(a, b) <= (len(volumes) == 2 and volumes[0] == volumes[1])


def _share_volume(a: Citation, b: Citation) -> bool:
    """Whether both stand in one volume, that one dates a year earlier, and one of them names no pages."""
    if (a.pages and b.pages) or not (a.volume and b.volume):
        return False
    return a.volume.text == b.volume.text and years_apart(a, b) == 1


def _are_pages_and_article(a: Citation, b: Citation) -> bool:
    """Whether one has pages of its own, `1–37`, and the other the number of the article in its volume."""
    pages = sorted((pages_of(a), pages_of(b)), key=len)
    return len(pages[0]) == 1 and len(pages[1]) == 2 and pages[1][0] == 1


def _are_in_two_places(a: Citation, b: Citation) -> bool:
    return bool(a.container and b.container) and not _share_venue(a, b)


def _are_in_two_series(a: Citation, b: Citation) -> bool:
    series = [series_of(each.container.text) for each in (a, b) if each.container]
    known = [each.keys for each in series if each]
    return len(known) == 2 and known[0].isdisjoint(known[1])


def _share_venue(a: Citation, b: Citation) -> bool:
    if a.container and b.container:
        return same_venue(a.container.text, b.container.text)
    publishers = [normalise_title(each.publisher.text) for each in (a, b) if each.publisher]
    return len(publishers) == 2 and publishers[0] == publishers[1]
