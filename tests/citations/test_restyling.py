"""What `mixed-citation-styles` makes of outliers where the config names the style that is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from awesome_lint.cli import main
from awesome_lint.document import parse
from awesome_lint.model import CitationStyle, Evidence, Problem, WrittenStyle
from awesome_lint.rule import Subject
from awesome_lint.rules.mixed_citation_styles import RULE, StyleOptions
from tests.rules.examples import apply

Capture = pytest.CaptureFixture[str]

APA = "- Lee, K. A., & Wang, Q. (2021). Xi-vector embedding. IEEE Signal Processing Letters, 28, 1385-1389.\n"
IEEE = (
    '- [D. Cai and M. Li, "An iterative framework," in ICASSP 2021, Toronto, ON, Canada, 2021, pp. 1-5.]'
    "(https://ieeexplore.ieee.org/abstract/document/9414713)\n"
)
AIK = '- K. Aik Lee and M. Li, "Another iterative framework," in ICASSP, 2021, pp. 1-5.\n'


def reported(text: str, options: StyleOptions) -> list[Problem]:
    return list(RULE.check(Subject(parse("README.md", text), Evidence(), options, {})))


def test_outliers_are_rewritten_in_their_place() -> None:
    text = "# Papers\n\n" + APA + IEEE
    (problem,) = reported(text, StyleOptions(citation_style="scholar-apa"))
    assert problem.fix
    assert not problem.fix.safe
    restyled = (
        "- [Cai, D., & Li, M. (2021). An iterative framework. In ICASSP 2021, Toronto, ON, Canada (pp. 1-5).]"
        "(https://ieeexplore.ieee.org/abstract/document/9414713)\n"
    )
    assert apply(text, problem.fix.edits) == "# Papers\n\n" + APA + restyled


def test_what_would_lose_a_word_stays() -> None:
    (problem,) = reported("# Papers\n\n" + APA + AIK, StyleOptions(citation_style="apa"))
    assert problem.fix is None
    assert problem.message == "1 IEEE among 1 APA references; 1 cannot be rewritten without loss"
    assert problem.related[0].message == "in IEEE, left as it is"


def test_no_style_wanted_no_fix() -> None:
    (problem,) = reported("# Papers\n\n" + APA * 2 + IEEE, StyleOptions())
    assert problem.fix is None
    assert problem.message == "1 IEEE among 2 APA references"


def test_one_style_that_is_not_wanted() -> None:
    (problem,) = reported("# Papers\n\n" + APA, StyleOptions(citation_style="ieee"))
    assert problem.message == "1 APA where ieee is wanted"
    assert reported("# Papers\n\n" + APA, StyleOptions(citation_style="apa")) == []


def test_markup_inside_would_be_lost() -> None:
    italic = APA.replace("IEEE Signal Processing Letters", "*IEEE Signal Processing Letters*")
    (problem,) = reported("# Papers\n\n" + italic, StyleOptions(citation_style="ieee"))
    assert problem.fix is None
    assert problem.message == "1 APA where ieee is wanted; 1 cannot be rewritten without loss"


def test_the_style_wanted_stands_at_the_top_of_the_config(tmp_path: Path, capsys: Capture) -> None:
    readme, config = tmp_path / "README.md", tmp_path / "lint.yml"
    readme.write_text("# Papers\n\n" + APA, "utf-8")
    arguments = ["--offline", "--select=mixed-citation-styles", "--quiet", f"--config={config}", str(readme)]
    config.write_text("citation-style: ieee\n")
    main(arguments)
    assert "1 APA where ieee is wanted" in capsys.readouterr().out
    config.write_text("rules: {mixed-citation-styles: {citation-style: ieee}}\n")
    assert main(arguments) == 2
    assert "there is no such key" in capsys.readouterr().err


@pytest.mark.parametrize("wanted", [None, "scholar-apa"])
def test_a_message_has_room_for_many_of_many_styles(wanted: WrittenStyle | None) -> None:
    document = parse("README.md", "# Papers\n\n" + AIK)
    (citation,) = document.citations
    styles = [style for style in get_args(CitationStyle) if style not in ("list", "title")]
    many = tuple(
        citation._replace(style=style) for style in styles for _ in range(100 + (style == "gbt7714"))
    )
    subject = Subject(document._replace(citations=many), Evidence(), StyleOptions(wanted), {})
    (problem,) = RULE.check(subject)
    assert len(problem.message) <= 100
    assert "others" in problem.message
