"""What is read from references in thirteen styles and from the shapes of list entries."""

from __future__ import annotations

import pytest

from awesome_lint.citations.works.kinds import SURE
from awesome_lint.document import parse
from awesome_lint.model import Citation, Part

from .gold import Gold, cited, fold, list_shapes, references, wrong_fields

REFERENCES = references()
SHAPES = list_shapes()


def name(gold: Gold) -> str:
    return gold.markdown[:60]


@pytest.mark.parametrize("gold", REFERENCES, ids=name)
def test_a_reference_is_read_field_for_field(gold: Gold) -> None:
    assert wrong_fields(cited(gold.markdown), gold) == []


@pytest.mark.parametrize("gold", SHAPES, ids=name)
def test_a_list_shape_is_read_field_for_field(gold: Gold) -> None:
    assert wrong_fields(cited(gold.markdown), gold) == []


def test_styles_are_told_apart() -> None:
    told = sum(
        (citation := cited(gold.markdown)) is not None and citation.style == gold.style for gold in REFERENCES
    )
    assert told >= 0.97 * len(REFERENCES)


def test_list_shapes_claim_no_style() -> None:
    styles = [citation.style for gold in SHAPES if (citation := cited(gold.markdown))]
    plain = [style for style in styles if style in ("list", "title")]
    assert len(plain) >= 0.9 * len(styles)  # the others hold a whole reference


@pytest.mark.parametrize("gold", [*REFERENCES, *SHAPES], ids=name)
def test_every_part_stands_where_it_says(gold: Gold) -> None:
    citation = cited(gold.markdown)
    assert citation
    for part in parts(citation):
        written = gold.markdown[part.span.start : part.span.end].replace("</a>", "")
        assert fold(part.text).replace(" ", "") in fold(written.replace("&amp;", "&")).replace(" ", "")
    if citation.year:
        assert citation.year.text.endswith(gold.markdown[citation.year.span.start : citation.year.span.end])


def parts(citation: Citation) -> list[Part]:
    fields = (citation.title, citation.container, citation.volume, citation.pages, citation.label)
    return [part for part in fields if part]


def test_locators() -> None:
    citation = cited(
        "- Hochreiter, S., & Schmidhuber, J. (1997, November). Long memory. *Neural Computation*, *9*(8), 1735–1780."
    )
    assert citation
    assert [part and part.text for part in (citation.month, citation.volume, citation.issue, citation.pages)] == [
        "November", "9", "8", "1735–1780",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("A. van den Oord", "van den Oord", "A."),
        ("J. Le Roux", "Le Roux", "J."),
        ("I. Lopez Moreno", "Lopez Moreno", "I."),
        ("K. Aik Lee", "Lee", "K. Aik"),
        ("V. Hautam√§ki", "Hautam√§ki", "V."),
        ("Q. V. Le", "Le", "Q. V."),
        ("J.-B. Alayrac", "Alayrac", "J.-B."),
        ("Ł. Kaiser", "Kaiser", "Ł."),
        ("Luz Ortega y Gasset", "Ortega y Gasset", "Luz"),
        ("Anna Schulte im Walde", "Schulte im Walde", "Anna"),
        ("Rui Costa e Silva", "Costa e Silva", "Rui"),
        ("Ana García Serrano", "García Serrano", "Ana"),
        ("Jon Lopez de Lacalle", "Lopez de Lacalle", "Jon"),
        ("Mina Wortman Vaughan", "Wortman Vaughan", "Mina"),
        ("Aoife Nic Giolla", "Nic Giolla", "Aoife"),
    ],
)
def test_family_names(written: str, family: str, given: str) -> None:
    citation = cited(f'- {written} and H. Li, "A title of some words," in Proc. ICASSP, 2020, pp. 1-5.')
    assert citation
    assert (citation.authors[0].family, citation.authors[0].given) == (family, given)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("何恺明, 张祥雨, 欧阳修", [("何", "恺明"), ("张", "祥雨"), ("欧阳", "修")]),
        ("山田 太郎, 鈴木 花子", [("山田", "太郎"), ("鈴木", "花子")]),
        ("小林健, 長谷川翔太", [("小林", "健"), ("長谷川", "翔太")]),
        ("김민수, 남궁민수", [("김", "민수"), ("남궁", "민수")]),
        ("王小明，李丽、赵刚，等", [("王", "小明"), ("李", "丽"), ("赵", "刚")]),
        ("卡尔·文森特", [("卡尔·文森特", "")]),
        ("HE K, ZHANG X Y, LI H", [("HE", "K"), ("ZHANG", "X Y"), ("LI", "H")]),
    ],
)
def test_names_of_east_asia(written: str, names: list[tuple[str, str]]) -> None:
    citation = cited(f"- {written}. 题目与其他词语[J]. 计算机学报, 2016, 39(8): 1697-1716.")
    assert citation
    assert [(author.family, author.given) for author in citation.authors] == names


