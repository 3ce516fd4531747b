"""Paragraphs and headings that are entries: titles on lines of their own, links alone, fields below."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.model import Document

PDF = "https://a.org/{n}.pdf"


def read(text: str, times: int = 4) -> Document:
    return parse("README.md", "".join(text.replace("{n}", str(n)) for n in range(times)))


# One of several of a kind → its title, and how many links it has.
KINDS = {
    "a title, its authors, links to places": (
        "**Terns of the north, part {n}**\nMina Rossi, Lin Wei\n"
        f"[BirdConf 2021]({PDF})/[Preprint {{n}}](https://b.org/{{n}}) • [code](https://c.org/{{n}})\n\n",
        3,
    ),
    "a title with a year, breaks of HTML": (
        f"**Terns of the north, part {{n}}** [2023].<br> *Mina Rossi* <br>[[PDF]({PDF})]<br>\n",
        1,
    ),
    "a short title in HTML behind a mark": (
        f":gem: <b>Terns of the north, part {{n}}</b> [[Paper]]({PDF})[[Code]](https://b.org/{{n}})\n"
        '<p align="center"><img src="a.png"></p>\n\n',
        2,
    ),
    "two titles of one work": (
        f"**Terns of the north, part {{n}}** / **Northern terns**\nMina Rossi\n[Preprint {{n}}]({PDF})\n\n",
        1,
    ),
    "authors with pages": (
        "**Terns of the north, part {n}**<br>\n*[Mina Rossi](https://mina.org), Lin Wei*<br>\n"
        f"BirdConf 2021. [[Steam Terns-{{n}}](https://b.org/{{n}})] [[PDF]({PDF})]\n\n",
        3,
    ),
    "a title, authors, the venue as a link": (
        f"**Terns of the north, part {{n}}**  \nMina Rossi, Lin Wei  \n[BirdConf 2021]({PDF})\n\n",
        1,
    ),
    "a title over venue and address": (f"Terns of the north, part {{n}}\nBIRD 2018\n{PDF}\n\n", 1),
    "a venue before the link": (
        f"BIRD 2018, [Terns of the north, part {{n}}]({PDF})---Notes:[post](https://b.org/{{n}})\n\n",
        2,
    ),
    "a title in brackets over its forms": (
        f":gem: [Terns of the north, part {{n}} ]\n"
        f"- [[Paper]]({PDF})[[code]](https://b.org/{{n}})(BMVC 2017)\n\n",
        2,
    ),
    "a link alone": (f"[Terns of the north, part {{n}}]({PDF})\n\n", 1),
    "a name before the link": ("**Tern{n}**, [Terns of the north]({n}), BirdConf 2021\n\n", 0),
    "a link, and a place": (f"[Terns of the north, part {{n}}]({PDF}), on paper\n\n", 1),
    "a link over a list": (
        f"[Terns of the north, part {{n}}]({PDF})\n\n- It shows terns.\n- It is long.\n\n",
        1,
    ),
    "a linked heading over a list": (
        f"### [Terns of the north, part {{n}}]({PDF})\n\nText.\n\n- A term.\n\n",
        1,
    ),
    "a heading over fields": (
        f"### Terns of the north, part {{n}}\n**Paper:** [Terns]({PDF})  \n**Github:** https://b.org/{{n}}\n\n",
        2,
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_one_entry(kind: str) -> None:
    text, links = KINDS[kind]
    document = read(text.replace("({n})", f"({PDF})") if not links else text)
    name = "Tern{n}" if kind.startswith("a name") else "Terns of the north, part {n}"
    found = [entry.title.removeprefix(":gem: ").strip("[] ") for entry in document.entries]
    assert found == [name.replace("{n}", str(n)) for n in range(4)]
    assert {len(entry.links) for entry in document.entries} == {links or 1}
    assert document.unrecognized == ()


def test_what_an_entry_leads_to_is_a_form_of_it_and_not_the_page_of_its_author() -> None:
    links = [entry.link.url for entry in read(KINDS["authors with pages"][0]).entries if entry.link]
    assert links == [PDF.replace("{n}", str(n)) for n in range(4)]


def test_a_question_among_titles_is_a_title() -> None:
    text = KINDS["a title, its authors, links to places"][0].replace("Conf 2021", "Conf")
    assert len(read(text + text.replace("{n}**", "{n}?**")).entries) == 8
    assert not read(text.replace("{n}**", "{n}?**")).entries


def test_lines_of_one_paragraph_that_links_lead() -> None:
    document = read("↘️[Terns-202{n}](https://a.org/{n})\n")
    assert [entry.title for entry in document.entries] == [f"Terns-202{n}" for n in range(4)]


RECORD = """\
## [Tern{n}](https://a.org/{n})

A bird.

### Kind

Small.

### Links

