"""Which entries of a list lead to one thing or cite one work, and whether they call it by one title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from ..citations.kinds import SURE, is_full
from ..identity import identity, kind
from ..identity.titles import normalise_title, same_title
from ..identity.works import Work, repeated_works
from ..model import Citation, Document, Entry
from ..pattern import Pattern

_MAX_EARLIER = 8  # entries of one address that a later one is compared with
_LABEL = 3  # a title of so many different things is none: "Paper", "Part 2"
_MIN_WORDS = 3  # of a title that a longer one holds
_MIN_TITLE = 12  # characters of a title that alone may say which work it is
_MIN_DESCRIPTION = 30  # the same for a description beside the address
_SMALL_WORDS = frozenset({"a", "an", "and", "by", "for", "from", "in", "of", "on", "the", "to", "with"})
_SLASHES_OF_FRONT_PAGE = 2
_PREFIX = 2
_VIEW = 3  # rows under one head that show again what stands elsewhere, and half of all under it
_TITLE_OF_WORDS = 4  # beside it a single word is the name of what the work is about
# Whoever made a thing, where an entry names them with a link before the thing's own.
_ACCOUNT = Pattern(
    r"https://(?:(?:github|gitlab|twitter|x|medium)\.com|huggingface\.co)/[^/]+"
    r"|https://scholar\.google\.[a-z.]+/citations\?.*|https://(?:[a-z]+\.)?linkedin\.com/in/.*"
)
# No recommendation: badges, and the list of lists that a badge leads to.
_BADGES = ("https://img.shields.io/", "https://shields.io/", "https://badgen.net/", "https://awesome.re")

_SAYS_SO = Pattern(
    r"\balso (?:in|listed|under|see|appears)\b|\bsee also\b|\bsee (?:above|below)\b|\(again\)|"
    r"\b(?:listed|mentioned) (?:above|below|earlier)\b|\bcross-?listed\b|\bpart of\b|同上|另见|见上",
    re.I,
)


class Repeat(NamedTuple):
    """An entry and an earlier one that is of the same thing.

    `same_lead` is whether their lead links are of one thing, `same_title` whether their titles are one;
    where they are not, they have hardly a word in common. `cited` is the title of the work that both cite
    with its authors, "" where they do not; `restyled` is whether in two citation styles.
    """

    earlier: Entry
    later: Entry
    same_lead: bool
    same_title: bool
    cited: str = ""
    restyled: bool = False

    @property
    def in_one_section(self) -> bool:
        return self.earlier.section == self.later.section

    @property
    def subject(self) -> str:
        """What both are of, whichever stands first."""
        if self.same_lead and self.later.link:
            return _key(self.later.link.url)
        return self.cited or min(normalise_title(self.earlier.title), normalise_title(self.later.title))


class _Named(NamedTuple):
    """An entry with the identity of its lead link ("" for none) and its title in normal form."""

    entry: Entry
    lead: str
    title: str


def repeats(document: Document) -> list[Repeat]:
    """A pair for each entry that leads where an earlier one does, bears its long title or cites its work.

    In the order of the later ones; an entry within another one repeats nothing. Linear in the entries.
    """
    named = [_named(entry) for entry in document.entries]
    labels = _labels(named)
    named = [each for each in named if each.title and each.title not in labels]
    found = {
        repeat.later.span: repeat for repeat in (*_by_title(named), *_by_lead(named), *_by_citation(document))
    }
    views = _views(document, found.values())
    return sorted(
        (repeat for repeat in found.values() if not _is_viewed(repeat, views)),
        key=lambda repeat: repeat.later.span,
    )


def _views(document: Document, found: Iterable[Repeat]) -> set[tuple[str, ...]]:
    """The columns of the tables that show again, with figures or results, what the list has as items."""
    rows = Counter(entry.columns for entry in document.entries if entry.shape == "row")
    again = Counter(
        entry.columns
        for repeat in found
        if _are_row_and_other(repeat)
        for entry in (repeat.earlier, repeat.later)
        if entry.shape == "row"
    )
    return {head for head, times in again.items() if times >= _VIEW and 2 * times >= rows[head]}


def _are_row_and_other(repeat: Repeat) -> bool:
    return (repeat.earlier.shape == "row") != (repeat.later.shape == "row")


def _is_viewed(repeat: Repeat, views: Set[tuple[str, ...]]) -> bool:
    return _are_row_and_other(repeat) and not views.isdisjoint((repeat.earlier.columns, repeat.later.columns))


def _named(entry: Entry) -> _Named:
    return _Named(entry, _key(entry.link.url) if entry.link else "", normalise_title(entry.title))


@lru_cache(1 << 14)
def _key(url: str) -> str:
    """The identity of what a list can recommend; "" for a relative link, an anchor, a badge."""
    key = identity(url)
    return "" if ":" not in key or key.startswith(("mailto:", "xmpp:", "#", *_BADGES)) else key


def _labels(named: Sequence[_Named]) -> set[str]:
    """Titles that several things bear, for they are no titles."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for each in named:
        bearers[each.title].add(each.lead)
    return {title for title, leads in bearers.items() if len(leads) >= _LABEL}


