"""What the leaves of a document hold, gathered in document order while they are read."""

from typing import Literal, NamedTuple

from ..model import Image, Inline, Link, Span, Tag


class RawHeading(NamedTuple):
    """A heading before its slug is known; `text` is not trimmed, because GitHub's slugs are not."""

    span: Span
    level: int
    text: str
    text_span: Span
    style: Literal["atx", "setext", "html"]


class Found:
    """A link keeps its place with None until what it encloses has been read.

    `used` and `footnotes` are the normalised labels of the definitions and footnotes referred to.
    """

    def __init__(self) -> None:
        self.links: list[Link | None] = []
        self.images: list[Image] = []
        self.tags: list[Tag] = []
        self.texts: list[Inline] = []
        self.code: list[Span] = []
        self.headings: list[RawHeading] = []
        self.used: set[str] = set()
        self.footnotes: set[str] = set()
