"""What is an entry, of which shape, and what are its parts: one small list for each answer."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.model import Document, Entry

KALDI = "https://kaldi-asr.org"
PAPER = "https://a.org/paper.pdf"


def read(text: str) -> Document:
    return parse("README.md", text)


def only(text: str) -> Entry:
    (entry,) = read(text).entries
    return entry


SHAPES = {
    "item": f"- [Kaldi]({KALDI}) - A toolkit.\n",
    "multiline": f"- [Kaldi]({KALDI})\n  - Paper: {PAPER}\n  - Code: {KALDI}\n",
    "paragraph": f"**Kaldi: a toolkit**\n\n- Paper: {PAPER}\n- Code: {KALDI}\n",
    "row": f"| Name | About |\n|---|---|\n| [Kaldi]({KALDI}) | A toolkit. |\n",
    "details": f'<details><summary>Kaldi</summary>\n<a href="{KALDI}">site</a>\n</details>\n',
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_five_shapes(shape: str) -> None:
    entry = only(SHAPES[shape])
    assert entry.shape == shape
    assert entry.title.startswith("Kaldi")
    assert entry.link


# Four of a kind are entries, fewer are what the list says of itself.
LED = {
    "#### [Kaldi {n}](https://a.org/{n}) (2011) _by [Mina](https://b.org)_\n\nText.\n\n": "(2011) by Mina",
    "[**Kaldi {n}**](https://a.org/{n})\nA toolkit.\n\n": "A toolkit.",
    "[Kaldi {n}](https://a.org/{n}) - A toolkit.\n\n": "A toolkit.",
    '<p>\n&nbsp; <a href="https://a.org/{n}"><b>Kaldi {n}</b></a> - A &amp; B.<br>\n</p>\n\n': "A & B.",
}


@pytest.mark.parametrize("line", LED)
def test_lines_that_a_link_leads(line: str) -> None:
    entries = read("".join(line.replace("{n}", str(n)) for n in range(4))).entries
    assert [entry.title for entry in entries] == [f"Kaldi {n}" for n in range(4)]
    assert {entry.description for entry in entries} == {LED[line]}
    assert not read("".join(line.replace("{n}", str(n)) for n in range(3))).entries


def test_a_sentence_that_a_link_begins_is_no_entry() -> None:
    assert not read("".join(f"[Kaldi {n}](https://a.org/{n}) is a toolkit.\n\n" for n in range(9))).entries


# Text of one entry → title, separator, description.
PARTS = {
    f"[Kaldi]({KALDI}) - A toolkit.": ("Kaldi", " - ", "A toolkit."),
    f"[Kaldi]({KALDI}): a toolkit.": ("Kaldi", ": ", "a toolkit."),
    f"[Kaldi]({KALDI}) A toolkit.": ("Kaldi", "", "A toolkit."),
    f"**[Kaldi]({KALDI})** – A toolkit.": ("Kaldi", " – ", "A toolkit."),
    f"Kaldi [[pdf]]({PAPER}) [[code]]({KALDI})": ("Kaldi", "", ""),
    f"Kaldi - A toolkit. [[pdf]]({PAPER})": ("Kaldi - A toolkit.", "", ""),
    f"SRE: [The evaluation]({KALDI})": ("The evaluation", "", ""),
    f"[Kaldi]({KALDI}) :zap: - A toolkit.": ("Kaldi", " - ", "A toolkit."),
    f"[Kaldi]({KALDI}) ⭐ - A toolkit.": ("Kaldi", " - ", "A toolkit."),
    f"[Kaldi]({KALDI}) ![stars](https://a.org/b.svg) - A toolkit.": ("Kaldi", " - ", "A toolkit."),
    f"[Kaldi]({KALDI}) [[kaldi]({PAPER})] - A toolkit.": ("Kaldi", " - ", "A toolkit."),
    f"[A]({KALDI}) and [B]({PAPER}) - Two.": ("A", "", "and B - Two."),
    f"[Kaldi]({KALDI}) - A toolkit. [[pdf]]({PAPER})": ("Kaldi", " - ", "A toolkit."),
    f'<a href="{KALDI}">Kaldi</a> - A toolkit.': ("Kaldi", " - ", "A toolkit."),
    f'**<a href="{KALDI}">Kaldi</a>**: a toolkit.': ("Kaldi", ": ", "a toolkit."),
    f'<a name="k"></a><a href="{KALDI}">Kaldi</a> - A toolkit.': ("Kaldi", " - ", "A toolkit."),
    f'Kaldi <a href="{PAPER}">pdf</a>': ("Kaldi", "", ""),
    f"**A title of it**, A. Author. [[pdf]]({PAPER})": ("A title of it", "", "A. Author."),
    f"[Kaldi]({KALDI}) - A toolkit &amp; more.": ("Kaldi", " - ", "A toolkit & more."),
}


@pytest.mark.parametrize("text", PARTS)
def test_the_parts_of_a_line(text: str) -> None:
    entry = only(f"- {text}\n")
    assert (entry.title, entry.separator, entry.description) == PARTS[text]


@pytest.mark.parametrize("text", PARTS)
def test_the_spans_of_the_parts(text: str) -> None:
    document = read(f"- {text}\n")
    entry = document.entries[0]
    assert document.source.slice(entry.title_span).startswith(entry.title[:3])
    assert document.source.slice(entry.separator_span) == entry.separator
    assert (
        document.source.slice(entry.description_span)[-6:] == text[-6:]
        or not entry.separator
        or "pdf" in text
    )


@pytest.mark.parametrize(
    "title", ["**Kaldi**-TDNN of speech", "**A title of it** and more", "**Kaldi**, more"]
)
def test_a_title_that_begins_in_bold_type_is_not_cut(title: str) -> None:
    assert only(f"- {title} [[pdf]]({PAPER})\n").title == title.replace("*", "")


def test_what_is_no_entry() -> None:
    document = read(
        "- [Speech](#speech)\n  - [Recognition](#recognition)\n\n# Speech\n\n"
        "- Please read the guide before you open a pull request.\n- It says how.\n\n"
        f"# Recognition\n\n- **Toolkits**\n  - [Kaldi]({KALDI})\n"
    )
    assert [entry.title for entry in document.entries] == ["Kaldi"]
    assert [document.source.slice(span)[:8] for span in document.unrecognized] == ["- Please", "- It say"]


# What recommends something in a shape that is not read, and how it begins.
UNPLACED = {
    "an item in HTML": (
        f'<ul>\n<li>See <a href="{KALDI}">Kaldi</a></li>\n<li>no link</li>\n</ul>\n',
        ["<li>"],
    ),
    "items in items": (f'<ul><li>A<ul><li>See <a href="{KALDI}">Kaldi</a>\n</ul></ul>\n', ["<li>"]),
    "a row in HTML": (f'<table>\n<tr><td><a href="{KALDI}">Kaldi</a></td></tr>\n</table>\n', ["<table>"]),
    "a row outside of a table": (f'<tr><td><a href="{KALDI}">Kaldi</a></td></tr>\n', ["<tr>"]),
    "a linked heading": (f"## [Kaldi]({KALDI})\n\nA toolkit.\n", ["## [Kaldi]"]),
    "a linked heading in HTML": (f'<h3><a href="{KALDI}">Kaldi</a></h3>\n', ["<h3>"]),
    "a paragraph": (f"[Kaldi]({KALDI}) - A toolkit.\n", ["[Kaldi]"]),
    "a paragraph in emphasis": (f"**[Kaldi]({KALDI})** - A toolkit.\n", ["**[Kaldi]"]),
    "a paragraph that begins in HTML": (f'<a href="{KALDI}">Kaldi</a>, a toolkit.\n', ["<a href"]),
}
PLACED = {
    "the name of a section": f"## [Toolkits]({KALDI})\n\n### Some\n\n- [Kaldi]({KALDI})\n",
    "the title of the list": f"# [Awesome speech]({KALDI})\n",
    "a badge": f"[![Awesome](a.svg)]({KALDI})\n",
    "other languages": "[English](README.md) | [中文](README.zh.md)\n",
    "a link in prose": f"The toolkit is [Kaldi]({KALDI}).\n",
    "contents in HTML": '<ul><li><a href="#toolkits">Toolkits</a></li></ul>\n',
    "an item in a fold": f'<details><summary>Kaldi</summary>\n<li><a href="{KALDI}">a</a></li>\n</details>\n',
}


@pytest.mark.parametrize("name", UNPLACED)
def test_what_is_not_placed_is_told(name: str) -> None:
    text, starts = UNPLACED[name]
    document = read(text)
    found = [document.source.slice(span) for span in document.unrecognized]
    assert document.entries == ()
    assert [part[: len(start)] for part, start in zip(found, starts, strict=True)] == starts


@pytest.mark.parametrize("name", PLACED)
def test_what_is_placed_or_recommends_nothing_is_not_told(name: str) -> None:
    assert read(PLACED[name]).unrecognized == ()


def test_an_item_without_link_is_an_entry_among_entries() -> None:
    document = read(f"- [Kaldi]({KALDI})\n- [ESPnet](https://a.org/e)\n- i-vector\n")
    assert [entry.title for entry in document.entries] == ["Kaldi", "ESPnet", "i-vector"]


def test_a_contents_list_that_leads_to_another_list_holds_no_entry() -> None:
    contents = f"- [A](#a)\n- [B](#b)\n- [More lists]({KALDI})\n- [C](#c)\n- Others\n"
    assert read(contents).entries == ()
    described = f"- [A](#a)\n- [B](#b)\n- [C](#c)\n- [Kaldi]({KALDI}) - A toolkit.\n"
    assert [entry.title for entry in read(described).entries] == ["Kaldi"]
    few = f"- [A](#a)\n- [B](#b)\n- [Kaldi]({KALDI})\n- [ESPnet](https://a.org/e)\n"
    assert [entry.title for entry in read(few).entries] == ["Kaldi", "ESPnet"]


def test_a_fold_around_a_paragraph_that_is_an_entry_is_none_itself() -> None:
    fold = (
        f"<details><summary>A title</summary>\n\n**A title** [[pdf]]({KALDI}) Rossi, M. 2020\n\n</details>\n"
    )
    assert len(read(3 * fold).entries) == 3


def test_entries_of_one_list_are_a_group() -> None:
    first, second, third = read(f"- [A]({KALDI})\n- [B]({KALDI})\n\n# C\n\n- [D]({KALDI})\n").entries
    assert first.group == second.group != third.group
    assert first.section is None
    assert third.section
    assert third.section.heading.text == "C"


def test_many_nodes_before_a_separator_take_time_in_proportion() -> None:
    text = f"- [A]({KALDI})" + " ![b](c)" * 3000 + " ⭐" * 3000 + " - D.\n"
    assert only(text).description == "D."


@pytest.mark.parametrize("mark", ["⭐", ":star:", "[CVPR 2024]", "🔥 [New]"])
def test_a_mark_before_the_name_is_not_the_name(mark: str) -> None:
    (entry,) = parse("README.md", f"- {mark} [Kaldi](https://kaldi-asr.org) - Toolkit.\n").entries
    assert (entry.title, entry.separator, entry.description) == ("Kaldi", " - ", "Toolkit.")


def test_a_venue_in_brackets_and_bold_type_is_no_title() -> None:
    (entry,) = parse(
        "README.md", "## Birds\n\n- **(ICASSP 2019)** [Tern](https://tern.org): a bird.\n"
    ).entries
    assert (entry.title, entry.description) == ("Tern", "a bird.")
