"""Every registry on loopback, over real HTTP and with the limits that it documents."""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Event, Lock, Thread
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from rapidfuzz import fuzz

from .works import Repository, Work, atom, crossref, datacite, dblp

# requests, in so many seconds: what a registry allows. arXiv, dblp: one in a time, from start to start
LIMITS = {
    "arxiv": (1, 3.0),
    "crossref": (3, 1.0),
    "dblp": (1, 1.0),
    "doi": (1, 1.0),
    "datacite": (3, 1.0),
    "semanticscholar": (1, 1.0),
    "wayback": (1, 1.0),
}
AT_ONCE = {"arxiv": 1, "crossref": 3, "dblp": 1, "doi": 1, "datacite": 3, "github": 1}
_REPOSITORY = re.compile(r'(\w+): repository\(owner: "([^"]+)", name: "([^"]+)"\)')
_VALUES = re.compile(r"VALUES \?title \{(.*?)\}\n", re.S)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ARXIV_ID = re.compile(r"\d{4}\.\d{4,5}|[a-z-]+/\d{7}")


class Asked(NamedTuple):
    """A request as it came: when it began and ended, and all that it said."""

    registry: str
    began: float
    ended: float
    said: str
    status: int


@dataclass
class World:
    """What the registries hold, and how they behave.

    `troubles` are what the next requests to a registry get instead of an answer: a status, or `html`,
    `hang`, `silence`, or `none`; the last one stays if it is marked with `!`. `haste` divides all limits.
    """

    works: list[Work] = field(default_factory=list)
    repositories: dict[str, Repository] = field(default_factory=dict)
    handles: set[str] = field(default_factory=set)
    left_out: set[str] = field(default_factory=set)
    published: dict[str, str] = field(default_factory=dict)
    copies: set[str] = field(default_factory=set)
    canned: dict[str, str] = field(default_factory=dict)
    troubles: dict[str, deque[str]] = field(default_factory=lambda: defaultdict(deque))
    haste: float = 1.0
    hourly: int = 60
    log: list[Asked] = field(default_factory=list)
    breaches: list[str] = field(default_factory=list)
    running: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    starts: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    lock: Lock = field(default_factory=Lock)
    url: str = ""
    hanging: Event = field(default_factory=Event)
    closing: Event = field(default_factory=Event)

    def count(self, registry: str) -> int:
        return sum(asked.registry == registry for asked in self.log)

    def admit(self, registry: str) -> bool:
        """Whether a request is within the limits; one that is not is a breach."""
        now = time.monotonic()
        number, seconds = LIMITS.get(registry, (10**6, 1.0))
        with self.lock:
            starts = self.starts[registry]
            while starts and starts[0] <= now - seconds / self.haste:
                starts.popleft()
            starts.append(now)
            self.running[registry] += 1
            allowed = len(starts) <= number and self.running[registry] <= AT_ONCE.get(registry, 9)
            if not allowed:
                self.breaches.append(registry)
            return allowed

    def trouble(self, registry: str) -> str | None:
        queue = self.troubles[registry]
        if not queue:
            return None
        return queue[0].rstrip("!") if queue[0].endswith("!") else queue.popleft()


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


# --- the server -----------------------------------------------------------------------------------


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    world: World

    def do_GET(self) -> None:
        self._serve("")

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode())

    def _serve(self, body: str) -> None:
        began = time.monotonic()
        address = urlsplit(self.path)
        registry, _, rest = address.path.lstrip("/").partition("/")
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        reply = self._reply(registry, "/" + rest, query, body)
        tag = self.headers.get("If-None-Match")
        if reply is not None and tag and ("ETag", tag) in reply.headers:
            reply = reply._replace(status=304, body="")
        said = f"{self.path}\n{self.headers}\n{body}"
        with self.world.lock:
            self.world.running[registry] -= 1
            self.world.log.append(
                Asked(registry, began, time.monotonic(), said, reply.status if reply else 0)
            )
        if reply is None:
            self.close_connection = True
            return
        data = reply.body.encode()
        self.send_response(reply.status)
        length = () if reply.status == 304 else (("Content-Length", str(len(data))),)
        for name, value in (*reply.headers, *length):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _reply(self, registry: str, path: str, query: dict[str, str], body: str) -> Reply | None:
        """None stands for a connection that is closed without an answer."""
        if not self.world.admit(registry):
            return Reply(429, "", (("Retry-After", "1"),))
        trouble = self.world.trouble(registry)
        if trouble == "hang":
            self.world.hanging.set()
            self.world.closing.wait(30)
        if trouble in ("hang", "silence"):
            return None
        if trouble == "html":
            return HTML
        if trouble not in (None, "none"):
            status, _, after = trouble.partition(" ")
            return Reply(int(status), "", (("Retry-After", after),) if after else ())
        if registry in self.world.canned:
            return Reply(200, self.world.canned[registry])
        return ANSWERS[registry](self.world, path, query, body)

    def log_message(self, *args: object) -> None:
        """Say nothing: the world keeps the log."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no error of the server's."""


@contextmanager
def serving(world: World) -> Iterator[World]:
    """The registries of a world at `world.url`, one under each name."""
    server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"world": world}))
    world.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        world.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def spacings(world: World, registry: str) -> list[float]:
    """The seconds between the starts of requests, one after the other."""
    starts = sorted(asked.began for asked in world.log if asked.registry == registry)
    return [after - before for before, after in pairwise(starts)]


def bases(world: World, names: Iterable[str] = ANSWERS) -> dict[str, str]:
    return {name: f"{world.url}/{name}" for name in names}
