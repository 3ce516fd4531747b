"""Bibliographies read back by the tools that others read them with."""

from __future__ import annotations

import json
import re
import warnings
from pathlib import Path

import citeproc
import pytest
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.citations.write.bibtex import bibtex
from awesome_lint.citations.write.csl import csl_items
from awesome_lint.document import parse
from awesome_lint.model import Citation

from ..shared import read, real_lists
from .gold import cited, list_shapes, references

_LATEX = re.compile(r"\\(?:textbackslash|textasciitilde|textasciicircum)\{\}|[{}\\]")
_COMMAND = re.compile(r"\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}")
_COMMANDS = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^",
}  # fmt: skip
ACADEMIC = [path for path in real_lists() if re.search("diariz|speaker|speech|music|PromptPapers", path.name)]
RENDERED = 40
"""Items of one list that are rendered: a quarter of a second."""


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
    rendered = render(items)
    assert len(rendered) == len(citations)
    for text, citation in zip(rendered, citations, strict=True):
        assert citation.authors == () or citation.authors[0].family.split()[-1].casefold() in text.casefold()


def render(items: list[dict[str, object]]) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the processor's own
        style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
        source = CiteProcJSON(items)
        bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
        for item in items:
            bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
        return [str(entry) for entry in bibliography.bibliography()]


@pytest.mark.parametrize("path", ACADEMIC, ids=lambda path: path.stem[:30])
def test_a_whole_list(path: Path) -> None:
    citations = parse(path.name, read(path)).citations
    library = parse_string(bibtex(citations))
    items = csl_items(citations)
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [item["id"] for item in items]
    assert len({entry.key for entry in library.entries}) == len(citations)
    assert len(render(items[:RENDERED])) == min(RENDERED, len(items))


# --- LaTeX ---------------------------------------------------------------------------------------

TEXT = st.text(
    st.one_of(
        st.sampled_from('{}\\&%$#_~^"@,= aB3'), st.characters(codec="utf-8", exclude_categories=["C", "Z"])
    ),
    min_size=1,
    max_size=40,
).filter(str.strip)


@settings(max_examples=100)
@given(title=TEXT, family=TEXT)
def test_any_text_is_one_field_and_comes_back(title: str, family: str) -> None:
    (citation,) = parse("README.md", "- Foo, A. (2020). A title. Journal of Tests, 1(2), 3-4.\n").citations
    author = citation.authors[0]._replace(family=family)
    citation = citation._replace(title=citation.title._replace(text=title), authors=(author,))
    written = bibtex([citation])
    assert written.count("{") == written.count("}")
    (entry,) = parse_string(written).entries
    for name, text in (("title", title), ("author", family)):
        assert " ".join(text.split()).casefold() in unescaped(entry[name]).casefold()


def unescaped(text: str) -> str:
    """What LaTeX makes of it, but for the braces that hold a word together, which go."""
    plain = re.sub(r"\\([&%$#_])", lambda match: match[1] + "\0", text)
    plain = _COMMAND.sub(lambda match: "\1" + match[1] + "\2", plain)
    plain = re.sub("[{}]", "", plain)
    return re.sub("\1(\\w+)\2", lambda match: _COMMANDS[match[1]], plain).replace("\0", "")


def entry_of(text: str) -> str:
    return " ".join(bibtex(parse("README.md", f"- {text}\n").citations).split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foo, A. (2020). Self-Supervised 3D U-Net with GANs and wav2vec in C++. Journal of Tests, 1, 3-4.",
         "title = {Self-Supervised {3D} {U-Net} with {GANs} and wav2vec in {C++}}"),
        ("King, M. L., Jr., & Lind, A. (2020). A dream. Journal of Tests, 1, 3-4.",
         "author = {King, Jr., M. L. and Lind, A.}"),
        ("Graves, A. (2012). Labelling (Doctoral dissertation, University of Munich).",
         "@phdthesis{graves2012labelling, author = {Graves, A.}, title = {Labelling}, year = {2012},"
         " school = {University of Munich}"),
        ("Graves, A. (2012). Labelling (Master's thesis, University of Munich).", "@mastersthesis{graves2012labelling"),
        ('Park, S., "Learning voices," in Handbook of Speech, Springer, 2008, pp. 1-5.',
         "@incollection{park2008learning, author = {Park, S.}, title = {Learning voices}, booktitle = {Handbook"),
        ("Foo, A. (2020). A title. arXiv preprint arXiv:2005.07143.",
         "eprint = {2005.07143}, archiveprefix = {arXiv}, url = {https://arxiv.org/abs/2005.07143}"),
        ("[A title of some words](https://dl.acm.org/doi/abs/10.1145/3571730), 2023",
         "@misc{title2023, title = {A title of some words}, year = {2023}, doi = {10.1145/3571730}"),
    ],
)  # fmt: skip
def test_an_entry(text: str, expected: str) -> None:
    assert expected in entry_of(text)


def test_csl_tells_a_preprint_from_a_talk_that_has_one() -> None:
    lines = (
        "Foo, A. (2020). A title. arXiv preprint arXiv:2005.07143.",
        "Foo, A. (2020). A title. In ICASSP (pp. 1-5). IEEE. [pdf](https://arxiv.org/abs/2005.07143)",
    )
    preprint, talk = csl_items(parse("README.md", "".join(f"- {line}\n" for line in lines)).citations)
    assert (preprint["type"], preprint["publisher"], preprint["number"]) == (
        "article",
        "arXiv",
        "arXiv:2005.07143",
    )
    assert (talk["type"], talk["note"]) == ("paper-conference", "arXiv:2005.07143")
    assert "number" not in talk
