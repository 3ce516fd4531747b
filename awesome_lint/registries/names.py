"""What the registries are called."""

from __future__ import annotations

from typing import Literal

Name = Literal[
    "github", "arxiv", "doi", "crossref", "datacite", "dblp", "openalex", "semanticscholar", "wayback"
]
