"""The citations of all files as CSL-JSON."""

from __future__ import annotations

from itertools import chain

from ..citations.write.csl import csl_items
from ..model import Result
from . import Look, json_text


def render(result: Result, look: Look) -> str:
    """An array of items, one a citation, in the order of the files."""
    return json_text(csl_items(chain.from_iterable(document.citations for document in result.documents)))
