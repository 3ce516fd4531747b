"""arXiv: preprints by id, 50 a request, one request in three seconds over one connection.

Format and limits: https://info.arxiv.org/help/api/user-manual.html. Entries come in any order, an id
that is not known is left out, a malformed one makes an entry whose title is `Error`.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from ..identity import identity
from ..model import Record
from ..pattern import Pattern
from .client import Client, UnavailableError
from .fields import words, years
from .people import person

PAUSE = 3.0
SIZE = 50
_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"
# "withdrawn from ICLR" is no withdrawal from arXiv, nor is that of another paper or of a claim
_WORK = r"(?:paper|article|submission|manuscript|preprint|work|version)"
_ELSEWHERE = r"(?! (?:from|at) (?!(?:the )?arxiv))"
_AUXILIARIES = r"(?: (?:has|have|had|is|was|been|being|now|hereby|therefore|temporarily)){0,5}"
_WITHDRAWN = Pattern(
    rf"\b{_WORK}\b(?: \([^()]{{1,40}}\)| arxiv:\S{{1,30}})?"
    rf"{_AUXILIARIES} withdrawn\b{_ELSEWHERE}"
    r"|^\W{0,9}withdrawn(?:\W{0,9}$|\W{0,9}[.,;:]| from (?:the )?arxiv|"
    r" (?:by|due|because|as|since|owing|pending|until|for)\b)"
    r"|\bwithdrawn by (?:the )?(?:authors?|arxiv)\b"
    r"|\b(?:authors?|we|i) (?:have |has |hereby )?withdr(?:aw|ew|awn) "
    rf"(?:this|the|our|my) {_WORK}\b{_ELSEWHERE}",
    re.IGNORECASE,
)
_LONGEST = 2000  # characters: what arXiv lets an abstract have
_ARXIV_DOI = "10.48550/"


def fetch(client: Client, keys: Sequence[str]) -> dict[str, list[Record]]:
    """The records of identities `arxiv:…`. An id that is left out is not in the answer: arXiv may know it."""
    ids = [key.removeprefix("arxiv:") for key in keys]
    parameters: dict[str, str | int] = {"id_list": ",".join(ids), "max_results": len(ids)}
    records = (_record(entry) for entry in _feed(client.get("/api/query", params=parameters).text))
    return {record.key: [record] for record in records if record is not None and record.key in keys}


def _feed(text: str) -> list[ET.Element]:
    """The entries of a feed. Raises `UnavailableError` for whatever else was answered."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnavailableError("answered something that is no Atom feed")
    try:
        root = ET.fromstring(text)  # noqa: S314 - without a DOCTYPE there are no entities to expand
    except ET.ParseError:
        raise UnavailableError("answered something that is no Atom feed") from None
    if root.tag != _ATOM + "feed":
        raise UnavailableError("answered something that is no Atom feed")
    return root.findall(_ATOM + "entry")


def _record(entry: ET.Element) -> Record | None:
    key = identity(_text(entry, _ATOM + "id"))
    title = _text(entry, _ATOM + "title")
    if not key.startswith("arxiv:") or title == "Error":
        return None
    name = key.removeprefix("arxiv:")
    doi = _text(entry, _ARXIV + "doi").lower()
    names = (_text(author, _ATOM + "name") for author in entry.findall(_ATOM + "author"))
    dates = (_text(entry, _ATOM + name)[:4] for name in ("published", "updated"))
    return Record(
        key,
        "https://arxiv.org/abs/" + name,
        title,
        tuple(person(name) for name in names if name),
        tuple(sorted(set(years(*dates)))),
        container="arXiv",
        preprint=True,
        formal="" if doi.startswith(_ARXIV_DOI) else doi,
        withdrawn=f"withdrawn: https://arxiv.org/abs/{name}" if _is_withdrawn(entry) else "",
        abstract=_text(entry, _ATOM + "summary")[:_LONGEST],
    )


def _is_withdrawn(entry: ET.Element) -> bool:
    texts = (_text(entry, _ARXIV + "comment"), _text(entry, _ATOM + "summary")[:200])
    return any(map(_WITHDRAWN.search, texts))


def _text(element: ET.Element, name: str) -> str:
    return words(element.findtext(name))
