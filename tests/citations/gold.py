"""The hand-written sets, and how a citation is held against them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import NamedTuple

from awesome_lint.document import parse
from awesome_lint.model import Citation

_HERE = Path(__file__).parent
_VENUE_LEAD = re.compile(r"^(?:in |proc |proceedings of (?:the )?)+")


class Gold(NamedTuple):
    """Markdown, its style where it has one, and the fields that must be read from it."""

    markdown: str
    style: str | None
    authors: tuple[str, ...]
    title: str
    container: str
    year: str


def references() -> list[Gold]:
    """Full references over thirteen styles, each as the item of a list."""
    return [_gold("- " + item["text"], item) for item in _load("references.toml")["reference"]]


def list_shapes() -> list[Gold]:
    return [_gold(item["markdown"], item) for item in _load("list_shapes.toml")["shape"]]


def _load(name: str) -> dict[str, list[dict[str, str]]]:
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))


def _gold(markdown: str, item: dict[str, str]) -> Gold:
    authors = tuple(filter(None, item.get("authors", "").split(";")))
    return Gold(
        markdown,
        item.get("style"),
        authors,
        item["title"],
        item.get("container", ""),
        item.get("year", ""),
    )


def cited(markdown: str) -> Citation | None:
    """The citation of the only entry of a text, or of the last row of a table."""
    citations = parse("README.md", markdown).citations
    return citations[-1] if citations else None


def fold(text: str) -> str:
    """Words without case, accents and punctuation: how two readings of a field are compared."""
    folded = unicodedata.normalize("NFKD", text)
    return " ".join(re.findall(r"\w+", "".join(c for c in folded if not unicodedata.combining(c)).casefold()))


def wrong_fields(citation: Citation | None, gold: Gold) -> list[str]:
    """The names of the fields that were not read as they must be."""
    if citation is None:
        return ["citation"]
    container = citation.container.text if citation.container else ""
    year = citation.year.text if citation.year else ""
    checks = {
        "authors": [fold(author.family) for author in citation.authors]
        == [fold(name) for name in gold.authors],
        "title": fold(citation.title.text) == fold(gold.title),
        "container": _VENUE_LEAD.sub("", fold(container)) == _VENUE_LEAD.sub("", fold(gold.container)),
        "year": year == gold.year,
    }
    return [name for name, right in checks.items() if not right]
