"""dblp: the published versions of computer science by title, 50 a SPARQL query.

Schema: https://dblp.org/rdf/docu/. Titles end with a full stop, and are found only as they are written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..identity import identity
from ..model import Person, Record
from .client import Client, UndocumentedError
from .fields import mapping, words, years
from .people import person

PAUSE = 1.0
SIZE = 50
_PREPRINTS = ("CoRR", "arXiv")
_QUERY = """PREFIX dblp: <https://dblp.org/rdf/schema#>
SELECT ?pub ?title ?year ?venue ?doi ?pages ?author WHERE {{
  VALUES ?title {{ {titles} }}
  ?pub dblp:title ?title ; dblp:yearOfPublication ?year .
  OPTIONAL {{ ?pub dblp:publishedIn ?venue }}
  OPTIONAL {{ ?pub dblp:doi ?doi }}
  OPTIONAL {{ ?pub dblp:pagination ?pages }}
  OPTIONAL {{ ?pub dblp:hasSignature ?signature .
             ?signature dblp:signatureOrdinal 1 ; dblp:signatureDblpName ?author }}
}}"""


def by_title(client: Client, titles: Sequence[str]) -> dict[str, list[Record]]:
    """The publications of each title; of the authors, the first at most."""
    query = _QUERY.format(titles=" ".join(map(_literal, titles)))
    answer = client.post(
        client.base + "/sparql", data={"query": query}, headers={"Accept": "application/sparql-results+json"}
    )
    found = mapping(mapping(answer.json()).get("results")).get("bindings")
    if not isinstance(found, list):
        raise UndocumentedError
    records: dict[str, list[Record]] = defaultdict(list)
    for binding in map(mapping, found):
        record = _record({name: words(mapping(value).get("value")) for name, value in binding.items()})
        records[_folded(record.title)].append(record)
    return {title: records[_folded(title)] for title in titles}


def _literal(title: str) -> str:
    """A SPARQL string: what could end it is escaped, and there is no line end in it."""
    text = " ".join(title.split()).rstrip(".").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}."'


def _folded(title: str) -> str:
    return " ".join(title.split()).rstrip(".").casefold()


def _record(fields: dict[str, str]) -> Record:
    doi = fields.get("doi", "").lower().rpartition("doi.org/")[2]
    url = fields.get("pub", "")
    venue = fields.get("venue", "")
    author = person(fields.get("author", ""))
    return Record(
        identity("doi:" + doi) if doi else url,
        url,
        fields.get("title", "").removesuffix("."),
        (author,) if author != Person("") else (),
        tuple(years(fields.get("year", ""))),
        venue,
        fields.get("pages", ""),
        doi,
        preprint=venue.startswith(_PREPRINTS) or "/journals/corr/" in url,
    )
