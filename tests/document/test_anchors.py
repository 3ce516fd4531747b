"""Headings get the anchors that GitHub gives them."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse

# A heading as written, its anchor, and what the case is about.
SLUGS = [
    ("Hives", "hives", "lower case"),
    ("Hive Sensors", "hive-sensors", "a blank"),
    ("Hive  Sensors", "hive--sensors", "blanks are not merged"),
    ("Hive - Sensors", "hive---sensors", "a hyphen stays"),
    ("Wax & Honey", "wax--honey", "punctuation goes, the blanks around it stay"),
    ("Wax – Honey", "wax--honey", "a dash is no hyphen"),
    ("C++, C# / F.A.Q.: $1 (2nd)", "c-c--faq-1-2nd", "symbols go"),
    ("snake_case and-dash", "snake_case-and-dash", "underscore and hyphen stay"),
    ("1. Start", "1-start", "a number"),
    ("`combwatch --all`", "combwatch---all", "code counts"),
    ("*a* **b** ~~c~~ _d_", "a-b-c-d", "emphasis"),
    ("[Hives](https://a.example.org/x) here", "hives-here", "a link's text"),
    ("https://a.example.org/x", "httpsaexampleorgx", "a bare address"),
    ("Bees [![badge](b.svg)](https://a.example.org)", "bees-", "an image adds nothing, the blank stays"),
    ("Bees ![a](a.svg) ![b](b.svg)", "bees--", "two images"),
    ("![logo](a.svg) Bees", "-bees", "an image first"),
    ("<b>Raw</b> <i>tags</i>", "raw-tags", "raw tags"),
    ('<a name="old"></a>New', "new", "an anchor of one's own"),
    ("Marked[^1]", "marked", "a footnote's mark"),
    ("&lt;a&gt; &amp; b &copy;", "a--b-", "entities are read before"),
    ("5 \\* 3 \\_", "5--3-_", "and so are escapes"),
    ("Closed ##", "closed", "closing hashes"),
    ("Not closed#", "not-closed", "no closing hashes"),
    ("ÉTÉ à la «Ruche»", "été-à-la-ruche", "accents"),
    ("MÜßIG", "müßig", "sharp s"),
    ("Улей И Пчёлы", "улей-и-пчёлы", "Cyrillic"),
    ("中文标题（测试）、二", "中文标题测试二", "CJK punctuation goes"),
    ("全角　空白", "全角空白", "an ideographic space is no blank"),
    ("no\u00a0break", "nobreak", "nor is a no-break space"),
    ("도구", "도구", "Hangul"),
    ("हिन्दी", "हिन्दी", "vowel signs"),
    ("🐝 Bees", "-bees", "an emoji goes"),
    ("⚙️ Settings", "\ufe0f-settings", "its variation selector, a mark, stays"),
    (":bee: Bees", "bee-bees", "a short code keeps its letters"),
    ("Plan Ⓑ 🅰", "plan-ⓑ-🅰", "circled and squared letters are letters"),
    ("Part Ⅷ", "part-ⅷ", "letter numbers"),
    ("x² and ½", "x-and-", "other numbers go"),
    ("tie‿bow", "tie‿bow", "connecting punctuation"),
]


def slugs(text: str) -> list[str]:
    return [heading.slug for heading in parse("list.md", text).headings]


@pytest.mark.parametrize(("heading", "slug", "about"), SLUGS, ids=[about for _, _, about in SLUGS])
def test_slug(heading: str, slug: str, about: str) -> None:
    assert slugs(f"# {heading}\n\n[^1]: A note.\n") == [slug], about


def test_setext_headings_have_slugs() -> None:
    assert slugs("Hive *Sensors*\n===\n\nWax!\n---\n") == ["hive-sensors", "wax"]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["a", "a", "a"], ["a", "a-1", "a-2"]),
        (["A", "a", "a!"], ["a", "a-1", "a-2"]),
        (["echo", "echo", "echo 1", "echo-1"], ["echo", "echo-1", "echo-1-1", "echo-1-2"]),
        (["a-1", "a", "a"], ["a-1", "a", "a-2"]),
        (["a", "a-1", "a"], ["a", "a-1", "a-2"]),
        (["🐝", "🐜"], ["", "-1"]),
    ],
)
def test_repeated_slugs_are_numbered(headings: list[str], expected: list[str]) -> None:
    assert slugs("".join(f"## {heading}\n" for heading in headings)) == expected


def test_all_headings_that_are_shown_count() -> None:
    text = "# a\n\n<h2>a</h2>\n\n- # a\n\n> a\n> ===\n\n<!--\n# a\n-->\n\n```\n# a\n```\n\n### a\n"
    assert slugs(text) == ["a", "a-1", "a-2", "a-3", "a-4"]


def test_anchors_lead_to_their_places() -> None:
    text = (
        '# One\n\n<a name="two"></a><a id=three>x</a>\n\n<h2 id="four">Five</h2>\n\n'
        '- <img id="Six" name="not-six" src="a.png">\n\n<!-- <a id="hidden"></a> -->\n\n`<a id="code">`\n'
    )
    document = parse("list.md", text)
    places = {name: document.source.slice(span) for name, span in document.anchors.items()}
    assert places.keys() == {"one", "two", "three", "four", "five", "Six"}
    assert places["one"] == "# One"
    assert places["two"] == '<a name="two">'
    assert places["three"] == "<a id=three>"
    assert places["five"] == '<h2 id="four">Five</h2>'
    assert places["Six"].startswith('<img id="Six"')


def test_first_of_equal_anchors_wins() -> None:
    document = parse("list.md", '<a id="one"></a>\n\n# One\n\n<a id="one"></a>\n')
    assert set(document.anchors) == {"one"}
    assert document.anchors["one"].start < 20