@pytest.mark.parametrize("text", ["词法分析, 实体识别", "方法, 任务, 文本", "高效，易用", "安全, 文档, 管理"])
def test_words_of_a_description_are_no_names(text: str) -> None:
    citation = cited(f"- [切分句子的新办法](https://arxiv.org/pdf/2001.00001) {text}")
    assert citation
    assert citation.authors == ()


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to Rossi, Mina and Wei, Lin for their help in 2019.",
        "Thanks to Hale, Xantha and Moss, Anna for their help in 2019.",
        "*Last update*, Mina Rossi, May 2020.",
        "**List of Lists of Choirs**, Mina Rossi, 2020.",
        "Maintained by Mina Rossi, Lin Wei, and Jan Berg, 2017-2021.",
    ],
)
def test_people_in_prose_are_no_authors(text: str) -> None:
    assert cited(f"- {text}") is None


def test_one_person_is_told_from_what_a_work_is_about() -> None:
    citation = cited(
        "- **Dr. Tern**: Counting gulls with a model of their halls. [paper](https://arxiv.org/abs/2001.00001)"
    )
    assert citation
    assert (citation.authors, citation.label and citation.label.text) == ((), "Dr. Tern")
    citation = cited(
        "- [TernNet: Songs of Halls by Gull-Conditioned Filter Masking, Quan Wang, ICASSP 2018](https://a.org/t.pdf)"
    )
    assert citation
    assert [author.family for author in citation.authors] == ["Wang"]


def test_icons_before_a_reference_are_no_part_of_a_name() -> None:
    for icon in ("📄", "⭐️", ":star:"):
        citation = cited(
            f'- {icon} R. Kalmar and L. Wei, "A View of Linear Halls," in Proc. ICASSP, 2019, pp. 2-5.'
        )
        assert citation
        assert [(author.given, author.family) for author in citation.authors] == [
            ("R.", "Kalmar"),
            ("L.", "Wei"),
        ]


def test_wide_punctuation_is_read_and_stays_in_the_fields() -> None:
    text = "- 王小明，李丽．听得清，说得好：一个问题．声学学报，2019，44(3)：12-20．"
    citation = cited(text)
    assert citation
    assert (citation.title.text, citation.raw) == ("听得清，说得好：一个问题", text[2:])
    assert text[slice(*citation.title.span)] == citation.title.text
    assert citation.container
    assert citation.container.text == "声学学报"


def test_labels() -> None:
    rest = "Zeinali, H., & Plchot, O. (2019). A system description. arXiv preprint arXiv:1910.12592."
    for written in ("r-vector: ", "r-vector ", "**r-vector** ", "`r-vector`: "):
        citation = cited(f"- {written}{rest}")
        assert citation
        assert citation.label
        assert citation.label.text == "r-vector"
        assert citation.authors[0].family == "Zeinali"
        assert citation.raw == rest


