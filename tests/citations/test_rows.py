"""Rows of tables: what the heading of a column makes of its cells."""

from __future__ import annotations

import pytest

from .gold import Gold, cited, wrong_fields


def _table(headings: str, *rows: str) -> str:
    bar = "|---" * len(headings.split("|")) + "|"
    return "\n".join([f"| {headings} |", bar, *(f"| {row} |" for row in rows)])


def _gold(markdown: str, title: str, authors: str = "", container: str = "", year: str = "") -> Gold:
    return Gold(markdown, None, tuple(filter(None, authors.split(";"))), title, container, year)


_CITED = {
    "a book and who wrote it": _gold(
        _table(
            "Book | Author(s) | Publisher | Year",
            "[The Quiet Choir](https://choirs.example.org) | Mina Rossi | CRC Press | 2009",
            "[Voices](https://voices.example.org) | Mina Rossi and Lin Wei | MIT Press | 2012",
        ),
        "Voices",
        "Rossi;Wei",
        "",
        "2012",
    ),
    "a book without a year": _gold(
        _table(
            "Textbook | Authors | Notes",
            "[Choirs of the North](https://choirs.example.org) | Lin Wei | free",
            "[Singing](https://singing.example.org) | Mina Rossi, Lin Wei, Ada Moss | free",
        ),
        "Singing",
        "Rossi;Wei;Moss",
    ),
    "a thesis behind an icon": _gold(
        _table(
            "Year | Thesis | Student | University | PDF",
            "2008 | Pitch and Its Traces | Lin Wei | Oslo | [📄](https://example.org/1)",
            "2013 | Melodies of Large Choirs | Mina Rossi | Oslo | [📄](https://example.org/2)",
        ),
        "Melodies of Large Choirs",
        "Rossi",
        "",
        "2013",
    ),
    "a survey behind an emoji": _gold(
        _table(
            "Survey | Venue | Link",
            "Choirs and Their Models: A Survey | *arXiv* 2023 | [:link:](https://arxiv.org/abs/2303.00001)",
        ),
        "Choirs and Their Models: A Survey",
        "",
        "arXiv",
        "2023",
    ),
    "a key beside the title": _gold(
        _table(
            "Reference | Title | Venue",
            "Rossi et al. (2015) | [Deep Choirs](https://arxiv.org/abs/1506.00001) | MICCAI",
        ),
        "Deep Choirs",
        "Rossi",
        "MICCAI",
        "2015",
    ),
    "two families beside a paper": _gold(
        _table("Ref | Paper", "Rossi & Wei | [Choirs for All](https://arxiv.org/abs/1506.00001)"),
        "Choirs for All",
        "Rossi;Wei",
    ),
    "authors and year in one cell": _gold(
        _table("Paper | Author, Year", "[Clocks and Choirs](https://example.org/c.pdf) | Moss, 1978"),
        "Clocks and Choirs",
        "Moss",
        "",
        "1978",
    ),
    "a journal whose words are abbreviated": _gold(
        _table(
            "Title | Journal | Year",
            "Choirs seen from far above the ground | *IEEE Geosci. Remote Sens. Lett.* | 2020",
        ),
        "Choirs seen from far above the ground",
        "",
        "IEEE Geosci. Remote Sens. Lett.",
        "2020",
    ),
    "such a journal with its date": _gold(
        _table(
            "Paper Title | Conference/Journal (Year)", "Choirs of small molecules | J. Cheminform. (2019)"
        ),
        "Choirs of small molecules",
        "",
        "J. Cheminform.",
        "2019",
    ),
    "the year of the venue before that of the preprint": _gold(
        _table(
            "Date | Title | Venue", "2018-10 | [Deep Choirs](https://arxiv.org/abs/1810.00001) | NAACL 2019"
        ),
        "Deep Choirs",
        "",
        "NAACL",
        "2019",
    ),
    "a date in numbers": _gold(
        _table("Title | Date | Venue", "[Deep Choirs](https://arxiv.org/abs/2306.00001) | 06/2023 | arXiv"),
        "Deep Choirs",
        "",
        "arXiv",
        "2023",
    ),
    "a column headed by an icon": _gold(
        _table("Paper | 📅 | 🏛️", "[Deep Choirs](https://arxiv.org/abs/1710.00001) | 2018 | ICLR"),
        "Deep Choirs",
        "",
        "ICLR",
        "2018",
    ),
    "where it came out as the reference": _gold(
        _table("Authors | Title | Reference", "P. W. Moss | Less is different | Science 177, 393 (1972)"),
        "Less is different",
        "Moss",
        "Science",
        "1972",
    ),
    "a venue of any name before its date, authors with where they work": _gold(
        _table(
            "Ref. | Title | Author names | Journal name",
            "[12] | Less is very different | E.F. Moss (Oslo), Ada Hale (Bergen) | Choir Networks (2015)",
        ),
        "Less is very different",
        "Moss;Hale",
        "Choir Networks",
        "2015",
    ),
    "a link to a preprint is no venue": _gold(
        _table("Title |  |  ", "**Choir Normalization** | [arXiv](https://arxiv.org/abs/1607.00001) | "),
        "Choir Normalization",
    ),
    "a full reference in a table without links": _gold(
        _table(
            "Algorithm | Reference",
            "Rank | Moss, L., & Hale, S. (1999). *The ranking of choirs*. Oslo Press.",
        ),
        "The ranking of choirs",
        "Moss;Hale",
        "",
        "1999",
    ),
}


@pytest.mark.parametrize("case", _CITED)
def test_a_row_is_read(case: str) -> None:
    gold = _CITED[case]
    assert wrong_fields(cited(gold.markdown), gold) == []


@pytest.mark.parametrize(
    "table",
    [
        _table("Study | Sample", "Rossi et al. (2015) | 200", "Wei et al. (2016) | 300"),
        _table("Survey | Year", "[State of the Choirs of Europe](https://choirs.example.org) | 2022"),
        _table(
            "Course | Instructor | Year", "[Singing for All of Us](https://x.example.org) | M. Rossi | 2020"
        ),
        _table(
            "Title | Speaker | Venue | Date",
            "[The State of the Choirs](https://x.example.org) | M. Rossi | MIT | Jan 2019",
        ),
        _table("Article | Date", "[How Choirs of the North Sing](https://blog.example.org) | 2015"),
        _table("Report | Publisher | Year", "[State of Choirs for All](https://x.example.org) | Air | 2023"),
    ],
)
def test_what_cites_no_work(table: str) -> None:
    assert cited(table) is None


def test_who_presents_a_paper_did_not_write_it() -> None:
    table = _table(
        "Paper | Presenter", "[Deep Choirs](https://arxiv.org/abs/1506.00001) | Mina Rossi, Lin Wei, Ada Moss"
    )
    citation = cited(table)
    assert citation is not None
    assert citation.authors == ()