# --- by title ------------------------------------------------------------------------------------


def _by_title(named: Sequence[_Named]) -> Iterator[Repeat]:
    telling = [each for each in named if len(each.title) >= _MIN_TITLE]
    for first, second in repeated_works([Work(each.entry.title) for each in telling]):
        earlier, later = telling[first], telling[second]
        if _may_be_one(earlier.lead, later.lead) and _may_repeat(earlier.entry, later.entry):
            yield Repeat(earlier.entry, later.entry, same_lead=False, same_title=True)


def _may_be_one(a: str, b: str) -> bool:
    """Whether addresses can be of one work: not of its paper and its code, nor of two papers of one site.

    Two pages may well have one title by chance.
    """
    kinds = {kind(key) for key in (a, b) if key}
    return not kinds or ("paper" in kinds and kinds <= {"paper", "page"} and _site(a) != _site(b))


def _site(key: str) -> str:
    return key.partition(":")[0]


# --- by citation ---------------------------------------------------------------------------------


def _by_citation(document: Document) -> Iterator[Repeat]:
    """Works that two citations name, one of them a full reference; other shapes have only a title to tell."""
    citations = [citation for citation in document.citations if citation.confidence >= SURE]
    if not any(map(is_full, citations)):
        return
    from ..citations import twins  # a list without references needs nothing of it

    def may_be_one(first: int, second: int) -> bool:
        pair = citations[first], citations[second]
        return _may_cite_one(*pair) and twins.may_be_one(*pair)

    for first, second in repeated_works(map(twins.work_of, citations), may_be_one):
        earlier, later = citations[first], citations[second]
        one, other = (_lead_key(each) for each in (earlier, later))
        restyled = is_full(earlier) and is_full(later) and earlier.style != later.style
        title = min(normalise_title(each.title.text) for each in (earlier, later))
        yield Repeat(earlier.entry, later.entry, bool(one) and one == other, True, title, restyled)


def _lead_key(citation: Citation) -> str:
    return _key(citation.entry.link.url) if citation.entry.link else ""


def _may_cite_one(earlier: Citation, later: Citation) -> bool:
    """Whether nothing but their titles says that two citations, one of them a reference, are of two works."""
    if not (is_full(earlier) or is_full(later)):
        return False
    one, other = _lead_key(earlier), _lead_key(later)
    same_lead = bool(one) and one == other
    return (same_lead or _may_be_one(one, other)) and _may_repeat(earlier.entry, later.entry)


# --- by lead link --------------------------------------------------------------------------------


def _by_lead(named: Sequence[_Named]) -> Iterator[Repeat]:
    times = Counter(each.lead for each in named)
    bearers: defaultdict[str, list[_Named]] = defaultdict(list)
    for later in named:
        pairs = [pair for each in bearers[later.lead] if (pair := _pair(each, later, times[later.lead]))]
        if pairs:
            yield min(pairs, key=lambda pair: (not pair.same_title, not pair.in_one_section))
        if later.lead and len(bearers[later.lead]) < _MAX_EARLIER:
            bearers[later.lead].append(later)


