"""Bibliographies read back by the tools that others read them with."""

from __future__ import annotations

import json
import re
import warnings

import citeproc
import pytest
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON

from awesome_lint.citations.write.bibtex import bibtex
from awesome_lint.citations.write.csl import csl_items
from awesome_lint.model import Citation

from .gold import cited, list_shapes, references

_LATEX = re.compile(r"\\(?:textbackslash|textasciitilde|textasciicircum)\{\}|[{}\\]")


@pytest.fixture(scope="module", name="citations")
def all_citations() -> list[Citation]:
    found = [cited(gold.markdown) for gold in [*references(), *list_shapes()]]
    return [citation for citation in found if citation]


def test_bibtex(citations: list[Citation]) -> None:
    library = parse_string(bibtex(citations))
    assert not library.failed_blocks
    assert len(library.entries) == len(citations)
    for entry, citation in zip(library.entries, citations, strict=True):
        assert _LATEX.sub("", entry["title"]) == citation.title.text
        assert ("author" in entry) == bool(citation.authors)
        assert entry.fields_dict["year"].value == citation.year.text if citation.year else "year" not in entry


def test_csl_json(citations: list[Citation]) -> None:
    items = csl_items(citations)
    assert json.loads(json.dumps(items)) == items
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the processor's own
        style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
        source = CiteProcJSON(items)
        bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
        for item in items:
            bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
        rendered = [str(entry) for entry in bibliography.bibliography()]
    assert len(rendered) == len(citations)
    for text, citation in zip(rendered, citations, strict=True):
        assert citation.authors == () or citation.authors[0].family.split()[-1] in text
