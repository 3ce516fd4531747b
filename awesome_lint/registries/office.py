"""The registries of one run, each at its desk: which questions go to which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from ..model import GitHubRepository, Record, Unasked
from . import arxiv, crossref, datacite, dblp, doi, github, openalex, semanticscholar, wayback
from .client import Client
from .desk import Desk, read_record, read_text
from .options import Options
from .pace import Stop

Records = dict[str, Record]
Fetch = Callable[[Client, Sequence[str]], dict[str, list[Record]]]
FetchTexts = Callable[[Client, Sequence[str]], dict[str, list[str]]]


_PAUSES = {
    "github": github.PAUSE,
    "arxiv": arxiv.PAUSE,
    "crossref": crossref.PAUSE,
    "datacite": datacite.PAUSE,
    "dblp": dblp.PAUSE,
    "doi": doi.PAUSE,
    "openalex": openalex.PAUSE,
    "semanticscholar": semanticscholar.PAUSE,
    "wayback": wayback.PAUSE,
}
_MORE_ARTICLES = (
    ("datacite", datacite.SIZE, datacite.by_doi),
    ("openalex", openalex.SIZE, openalex.by_doi),
)
_WITH_KEY = ("openalex", "semanticscholar")
_KEY_HEADERS = {
    "github": ("Authorization", "Bearer {}"),
    "openalex": ("Authorization", "Bearer {}"),
    "semanticscholar": ("x-api-key", "{}"),
}


def _headers(name: str, options: Options) -> dict[str, str]:
    """The header that holds the registry's key, where there is one."""
    if name not in options.keys:
        return {}
    header, form = _KEY_HEADERS[name]
    return {header: form.format(options.keys[name])}


class Office:
    """Every method may be called from a thread of its own. A registry that is left out knows nothing."""

    def __init__(self, options: Options, now: float, stop: Stop) -> None:
        self.options = options
        pauses = {**_PAUSES, "crossref": crossref.PAUSE_POLITE} if options.contact else _PAUSES
        self.desks = {
            name: Desk(Client(name, pause, options, stop, _headers(name, options)), options.folder, now)
            for name, pause in pauses.items()
            if name in options.bases and (name in options.keys or name not in _WITH_KEY)
        }

    def repositories(self, keys: Iterable[str]) -> Mapping[str, list[GitHubRepository]]:
        """By identity; an empty list for a repository that is not there."""
        desk = self.desks.get("github")
        if desk is None:
            return {}
        if "github" in self.options.keys:
            ask = partial(github.by_graphql, desk.client, url=self.options.graphql)
            answers = desk.consult(keys, github.SIZE, ask, github.read)
        else:
            one = partial(github.by_rest, desk.client)
            answers = desk.consult_again(keys, github.SIZE_REST, one, github.read)
        return {key: [known.repository for known in answer] for key, answer in answers.items()}

    def preprints(self, keys: Iterable[str]) -> Records:
        """What arXiv says, by identity."""
        return _by_key(self._records("arxiv", keys, arxiv.SIZE, arxiv.fetch))

    def articles(self, dois: Iterable[str]) -> tuple[Records, Mapping[str, list[str]]]:
        """What Crossref, DataCite or OpenAlex say, by identity; of the rest whether the DOI is registered."""
        asked = list(dois)
        plain = [each for each in asked if "," not in each and '"' not in each]
        found = self._records("crossref", plain, crossref.SIZE, crossref.by_doi)
        for name, size, ask in _MORE_ARTICLES:
            left = [each for each in plain if not found.get(each, [""])]
            found |= self._records(name, left, size, ask)
        unknown = [each for each in asked if each not in plain or not found.get(each, [""])]
        return _by_key(found), self._texts("doi", unknown, doi.SIZE, doi.exists)

    def searched(self, texts: Iterable[str]) -> Mapping[str, list[Record]]:
        """What Crossref finds for the text of a citation, by that text."""
        return self._records("crossref", texts, 1, crossref.search)

    def titled(self, titles: Iterable[str]) -> Mapping[str, list[Record]]:
        """What dblp has under a title, by that title."""
        return self._records("dblp", titles, dblp.SIZE, dblp.by_title)

    def published(self, keys: Iterable[str]) -> Mapping[str, list[str]]:
        """Under which DOI Semantic Scholar knows a preprint, by identity."""
        return self._texts("semanticscholar", keys, semanticscholar.SIZE, semanticscholar.dois)

    def copies(self, urls: Iterable[str]) -> Mapping[str, list[str]]:
        """Where the Wayback Machine has a copy of a page, by its address."""
        return self._texts("wayback", urls, wayback.SIZE, wayback.copies)

    def unasked(self) -> Iterator[Unasked]:
        for name, desk in self.desks.items():
            if desk.unavailable:
                yield Unasked(name, desk.unavailable)

    def notices(self) -> list[str]:
        """What is wrong with the cache, each thing once."""
        return list(dict.fromkeys(notice for desk in self.desks.values() for notice in desk.notices))

    def _records(self, name: str, keys: Iterable[str], size: int, ask: Fetch) -> dict[str, list[Record]]:
        desk = self.desks.get(name)
        return {} if desk is None else desk.consult(keys, size, partial(ask, desk.client), read_record)

    def _texts(self, name: str, keys: Iterable[str], size: int, ask: FetchTexts) -> dict[str, list[str]]:
        desk = self.desks.get(name)
        return {} if desk is None else desk.consult(keys, size, partial(ask, desk.client), read_text)


def _by_key(answers: Mapping[str, list[Record]]) -> Records:
    return {record.key: record for records in answers.values() for record in records}
