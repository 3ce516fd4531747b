"""Which thing an address names, whichever way it is spelled.

`urls` and `sites` read addresses. Beside them, `spelling` and `titles` prepare a title, `comparison` says
whether two are one, and `works` which works of many are one, by title, authors, year and place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from ..pattern import Pattern, Rare
from . import sites, urls
from .site import Kind, Site
from .sites import kind
from .urls import Address

__all__ = ["Kind", "identity", "kind"]

_DOI_TEXT = Rare(("10.",), r"(?:doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_ARXIV_TEXT = Pattern(r"arxiv:\s*" + sites.ARXIV_ID, re.IGNORECASE | re.ASCII)
# Publishers: /doi/full/10.1002/…, /article/10.1007/…, /content/pdf/10.1007/….pdf, /articles/10.3389/…/full
# Deeper in a path, a DOI is the name of somebody's folder.
_DOI_PATH = Rare(
    ("/10.",),
    r"(?:/[\w-]+){0,2}/(?:doi|cn|en|abs|abstract|full|fulltext|fullhtml|pdf|epdf|pdfplus|pdfdirect|reader|articles?|"
    r"chapter|content|book|protocol|referenceworkentry)/(10\.\d{4,9}/.+)",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
_DOI_PAGE = Pattern(
    r"(?:/(?:full|abs|abstract|e?pdf|meta|html|full-?text(?:\.html)?))?(?:\.pdf|\.html)?$", re.IGNORECASE
)
# DOIs that arXiv and the ACL Anthology gave to what has a name of its own.
_ARXIV_DOI = "10.48550/arxiv."
_ANTHOLOGY_DOIS = ("10.18653/v1/", "10.3115/v1/")
_IDLE_FRAGMENTS = ("top", "wechat_redirect")
_README_FRAGMENTS = ("readme", "readme-ov-file")


@lru_cache(maxsize=16384)  # four parts of a run ask for each link's
def identity(url: str) -> str:
    """One readable key for all spellings of one thing: `github:owner/name`, `arxiv:2005.07143`, …

    Takes an address, or an identifier in text (`arXiv:2005.07143`, `doi:10.1000/xyz`). What none of
    `sites` names is its own address in normal form, always with https; a relative link, a `mailto:` and
    whatever else is no http(s) address comes back as it is. A key is its own key.
    Never raises, and never merges what may differ: a folder or an issue of a repository, another
    branch, a moment of a video and a fragment of a page are things of their own.
    """
    text = url.strip()
    address = urls.parse(text)
    if address is None:
        return _of_identifier(text) or text
    if address.fragment in _IDLE_FRAGMENTS:
        address = address._replace(fragment="")
    return _of_site(address) or _of_publisher(address) or str(address)


def _of_identifier(text: str) -> str | None:
    if match := _ARXIV_TEXT.fullmatch(text):
        return "arxiv:" + "".join(filter(None, match.groups())).lower()
    if match := _DOI_TEXT.fullmatch(text):
        return _of_doi(match[1])
    return None


def _of_doi(doi: str) -> str:
    doi = doi.lower().strip()
    if doi.startswith(_ARXIV_DOI):
        return _of_identifier("arxiv:" + doi.removeprefix(_ARXIV_DOI)) or f"doi:{doi}"
    if doi.startswith(_ANTHOLOGY_DOIS):
        return "acl:" + sites.anthology_case(doi.split("/", 2)[2])
    return f"doi:{doi}"


def _of_site(address: Address) -> str | None:
    target = f"{address.path}?{'&'.join(address.query)}"
    for site, pattern in sites.of_host(address.host):
        if match := pattern.match(target):
            name = site.case(site.stem + "".join(filter(None, match.groups())))
            if name.partition("/")[0] in site.pages:
                continue
            if site.name == "doi":
                return _of_doi(unquote(name))
            return f"{site.name}:{name}{_part(site, address)}"
    return None


def _part(site: Site, address: Address) -> str:
    """What of the thing the address selects. A paper is one work, wherever in it a link points."""
    if site.kind == "paper":
        return ""
    query = tuple(p for p in address.query if p.partition("=")[0] in site.selecting)
    fragment = "" if address.fragment in _README_FRAGMENTS else address.fragment
    return ("?" + "&".join(query) if query else "") + ("#" + fragment if fragment else "")


def _of_publisher(address: Address) -> str | None:
    match = _DOI_PATH.fullmatch(unquote(address.path))
    return _of_doi(_DOI_PAGE.sub("", match[1])) if match else None
