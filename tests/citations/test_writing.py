"""Citations written in a style, in BibTeX and in CSL-JSON, and read back."""

from __future__ import annotations

import re

import pytest

from awesome_lint.citations.write import STYLES, rewritten
from awesome_lint.citations.write.bibtex import bibtex
from awesome_lint.citations.write.csl import csl_items
from awesome_lint.citations.write.keys import keyed
from awesome_lint.citations.write.loss import is_same, lost_words
from awesome_lint.document import parse
from awesome_lint.model import Citation, WrittenStyle

from .gold import cited, list_shapes, references

ALL = [citation for gold in [*references(), *list_shapes()] if (citation := cited(gold.markdown))]
HOCHREITER = (
    "Hochreiter, S., & Schmidhuber, J. (1997). Long short-term memory. Neural Computation, 9(8), 1735-1780."
)
CAI = (
    'D. Cai, W. Wang and M. Li, "An Iterative Framework," ICASSP 2021 - 2021 IEEE International Conference on'
    " Acoustics, Speech and Signal Processing (ICASSP), Toronto, ON, Canada, 2021, pp. 6728-6732"
)


def reading(text: str) -> Citation:
    citation = cited("- " + text)
    assert citation
    return citation


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("apa", HOCHREITER.replace("1735-1780", "1735–1780")),
        ("scholar-apa", HOCHREITER),
        ("ieee", 'S. Hochreiter and J. Schmidhuber, "Long short-term memory," Neural Computation, vol. 9, no. 8,'
                 " pp. 1735–1780, 1997."),
        ("gbt7714", r"HOCHREITER S, SCHMIDHUBER J. Long short-term memory\[J\]. Neural Computation, 1997, 9(8):"
                    " 1735-1780."),
    ],
)  # fmt: skip
def test_an_article_in_each_style(style: WrittenStyle, written: str) -> None:
    assert rewritten(reading(HOCHREITER), style) == written


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("scholar-apa", "Cai, D., Wang, W., & Li, M. (2021). An Iterative Framework. In ICASSP 2021 - 2021 IEEE"
                        " International Conference on Acoustics, Speech and Signal Processing (ICASSP), Toronto, ON,"
                        " Canada (pp. 6728-6732)."),
        ("gbt7714", r"CAI D, WANG W, LI M. An Iterative Framework\[C\]//ICASSP 2021 - 2021 IEEE International"
                    " Conference on Acoustics, Speech and Signal Processing (ICASSP), Toronto, ON, Canada. 2021:"
                    " 6728-6732."),
    ],
)  # fmt: skip
def test_a_conference_paper_keeps_its_place(style: WrittenStyle, written: str) -> None:
    assert rewritten(reading(CAI), style) == written


def linked_to(citation: Citation) -> str | None:
    """The arXiv id that stands in a link beside the reference, and not in it."""
    return citation.arxiv.text if citation.arxiv and citation.arxiv.text not in citation.raw else None


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("citation", ALL, ids=lambda citation: citation.raw[:50])
def test_what_is_rewritten_has_lost_no_word_and_is_read_as_the_same_work(
    style: WrittenStyle, citation: Citation
) -> None:
    text = rewritten(citation, style)
    if text is None or citation.style in ("list", "title"):
        return
    again = reading(text)
    assert lost_words(citation.raw, again.raw) == set()
    assert is_same(citation if linked_to(citation) is None else citation._replace(arxiv=None), again)
    assert rewritten(again, style) == text


def test_what_would_be_lost_is_refused() -> None:
    assert rewritten(reading(HOCHREITER + " Best paper."), "ieee") is None
    assert (
        rewritten(
            reading(
                "Ju, Z., Tan, X., ... & Zhao, S. (2024). Naturalspeech 3. arXiv preprint arXiv:2403.03100."
            ),
            "apa",
        )
        is None
    )
    full_names = "Sepp Hochreiter and Jürgen Schmidhuber. 1997. Long Memory. Neural Computation 9, 8 (1997), 1735–1780."
    assert rewritten(reading(full_names), "apa") is None


def test_keys_are_unique_and_stable() -> None:
    keys = [key for key, _ in keyed(ALL * 30)]
    assert len(set(keys)) == len(keys)
    assert keys[: len(ALL)] == [key for key, _ in keyed(ALL)]
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)


def test_bibtex_is_safe_for_latex() -> None:
    citation = reading(
        r"Foo, A., & Bar, B. (2020). 100% of R&D_cost #1: $x^2$ {a\. Journal of Tests, 1(2), 3-4."
    )
    written = bibtex([citation])
    title = re.search(r"title = \{(.*)\},", written)
    assert title
    assert not re.search(r"(?<!\\)[%&_#$^~]", title[1])
    assert written.count("{") == written.count("}")


def test_a_doubled_period_of_the_list_is_not_exported() -> None:
    text = (
        "- Hill, G.., & Osei, S. (2006). A fast algorithm for choirs. *Neural Singing*, 18(7), 1527–1554.\n"
    )
    citations = parse("README.md", text).citations
    assert "author = {Hill, G. and Osei, S.}" in bibtex(citations)
    (item,) = csl_items(citations)
    assert item["author"] == [{"family": "Hill", "given": "G."}, {"family": "Osei", "given": "S."}]


def test_a_bibliography_of_a_file_follows_its_order() -> None:
    document = parse("README.md", f"- {HOCHREITER}\n- {CAI}\n")
    assert [item["id"] for item in csl_items(document.citations)] == [
        "hochreiter1997long",
        "cai2021iterative",
    ]


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("ieee", "C. M. Bishop, Pattern recognition. Springer, 2006."),
        ("gbt7714", r"BISHOP C M. Pattern recognition\[M\]. Springer, 2006."),
    ],
)
def test_a_book_has_no_quotes(style: WrittenStyle, written: str) -> None:
    assert rewritten(reading("Bishop, C. M. (2006). Pattern recognition. Springer."), style) == written


def test_a_month_becomes_a_number() -> None:
    citation = reading("Cai, D., & Li, M. (2021, June). An iterative framework. In ICASSP (pp. 1-5). IEEE.")
    text = rewritten(citation, "gbt7714")
    assert text == r"CAI D, LI M. An iterative framework\[C\]//ICASSP. IEEE, 2021-06: 1-5."
    again = reading(text.replace("\\", ""))
    assert (again.year and again.year.text, again.month and again.month.text) == ("2021", "06")


def test_what_a_style_has_no_place_for_is_not_dropped() -> None:
    for text in (
        "Bach, F., & Blei, D. (2015). Deep shifts. In A. Foo (Ed.), Handbook of shifts (pp. 1-5). Springer.",
        "Bishop, C. M. (2006). Pattern recognition (2nd ed.). Springer.",
    ):
        assert all(rewritten(reading(text), style) is None for style in STYLES)
