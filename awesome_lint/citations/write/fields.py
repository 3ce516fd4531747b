"""What the styles share: names with initials, ranges of pages, parts joined by punctuation."""

from __future__ import annotations

import re

from ...model import Author, Citation, Part
from ...pattern import Pattern
from ..surnames import is_cjk

_DASHES = Pattern(r"(?<=\w) ?[-–—‐‑−]{1,3} ?(?=\w)")


def text_of(part: Part | None) -> str:
    return part.text if part else ""


def initials(author: Author) -> str:
    """`Kong Aik` and `KA` become `K. A.`; initials keep their hyphens."""
    letters = []
    for word in re.findall(r"[^\W\d_.]+|-", author.given.replace("‐", "-")):
        letters += list(word) if word.isupper() and len(word) <= 3 else [word[0]]
    spaced = " ".join(letter if letter == "-" else letter + "." for letter in letters)
    return spaced.replace(" - ", "-")


def is_east_asian(author: Author) -> bool:
    """Whether the name is written in Chinese, Japanese or Korean script: family name first, and no comma."""
    return is_cjk(author.family)


def listed(names: list[str], last: str) -> str:
    """`A`, `A, and B`: names apart by commas, with `last` before the last one."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{last}{names[-1]}"


def pages(citation: Citation, dash: str) -> str:
    return _DASHES.sub(dash, text_of(citation.pages))


def issue_in_brackets(citation: Citation) -> str:
    """`25(7)`, `25`, or nothing."""
    issue = f"({citation.issue.text})" if citation.issue else ""
    return text_of(citation.volume) + issue if citation.volume else ""


def venue(citation: Citation) -> str:
    """The container and its place."""
    return ", ".join(filter(None, (text_of(citation.container), text_of(citation.place))))


def is_preprint(citation: Citation) -> bool:
    return citation.arxiv is not None and text_of(citation.container).lower() in ("", "arxiv", "corr")


def ended(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    return text if text.endswith((".", "?", "!")) else text + "."
