"""Where a work came out, in the short forms of lists: abbreviated journals, labels, badges, links."""

from __future__ import annotations

import pytest

from awesome_lint.citations.publication.abbreviated import abbreviated_journals, is_abbreviated_journal

from .gold import Gold, cited, wrong_fields

_PAPER = "https://arxiv.org/abs/2001.00001"
_TITLE = "Slow Singing for Large Choirs"

_JOURNALS = (
    *(
        "J. Mol. Biol.",
        "Phys. Rev. Lett.",
        "Nat. Methods",
        "Chem. Mater.",
        "Commun. ACM",
        "ACM Trans. Graph.",
    ),
    *(
        "IEEE Geosci. Remote Sens. Lett.",
        "J. R. Stat. Soc. B",
        "Proc. Natl. Acad. Sci. U.S.A.",
        "J. Econometrics",
    ),
    *("User Model. User-Adapt. Interact.", "Knowl.-Based Syst.", "npj Comput. Mater.", "Q. J. Econ."),
    *("J Mol Biol", "N Engl J Med", "Nucleic Acids Res.", "Proc. London Math. Soc."),
)
_OTHERS = (
    *(
        "Mina Rossi",
        "J. Rossi",
        "J.-P. Hale",
        "M. R. Berg. J. Mol. Biol.",
        "Van Roy",
        "Rob. Smith",
        "Model. Zhou",
    ),
    *(
        "Dept. Comput. Sci.",
        "Univ. Bot. Gard.",
        "Northern Choirs Inc.",
        "Tech. Rep.",
        "Quantum Graph",
        "Deep Learn.",
    ),
)


@pytest.mark.parametrize("name", _JOURNALS)
def test_an_abbreviated_journal_is_one(name: str) -> None:
    assert is_abbreviated_journal(name, dated=False)


@pytest.mark.parametrize("name", _OTHERS)
def test_names_and_prose_with_periods_are_no_journals(name: str) -> None:
    assert not is_abbreviated_journal(name)


def test_a_journal_is_found_as_long_as_it_goes() -> None:
    text = "by Ada Moss et al. in Networks. J. Comput. Phys. 2019"
    assert [text[slice(*name)] for name in abbreviated_journals(text, 0, len(text))] == ["J. Comput. Phys."]


def _gold(markdown: str, container: str = "", year: str = "", authors: str = "") -> Gold:
    return Gold(markdown, None, tuple(filter(None, authors.split(";"))), _TITLE, container, year)


