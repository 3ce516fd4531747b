"""The text of an entry → Citation, and back: `write` prints it in a style, in BibTeX and in CSL-JSON.

Reading goes from the surest sign to the weakest. `shapes` asks the Markdown structure of items and rows,
`styles` is the grammar of references, `shapes.embedded` finds such a reference between label and links,
`entries` chooses, and `judgement` says whether a work is cited at all. `people` knows authors and
`publication` what tells where a work came out; `works` compares what was read. Reading works on a `Passage`,
rendered text that knows where each of its characters stands in the file, and fills a `Draft`, of which
`assembly` makes the `Citation`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Citation, Entry, Span
from ..script import count_words
from .draft import Draft, Names
from .entries import read_citation, reads_as_reference
from .judgement import is_authored_page, is_bare, is_merely_dated
from .passage import plain
from .people.authorkeys import is_author_key
from .people.authors import are_authors, read_authors
from .people.organizations import is_group
from .people.persons import all_persons, may_be_person
from .people.persons import is_person as reads_as_person
from .publication.issued import read_issued
from .publication.publishers import publishers
from .shapes.chunks import read_chunks
from .shapes.icons import after_icons
from .shapes.linktexts import is_form
from .shapes.roles import lists_works, names_field_abroad, role_of
from .styles.grammar import LONGEST
from .styles.quotes import OPENING

__all__ = [
    "after_icons",
    "is_author_key",
    "is_form",
    "lists_works",
    "names_field_abroad",
    "names_publisher",
    "read_citations",
    "reads_as_authors",
    "reads_as_details",
    "reads_as_issue",
    "reads_as_person",
    "reads_as_reference",
    "role_of",
    "tells_authors",
]

_FEW_WORDS = 6
"""Words that venue and date take behind the authors, and a title besides does not."""
_VENUE_WORDS = 10
"""Words of the longest venue behind authors: more are a title with a venue."""
_FILLERS = 3
"""Words that may stand before it: `et al. Proc. of`."""
_COMMAS = 2
"""Commas at most between the authors and the date: `Lin Wei, Journal of Choirs, 2019`."""
_ACADEMIC = 3
"""Citations with more than a title that a list needs before a title alone is taken for a citation."""
_RARE = 10
"""Entries of a list to one of its papers, beyond which it is no academic one."""


def read_citations(entries: Sequence[Entry], source: str) -> tuple[Citation, ...]:
    """The citations of the entries of a file with this text, in their order.

    What may be no work of science counts only in a list that cites such works too: a title alone without
    any link, unless the list has nothing else, and a title with no more than a year: a film has that too.
    A page with no more than its authors counts where such works are no rare thing in the list.
    """
    found = [citation for entry in entries if (citation := read_citation(entry, source))]
    bare, dated = sum(map(is_bare, found)), sum(map(is_merely_dated, found))
    papers = len(found) - bare - dated - sum(map(is_authored_page, found))
    only = len(found) == len(entries)
    if not only and (papers < _ACADEMIC or _RARE * papers < len(entries)):
        found = [each for each in found if not is_authored_page(each)]
    if papers >= max(_ACADEMIC, bare + dated):
        return tuple(found)
    return tuple(each for each in found if not is_merely_dated(each) and (only or not is_bare(each)))


def reads_as_details(text: str) -> bool:
    """Whether a rendered text tells of authors, or of venue and date and of nothing else."""
    if len(text) > LONGEST:
        return False
    passage, draft = plain(text), Draft("list")
    understood = read_chunks(passage, 0, len(passage.text), draft)
    if names := draft.authors.names:
        return understood or len(text[names[-1].span.end :].split()) <= _FEW_WORDS
    return understood and bool(draft.container or draft.year)


def tells_authors(text: str) -> bool:
    """Whether a rendered text tells of authors, be it with a venue of any name and date, and that is all."""
    if len(text) > LONGEST or OPENING.search(text):
        return False
    passage, draft = plain(text), Draft("list")
    if read_chunks(passage, 0, len(passage.text), draft) and _end_with_person(draft.authors):
        venue = draft.container or Span(len(passage.text), len(passage.text))
        between = passage.text[draft.authors.names[-1].span.end : venue.start]
        return count_words(between) <= _FILLERS and count_words(passage.text[slice(*venue)]) <= _VENUE_WORDS
    end = len(passage.text)
    for _ in range(_COMMAS):
        end = max(passage.text.rfind(", ", 0, end), 0)
        issued = read_issued(passage.text, end, len(passage.text), bracketed=True)
        if issued and issued.year and issued.container:
            few = count_words(passage.text[slice(*issued.container)]) <= _FEW_WORDS
            return few and _end_with_person(read_authors(passage, 0, end))
    return False


def _end_with_person(authors: Names | None) -> bool:
    """Whether there are authors, and the last is one: what else stands behind them may be the title."""
    if authors is None or not authors.names:
        return False
    last = authors.names[-1].whole
    return authors.truncated or is_group(last) or may_be_person(last)


def reads_as_issue(text: str) -> bool:
    """Whether a rendered text tells the year, with venue or authors, and nothing else: `SIGMOD 2018`."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return False
    passage, draft = plain(text), Draft("list")
    understood = read_chunks(passage, 0, len(passage.text), draft) and draft.year is not None
    return understood and all_persons(draft.authors)


def names_publisher(text: str) -> bool:
    """Whether the name of a publisher stands in a text, set apart by punctuation."""
    return any(publishers(text, 0, len(text)))


def reads_as_authors(text: str) -> bool:
    """Whether a rendered text is an author list and nothing else."""
    passage = plain(text)
    return are_authors(passage, 0, len(passage.text))
