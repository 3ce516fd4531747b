"""A page that is linked by its title, with nothing but its authors behind it: books, courses, notes."""

from __future__ import annotations

from ...identity import identity, kind
from ...model import Entry
from ...pattern import Pattern
from ...words import words
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.names import read_names
from ..people.persons import is_known_person, is_person

_DASHES = ("-", "–", "—")
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}"
_AUTHORS = Pattern(rf"(?:[Bb]y )?(?P<names>{_NAME}(?:(?:,|,? and| &) {_NAME}){{0,7}})\.?")
_ASIDE = Pattern(r" \(([^()]{2,60})\)")
_NAMES = Pattern(r", and |, | and | & ")
_ET_AL = Pattern(r",? et al\.?$")
_SUFFIX = Pattern(r",? (?:[JS]r\.|I{2,3}|IV)$")
_PARTED_BY = Pattern(r"[,:]? ?(?:by |[-–—] ?(?:by )?)")
_OTHERWISE = words("""
    article articles blog channel course-notes episode github interview keynote lecture podcast post posts
    screencast slides talk talks thread tool tutorial tutorials tweet video videos webinar youtube
""")
"""Words that say that the page is no book, and no notes that are cited as one."""
_OTHER_SITES = (
    *("//github.com/", "//gist.github.com/", "//gitlab.com/", "//pypi.org/", "npmjs.com/", "//crates.io/"),
    *("youtube.com/", "//youtu.be/", "vimeo.com/", "//twitter.com/", "//x.com/", "medium.com/", "ted.com/"),
    *("videolectures.net/", "techtalks.tv/"),
)
"""Where programs, films and posts are."""
_FEWEST = 3
"""Words of the title, of which further authors stand for one each."""
_LONGEST = 200
"""Characters of what names the authors and where they work."""
_CONFIDENCE = 0.6
"""Less than rules report on: that it is a work, and of these authors, is a guess."""


def may_be_authored(entry: Entry) -> bool:
    """Whether up to eight authors, and no more than a bracket, stand behind the linked title of a page."""
    behind, link = entry.description, entry.link
    if link is None or not behind or len(behind) > _LONGEST:
        return False
    announced = behind.lstrip(", ").startswith(("by ", "By "))
    if not (announced or (entry.separator.strip() in _DASHES and behind[0].isupper())):
        return False
    found = _AUTHORS.fullmatch(_ET_AL.sub("", _ASIDE.sub("", behind.lstrip(", "))))
    return (
        found is not None
        and len(entry.title.split()) + found["names"].count(",") >= _FEWEST
        and link.text.strip() == entry.title
        and _are_persons(found["names"])
        and not _says_otherwise(" ".join((entry.title, *_ASIDE.findall(behind))))
        and not any(site in link.url for site in _OTHER_SITES)
        and kind(identity(link.url)) == "page"
    )


def read_authored(entry: Entry, passage: Passage) -> Draft | None:
    """The title and the authors of an entry that `may_be_authored`."""
    link = next((mark for mark in passage.marks if mark.kind == "link"), None)
    parted = _PARTED_BY.match(passage.text, link.end) if link else None
    if link is None or parted is None:
        return None
    names = passage.text
    draft = Draft("list", title=trimmed(passage.text, link.start, link.end, " .,:"))
    for aside in _ASIDE.finditer(passage.text, parted.end()):
        names = names[: aside.start()] + " " * len(aside.group()) + names[aside.end() :]
    draft.authors = read_names(names, *trimmed(names, parted.end(), len(names), " ."))
    draft.confidence = _CONFIDENCE
    return draft


def _are_persons(text: str) -> bool:
    names = [_SUFFIX.sub("", name) for name in _NAMES.split(text)]
    return all(map(is_person, names)) and any(map(is_known_person, names))


def _says_otherwise(text: str) -> bool:
    return is_person(text.strip()) or not _OTHERWISE.isdisjoint(
        word.strip(".,:;!?").lower() for word in text.split()
    )
