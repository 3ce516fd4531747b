"""Reading ends, and ends soon, whatever stands in an entry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.citations.passage import plain
from awesome_lint.citations.shapes.items import read_shape
from awesome_lint.citations.styles.grammar import read_reference
from awesome_lint.document import parse

from ..growth import check_swift
from .gold import cited

LENGTH = 20_000
SECONDS = 2.0  # of a slow machine; a hundredth of it is usual, and quadratic time takes longer
REPEATED = (
    ', "', "“", " '", "[", "(", "()", ", ", ". ", "a", "A", "A.", "A. ", " and", "1", "2020 ", "(2020) ", "pp. ",
    "1-", "vol. 1, ", "doi: ", "http://", "& ", "et al. ", "a: ", "[J] ", "Aa ", "Aa, ", "In ", "Xx, 2020. ",
    "张三, ", "What? ", " - ", "January ", "Aa Bb Cc ", "AB ", "Aa-", "A'", "2020: ", "1(", "p, 1, ", "Jan 1, ",
    "10.1000/", "…", "*", "{", "Jr., ", "1(2), ", "2020, ",
    " //", ". – Aa: ", "Aa B., ", "; Aa Group", " (Aa, eds)", " In: Aa, ed. ", "Aa, Bb and ", "Aa. Bb. ", ", 1.2, ",
)  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
@pytest.mark.parametrize("lead", ["", "Foo, A., & Bar, B. (2020). Title of this thing. ", 'A. Foo, "'])
def test_twenty_thousand_characters(piece: str, lead: str) -> None:
    passage = plain(lead + (piece * LENGTH)[:LENGTH])

    def work() -> None:
        read_reference(passage, 0, len(passage.text))
        read_shape(passage, 0, len(passage.text))

    check_swift(work, SECONDS)


@pytest.mark.parametrize("mark", '“‘"(')
def test_marks_that_are_not_closed_before_a_link(mark: str) -> None:
    text = f"- {mark * LENGTH} 2020 [pdf](https://a.org/b.pdf)\n"
    check_swift(lambda: parse("README.md", text), SECONDS)


@pytest.mark.parametrize(
    ("name", "between", "rest"),
    [
        ("Family, A. B.", ", ", ", & Last, Z. (2020). The title of it. In CVPR (pp. 1-5). IEEE."),
        ("A. B. Family", ", ", ', and Z. Last, "The title of it," in Proc. CVPR, 2020, pp. 1-5.'),
        ("Given Middle Family", ", ", ", and Zoe Last. 2020. The title of it. In CVPR. 1–5."),
        ("Family AB", ", ", ", Last Z. The title of it. Nature. 2020;1:2-3."),
        ("Family, A. B.", ", ", " & Last, Z. The title of it. Nature 1, 2–3 (2020)."),
        ("FAMILY A B", ", ", ", LAST Z. The title of it[J]. Nature, 2020, 1: 2-3."),
    ],
)
def test_three_hundred_authors(name: str, between: str, rest: str) -> None:
    text = "- " + between.join([name] * 300) + rest
    check_swift(lambda: cited(text), SECONDS)
    citation = cited(text)
    assert citation
    assert len(citation.authors) == 301
    assert citation.title.text == "The title of it"


@given(st.text(st.sampled_from("Aa.,:;&()[]*\"'“”-–/ 019中\n"), max_size=120))
def test_any_text_is_read(text: str) -> None:
    document = parse("README.md", f"- {text} 2019\n- [{text}](https://arxiv.org/abs/1706.03762) {text}\n")
    for citation in document.citations:
        assert 0 <= citation.confidence <= 1
        assert citation.title.text
        parts = (citation.title, citation.container, citation.year, citation.pages, citation.label)
        for span in [citation.span, *(part.span for part in parts if part)]:
            assert 0 <= span.start < span.end <= len(document.source.text)


@pytest.mark.parametrize(
    "before", ["Ab Cd,  Ef Gh, Ij  Kl and  Mn Op", "speech, <br>. (2020). . , 0(0), 1-12."]
)
def test_runs_of_blanks_and_markup_before_a_link_are_no_names(before: str) -> None:
    document = parse("README.md", f"- {before} [pdf](https://arxiv.org/abs/2005.08100) goes on\n")
    assert len(document.entries) + len(document.unrecognized) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "[Zhang, W. (2016)。 Deep learning of images](https://a.org)",
        'He, K. (2019). "". In ICASSP.',
        'A(2019)."". In',
    ],
)
def test_a_reference_without_title_is_none(text: str) -> None:
    assert all(citation.title.text for citation in parse("README.md", f"- {text}\n").citations)


@pytest.mark.parametrize("label", ["*Ab cd* ", "`a` ", "**Ab** "])
def test_labels_behind_each_other(label: str) -> None:
    text = "- " + label * 4000 + "[pdf](https://a.org/b.pdf)\n"
    check_swift(lambda: parse("README.md", text), SECONDS)


@pytest.mark.parametrize(
    "text",
    [
        "Jr., Rossi, M.: Terns of the north. BirdConf 2021 [pdf](https://a.org/b.pdf)",
        "van Berg and de Wit: Terns of the north. BirdConf 2021: 1-2",
    ],
)
def test_names_without_a_given_or_a_family_name(text: str) -> None:
    assert len(parse("README.md", f"- {text}\n").entries) == 1
