"""Where the registries are, which of them are asked, and with what in hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

BASES: Final[Mapping[str, str]] = {
    "github": "https://api.github.com",
    "arxiv": "https://export.arxiv.org",
    "doi": "https://doi.org",
    "crossref": "https://api.crossref.org",
    "datacite": "https://api.datacite.org",
    "dblp": "https://sparql.dblp.org",
    "openalex": "https://api.openalex.org",
    "semanticscholar": "https://api.semanticscholar.org",
    "wayback": "https://archive.org",
}
_KEYS = {
    "github": ("GITHUB_TOKEN", "GH_TOKEN"),
    "openalex": ("OPENALEX_API_KEY",),
    "semanticscholar": ("S2_API_KEY",),
}
_GITHUB = "https://github.com"


@dataclass(frozen=True, slots=True)
class Options:
    """What a run may ask.

    `bases` are base addresses by registry; a registry without one is not asked. `graphql` is the
    address of GitHub's GraphQL. `keys` hold tokens, which `repr` never shows. `contact` is the mail
    address that Crossref and DataCite want to know. `folder` None stands for no cache. `max_time` is
    in seconds; `haste` divides the pauses between requests, for registries on loopback. `references`
    is whether works are searched that no link or id leads to.
    """

    bases: Mapping[str, str] = field(default_factory=lambda: dict(BASES))
    graphql: str = "https://api.github.com/graphql"
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    contact: str = ""
    folder: Path | None = None
    max_time: float = 600.0
    haste: float = 1.0
    references: bool = True


def from_environment(
    environment: Mapping[str, str],
    addresses: Mapping[str, str],
    left_out: frozenset[str],
    options: Options,
) -> Options:
    """The options with what the environment gives.

    `addresses` are the `registries.<name>.url` of a config that the command line names, `left_out` the
    registries that a config switches off. A GitHub Enterprise Server knows nothing of github.com, where
    the repositories of lists are: its API is not asked about them.
    """
    bases: dict[str, str] = {
        name: (environment.get(f"AWESOME_LINT_{name.upper()}_URL") or addresses.get(name) or base).rstrip("/")
        for name, base in BASES.items()
        if name not in left_out
    }
    graphql = bases.get("github", "") + "/graphql"
    if bases.get("github") == BASES["github"]:
        if environment.get("GITHUB_SERVER_URL", _GITHUB) != _GITHUB:
            del bases["github"]
        else:
            bases["github"] = (environment.get("GITHUB_API_URL") or BASES["github"]).rstrip("/")
            graphql = environment.get("GITHUB_GRAPHQL_URL") or bases["github"] + "/graphql"
    keys = {name: key for name, names in _KEYS.items() if (key := _first(environment, names))}
    contact = environment.get("AWESOME_LINT_CONTACT", "")
    return replace(options, bases=bases, graphql=graphql, keys=keys, contact=contact)


def _first(environment: Mapping[str, str], names: tuple[str, ...]) -> str:
    """The first of the variables that holds a usable token: one line of visible ASCII."""
    values = (environment.get(name, "").strip() for name in names)
    return next((value for value in values if value.isascii() and value.isprintable() and value), "")
