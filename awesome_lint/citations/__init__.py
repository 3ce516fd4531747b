"""The text of an entry → Citation, and back: `write` prints it in a style, in BibTeX and in CSL-JSON.

Reading goes from the surest sign to the weakest. `shapes` and `rows` ask the Markdown structure,
`grammar` tries the styles of references (`author_date`, `quoted`, `sequences`, `commas`, `gbt7714`), and
`entries` chooses between them. All of it works on a `Passage`: rendered text that knows where each
of its characters stands in the file.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Citation, Entry
from .chunks import are_authors
from .entries import read_citation, reads_as_reference
from .passage import plain

__all__ = ["read_citations", "reads_as_authors", "reads_as_reference"]

_ACADEMIC = 3
"""Citations with more than a title that a list needs before a title alone is taken for a citation."""


def read_citations(entries: Sequence[Entry], source: str) -> tuple[Citation, ...]:
    """The citations of the entries of a file with this text, in their order.

    A title alone, without any link, counts only in a list that cites otherwise too, or does nothing else.
    """
    found = [citation for entry in entries if (citation := read_citation(entry, source))]
    bare = [citation for citation in found if citation.style == "title" and not citation.entry.links]
    academic = len(found) - len(bare) >= max(_ACADEMIC, len(bare)) or len(found) == len(entries)
    return tuple(citation for citation in found if academic or citation not in bare)


def reads_as_authors(text: str) -> bool:
    """Whether a rendered text is an author list and nothing else."""
    passage = plain(text)
    return are_authors(passage, 0, len(passage.text))
