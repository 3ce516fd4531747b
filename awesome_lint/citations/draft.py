"""A citation while it is read: each field a range of the passage's text."""

from collections.abc import Iterable
from typing import NamedTuple

from ..model import CitationStyle, Span

_CJK = "\u3000"


class NameDraft(NamedTuple):
    """An author as cited; `given` is empty for a corporate author and where none is written."""

    family: str
    given: str
    span: Span

    @property
    def whole(self) -> str:
        """Given and family name, in Chinese, Japanese and Korean script the other way round."""
        if self.family > _CJK:
            return self.family + self.given
        return f"{self.given} {self.family}".strip()


class Names:
    """An author list. `odd` counts the pieces that do not look like names."""

    odd = 0
    inverted_first = False
    inverted_last = False

    def __init__(self, names: Iterable[NameDraft] = (), truncated: bool = False) -> None:
        self.names = list(names)
        self.truncated = truncated


class Draft:
    """The fields of a citation as ranges of the passage's text, and how sure the reading is."""

    container: Span | None = None
    year: Span | None = None
    month: Span | None = None
    volume: Span | None = None
    issue: Span | None = None
    pages: Span | None = None
    publisher: Span | None = None
    place: Span | None = None
    doi: Span | None = None
    arxiv: Span | None = None
    url: Span | None = None
    label: Span | None = None
    body: Span | None = None
    confidence = 0.0
    guessed = False
    """Whether nothing but its place tells the venue from the end of the title."""
    surmised = False
    """Whether it is a guess that this is a work, or that a name, told by its place alone, is the author's."""
    named = False
    """Whether the list says that it is a paper, or a book of these authors."""

    def __init__(
        self,
        style: CitationStyle,
        authors: Names | None = None,
        title: Span | None = None,
        standalone: bool = False,
    ) -> None:
        """`standalone`: markup or an edition says that the work stands in no container, as a book does."""
        self.style = style
        self.authors = authors or Names()
        self.title = title
        self.standalone = standalone


def trimmed(text: str, start: int, end: int, characters: str = " ") -> Span:
    """The range without these characters at its ends."""
    while start < end and text[start] in characters:
        start += 1
    while end > start and text[end - 1] in characters:
        end -= 1
    return Span(start, end)
