"""Tables and items that are written in HTML: which are entries, and what their parts are."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.model import Document, Entry


def read(text: str) -> Document:
    return parse("README.md", text)


def titles(text: str) -> list[str]:
    return [entry.title for entry in read(text).entries]


def table(*rows: str) -> str:
    return "<table>\n" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>\n"


def link(name: str) -> str:
    return f'<a href="https://{name}.org">{name}</a>'


def test_a_row_names_in_one_column_and_describes_in_the_next() -> None:
    first, second = read(
        table(
            f"<td> {link('Tern')} </td><td>A feed of &amp; for birds.</td>", f"<td>{link('Gull')}</td><td/>"
        )
    ).entries
    assert (first.shape, first.title, first.description) == ("row", "Tern", "A feed of & for birds.")
    assert first.link
    assert first.link.url == "https://Tern.org"
    assert second.title == "Gull"


def test_the_head_of_a_column_says_where_the_titles_stand() -> None:
    paper = '<a href="https://a.org/{0}">Paper</a>'
    head = "<th>Kind</th><th>Model</th><th>Year</th><th>Link</th>"
    rows = [f"<td>Bird</td><td>Tern-{n}</td><td>2021</td><td>{paper.format(n)}</td>" for n in range(3)]
    entries = read(table(head, *rows)).entries
    assert [entry.title for entry in entries] == ["Tern-0", "Tern-1", "Tern-2"]
    assert {entry.columns for entry in entries} == {("Kind", "Model", "Year", "Link")}
    assert [entry.link.url for entry in entries if entry.link] == [f"https://a.org/{n}" for n in range(3)]


def test_cells_that_span_rows_and_columns_keep_the_others_in_their_places() -> None:
    paper = '<a href="https://a.org/{0}">Paper</a>'
    text = table(
        "<td rowspan=2>Kind</td><td rowspan=2>Model</td><td colspan=2>Memory</td><td rowspan='2'>Paper</td>",
        "<td>Shape</td><td>Size</td>",
        f"<td rowspan='2'>Bird</td><td>Tern</td><td colspan=2>none</td><td>{paper.format(1)}</td>",
        f"<td>Gull</td><td>ring</td><td>4</td><td>{paper.format(2)}</td>",
        f"<td>Fish</td><td>Bleak</td><td>ring</td><td>8</td><td>{paper.format(3)}</td>",
    )
    document = read(text)
    assert [entry.title for entry in document.entries] == ["Tern", "Gull", "Bleak"]
    assert document.entries[1].columns == ("Kind", "Model", "Shape", "Size", "Paper")
    assert document.unrecognized == ()


def test_a_span_that_no_table_has_is_not_believed() -> None:
    text = table(f"<td colspan=999999999>{link('Tern')}</td>", f"<td rowspan=99999>{link('Gull')}</td>")
    assert titles(text) == ["Tern", "Gull"]


NO_LISTS = {
    "one row": (table(f"<td>{link('Tern')} pays for this list</td>"), 1),
    "sentences": (table(f"<td>Join the {link('letter')}</td>", f"<td>Or see {link('Gull')}</td>"), 1),
    "badges": (table('<td><a href="https://a.org"><img src="a.svg"></a></td>'), 0),
    "contents": (table('<td><a href="#birds">Birds</a></td>', '<td><a href="#fish">Fish</a></td>'), 0),
    "people": (
        table(
            *(
                f'<td><a href="https://github.com/{name}"><img src="{name}.png"><b>{name}</b></a></td>'
                for name in ("mina", "lin")
            )
        ),
        0,
    ),
}


@pytest.mark.parametrize("name", NO_LISTS)
def test_tables_that_list_nothing(name: str) -> None:
    text, told = NO_LISTS[name]
    document = read(text)
    assert document.entries == ()
    assert len(document.unrecognized) == told


def test_portraits_are_of_people_wherever_they_lead() -> None:
    person = (
        '<td><a href="https://{0}.org"><img src="https://avatars.githubusercontent.com/u/{0}"><b>{0}</b></a>'
        '<br><a href="https://b.org/{0}">💻</a> <a href="https://c.org/{0}">📖</a></td>'
    )
    document = read(table(*(person.format(name) for name in ("mina", "lin", "ada"))))
    assert document.entries == ()
    assert document.unrecognized == ()


def test_a_table_around_a_table_only_lays_out() -> None:
    inner = table(f"<td>{link('Tern')}</td><td>A feed.</td>", f"<td>{link('Gull')}</td><td>Another.</td>")
    assert titles(table(f"<td>{inner}</td>", "<td>more</td>")) == ["Tern", "Gull"]


def test_rows_of_the_usual_tables_are_told_once_where_none_is_an_entry() -> None:
    rows = "".join(f"| {name} | 1 | 2 |\n" for name in ("Tern", "Gull", "Smew"))
    document = read(f"| Bird | mAP | fps |\n|---|---|---|\n{rows}")
    assert document.entries == ()
    assert len(document.unrecognized) == 1


def test_items_are_entries_where_a_link_leads_them() -> None:
    document = read(
        f"<ul>\n<li>{link('Tern')}: a feed</li>\n<li>Please see {link('Gull')}</li>\n<li>none</li>\n"
        '<li><a href="#birds">Birds</a></li>\n</ul>\n'
    )
    (entry,) = document.entries
    assert (entry.title, entry.separator, entry.description) == ("Tern", ": ", "a feed")
    (told,) = document.unrecognized
    assert document.source.slice(told).startswith("<li>Please")


def test_lines_with_breaks_reach_to_the_next() -> None:
    line = (
        '<p>\n<a href="https://a.org/{n}p.png"><img src="p{n}.png"></a>\n'
        '<a href="https://a.org/{n}"><b>Tern {n}: a study of birds</b></a>\n<br>\nMina Rossi, Lin Wei\n<br>\n'
        '[<a href="https://a.org/{n}.pdf">paper</a>]\n</p>\n<p>more</p>\n\n'
    )
    text = "# Birds\n\n## Papers\n\n" + "".join(line.replace("{n}", str(n)) for n in range(4))
    entries = read(text).entries
    assert [entry.title for entry in entries] == [f"Tern {n}: a study of birds" for n in range(4)]
    assert {len(entry.links) for entry in entries} == {2}


def test_lines_over_the_first_section_are_of_those_who_pay() -> None:
    lines = "".join(f'<a href="https://a.org/{n}"><b>Shop {n}</b></a><br>\n' for n in range(5))
    assert titles(f"# Birds\n\n<p>\n{lines}</p>\n\n## Papers\n\n- [Tern](https://a.org)\n") == ["Tern"]


@pytest.mark.parametrize(
    "unclosed", ["<table>\n<tr><td>", "<table><tr>\n", "<td>\n", "</table>\n", "<tr></tr>\n"]
)
def test_tables_that_are_cut_are_read_without_fail(unclosed: str) -> None:
    entry: Entry | None = next(iter(read(f"{unclosed}{link('Tern')}\n").entries), None)
    assert entry is None


def test_items_behind_a_venue_in_brackets_are_the_entries_of_a_block_that_unfolds() -> None:
    items = [f"<li><b>(ICASSP 2019)</b> {link(name)}: a bird.</li>" for name in ("Tern", "Gull")]
    text = f"<details open>\n<summary><h3>2019</h3></summary>\n<ul>\n{''.join(items)}\n</ul>\n</details>\n"
    assert titles(text) == ["Tern", "Gull"]


def test_items_that_link_forms_are_no_entries_of_a_block_that_unfolds() -> None:
    items = [f'<li><a href="https://a.org/{name}">{name}</a></li>' for name in ("Paper", "Code")]
    text = f"<details>\n<summary>Tern</summary>\n<ul>\n{''.join(items)}\n</ul>\n</details>\n"
    assert titles(text)[:1] == ["Tern"]
