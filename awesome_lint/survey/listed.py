"""An entry as what may be listed twice, and a pair of entries that are of one thing."""

from functools import lru_cache
from typing import NamedTuple

from ..identity import identity, kind
from ..identity.spelling import normalise_title
from ..model import Entry
from ..pattern import Rare

# No recommendation: badges, and the list of lists that a badge leads to.
_BADGES = ("https://img.shields.io/", "https://shields.io/", "https://badgen.net/", "https://awesome.re")

# Folders and files of a repository, and notebooks.
_CODE = ("https://github.com/", "https://gitlab.com/", "https://colab.research.google.com/")

# bioRxiv, Research Square, PsyArXiv, ChemRxiv: what is there comes out elsewhere too.
_PREPRINTS = ("doi:10.1101/", "doi:10.21203/", "doi:10.31234/", "doi:10.26434/")

_SAYS_SO = Rare(
    ("also ", "see ", "(again)", "listed", "mentioned", "part of", "同上", "另见", "见上"),
    r"\balso (?:in|listed|under|see|appears)\b|\bsee also\b|\bsee (?:above|below)\b|\(again\)|"
    r"\b(?:listed|mentioned) (?:above|below|earlier)\b|\bcross-?listed\b|\bpart of\b|同上|另见|见上",
)


class Repeat(NamedTuple):
    """An entry and an earlier one that is of the same thing.

    `same_lead` is whether their lead links are of one thing, `same_title` whether their titles are one;
    where they are not, they have hardly a word in common. `cited` is the title of the work that both cite
    with its authors, "" where they do not; `restyled` is whether in two citation styles, `reissued` whether
    as published in two places.
    """

    earlier: Entry
    later: Entry
    same_lead: bool
    same_title: bool
    cited: str = ""
    restyled: bool = False
    reissued: bool = False

    @property
    def in_one_section(self) -> bool:
        return self.earlier.section == self.later.section

    @property
    def subject(self) -> str:
        """What both are of, whichever stands first."""
        if self.same_lead and self.later.link:
            return key_of(self.later.link.url)
        return self.cited or min(normalise_title(self.earlier.title), normalise_title(self.later.title))


class Named(NamedTuple):
    """An entry with the identity of its lead link ("" for none) and its title in normal form."""

    entry: Entry
    lead: str
    title: str


def named_entry(entry: Entry) -> Named:
    """The entry, as entries are compared."""
    return Named(entry, key_of(entry.link.url) if entry.link else "", normalise_title(entry.title))


@lru_cache(1 << 14)
def key_of(url: str) -> str:
    """The identity of what a list can recommend; "" for a relative link, an anchor, a badge."""
    key = identity(url)
    return "" if ":" not in key or key.startswith(("mailto:", "xmpp:", "#", *_BADGES)) else key


def may_repeat(earlier: Entry, later: Entry) -> bool:
    """Whether an entry stands beside another one, not in it, and not as another case of the same thing.

    Two datasets of one paper, two versions of one page: the name of the case stands before the title. What
    a list names, a heading below may tell of at length; a name above other entries is their head.
    """
    if any(_is_head(entry) for entry in (earlier, later)):
        return False
    if earlier.item and later.span.start < earlier.item.span.end:
        return False
    if later.shape == "paragraph" and later.section and later.section.parent == earlier.section:
        return False
    if any(_SAYS_SO.search(entry.text.lower()) for entry in (earlier, later)):
        return False
    cases = {_before_title(earlier), _before_title(later)} - {""}
    return len(cases) <= 1 or all(case.isdigit() for case in cases)


def _is_head(entry: Entry) -> bool:
    children = entry.item.children if entry.item and not entry.description else ()
    return any(child.span.start >= entry.span.end for child in children)


def _before_title(entry: Entry) -> str:
    nodes = (node for node in entry.inlines if node.span.end <= entry.title_span.start)
    before = "".join([node.text for node in nodes])
    described = entry.shape == "row" and before.rstrip().endswith(".")  # another column, and no name
    return "" if described else normalise_title(before)


def may_be_one(a: str, b: str) -> bool:
    """Whether addresses can be of one work: not of its paper and its code, nor of two papers of one site.

    Two pages may well have one title by chance.
    """
    kinds = {"code" if key.startswith(_CODE) else kind(key) for key in (a, b) if key}
    return not kinds or ("paper" in kinds and kinds <= {"paper", "page"} and _site(a) != _site(b))


def is_code(key: str) -> bool:
    """Whether what a key names is a repository, a folder of one, a notebook."""
    return key.startswith(_CODE) or kind(key) == "repository"


def _site(key: str) -> str:
    return "preprint" if key.startswith(_PREPRINTS) else key.partition(":")[0]
