"""What each registry answers, in its documented format."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote

from rapidfuzz import fuzz

from .works import atom, crossref, datacite, dblp
from .world import World

_REPOSITORY = re.compile(r'(\w+): repository\(owner: "([^"]+)", name: "([^"]+)"\)')
_VALUES = re.compile(r"VALUES \?title \{(.*?)\}\n", re.DOTALL)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ARXIV_ID = re.compile(r"\d{4}\.\d{4,5}|[a-z-]+/\d{7}")


class Reply(NamedTuple):
    """A status, a body, and headers besides the usual ones."""

    status: int
    body: str
    headers: tuple[tuple[str, str], ...] = ()


HTML = Reply(
    200, "<!DOCTYPE html><html><title>Just a moment...</title></html>", (("Content-Type", "text/html"),)
)


def _json(value: object, status: int = 200) -> Reply:
    return Reply(status, json.dumps(value))


# --- what each registry answers -------------------------------------------------------------------


def _arxiv(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    ids = query.get("id_list", "").split(",")
    works = {work.arxiv: atom(work) for work in world.works if work.arxiv}
    entries = [works[i] for i in ids if i in works and i not in world.left_out]
    wrong = [i for i in ids if not _ARXIV_ID.fullmatch(i)]
    entries += [
        f"<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_{i}</id><title>Error</title></entry>"
        for i in wrong
    ]
    feed = "".join(reversed(entries))[:None]
    return Reply(
        200,
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" '
        f'xmlns:arxiv="http://arxiv.org/schemas/atom"><title>ArXiv Query</title>{feed}</feed>',
    )


def _crossref(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    works = [work for work in world.works if work.doi and work.crossref]
    rows = int(query.get("rows", "20"))
    if "filter" in query:
        wanted = {each.removeprefix("doi:").lower() for each in query["filter"].split(",")}
        chosen = [work for work in works if work.doi in wanted]
    else:
        text = query["query.bibliographic"].lower()
        ranked = sorted(works, key=lambda w: -fuzz.token_set_ratio(text, f"{w.title} {w.authors}".lower()))
        chosen = ranked[:rows]
    items = [crossref(work) for work in reversed(chosen)][:rows]
    return _json({"status": "ok", "message": {"total-results": len(items), "items": items}})


def _datacite(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    wanted = set(_STRING.findall(query.get("query", "")))
    return _json({"data": [datacite(work) for work in world.works if work.datacite and work.doi in wanted]})


def _dblp(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    sparql = parse_qs(body)["query"][0]
    values = _VALUES.search(sparql)
    titles = {title.replace('\\"', '"') for title in _STRING.findall(values[1])} if values else set()
    bindings = [dblp(work) for work in world.works if work.dblp and work.title + "." in titles]
    return _json({"head": {"vars": []}, "results": {"bindings": bindings[::-1]}})


def _doi(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    doi = unquote(path.removeprefix("/api/handles/"))
    there = doi in world.handles or any(work.doi == doi for work in world.works)
    return _json({"responseCode": 1 if there else 100, "handle": doi}, 200 if there else 404)


def _github(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    if path.startswith("/repos/"):
        return _github_rest(world, path.removeprefix("/repos/"))
    data: dict[str, Any] = {}
    errors = []
    for alias, owner, name in _REPOSITORY.findall(json.loads(body)["query"]):
        known = world.repositories.get(f"{owner}/{name}".lower())
        data[alias] = known and {
            "nameWithOwner": known.name,
            "isArchived": known.archived,
            "pushedAt": known.pushed,
        }
        if known is None:
            errors.append({"type": "NOT_FOUND", "path": [alias], "message": "Could not resolve"})
    return _json({"data": data, "errors": errors} if errors else {"data": data})


def _github_rest(world: World, name: str) -> Reply:
    if world.hourly <= 0:
        world.breaches.append("github")
        return Reply(403, "{}", (("x-ratelimit-remaining", "0"),))
    world.hourly -= 1
    reply = _github_repository(world, name)
    more = (("ETag", f'W/"{hash(reply.body)}"'), ("x-ratelimit-remaining", str(world.hourly)))
    return reply._replace(headers=(*reply.headers, *more))


def _github_repository(world: World, name: str) -> Reply:
    if name == "renamed/elsewhere":
        return Reply(301, "{}", (("Location", world.url + "/github/repositories/1"),))
    known = world.repositories.get(name.lower())
    if known is None:
        return _json({"message": "Not Found"}, 404)
    if known.name.lower() != name.lower():
        return Reply(301, "{}", (("Location", f"{world.url}/github/repos/{known.name}"),))
    return _json({"full_name": known.name, "archived": known.archived, "pushed_at": known.pushed})


def _openalex(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    wanted = query["filter"].removeprefix("doi:").split("|")
    results = [
        {
            "id": f"https://openalex.org/W{number}",
            "doi": "https://doi.org/" + work.doi,
            "title": work.title,
            "publication_year": work.year,
            "authorships": [{"raw_author_name": name} for name in work.names],
            "is_retracted": bool(work.updates),
        }
        for number, work in enumerate(world.works)
        if work.doi in wanted
    ]
    return _json({"meta": {"count": len(results)}, "results": results})


def _semanticscholar(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    ids = [each.removeprefix("ARXIV:") for each in json.loads(body)["ids"]]
    return _json(
        [
            {"externalIds": {"ArXiv": i, "DOI": world.published[i]}} if i in world.published else None
            for i in ids
        ]
    )


def _wayback(world: World, path: str, query: dict[str, str], body: str) -> Reply:
    copy = {"available": True, "url": f"http://web.archive.org/web/2020/{query['url']}", "status": "200"}
    return _json(
        {"url": query["url"], "archived_snapshots": {"closest": copy} if query["url"] in world.copies else {}}
    )


ANSWERS = {
    "arxiv": _arxiv,
    "crossref": _crossref,
    "datacite": _datacite,
    "dblp": _dblp,
    "doi": _doi,
    "github": _github,
    "openalex": _openalex,
    "semanticscholar": _semanticscholar,
    "wayback": _wayback,
}
