"""The citations of all files as a BibTeX bibliography."""

from __future__ import annotations

from itertools import chain

from ..citations.write.bibtex import bibtex
from ..escape import without_controls
from ..model import Result
from . import Look


def render(result: Result, look: Look) -> str:
    """An entry a citation, in the order of the files.

    `##[` can only be in an address: TeX has `#` escaped elsewhere.
    """
    text = bibtex(chain.from_iterable(document.citations for document in result.documents))
    return without_controls(text).replace("##[", "##%5B")
