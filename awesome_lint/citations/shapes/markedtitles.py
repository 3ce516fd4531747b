"""What the markup of an entry says of its title: a link or bold text that names it, a label before it."""

from __future__ import annotations

from ...identity import identity, kind
from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import trimmed
from ..passage import Mark, Passage
from ..people.authorkeys import is_author_key
from ..people.authors import are_authors
from ..people.persons import is_known_person, is_person
from ..publication.issued import read_issued
from ..publication.publishers import publishers
from ..styles.quotes import quoted_title
from .linktexts import is_document, is_form
from .plaintitles import title_stop

_BEFORE_QUOTE = Pattern(r"(?: [-–—]|[:,]) (?=[\"“])")
_BETWEEN_LINKS = Pattern(r"(?: ?(?:[-–—:|,]|\[[^\[\]]{1,60}\]|\([^()]{1,60}\))){0,4} ?[\[(]?")
"""A divider, and what a list tells of a program: `[ChoirNet](code) - [R, Python] - [A title](doi)`."""
_AUTHORS_AT_END = Pattern(r", (?:[^\s,.:]{1,30} ){1,3}et al\b")
_KEY_WORDS = 4
_NAME_WORDS = 2
_TAG_WORDS = 6
_FEW_WORDS = 3
_TITLE_CASE = 0.75
"""The least share of capitals among the long words of a title."""


def naming_marks(passage: Passage, start: int, end: int) -> list[Mark]:
    """The first link that names a work, else the first bold text of some words."""
    text = passage.text
    marks = [mark for mark in passage.marks if start <= mark.start < end and mark.end <= end]
    links = [mark for mark in marks if mark.kind == "link" and _names_work(text[mark.start : mark.end])]
    links = [mark for mark in links if not _is_tag_behind(text, start, mark)]
    bold = [
        mark for mark in marks if mark.kind == "strong" and _names_work(text[mark.start : mark.end], words=3)
    ]
    if len(links) > 1 and _names_the_work_of(passage, links[0], links[1]):
        return links[1:2]
    return (links or bold)[:1]


def _names_the_work_of(passage: Passage, name: Mark, paper: Mark) -> bool:
    """Whether the second of two links is the paper of the first: `[ChoirNet](code) - [A title](doi)`."""
    text = passage.text
    short = count_words(text[name.start : name.end]) <= _NAME_WORDS
    title = text[paper.start : paper.end]
    long = count_words(title) >= _FEW_WORDS and " et al" not in title
    return (
        short
        and long
        and not _leads_to_paper(name)
        and _leads_to_paper(paper)
        and _BETWEEN_LINKS.fullmatch(text, name.end, paper.start) is not None
    )


def _leads_to_paper(mark: Mark) -> bool:
    return mark.link is not None and kind(identity(mark.link.url)) == "paper"


def _is_tag_behind(text: str, start: int, link: Mark) -> bool:
    """Whether a link in brackets stands behind a title, as in `A title of some words [[IEEE Access]](…)`."""
    bracketed = text[max(start, link.start - 1) : link.start + 1].startswith("[") or text[link.start] == "["
    words = text[start : link.start].strip(" [").split()
    few = count_words(text[link.start : link.end]) <= _TAG_WORDS
    return (
        bracketed
        and few
        and count_words(" ".join(words)) >= _FEW_WORDS
        and not words[-1].endswith((",", ":", "."))
    )


def _names_work(link_text: str, words: int = 1) -> bool:
    if (
        count_words(link_text) < words
        or is_form(link_text)
        or is_author_key(link_text)
        or (link_text.removesuffix(".").endswith(" et al") and count_words(link_text) <= _KEY_WORDS)
        or link_text.startswith(("http://", "https://", "www."))
    ):
        return False
    issued = read_issued(link_text, 0, len(link_text))
    return issued is None or issued.year is None


def title_in_italics(passage: Passage, start: int, end: int) -> Mark | None:
    """The title in `Mina Rossi, Lin Wei, *A title of some words*, arXiv`."""
    text = passage.text
    for mark in passage.marks:
        if mark.kind == "emphasis" and start < mark.start and mark.end <= end:
            long = count_words(text[mark.start : mark.end]) > 2
            if not long or read_issued(text, mark.start, mark.end):
                return None
            named = are_authors(passage, start, mark.start) or _is_author(text, start, mark, end)
            return mark if named else None
    return None


