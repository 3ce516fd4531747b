"""Crossref: articles by DOI, 20 a request, and by a search for citations without any.

Limits since December 2025, for lists and searches: 3 requests a second for those who give a mail
address, else 1. Format: https://github.com/CrossRef/rest-api-doc.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..identity import identity
from ..model import Record
from .client import Client, UndocumentedError
from .fields import first, items, mapping, words, years
from .people import csl

PAUSE = 1.0
PAUSE_POLITE = 0.34
SIZE = 20
_ROWS = 5
_SELECT = (
    "DOI,type,title,subtitle,author,issued,published-print,published-online,created,container-title,volume,page,"
    "article-number,event,relation,updated-by,update-to"
)
_DATES = ("issued", "published-print", "published-online")
_RETRACTIONS = ("retraction", "withdrawal", "removal", "partial_retraction")
_RETRACTED = ("retracted:", "retracted article:", "withdrawn:", "[retracted]", "retracted -")


def by_doi(client: Client, dois: Sequence[str]) -> dict[str, list[Record]]:
    """The records of DOIs in lower case; an empty list for one that Crossref does not have."""
    asked = ",".join(f"doi:{doi}" for doi in dois)
    records = _ask(client, {"filter": asked, "rows": len(dois)})
    found = {record.doi: [record] for record in records}
    return {doi: found.get(doi, []) for doi in dois}


def search(client: Client, texts: Sequence[str]) -> dict[str, list[Record]]:
    """The best records for the text of one citation, in no order to rely on."""
    (text,) = texts
    return {text: _ask(client, {"query.bibliographic": text, "rows": _ROWS})}


def _ask(client: Client, parameters: dict[str, str | int]) -> list[Record]:
    answer = client.get("/works", params={**parameters, "select": _SELECT, **client.contact})
    found = mapping(mapping(answer.json()).get("message")).get("items")
    if not isinstance(found, list):
        raise UndocumentedError
    return [_record(work) for item in found if (work := mapping(item)).get("DOI")]


def _record(work: dict[str, Any]) -> Record:
    doi = words(work.get("DOI")).lower()
    title = first(work.get("title"))
    subtitle = first(work.get("subtitle"))
    if subtitle and subtitle.casefold() not in title.casefold():
        title = f"{title}: {subtitle}"
    plain = _unmarked(title)
    return Record(
        identity("doi:" + doi),
        "https://doi.org/" + doi,
        plain,
        tuple(csl(author) for author in items(work.get("author"))),
        _years(work),
        first(work.get("container-title")),
        words(work.get("page")) or words(work.get("article-number")),
        doi,
        preprint=work.get("type") == "posted-content",
        formal=_formal(work),
        withdrawn=_withdrawn(work, marked=plain != title),
        notice=bool(items(work.get("update-to"))),
        volume=words(work.get("volume")),
    )


def _unmarked(title: str) -> str:
    """The title without the mark of a retraction."""
    for mark in _RETRACTED:
        if title.lower().startswith(mark):
            return title[len(mark) :].strip()
    return title


def _years(work: dict[str, Any]) -> tuple[int, ...]:
    """From early access to print, and the year of the conference."""
    named = [date for name in _DATES for date in _date(work.get(name))]
    named += _date(mapping(work.get("event")).get("start")) + years(first(work.get("container-title")))
    early = [year for year in _date(work.get("created")) if named and year < min(named)]
    return tuple(sorted({*named, *early}))


def _date(value: object) -> list[int]:
    return years(next(iter(items(next(iter(items(mapping(value).get("date-parts"))), []))), ""))


def _formal(work: dict[str, Any]) -> str:
    related = items(mapping(work.get("relation")).get("is-preprint-of"))
    dois = (
        words(mapping(each).get("id")).lower() for each in related if mapping(each).get("id-type") == "doi"
    )
    return next(dois, "")


def _withdrawn(work: dict[str, Any], marked: bool) -> str:
    """The notice of a retraction, or the record itself where only its title is marked so."""
    for update in map(mapping, items(work.get("updated-by"))):
        if update.get("type") in _RETRACTIONS:
            return f"retracted: https://doi.org/{words(update.get('DOI') or work['DOI']).lower()}"
    return f"retracted: https://doi.org/{words(work['DOI']).lower()}" if marked else ""
