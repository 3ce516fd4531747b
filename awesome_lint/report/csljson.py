"""The citations of all files as CSL-JSON."""

from __future__ import annotations

import json

from ..citations.write.csl import csl_items
from ..model import Result
from . import Look


def render(result: Result, look: Look) -> str:
    """An array of items, one a citation, in the order of the files."""
    citations = [citation for document in result.documents for citation in document.citations]
    return json.dumps(csl_items(citations), indent=1, ensure_ascii=False) + "\n"