@pytest.mark.parametrize(
    "markdown",
    [
        "- [Ruff](https://ruff.rs) - An extremely fast linter, written in Rust.",
        "- [Novelty in Science](https://perceiving-systems.blog/en/news/novelty-in-science)",
        "- [Contributing](CONTRIBUTING.md)",
        "- Wespeaker[![](https://img.shields.io/github/stars/a/b)](https://github.com/wenet-e2e/wespeaker)",
        "- SRE: [NIST SRE](https://sre.nist.gov/#tab_home)",
        "- Contributions are always welcome, please read the guidelines first.",
        "- [CS224d](http://cs224d.stanford.edu/) - Deep Learning for Natural Language Processing (Stanford)",
        "- v2.0 (2021): A Rewrite of Everything",
        "- [Django](https://www.djangoproject.com/) - The most popular web framework (2005).",
        "- [The Great Song of the Birds](https://films.example.org/title/1) (1968)",
        "- **2024.05.01**: We release the code of BirdSong [[paper]](https://arxiv.org/abs/2405.00001)",
        "- Rossi, M., Wei, L., Hale, K., et al. 2021, ApJ, 912, 34",
        "- M. Rossi and L. Wei, Phys. Rev. X 11, 021012 (2021).",
        "- https://arxiv.org/abs/1901.00001",
        "- Mina Rossi, Lin Wei, Jan Berg, Google Research, arXiv:1901.00001",
        "- [2024/05/01] BirdSong is accepted by ICML 2024! [[paper]](https://arxiv.org/abs/2405.00001)",
    ],
)
def test_what_is_no_citation(markdown: str) -> None:
    assert cited(markdown) is None


def test_a_year_alone_counts_where_the_list_cites_otherwise() -> None:
    dated = "- [The Great Song of the Birds](https://a.edu/songs) (1968)\n"
    paper = "- [Songs of Birds](https://arxiv.org/abs/2101.00001) (2021)\n"
    assert parse("README.md", dated * 3).citations == ()
    assert parse("README.md", dated + paper * 3).citations[0].year


def test_a_title_alone_counts_where_the_list_cites_otherwise() -> None:
    full = "- He, K., & Sun, J. (2016). Deep residual learning for images. In CVPR (pp. 1-5).\n"
    title = "- MuQ: Self-Supervised Music Representation Learning\n"
    assert parse("README.md", "- [Ruff](https://ruff.rs) - Linter.\n" * 3 + title).citations == ()
    assert parse("README.md", full * 3 + title).citations[-1].style == "title"


@pytest.mark.parametrize(
    "title", ["Terns of the north, by Ombra Ventola", "Terns, Gulls and Hawks, Mina Rossi and Lin Wei"]
)
def test_a_title_with_authors_behind_it_is_not_sure(title: str) -> None:
    citation = cited(f"- {title}, Journal of Birds, 2020 [pdf](https://a.edu/b.pdf)")
    assert citation
    assert citation.confidence < 0.9


@pytest.mark.parametrize("rest", ["Odd Songs of Things", "in Odd Songs of Things, 2020"])
def test_authors_left_in_a_title_make_it_unsure(rest: str) -> None:
    citation = cited(f"- Terns in Halls, Mina Rossi, Anna Hale, Lin Wei, {rest} [pdf](https://a.edu/b.pdf)")
    assert citation
    assert citation.title.text == "Terns in Halls" or citation.confidence < SURE


AUTHORED = "- [Songs and Other Signals](https://a.edu/songs/) - David Rossi (University of Oslo)\n"
PAPER = "- [Songs of Birds](https://arxiv.org/abs/2101.00001) (2021)\n"
TOOL = "- [Ruff](https://ruff.rs) - Linter.\n"


def test_a_page_and_its_author_are_a_guess() -> None:
    (citation,) = parse("README.md", AUTHORED).citations
    assert citation.confidence < SURE


def test_a_page_and_its_author_count_where_papers_are_not_rare() -> None:
    assert len(parse("README.md", AUTHORED + PAPER * 3 + TOOL).citations) == 4
    assert len(parse("README.md", AUTHORED + PAPER * 3 + TOOL * 40).citations) == 3
    assert len(parse("README.md", AUTHORED + PAPER * 2 + TOOL).citations) == 2


@pytest.mark.parametrize(
    "markdown",
    [
        "- [Songs and Other Signals](https://github.com/rossi/songs) - David Rossi",
        "- [Songs and Other Signals](https://a.edu/songs/) - David Rossi (video)",
        "- [A talk about songs](https://a.edu/songs/) - David Rossi",
        "- [Songs and Other Signals](https://a.edu/songs/) - Fast Halls",
        "- [Songs and Other Signals](https://a.edu/songs/) - David Rossi tells of songs",
        "- [Songs](https://a.edu/songs/) - David Rossi",
        "- [David M. Rossi](https://a.edu/rossi/) - Anna Hale",
    ],
)
def test_what_is_no_page_of_an_author(markdown: str) -> None:
    assert cited(markdown) is None