def _is_author(text: str, start: int, title: Mark, end: int) -> bool:
    """Whether one person stands before a title in italics: known, or with a publisher behind it."""
    name = text[start : title.start].rstrip(" .,:")
    return is_known_person(name) or (is_person(name) and any(publishers(text, title.end, end)))


def after_label(passage: Passage, mark: Mark, end: int) -> int | None:
    """Where the title begins if the mark is a label before it, as in `**BioBERT**: A Pre-trained …`."""
    text = passage.text
    words = count_words(text[mark.start : mark.end])
    bracketed = text[mark.start] == "[" and text[mark.end - 1] == "]"
    inside = text[mark.start : mark.end].rstrip().endswith((":", "："))
    behind = text[mark.end : mark.end + 2].strip()[:1]
    colon = inside or behind in (":", "：", "-", "–")
    at = mark.end
    while at < end and text[at] in " :：-–|":
        at += 1
    stop = title_stop(text, at, end)
    following = count_words(text[at : stop.start() if stop else end])
    needed = 1 if bracketed else 2 if colon else 4
    return at if words <= (5 if colon else 2) and following >= needed else None


def after_linked_label(passage: Passage, named: Mark, end: int) -> int | None:
    """Where the title begins in `[MoCo](code): Momentum contrast … [[paper]](…)`.

    Without such a link, what follows is a title where it is written as one, and a paper is linked.
    """
    text = passage.text
    if not text.startswith(": ", named.end) or count_words(text[named.start : named.end]) > 2:
        return None
    documents = (mark for mark in passage.marks if mark.kind == "link" and named.end < mark.start < end)
    if any(is_document(text[mark.start : mark.end]) for mark in documents):
        return after_label(passage, named, end)
    written = is_written_as_title(passage, named.end + 2, end)
    return after_label(passage, named, end) if written and _leads_to_paper(named) else None


def subtitle_end(passage: Passage, named: Mark, end: int) -> int:
    """Where the title ends that goes on behind its link: `[Choirs in Halls](…): A Survey, Rossi et al.`"""
    text = passage.text
    few = count_words(text[named.start : named.end]) <= _NAME_WORDS  # so that it is a label
    if few or named.kind != "link" or not text.startswith(": ", named.end):
        return named.end
    line_end = text.find("\n", named.end, end)
    authors = _AUTHORS_AT_END.search(text, named.end, end if line_end < 0 else line_end)
    rest = text[named.end + 2 : authors.start()] if authors else ""
    words = [word for word in rest.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    written = rest[:1].isupper() and words and capitals >= _TITLE_CASE * len(words)
    return authors.start() if authors and written else named.end


def quoted_behind(passage: Passage, named: Mark, end: int) -> tuple[Span, int] | None:
    """The title in `[MoCo](https://moco.org) - "Momentum contrast for learning", Mina Rossi, CVPR 2020`."""
    text = passage.text
    divider = _BEFORE_QUOTE.match(text, named.end, end)
    if divider is None or named.kind != "link" or len(text[named.start : named.end].split()) > 2:
        return None
    quoted = quoted_title(text, divider.end(), end)
    return quoted if quoted and len(text[slice(*quoted[0])].split()) >= _FEW_WORDS else None


def is_written_as_title(passage: Passage, start: int, end: int) -> bool:
    """Whether what begins here, up to a bracket, comma or dash, is in title case."""
    stop = title_stop(passage.text, start, end)
    return is_title_case(passage.text[start : stop.start() if stop else end])


def is_title_case(text: str) -> bool:
    """Whether nearly all long words are capitalised, and no sentence ends."""
    words = [word for word in text.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capitals >= _TITLE_CASE * len(words) and not text.endswith((".", "!"))


def inner(passage: Passage, start: int, end: int) -> Span:
    """The title inside a mark, without quotes around it."""
    span = trimmed(passage.text, start, end, " *_`")
    quoted = quoted_title(passage.text, *span)
    if quoted and not passage.text[quoted[1] : span.end].strip(" .,"):
        return quoted[0]
    return trimmed(passage.text, *span, " .,:：")
