"""What documents want to know of the registries, and what the answers say of their links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..citations.kinds import SURE
from ..identity import identity
from ..model import Citation, Document, GitHubRepository, LinkStatus, Record, Verdict
from ..records import keys_of

_ACL = re.compile(r"acl:([A-Z](?:1[6-9])-\d{4}|\d{4}\.[\w-]+\.\d+)")  # older ones have other DOIs, or none
_GITHUB = re.compile(r"github:[\w.-]+/[\w.-]+")
_ARXIV_HOSTS = ("arxiv.org", "www.arxiv.org", "export.arxiv.org")
_DOI_HOSTS = ("doi.org", "dx.doi.org", "www.doi.org")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Links by identity, and the citations whose fields are sure."""

    urls: Mapping[str, tuple[str, ...]]
    citations: tuple[Citation, ...]

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


def wanted(documents: Iterable[Document]) -> Wanted:
    urls: dict[str, dict[str, None]] = {}
    citations: list[Citation] = []
    for document in documents:
        for link in document.links:
            urls.setdefault(identity(link.url), {})[link.url] = None
        citations += (each for each in document.citations if each.confidence >= SURE)
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


def statuses(
    urls: Mapping[str, tuple[str, ...]],
    repositories: Mapping[str, list[GitHubRepository]],
    records: Mapping[str, Record],
    handles: Mapping[str, list[str]],
) -> Iterator[tuple[str, LinkStatus]]:
    """The status of each address that a registry vouches for: its page need not be fetched."""
    for key, addresses in urls.items():
        for url in addresses:
            status = _repository(key, repositories) or _paper(key, url, records, handles)
            if status is not None:
                yield url, status


def _repository(key: str, repositories: Mapping[str, list[GitHubRepository]]) -> LinkStatus | None:
    known = repositories.get(key)
    if known is None:
        return None
    if not known:
        return LinkStatus(Verdict.DEAD, "GitHub has no such repository", 404, source="github")
    name = known[0].name
    if name.lower() == key.removeprefix("github:"):
        return LinkStatus(Verdict.ALIVE, "GitHub knows the repository", source="github")
    target = "https://github.com/" + name
    return LinkStatus(Verdict.MOVED, "the repository was renamed", 301, target, "github")


def _paper(
    key: str, url: str, records: Mapping[str, Record], handles: Mapping[str, list[str]]
) -> LinkStatus | None:
    """Only of pages that the registry itself serves: a publisher's may be gone all the same."""
    host = urlsplit(url).hostname
    if host in _ARXIV_HOSTS and key.startswith("arxiv:") and key in records:
        return LinkStatus(Verdict.ALIVE, "arXiv knows the paper", source="arxiv")
    if (
        host in _DOI_HOSTS
        and (known := handles.get(doi_of(key) or "", [""] if key in records else None)) is not None
    ):
        if known:
            return LinkStatus(Verdict.ALIVE, "the DOI is registered", source="doi")
        return LinkStatus(Verdict.DEAD, "doi.org has no such DOI", 404, source="doi")
    return None
