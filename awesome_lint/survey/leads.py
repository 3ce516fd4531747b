"""Which entries lead to one thing by their lead links, and whether they call it by one title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..citations.shapes.linktexts import is_form
from ..identity import kind
from ..identity.comparison import same_title
from ..identity.spelling import normalise_title
from ..identity.titles import SMALL_WORDS
from ..model import Entry
from ..pattern import Pattern
from .listed import Named, Repeat, may_repeat

_MAX_EARLIER = 8  # entries of one address that a later one is compared with
_MIN_WORDS = 3  # of a title that a longer one holds
_MIN_DESCRIPTION = 30  # the same for a description beside the address
_SLASHES_OF_FRONT_PAGE = 2
_PREFIX = 2
_TITLE_OF_WORDS = 4  # beside it a single word is the name of what the work is about,
_NAME_OF_WORDS = 4  # and so are a few words with the work linked as `[Paper]`

# Whoever made a thing, where an entry names them with a link before the thing's own.
_ACCOUNT = Pattern(
    r"https://(?:(?:github|gitlab|twitter|x|medium)\.com|huggingface\.co)/[^/]+"
    r"|https://scholar\.google\.[a-z.]+/citations\?.*|https://(?:[a-z]+\.)?linkedin\.com/in/.*"
)

_SCHEMES = ("http://", "https://")
# The text of a link within a sentence.
_POINTER = Pattern(
    r"(?:this|that|the|these|their|our|an?) (?:original |full )?(?:paper|article|link|post|page|site|repo|"
    r"repository|list|survey|thread|work)|here|this|link",
    re.IGNORECASE,
)


def by_lead(named: Sequence[Named]) -> Iterator[Repeat]:
    """A pair for each entry whose lead link leads where an earlier one's does."""
    times = Counter(each.lead for each in named)
    bearers: defaultdict[str, list[Named]] = defaultdict(list)
    for later in named:
        pairs = [pair for each in bearers[later.lead] if (pair := _pair(each, later, times[later.lead]))]
        if pairs:
            yield min(pairs, key=lambda pair: (not pair.same_title, not pair.in_one_section))
        if later.lead and len(bearers[later.lead]) < _MAX_EARLIER:
            bearers[later.lead].append(later)


def _pair(earlier: Named, later: Named, times: int) -> Repeat | None:
    """Two entries of one address: the same thing, or under two titles; None where that may be meant."""
    if not may_repeat(earlier.entry, later.entry):
        return None
    differ = _differ(earlier.title, later.title) and not _name_parts_of_one(earlier, later)
    same = _is_same(earlier, later) or (not differ and _is_described_alike(earlier.entry, later.entry))
    pair = Repeat(earlier.entry, later.entry, same_lead=True, same_title=same)
    # What three entries lead to is a page of several things.
    differ = differ and times == 2 and not _is_untitled(earlier.entry) and not _is_untitled(later.entry)
    return pair if same or (differ and _holds_one_thing(later.lead, pair)) else None


def _is_untitled(entry: Entry) -> bool:
    """Whether an entry is called by its address alone, or is a sentence about what its link points to."""
    pointing = entry.link is not None and _POINTER.fullmatch(entry.link.text) is not None
    return pointing or entry.title.startswith(_SCHEMES)


def _holds_one_thing(lead: str, pair: Repeat) -> bool:
    """Whether an address should have one title: not the front page of a site, nor a page of two sections."""
    if kind(lead) != "page":
        return True
    return not _ACCOUNT.fullmatch(lead) and pair.in_one_section and lead.count("/") > _SLASHES_OF_FRONT_PAGE


def _is_same(a: Named, b: Named) -> bool:
    shorter, longer = sorted((a.title, b.title), key=len)
    held = f" {shorter} " in f" {longer} " and len(shorter.split()) >= _MIN_WORDS
    # A version is no word: `Rakuten AI 2.0` and `Rakuten AI 2.0 mini` are two things.
    telling = sum(word.isalpha() for word in shorter.split()) >= _MIN_WORDS
    telling = telling or len(longer.split()) >= len(shorter.split()) + _MIN_WORDS
    return (held and telling) or same_title(a.entry.title, b.entry.title)


def _is_described_alike(a: Entry, b: Entry) -> bool:
    """Whether both have one long description, and it is not the title of a paper behind two names."""
    about = normalise_title(a.description)
    if a.link and b.link and a.link.text in a.description and b.link.text in b.description:
        return False
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


def _name_parts_of_one(a: Named, b: Named) -> bool:
    """Whether one is the name of what a paper is about, or two rows have its title in another column."""
    (few, name), (many, _) = sorted((len(_words(each.title)), each.entry) for each in (a, b))
    if few < many and many >= _TITLE_OF_WORDS and kind(a.lead) == "paper":
        linked_by_form = name.link is not None and is_form(name.link.text)
        return few == 1 or (linked_by_form and few <= _NAME_OF_WORDS)
    return not {*_long_cells(a.entry)}.isdisjoint(_long_cells(b.entry))


def _long_cells(row: Entry) -> Iterator[str]:
    titles = (normalise_title(cell.text) for cell in row.cells)
    return (title for title in titles if len(title.split()) >= _MIN_WORDS)


def _words(title: str) -> list[str]:
    """The words of a title that mean something, or the pairs of letters where the script has no blanks."""
    if title.isascii():
        return [word for word in title.split() if word not in SMALL_WORDS]
    return [title[index : index + 2] for index in range(len(title) - 1)]