def _pair(earlier: _Named, later: _Named, times: int) -> Repeat | None:
    """Two entries of one address: the same thing, or under two titles; None where that may be meant."""
    if not _may_repeat(earlier.entry, later.entry):
        return None
    differ = _differ(earlier.title, later.title) and not _name_parts_of_one(earlier, later)
    same = _is_same(earlier, later) or (not differ and _is_described_alike(earlier.entry, later.entry))
    pair = Repeat(earlier.entry, later.entry, same_lead=True, same_title=same)
    # What three entries lead to is a page of several things.
    return pair if same or (differ and times == 2 and _holds_one_thing(later.lead, pair)) else None


def _holds_one_thing(lead: str, pair: Repeat) -> bool:
    """Whether an address should have one title: not the front page of a site, nor a page of two sections."""
    if kind(lead) != "page":
        return True
    return not _ACCOUNT.fullmatch(lead) and pair.in_one_section and lead.count("/") > _SLASHES_OF_FRONT_PAGE


def _is_same(a: _Named, b: _Named) -> bool:
    shorter, longer = sorted((a.title, b.title), key=len)
    held = f" {shorter} " in f" {longer} " and len(shorter.split()) >= _MIN_WORDS
    # A version is no word: `Rakuten AI 2.0` and `Rakuten AI 2.0 mini` are two things.
    telling = sum(word.isalpha() for word in shorter.split()) >= _MIN_WORDS
    telling = telling or len(longer.split()) >= len(shorter.split()) + _MIN_WORDS
    return (held and telling) or same_title(a.entry.title, b.entry.title)


def _is_described_alike(a: Entry, b: Entry) -> bool:
    about = normalise_title(a.description)
    return len(about) >= _MIN_DESCRIPTION and about == normalise_title(b.description)


def _differ(a: str, b: str) -> bool:
    """Whether two titles have hardly a word in common, and none is a translation, a part or an acronym."""
    shorter, longer = sorted((a, b), key=len)
    if shorter.replace(" ", "") in longer.replace(" ", "") or a.isascii() != b.isascii():
        return False
    few, many = sorted((_words(a), _words(b)), key=len)
    if not few or few[0] == many[0] or shorter in "".join([word[0] for word in longer.split()]):
        return False
    if len(many) == 1 and few[0][:_PREFIX] == many[0][:_PREFIX]:  # g3proxy and g3bench
        return False
    return 3 * len({*few} & {*many}) < len({*few})


def _name_parts_of_one(a: _Named, b: _Named) -> bool:
    """Whether one is a word that a paper is about, or two rows have its title in another column."""
    few, many = sorted(len(_words(each.title)) for each in (a, b))
    if few == 1 and many >= _TITLE_OF_WORDS and kind(a.lead) == "paper":
        return True
    return not {*_long_cells(a.entry)}.isdisjoint(_long_cells(b.entry))


def _long_cells(row: Entry) -> Iterator[str]:
    titles = (normalise_title(cell.text) for cell in row.cells)
    return (title for title in titles if len(title.split()) >= _MIN_WORDS)


def _words(title: str) -> list[str]:
    """The words of a title that mean something, or the pairs of letters where the script has no blanks."""
    if title.isascii():
        return [word for word in title.split() if word not in _SMALL_WORDS]
    return [title[index : index + 2] for index in range(len(title) - 1)]


def _may_repeat(earlier: Entry, later: Entry) -> bool:
    """Whether an entry stands beside another one, not in it, and not as another case of the same thing.

    Two datasets of one paper, two versions of one page: the name of the case stands before the title. What
    a list names, a heading below may tell of at length.
    """
    if earlier.item and later.span.start < earlier.item.span.end:
        return False
    if later.shape == "paragraph" and later.section and later.section.parent == earlier.section:
        return False
    if any(_SAYS_SO.search(entry.text) for entry in (earlier, later)):
        return False
    cases = {_before_title(earlier), _before_title(later)} - {""}
    return len(cases) <= 1 or all(case.isdigit() for case in cases)


def _before_title(entry: Entry) -> str:
    nodes = (node for node in entry.inlines if node.span.end <= entry.title_span.start)
    before = "".join([node.text for node in nodes])
    described = entry.shape == "row" and before.rstrip().endswith(".")  # another column, and no name
    return "" if described else normalise_title(before)