- [Home](https://b.org/{n})
- It flies.

"""


def test_sections_that_share_their_headings_are_records() -> None:
    document = read(RECORD)
    assert [entry.title for entry in document.entries] == [f"Tern{n}" for n in range(4)]
    assert {len(entry.links) for entry in document.entries} == {2}
    assert document.unrecognized == ()
    names = read(RECORD.replace("### Kind", "### Kind {n}").replace("### Links", "### Links {n}"))
    assert [entry.title for entry in names.entries] == ["Home"] * 4


NOT_TOLD = {
    "an introduction": "## Birds\n\n[Birds](https://b.org), or avians, fly.\n\n- [Tern](https://a.org)\n",
    "introductions": "## Birds {n}\n\n[Birds](https://b.org/{n}), or avians, fly.\n\n- [Tern](https://a.org)\n\n",
    "the way back": "- [Tern](https://a.org/{n})\n\n[Back to top](https://github.com/mina/birds#top)\n\n",
    "a bar": "## Birds\n\n[Site](https://b.org) | [Paper](https://c.org) · [Code](https://d.org)\n",
    "a heading of the list itself": "# Birds\n\n### 🔥 [A survey](https://a.org)\n\n## X\n\n- [Tern](https://a.org)\n",
    "prose": "The list [Birds](https://b.org) has more.\n\n",
}


@pytest.mark.parametrize("name", NOT_TOLD)
def test_what_leads_through_the_list_is_neither_an_entry_nor_told(name: str) -> None:
    document = read(NOT_TOLD[name], 4 if "{n}" in NOT_TOLD[name] else 1)
    assert {entry.title for entry in document.entries} <= {"Tern"}
    assert document.unrecognized == ()


TOLD = {
    "one link in each section": "## Birds {n}\n\n[Start here](https://a.org/{n})\n\n",
    "addresses": "## Birds {n}\n\narXiv {n}\n\nhttps://a.org/{n}\n\n",
    "a few titles": "**Terns of the north**\nMina Rossi\n[pdf](https://a.org/{n})\n\n",
}


@pytest.mark.parametrize("name", TOLD)
def test_what_may_recommend_something_is_told(name: str) -> None:
    document = read(TOLD[name], 2)
    assert document.entries == ()
    assert len(document.unrecognized) == 2


def test_a_paragraph_that_is_no_entry_is_told_once() -> None:
    people = (
        "[Mina](https://mina.org) @ Rome\\\n[Lin](https://lin.org) @ Oslo\\\n[Ada](https://ada.org) @ Bath\n"
    )
    assert len(parse("README.md", people).unrecognized) == 1


# One of several, which begins with a mark or a place → how its title ends, and how many links it has.
BEGUN = {
    "a heading with forms": (
        "##### • \\[2019 TPAMI\\] Terns, part {n}. [\\[PDF\\]](https://a.org/{n}) [Code](https://b.org/{n})\n\n"
        "_Mina Rossi, Lin Wei_\n\n",
        2,
    ),
    "a heading with a sign for a link": (
        "### Terns, part {n}. [🔎 →](https://a.org/{n})\n\n```\nquery\n```\n\n",
        1,
    ),
    "a place before the title": (
        "BirdConf2020: **Terns, part {n}.** [paper](https://a.org/{n}) <br>\n*comment*: see [it](https://b.org)\n\n",
        2,
    ),
    "a mark before a reference": (
        ':heavy_check_mark: - Rossi, Mina, et al. "**Terns, part {n}.**" *arXiv:2001.0000{n} (2020)*. '
        "[[Paper]](https://a.org/{n})\n\n",
        1,
    ),
    "a fold over items": (
        '<details><summary><a href="https://a.org/{n}"><b>Terns, part {n}.</b></a> (⭐ 9) Birds</summary>\n\n'
        "- [GitHub](https://b.org/{n}) (📋 4)\n- [PyPi](https://c.org/{n}):\n\t```\n\tpip\n\t```\n</details>\n\n",
        3,
    ),
    "a mark behind a link": ("[Terns, part {n}.](https://a.org/{n}) :star:\n\n", 1),
}


@pytest.mark.parametrize("kind", BEGUN)
def test_marks_and_places_stand_before_what_is_one_entry(kind: str) -> None:
    text, links = BEGUN[kind]
    document = read(text)
    assert [f"Terns, part {n}." in entry.title for n, entry in enumerate(document.entries)] == [True] * 4
    assert {len(entry.links) for entry in document.entries} == {links}
    assert document.unrecognized == ()


def test_who_wrote_what_a_heading_names_stands_below() -> None:
    authors = [
        [author.family for author in each.authors]
        for each in read(BEGUN["a heading with forms"][0]).citations
    ]
    assert authors == [["Rossi", "Wei"]] * 4


def test_a_heading_holds_the_text_of_its_link_as_a_part_of_a_word() -> None:
    document = read("## Encode terns {n} [code](https://a.org/{n})\n\nA birdsong coder.\n\n")
    assert [entry.title for entry in document.entries] == [f"Encode terns {n}" for n in range(4)]


def test_prose_above_an_address_is_no_entry() -> None:
    assert not read("The meeting of the year\nWe met in May 2018\nhttps://a.org/{n}\n\n").entries
    assert not read("Since 2018, [the code of terns](https://a.org/{n}) is of use to many.\n\n").entries
