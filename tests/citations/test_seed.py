"""The list that this tool was built for, read whole."""

from __future__ import annotations

from functools import cache

import pytest

from awesome_lint.document import parse
from awesome_lint.model import Citation, Document, Evidence, Problem
from awesome_lint.rules import RULES
from tests.rules.examples import problems
from tests.shared import SHARED, needs_shared, read

pytestmark = needs_shared

FULL = [
    30, 31, 32, 33, 34, 35, 36, 37, 43, 46, 48, 49, 50, 51, 53, 54, 55, 57, 58, 59, 62, 65, 66, 68, 70, 74,
    75, 78, 83, 95, 96,
]  # fmt: skip
TITLES = [23, 24, 25, 26, 90, 102, 111, 115]


@cache
def seed() -> Document:
    return parse("README.md", read(SHARED / "seed/awesome-speech.md"))


def line(citation: Citation) -> int:
    return seed().source.location(citation.entry.span.start).line


def test_which_entries_cite_and_how_surely() -> None:
    full = [citation for citation in seed().citations if citation.style not in ("list", "title")]
    titles = [citation for citation in seed().citations if citation.style == "title"]
    assert [line(citation) for citation in full] == FULL
    assert [line(citation) for citation in titles] == TITLES
    assert all(citation.confidence >= 0.9 for citation in full)
    assert all(citation.authors and citation.container and citation.year for citation in full)


def test_styles() -> None:
    styles = {line(citation): citation.style for citation in seed().citations if line(citation) in FULL}
    others = {number: style for number, style in styles.items() if style != "apa"}
    assert others == {30: "ieee", 31: "pmlr", 32: "ieee", 33: "ieee"}


@pytest.mark.parametrize(
    ("number", "surnames", "title", "container", "year"),
    [
        (30, "Tao Lee Das Hautam√§ki Li", "Self-Supervised Speaker Recognition with Loss-Gated Learning",
         "ICASSP 2022 - 2022 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)", "2022"),
        (31, "Chen Kornblith Norouzi Hinton", "A Simple Framework for Contrastive Learning of Visual Representations",
         "Proceedings of the 37th International Conference on Machine Learning", "2020"),
        (37, "Hadsell Chopra LeCun", "Dimensionality reduction by learning an invariant mapping",
         "2006 IEEE computer society conference on computer vision and pattern recognition (CVPR'06)", "2006"),
        (49, "Snyder Garcia-Romero Povey Khudanpur",
         "Deep neural network embeddings for text-independent speaker verification", "Interspeech", "2017"),
        (51, "Zeinali Wang Silnova Matƒõjka Plchot",
         "But system description to voxceleb speaker recognition challenge 2019", "arXiv", "2019"),
        (62, "Liu Wen Yu Yang", "Large-margin softmax loss for convolutional neural networks", "arXiv", "2016"),
        (74, "Nagrani Chung Xie Zisserman", "Voxceleb: Large-scale speaker verification in the wild",
         "Computer Speech & Language", "2020"),
        (83, "Ju Wang Shen Tan Xin Yang Zhao",
         "Naturalspeech 3: Zero-shot speech synthesis with factorized codec and diffusion models", "arXiv", "2024"),
    ],
)  # fmt: skip
def test_fields(number: int, surnames: str, title: str, container: str, year: str) -> None:
    citation = next(citation for citation in seed().citations if line(citation) == number)
    assert [author.family for author in citation.authors] == surnames.split()
    assert citation.title.text == title
    assert citation.container
    assert citation.container.text == container
    assert citation.year
    assert citation.year.text == year


def reported(name: str) -> list[tuple[int, Problem]]:
    rule = next(rule for rule in RULES if rule.name == name)
    found = problems(rule, seed().source.text, Evidence())
    return [(seed().source.location(problem.span.start).line, problem) for problem in found]


def lines(name: str) -> list[int]:
    return [number for number, _ in reported(name)]


def test_duplicates_are_found_across_styles_and_nowhere_else() -> None:
    found = reported("duplicate-entry")
    assert [(number, problem.message) for number, problem in found] == [
        (36, "already listed on line 32, in another citation style"),
        (70, "already listed on line 58"),
    ]
    assert lines("conflicting-entry") == []


def test_styles_are_mixed_in_one_section() -> None:
    assert [(number, problem.message) for number, problem in reported("mixed-citation-styles")] == [
        (29, "3 IEEE and 1 PMLR among 4 APA references")
    ]


def test_form_and_completeness() -> None:
    assert lines("citation-format") == [30, 31, 32, 33, 36, 51, 55]
    assert lines("incomplete-citation") == [43, 54, 59, 90, 102, 111, 115]
    assert lines("truncated-authors") == [83, 95]
    assert lines("citation-markup") == [31]


def test_a_link_is_safe_where_the_text_holds_the_identifier() -> None:
    found = reported("unlinked-citation")
    assert [number for number, problem in found if problem.fix and problem.fix.safe] == [
        50,
        51,
        63,
        75,
        78,
        83,
    ]
    assert len(found) == 25
