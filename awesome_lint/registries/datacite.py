"""DataCite: works by DOI that Crossref does not register (data, Zenodo, theses), 25 a request.

Limit: 1,000 requests in five minutes for those who give a mail address. Format:
https://support.datacite.org/docs/api.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..identity import identity
from ..model import Person, Record
from .client import Client, UndocumentedError
from .fields import items, mapping, words, years
from .people import person

PAUSE = 0.5
SIZE = 25


def by_doi(client: Client, dois: Sequence[str]) -> dict[str, list[Record]]:
    """The records of DOIs in lower case; an empty list for one that DataCite does not have."""
    query = "doi:(" + " OR ".join(f'"{doi}"' for doi in dois) + ")"
    parameters: dict[str, str | int] = {"query": query, "page[size]": len(dois)}
    answer = client.get("/dois", params={**parameters, **client.contact})
    found = mapping(answer.json()).get("data")
    if not isinstance(found, list):
        raise UndocumentedError
    records = [_record(mapping(mapping(item).get("attributes"))) for item in found]
    by = {record.doi: [record] for record in records}
    return {doi: by.get(doi, []) for doi in dois}


def _record(work: dict[str, Any]) -> Record:
    doi = words(work.get("doi")).lower()
    titles = [words(mapping(title).get("title")) for title in items(work.get("titles"))]
    return Record(
        identity("doi:" + doi),
        "https://doi.org/" + doi,
        next(iter(titles), ""),
        tuple(_creator(mapping(creator)) for creator in items(work.get("creators"))),
        tuple(sorted(set(years(work.get("publicationYear"))))),
        words(work.get("publisher")),
        doi=doi,
        preprint=mapping(work.get("types")).get("resourceTypeGeneral") == "Preprint",
    )


def _creator(creator: dict[str, Any]) -> Person:
    family = words(creator.get("familyName"))
    return Person(family, words(creator.get("givenName"))) if family else person(words(creator.get("name")))
