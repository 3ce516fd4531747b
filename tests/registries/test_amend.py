"""What registries know is written into citations as their style wants it."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence, Person, Record
from awesome_lint.rules import RULES

PREPRINT = Record(
    "arxiv:2403.03100",
    "https://arxiv.org/abs/2403.03100",
    "NaturalSpeech 3: Zero-Shot Synthesis",
    (
        Person("Ju", "Zeqian"),
        Person("Wang", "Yuancheng"),
        Person("van Dijk", "Kim Anne"),
        Person("Zhao", "Sheng"),
    ),
    (2024,),
    "arXiv",
    preprint=True,
)
FORMAL = PREPRINT._replace(
    key="doi:10.5555/1",
    url="https://doi.org/10.5555/1",
    years=(2025,),
    container="International Conference on Machine Learning",
    pages="22605-22623",
    doi="10.5555/1",
    preprint=False,
)
ARTICLE = Record(
    "doi:10.1109/1",
    "https://doi.org/10.1109/1",
    "Cosine Scoring with Uncertainty",
    (Person("Wang", "Qiongqiong"), Person("Lee", "Kong Aik")),
    (2024,),
    "IEEE Signal Processing Letters",
    "1385-1389",
    volume="31",
)
TITLE = "Naturalspeech 3: Zero-shot synthesis."
SHORT = f"Ju, Z., Wang, Y., ... & Zhao, S. (2024). {TITLE} arXiv preprint arXiv:2403.03100."
FULL = f"Ju, Z., Wang, Y., van Dijk, K. A., & Zhao, S. (2024). {TITLE} arXiv preprint arXiv:2403.03100."
SPARSE = (
    "Wang, Q., & Lee, K. A. (2024). Cosine scoring with uncertainty. IEEE Signal Processing Letters{}."
    " [doi](https://doi.org/10.1109/1)"
)


def mended(rule: str, text: str, evidence: Evidence) -> str:
    """The text with the fixes of a rule."""
    document = parse("README.md", f"- {text}\n")
    findings, bugs = lint(document, [each for each in RULES if each.name == rule], evidence)
    assert bugs == []
    assert findings
    whole = document.source.text
    for edit in sorted((e for f in findings if f.fix for e in f.fix.edits), reverse=True):
        whole = whole[: edit.span.start] + edit.text + whole[edit.span.end :]
    return whole[2:-1]


def test_the_authors_that_were_left_out_are_named() -> None:
    evidence = Evidence(records={PREPRINT.key: PREPRINT})
    assert mended("truncated-authors", SHORT, evidence) == FULL


@pytest.mark.parametrize(
    "record",
    [
        PREPRINT._replace(authors=PREPRINT.authors[:1] + PREPRINT.authors[2:]),
        PREPRINT._replace(authors=PREPRINT.authors[:3]),
        PREPRINT._replace(authors=PREPRINT.authors * 6),
        PREPRINT._replace(authors=tuple(person._replace(given="") for person in PREPRINT.authors)),
    ],
    ids=["another second author", "another last author", "more than APA names", "no given names"],
)
def test_authors_that_are_not_the_same_are_left_alone(record: Record) -> None:
    assert mended("truncated-authors", SHORT, Evidence(records={record.key: record})) == SHORT


def test_volume_and_pages_are_put_behind_the_journal() -> None:
    text = SPARSE.format("")
    assert mended("incomplete-citation", text, Evidence(records={ARTICLE.key: ARTICLE})) == SPARSE.format(
        ", 31, 1385-1389"
    )
    elsewhere = ARTICLE._replace(container="Speech Communication")
    assert mended("incomplete-citation", text, Evidence(records={ARTICLE.key: elsewhere})) == text


def test_the_publication_takes_the_place_of_the_preprint() -> None:
    evidence = Evidence(records={PREPRINT.key: PREPRINT}, formal={PREPRINT.key: FORMAL})
    names = "Ju, Z., Wang, Y., van Dijk, K. A., & Zhao, S. (2025)"
    venue = "In International Conference on Machine Learning (pp. 22605-22623)"
    expected = f"{names}. {TITLE} {venue}. https://doi.org/10.5555/1"
    assert mended("published-preprint", FULL, evidence) == expected


@pytest.mark.parametrize("text", [SHORT, FULL.replace("arXiv preprint", "*arXiv* preprint")])
def test_a_reference_that_would_lose_something_is_left_alone(text: str) -> None:
    evidence = Evidence(records={PREPRINT.key: PREPRINT}, formal={PREPRINT.key: FORMAL})
    assert mended("published-preprint", text, evidence) == text


def test_a_group_keeps_the_period_behind_its_name() -> None:
    group = (Person("OpenAI"),)
    preprint, formal = (record._replace(authors=group) for record in (PREPRINT, FORMAL))
    evidence = Evidence(records={PREPRINT.key: preprint}, formal={PREPRINT.key: formal})
    text = f"OpenAI. (2024). {TITLE} arXiv preprint arXiv:2403.03100."
    venue = "In International Conference on Machine Learning (pp. 22605-22623)"
    expected = f"OpenAI. (2025). {TITLE} {venue}. https://doi.org/10.5555/1"
    assert mended("published-preprint", text, evidence) == expected
