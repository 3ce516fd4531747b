"""What the registries are called."""

from __future__ import annotations

from typing import Final, Literal, get_args

Name = Literal[
    "github", "arxiv", "doi", "crossref", "datacite", "dblp", "openalex", "semanticscholar", "wayback"
]
NAMES: Final[tuple[Name, ...]] = get_args(Name)
