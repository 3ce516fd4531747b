"""What the fake registries hold: papers and repositories, each in the forms that a registry has of it."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Work:
    """A paper. `crossref`, `dblp` and `datacite` say where it is listed besides arXiv; `authors` are
    pairs of family and given name; `updates` the pairs of type and DOI in Crossref's `updated-by`."""

    title: str
    authors: tuple[tuple[str, str], ...]
    year: int
    doi: str = ""
    arxiv: str = ""
    container: str = ""
    kind: str = "proceedings-article"
    crossref: bool = True
    dblp: bool = False
    datacite: bool = False
    online: int = 0
    comment: str = ""
    formal: str = ""
    preprint_of: str = ""
    updates: tuple[tuple[str, str], ...] = ()
    update_to: str = ""
    updated: int = 0
    abstract: str = " … "
    volume: str = ""
    page: str = ""

    @property
    def names(self) -> list[str]:
        return [f"{given} {family}".strip() for family, given in self.authors]


def atom(work: Work) -> str:
    """As arXiv's API has it, title broken over two lines."""
    title = html.escape(work.title).replace(" ", "\n  ", 1)
    authors = "".join(f"<author><name>{html.escape(name)}</name></author>" for name in work.names)
    doi = f"<arxiv:doi>{work.formal}</arxiv:doi>" if work.formal else ""
    comment = f"<arxiv:comment>{html.escape(work.comment)}</arxiv:comment>" if work.comment else ""
    return (
        f"<entry><id>http://arxiv.org/abs/{work.arxiv}v2</id>"
        f"<updated>{work.updated or work.year}-08-10T09:11:44Z</updated>"
        f"<published>{work.year}-05-14T17:02:15Z</published><title>{title}</title><summary>{work.abstract}</summary>"
        f"{authors}{doi}{comment}</entry>"
    )


def crossref(work: Work) -> dict[str, Any]:
    found: dict[str, Any] = {
        "DOI": work.doi.upper() if work.year % 2 else work.doi,
        "type": work.kind,
        "title": [work.title],
        "author": [{"family": family, "given": given} for family, given in work.authors],
        "issued": {"date-parts": [[work.year, 3]]},
        "container-title": [work.container] if work.container else [],
        "relation": {},
    }
    if work.volume:
        found |= {"volume": work.volume, "page": work.page}
    if work.online:
        found["published-online"] = {"date-parts": [[work.online, 11, 2]]}
    if work.preprint_of:
        found["relation"] = {"is-preprint-of": [{"id-type": "doi", "id": work.preprint_of}]}
    if work.updates:
        found["updated-by"] = [{"type": kind, "DOI": doi} for kind, doi in work.updates]
    if work.update_to:
        found["update-to"] = [{"type": "erratum", "DOI": work.update_to}]
    return found


def datacite(work: Work) -> dict[str, Any]:
    creators = [{"name": f"{f}, {g}", "familyName": f, "givenName": g} for f, g in work.authors]
    return {
        "id": work.doi,
        "attributes": {
            "doi": work.doi,
            "titles": [{"title": work.title}],
            "creators": creators,
            "publisher": work.container,
            "publicationYear": work.year,
        },
    }


def dblp(work: Work) -> dict[str, Any]:
    key = "".join(family for family, _ in work.authors[:1]) + str(work.year)
    fields = {
        "pub": f"https://dblp.org/rec/conf/x/{key}",
        "title": work.title + ".",
        "year": str(work.year),
        "venue": work.container,
        "author": work.names[0] + " 0001",
    }
    if work.doi:
        fields["doi"] = "https://doi.org/" + work.doi.upper()
    return {name: {"type": "literal", "value": value} for name, value in fields.items()}


@dataclass(frozen=True)
class Repository:
    """A repository by the name of today."""

    name: str
    archived: bool = False
    pushed: str = "2026-01-02T03:04:05Z"
