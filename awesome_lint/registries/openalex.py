"""OpenAlex: works by DOI that neither Crossref nor DataCite told of, 50 a request; only with a key.

Format and limits (100 requests a second, a budget a day): https://docs.openalex.org.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..identity import identity
from ..model import Record
from .client import Client, UndocumentedError
from .fields import items, mapping, words, years
from .people import person

PAUSE = 0.1
SIZE = 50


def by_doi(client: Client, dois: Sequence[str]) -> dict[str, list[Record]]:
    """The records of DOIs in lower case; an empty list for one that OpenAlex does not have."""
    parameters = {"filter": "doi:" + "|".join(dois), "per_page": str(len(dois)), **client.contact}
    found = mapping(client.get("/works", params=parameters).json()).get("results")
    if not isinstance(found, list):
        raise UndocumentedError
    records = {record.doi: [record] for item in found if (record := _record(mapping(item))).doi}
    return {doi: records.get(doi, []) for doi in dois}


def _record(work: dict[str, Any]) -> Record:
    doi = words(work.get("doi")).lower().rpartition("doi.org/")[2]
    place = mapping(work.get("primary_location"))
    names = (words(mapping(each).get("raw_author_name")) for each in items(work.get("authorships")))
    url = words(work.get("id"))
    return Record(
        identity("doi:" + doi),
        url,
        words(work.get("title")),
        tuple(person(name) for name in names if name),
        tuple(years(work.get("publication_year"))),
        words(mapping(place.get("source")).get("display_name")),
        doi=doi,
        preprint=work.get("type") == "preprint",
        withdrawn=f"retracted: {url}" if work.get("is_retracted") is True else "",
    )
