"""The citations of all files as a BibTeX bibliography."""

from __future__ import annotations

from ..citations.write.bibtex import bibtex
from ..model import Result
from . import Look


def render(result: Result, look: Look) -> str:
    """An entry a citation, in the order of the files."""
    return bibtex(citation for document in result.documents for citation in document.citations)