_CITED = {
    "a journal behind authors": _gold(
        f"- **{_TITLE}**, 1990, Rossi M. A. et al., J. Mol. Biol. [[doi](https://doi.org/10.1000/1)]",
        "J. Mol. Biol.",
        "1990",
        "Rossi",
    ),
    "a journal in brackets": _gold(
        f"- [{_TITLE}]({_PAPER}) (Phys. Rev. Lett. 2018)", "Phys. Rev. Lett.", "2018"
    ),
    "a journal in italics": _gold(f"- [{_TITLE}]({_PAPER}) [*Chem. Mater.*, 2019]", "Chem. Mater.", "2019"),
    "a journal before the title": _gold(
        f"- [Nat. Commun., 2022] [{_TITLE}]({_PAPER})", "Nat. Commun.", "2022"
    ),
    "a journal with volume and page": _gold(
        f"* [{_TITLE}]({_PAPER}), Rev. Mod. Phys. 91, 045002 (2019)", "Rev. Mod. Phys.", "2019"
    ),
    "a journal without periods, behind initials": _gold(
        f"- [{_TITLE}]({_PAPER}) - Rossi MA, Nat Biotechnol 2004", "Nat Biotechnol", "2004", "Rossi"
    ),
    "one period, and the year behind it": _gold(
        f"- **{_TITLE}.** Genome Biol. 2016. [paper]({_PAPER})", "Genome Biol.", "2016"
    ),
    "venue, year, authors": _gold(
        f"- [{_TITLE}]({_PAPER}), Commun. ACM, 1978, Rossi et al.", "Commun. ACM", "1978", "Rossi"
    ),
    "year and venue before a colon": _gold(f"- **2014, Science**: [{_TITLE}]({_PAPER})", "Science", "2014"),
    "a hyphen in the acronym": _gold(
        f"* **{_TITLE}** (2016). Rossi, M., Wei, L. and Moss, A. NAACL-HLT. [PDF]({_PAPER})",
        "NAACL-HLT",
        "2016",
        "Rossi;Wei;Moss",
    ),
    "a label that is short for the title": _gold(f"- **SSL** - [{_TITLE}]({_PAPER}), 2018", "", "2018"),
    "venue and date between label and title": _gold(
        f"- **ChoirNet** [NIPS'16] - *{_TITLE}* [paper]({_PAPER})", "NIPS", "2016"
    ),
    "the same without markup": _gold(f"- ChoirNet (ICML 2021): {_TITLE} [[paper]({_PAPER})]", "ICML", "2021"),
    "a program, then its paper": _gold(
        f"- [choir](https://github.com/choirs/choir) - [{_TITLE}]({_PAPER}) (Rossi *et al.*, Bioinformatics 2013)",
        "Bioinformatics",
        "2013",
        "Rossi",
    ),
    "venue and date within the link": _gold(f"- [2020 CVPR - {_TITLE}]({_PAPER})", "CVPR", "2020"),
    "each of them alone": _gold(f"- [2018 | NeurIPS | {_TITLE}]({_PAPER})", "NeurIPS", "2018"),
    "a colon within the link": _gold(f"- [EMNLP 2014: {_TITLE}]({_PAPER})", "EMNLP", "2014"),
    "an image's text": _gold(f"- [{_TITLE}]({_PAPER}) ![ICML 2019](https://a.org/b.svg)", "ICML", "2019"),
    "an image within a link": _gold(
        f"- **{_TITLE}** [![ICLR 2021](https://a.org/b.svg)]({_PAPER}) ![stars](https://a.org/c.svg)",
        "ICLR",
        "2021",
    ),
    "a track in brackets": _gold(
        f"- **{_TITLE}**, NeurIPS (Birds and Choirs) 2023 [[pdf]({_PAPER})]",
        "NeurIPS (Birds and Choirs)",
        "2023",
    ),
    "an emoji before the tag": _gold(
        f"- 📌 [ISPRS P&RS, 2020] {_TITLE}, Mina A. Rossi et al. [[Paper]({_PAPER})]",
        "ISPRS P&RS",
        "2020",
        "Rossi",
    ),
    "a linked venue before the title": _gold(
        f"- [[CVPR](https://cvpr.example.org)] {_TITLE}. [[caffe](https://github.com/choirs/choir)]", "CVPR"
    ),
    "a venue of any name": _gold(
        f"- **{_TITLE}.** Formal Methods for Choirs, 2001. [paper]({_PAPER})",
        "Formal Methods for Choirs",
        "2001",
    ),
    "the page of a journal": _gold(f"- [{_TITLE} (2001)](https://www.jstor.org/stable/1234567)", "", "2001"),
}


@pytest.mark.parametrize("gold", _CITED.values(), ids=_CITED)
def test_where_a_work_came_out_is_read(gold: Gold) -> None:
    assert wrong_fields(cited(gold.markdown), gold) == []


def test_a_dash_behind_a_name_goes_on_with_the_title() -> None:
    citation = cited(f"* [**NEJM AI, 2024**] Chorale — Singing for Robots in Halls. [paper]({_PAPER})")
    assert citation is not None
    assert citation.title.text == "Chorale — Singing for Robots in Halls"


def test_the_venue_that_a_label_is_called_by_is_no_venue_of_the_work() -> None:
    citation = cited(f"- **FAST** - [Faster choirs in every hall]({_PAPER}), 2010")
    assert citation is not None
    assert (citation.container, citation.label and citation.label.text) == (None, "FAST")


@pytest.mark.parametrize(
    ("markdown", "why"),
    [
        (
            "- **[choir](https://github.com/choirs/choir)** - Sings in your terminal all day. "
            f"[[paper-2014]({_PAPER})]",
            "what a program does is no title",
        ),
        ("- 📢 [10/04/2024] Introducing the arena of choirs", "a day is no venue"),
        ("- [KDD 2022 | 合唱](https://posts.example.org/1)", "a post about a paper"),
        ("- [Choir](https://a.org) (Sarvam AI, 2023) - sings", "a company is no person with initials"),
    ],
)
def test_what_looks_alike_is_no_citation(markdown: str, why: str) -> None:
    assert cited(markdown) is None, why
