"""What the leaves of a document hold, gathered in document order while they are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ..model import Image, Inline, Link, Span, Tag


class RawHeading(NamedTuple):
    """A heading before its slug is known; `text` is not trimmed, because GitHub's slugs are not."""

    span: Span
    level: int
    text: str
    text_span: Span
    style: Literal["atx", "setext", "html"]


@dataclass(slots=True)
class Found:
    """A link keeps its place with None until what it encloses has been read.

    `used` and `footnotes` are the normalised labels of the definitions and footnotes referred to.
    """

    links: list[Link | None] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    texts: list[Inline] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)
    headings: list[RawHeading] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    footnotes: set[str] = field(default_factory=set)
