"""What the styles share: names with initials, ranges of pages, parts joined by punctuation."""

from __future__ import annotations

import re

from ...identity import identity, kind
from ...model import Author, Citation, Part
from ...pattern import Pattern
from ..people.cjknames import is_cjk
from ..people.surnames import PARTICLES, is_suffix
from ..works.kinds import kind_of

_DASHES = Pattern(r"(?<=\w) ?[-–—‐‑−]{1,3} ?(?=\w)")
_WORD = Pattern(r"[^\W\d_]+")
_INSIDE = Pattern(r"(?:\b[Ii]n:? (?:the )?|//\s?)$")
_DOCTORAL = Pattern(r"\bdoctoral\b|\bph\.? ?d\b", re.IGNORECASE)
_MASTERS = Pattern(r"\b(?:master[’']?s?|m\. ?s\.|m\.?sc\.?) (?:thesis|dissertation)", re.IGNORECASE)
_ARTICLE_NUMBER = Pattern(r"[A-Za-z]?\d{5,9}|[A-Za-z]\d{1,9}|\d{1,6}:\d{1,4}")


def text_of(part: Part | None) -> str:
    return part.text if part else ""


# --- names ---------------------------------------------------------------------------------------


def initials(author: Author) -> str:
    """`Kong Aik` and `KA` become `K. A.`; initials keep their hyphens."""
    letters = []
    for word in re.findall(r"[^\W\d_.]+|-", given_name(author).replace("‐", "-")):
        letters += list(word) if word.isupper() and len(word) <= 3 else [word[0]]
    spaced = " ".join(letter if letter == "-" else letter + "." for letter in letters)
    return spaced.replace(" - ", "-")


def suffix(author: Author) -> str:
    """`Jr.`, where the given name ends in it."""
    return _given(author)[1]


def given_name(author: Author) -> str:
    """The given name without what `suffix` has; a period that a list doubled (`G..`) is one."""
    return re.sub(r"\.{2,}", ".", _given(author)[0])


def _given(author: Author) -> tuple[str, str]:
    given, _, last = author.given.rpartition(", ")
    return (given, last) if given and is_suffix(last) else (author.given, "")


def family(author: Author) -> str:
    """The family name; of a person's in capitals, as GB/T 7714 has them, `van den Oord` and `McNeil`."""
    if not author.given or not author.family.isupper() or len(author.family) < 2:
        return author.family
    words = (
        word.lower() if word.lower() in PARTICLES else _WORD.sub(lambda match: match[0].capitalize(), word)
        for word in author.family.split(" ")
    )
    return re.sub(r"\bMc(\w)", lambda match: "Mc" + match[1].upper(), " ".join(words))


def inverted(author: Author) -> str:
    """`He, K.`, `King, M. L., Jr.`, `OpenAI`; no comma in a name of Chinese script."""
    if is_east_asian(author):
        return author.family + author.given
    return ", ".join(filter(None, (family(author), initials(author), suffix(author))))


def is_east_asian(author: Author) -> bool:
    """Whether the name is written in Chinese, Japanese or Korean script: family name first, and no comma."""
    return is_cjk(author.family)


def listed(names: list[str], last: str) -> str:
    """`A`, `A, and B`: names apart by commas, with `last` before the last one."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{last}{names[-1]}"


# --- places --------------------------------------------------------------------------------------


def pages(citation: Citation, dash: str) -> str:
    return _DASHES.sub(dash, text_of(citation.pages))


def numbered_pages(citation: Citation, dash: str) -> str:
    """`pp. 770–778`, `p. 5`."""
    text = pages(citation, dash)
    return f"{'pp.' if dash in text or ',' in text else 'p.'} {text}" if text else ""


def has_article_number(citation: Citation) -> bool:
    """Whether what stands for the pages is an article's number: `101027`, `e0123456`."""
    return bool(_ARTICLE_NUMBER.fullmatch(text_of(citation.pages)))


def issue_in_brackets(citation: Citation) -> str:
    """`25(7)`, `25`, or nothing."""
    issue = f"({citation.issue.text})" if citation.issue else ""
    return text_of(citation.volume) + issue if citation.volume else ""


def venue(citation: Citation) -> str:
    """The container and its place."""
    return ", ".join(filter(None, (text_of(citation.container), text_of(citation.place))))


def is_part(citation: Citation) -> bool:
    """Whether the work stands in its container as a chapter does: by its kind, or as it says `In`."""
    if citation.container is None or kind_of(citation) == "article-journal":
        return False
    before = citation.raw.partition(citation.container.text)[0]
    return kind_of(citation) == "paper-conference" or _INSIDE.search(before) is not None


def is_chapter(citation: Citation) -> bool:
    """Whether it stands in a book that is no conference's."""
    return kind_of(citation) == "document" and citation.publisher is not None and is_part(citation)


# --- kinds ---------------------------------------------------------------------------------------


def is_preprint(citation: Citation) -> bool:
    return citation.arxiv is not None and text_of(citation.container).lower() in ("", "arxiv", "corr")


def degree(citation: Citation) -> str:
    """What a thesis was written for, `doctoral` or `master`; "" where it does not say so."""
    if _DOCTORAL.search(citation.raw):
        return "doctoral"
    return "master" if _MASTERS.search(citation.raw) else ""


def ended(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    return text if text.endswith((".", "?", "!", "？", "！", "。")) else text + "."


def page_address(citation: Citation) -> str:
    """The address of a page, where the reference itself has one that is not its DOI's."""
    url = text_of(citation.url)
    return "" if url not in citation.raw or (citation.doi and citation.doi.text in url) else url


def linked_doi(citation: Citation) -> str:
    """The DOI of the reference, else that of the paper that its link leads to."""
    if citation.doi or citation.url is None:
        return text_of(citation.doi)
    key = identity(citation.url.text)
    return key.removeprefix("doi:") if key.startswith("doi:") and kind(key) == "paper" else ""