def test_a_suffix_is_no_initial() -> None:
    citation = cited("- Mina Rossi Jr., Lin Wei: Terns of the north. BirdConf 2020: 1-2")
    assert citation is None or citation.title.text == "Terns of the north"


@pytest.mark.parametrize(
    ("place", "school"), [("University of Oslo 2020", "University of Oslo"), ("2020", "")]
)
def test_the_year_beside_a_school_is_no_part_of_its_name(place: str, school: str) -> None:
    citation = cited(f"- Rossi, M. Terns of the north in wide halls, PhD thesis {place}")
    assert citation
    assert (citation.publisher.text if citation.publisher else "") == school


@pytest.mark.parametrize(
    "text",
    [
        "Moss AB, Hale B. Terns of the north. Coast Res.<br> 2019;4(1):65–72.",
        "van den Berg,<br> A., Moss, B. ., & Hale, C. (2019). Terns of the north. *Coast Research*, *3*(2), 11–14.",
    ],
)
def test_no_blank_stands_around_a_field(text: str) -> None:
    citation = cited(f"- {text}")
    assert citation
    assert citation.container
    fields = [*(author.family + author.given for author in citation.authors), citation.container.text]
    assert fields == [field.strip() for field in fields]


def test_an_entity_in_code_stands_as_written() -> None:
    text = "- Moss, A., & Hale, B. (2020). `R&amp;D` of terns in the north. *Coast Research*, *3*(2), 11–14."
    citation = cited(text)
    assert citation
    assert citation.container
    assert text[slice(*citation.container.span)] == citation.container.text == "Coast Research"


@pytest.mark.parametrize(
    "text",
    [
        "Hale M, Rossi A. Terns of the north in wide halls Coast Res. 2019 Nov 3;6(7):100-7.",
        "(1980 Coast; a wide and long discussion of the many uses of terns) **Do terns sing?.** Mina Rossi. [[pdf](https://a.org/b.pdf)]",
    ],
)
def test_a_title_that_holds_what_stands_beside_it_is_not_sure(text: str) -> None:
    citation = cited(f"- {text}")
    assert citation is None or citation.confidence < SURE


def test_an_empty_link_is_no_address() -> None:
    citation = cited(
        "- Moss, A., & Hale, B. (2020). Terns of the north. *Coast Research*, *3*(2), 11–14. [pdf]()"
    )
    assert citation
    assert citation.url is None


def test_the_year_behind_a_school_is_no_part_of_its_name() -> None:
    citation = cited("- Rossi M. Terns of the north [dissertation]. Oslo: University of Oslo; 2020.")
    assert citation
    assert citation.publisher
    assert citation.publisher.text == "University of Oslo"


def test_a_conference_is_no_work() -> None:
    assert cited("- **International Conference on Terns in Wide Harbours (MICCAI)**") is None


@pytest.mark.parametrize(
    "markdown",
    [
        "- **Acids .** A song of birds. [pdf](https://arxiv.org/abs/1901.00001)",
        "- [A song of birds](https://arxiv.org/abs/1901.00001), *Phys .*, 2019",
        "- Lin, W. (2019)<br>. A song of birds",
        "- Lin, W. (2019).<br>. A song of birds",
        "| Paper | Year |\n|---|---|\n| Lin, W. (2019)<br>. A song of birds | 2019 |",
    ],
)
def test_lone_periods_are_no_words(markdown: str) -> None:
    citation = cited(markdown)
    assert citation is None or citation.title.text == "A song of birds"


@pytest.mark.parametrize(
    "markdown",
    [
        "- [音声認識](https://example.org/a) 、初心者向け、2020年",
        "- [知识图谱](https://example.org/a)，阿里云，2019年",
        "- Jasper, [A song of the sea birds](https://arxiv.org/abs/1901.00001), 2019",
    ],
)
def test_names_by_their_place_alone_are_a_guess(markdown: str) -> None:
    citation = cited(markdown)
    assert citation is None or citation.confidence < SURE
