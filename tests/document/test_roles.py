"""What items are there for: fields that a list names in its own words, news, names of sections, asides."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.model import Document


def read(text: str) -> Document:
    return parse("README.md", text)


def titles(text: str) -> list[str]:
    return [entry.title for entry in read(text).entries]


def test_what_many_items_have_is_a_field_whatever_it_is_called() -> None:
    item = "- Tern-{n}：\n  - 网址：https://a.org/{n}\n  - 概要：birds\n"
    document = read("".join(item.replace("{n}", str(n)) for n in range(4)))
    assert [entry.title for entry in document.entries] == [f"Tern-{n}" for n in range(4)]
    assert [entry.link.url for entry in document.entries if entry.link] == [
        f"https://a.org/{n}" for n in range(4)
    ]
    assert document.unrecognized == ()


@pytest.mark.parametrize("child", ["Rust: [Tern{n}](https://a.org/{n})", "?: https://a.org/{n}"])
def test_what_is_parted_by_a_repeated_name_is_no_field(child: str) -> None:
    item = f"- Group {{n}}\n  - {child}\n  - [Gull](https://b.org/{{n}})\n"
    document = read("".join(item.replace("{n}", str(n)) for n in range(4)))
    assert len(document.entries) == 8


def test_plain_names_of_sections_lead_through_the_list() -> None:
    document = read(
        "- Birds\n- Fish\n- Other\n  - Newts\n\n# Birds\n\n# Fish\n\n# Newts\n\n- [Newt](https://a.org)\n"
    )
    assert [entry.title for entry in document.entries] == ["Newt"]
    assert [document.source.slice(span) for span in document.unrecognized] == []


def test_a_name_of_a_section_over_entries_is_their_group() -> None:
    assert titles("- Birds\n  - [Tern](https://a.org)\n\n# Birds\n\n- [Gull](https://b.org)\n") == [
        "Tern",
        "Gull",
    ]


@pytest.mark.parametrize("heading", ["## 🔔 News", "## Recent updates", "## 更新"])
@pytest.mark.parametrize(
    "date", ["[2024/03/25]", "2024-03:", "🔥 **25/3/2024**", "[2024年3月]", "May 2, 2024.", "2 May"]
)
def test_dated_items_below_such_a_heading_are_news(heading: str, date: str) -> None:
    text = f"{heading}\n\n- {date} We list the [Tern](https://a.org) now.\n- {date} The survey is out.\n"
    document = read(f"{text}\n## Birds\n\n- [Tern](https://a.org)\n")
    assert [entry.title for entry in document.entries] == ["Tern"]
    assert document.unrecognized == ()


@pytest.mark.parametrize(
    "text",
    [
        "## News\n\n- [Tern Weekly](https://a.org) - Birds of a week.\n",
        "## Papers\n\n- [2024/03] [Tern Weekly](https://a.org)\n",
    ],
)
def test_what_only_looks_like_news(text: str) -> None:
    assert titles(text) == ["Tern Weekly"]


def test_an_aside_below_an_entry_is_a_part_of_it() -> None:
    (entry,) = read(
        "- [Tern](https://a.org) - Birds.\n  - A course held by the late [Mina](https://m.org) in 2011.\n"
    ).entries
    assert (entry.title, len(entry.links)) == ("Tern", 2)


def test_a_reference_behind_a_title_is_no_prose() -> None:
    text = "- The flight of the northern tern. [Rossi, Wei (1952)](https://a.org/{n}.pdf).\n"
    assert len(read("".join(text.replace("{n}", str(n)) for n in range(3))).entries) == 3
    prose = read("- If you like the northern tern see [the guide](https://a.org).\n")
    assert prose.entries == ()
    assert len(prose.unrecognized) == 1


def test_a_link_without_address_is_no_way_through_the_list() -> None:
    items = "- [Tern weekly]()\n- [Gull](https://a.org)\n- [Smew](https://b.org)\n"
    assert titles(items) == ["Tern weekly", "Gull", "Smew"]


def test_a_label_before_links_into_the_file_leads_through_it() -> None:
    document = read(
        "- 2025: [Others](#o)\n- 2024: [Terns](#t), [Gulls](#g)\n\n# Others\n\n- [Newt](https://a.org)\n"
    )
    assert [entry.title for entry in document.entries] == ["Newt"]
    assert document.unrecognized == ()


def test_a_sentence_is_a_title_in_title_case_only() -> None:
    assert read("- Hearing Small Birds with Cheap Microphones.\n").entries
    assert read("- Contributions are always welcome in this list.\n").entries == ()
    assert read("- Contributions Are Always Welcome.\n").entries == ()


def test_authors_below_a_title_make_it_an_entry() -> None:
    parts = (
        "  - Mina Rossi, Lin Wei, Peter Hale\n  - [Wing Toolbox](https://a.org/wings)\n  - Counts wings.\n"
    )
    assert titles(f"- **Terns and their small wings**\n{parts}") == ["Terns and their small wings"]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mina Rossi, Lin Wei, Peter Hale", "Anna Moss, Jan Berg, Ada Hale", "[Lab](https://a.org)"],
        ["[Wing Toolbox](https://a.org/wings)", "Mina Rossi, Lin Wei, Peter Hale and a song of their own"],
        ["Mina Rossi, Lin Wei, Peter Hale", "[A much longer title of a choir](https://a.org/wings)"],
    ],
    ids=["several lines of people", "prose", "another title"],
)
def test_people_below_a_name_do_not(parts: list[str]) -> None:
    items = "".join(f"  - {part}\n" for part in parts)
    assert "Groups that study terns" not in titles(f"- Groups that study terns\n{items}")


def test_headings_and_quotes_in_an_item_are_its_text() -> None:
    document = read("- ### [Tern](https://a.org)\n  Sings.\n\n  > Loud.\n- [Gull](https://b.org)\n")
    assert [entry.text for entry in document.entries] == ["Tern Sings. Loud.", "Gull"]


def test_pictures_and_links_in_html_are_no_words_beside_links() -> None:
    parts = '  - :link: <a href="https://a.org/p">paper</a> :octocat: <a href="https://a.org/c">code</a>\n'
    assert titles(f"- **Terns and their wings**\n{parts}") == ["Terns and their wings"]
