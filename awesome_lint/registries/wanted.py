"""What documents want to know of the registries, and what the answers say of their links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from ..citations.works.kinds import SURE, is_full
from ..citations.works.records import keys_of
from ..identity import identity
from ..model import Citation, Document, GitHubRepository, LinkStatus, Record, Verdict
from ..pattern import Pattern

_ACL = Pattern(r"acl:([A-Z](?:1[6-9])-\d{4}|\d{4}\.[\w-]+\.\d+)")  # older ones have other DOIs, or none
_GITHUB = Pattern(r"github:[\w.-]+/[\w.-]+")
_ARXIV_HOSTS = ("arxiv.org", "www.arxiv.org", "export.arxiv.org")
_DOI_HOSTS = ("doi.org", "dx.doi.org", "www.doi.org")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Links by identity, and the citations whose fields are sure."""

    urls: Mapping[str, tuple[str, ...]]
    citations: tuple[Citation, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that a registry could be asked."""
        return not (self.repositories or self.arxiv or self.dois or any(map(is_full, self.citations)))

    @property
    def keys(self) -> list[str]:
        """The identities of all links and citations."""
        return list(dict.fromkeys([*self.urls, *(key for each in self.citations for key in keys_of(each))]))

    @property
    def repositories(self) -> list[str]:
        return list(dict.fromkeys(filter(None, map(repository_of, self.urls))))

    @property
    def arxiv(self) -> list[str]:
        return [key for key in self.keys if key.startswith("arxiv:")]

    @property
    def dois(self) -> list[str]:
        return list(dict.fromkeys(filter(None, map(doi_of, self.keys))))


def wanted(documents: Iterable[Document], past: Iterable[str] = ()) -> Wanted:
    """What registries know of documents, and of the spellings that links had in the past."""
    urls: dict[str, dict[str, None]] = {}
    citations: list[Citation] = []
    for document in documents:
        for link in document.links:
            urls.setdefault(identity(link.url), {})[link.url] = None
        citations += (each for each in document.citations if each.confidence >= SURE)
    for url in past:
        urls.setdefault(identity(url), {})[url] = None
    return Wanted({key: tuple(those) for key, those in urls.items()}, tuple(citations))


def repository_of(key: str) -> str | None:
    """The identity of the repository itself, where it is one of GitHub's."""
    match = _GITHUB.match(key)
    return match[0] if match else None


def doi_of(key: str) -> str | None:
    """The DOI of an identity, in lower case; arXiv's are not wanted: arXiv knows more."""
    if key.startswith("doi:"):
        return key.removeprefix("doi:")
    match = _ACL.fullmatch(key)
    return "10.18653/v1/" + match[1].lower() if match else None


# --- the word of a registry on a link -------------------------------------------------------------


def witness(key: str, url: str) -> Literal["github", "arxiv", "doi"] | None:
    """Which registry knows of an address, of that identity, as much as its page would tell.

    None knows of what another host serves: a publisher's page may be gone all the same. Nor does one
    know of a fragment, save that it is gone with its repository.
    """
    if _GITHUB.fullmatch(key):
        return "github"
    if "#" in url:
        return None
    host = urlsplit(url).hostname
    if host in _ARXIV_HOSTS and key.startswith("arxiv:"):
        return "arxiv"
    return "doi" if host in _DOI_HOSTS else None


def statuses(
    urls: Mapping[str, tuple[str, ...]],
    repositories: Mapping[str, list[GitHubRepository]],
    records: Mapping[str, Record],
    handles: Mapping[str, list[str]],
) -> Iterator[tuple[str, LinkStatus]]:
    """The status of each address that a registry vouches for: its page need not be fetched."""
    for key, addresses in urls.items():
        for url in addresses:
            status = None
            match witness(key, url):
                case "github":
                    status = _repository(key, url, repositories)
                case "arxiv" if key in records:
                    status = LinkStatus(Verdict.ALIVE, "arXiv knows the paper", source="arxiv")
                case "doi":
                    status = _doi(key, records, handles)
            if status is not None:
                yield url, status


def _repository(key: str, url: str, repositories: Mapping[str, list[GitHubRepository]]) -> LinkStatus | None:
    known = repositories.get(key)
    if known is None:
        return None
    if not known:
        return LinkStatus(Verdict.DEAD, "GitHub has no such repository", 404, source="github")
    name = known[0].name
    _, mark, fragment = url.partition("#")
    if name.lower() != key.removeprefix("github:"):
        target = f"https://github.com/{name}{mark}{fragment}"
        return LinkStatus(Verdict.MOVED, "the repository was renamed", 301, target, "github")
    return None if mark else LinkStatus(Verdict.ALIVE, "GitHub knows the repository", source="github")


def _doi(key: str, records: Mapping[str, Record], handles: Mapping[str, list[str]]) -> LinkStatus | None:
    if key in records or handles.get(doi_of(key) or ""):
        return LinkStatus(Verdict.ALIVE, "the DOI is registered", source="doi")
    if doi_of(key) in handles:
        return LinkStatus(Verdict.DEAD, "doi.org has no such DOI", 404, source="doi")
    return None
