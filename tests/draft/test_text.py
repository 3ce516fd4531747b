"""Whatever a list holds, the config that it shows can be read, and says what was seen."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.document import parse
from awesome_lint.draft import draft, written
from awesome_lint.draft.habits import Setting, habits
from awesome_lint.place import Place, Table
from awesome_lint.rule import Rule
from awesome_lint.rules import RULES
from awesome_lint.safeyaml import load
from awesome_lint.settings import parse as read

from ..document.mutations import mutations
from ..shared import own_lists
from ..shared import read as read_file

KNOWN: dict[str, Rule] = {rule.name: rule for rule in RULES}
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def table(text: str) -> Table:
    loaded = load(text)
    assert isinstance(loaded, Table)
    return loaded


@given(ANY_TEXT | st.sampled_from(["off", "on", "null", "yes", "- a", "# b", "a: b", "🙂", "\x85\u2028\x00"]))
def test_any_text_comes_back(text: str) -> None:
    lines = [
        Setting("", "preset", text, "seen"),
        Setting("entry-format", "separator", text, "seen"),
        Setting("inconsistent-marker", "markers", (text, text), "seen"),
    ]
    assert table(written(lines)) == {
        "preset": text,
        "rules": {"entry-format": {"separator": text}, "inconsistent-marker": {"markers": [text, text]}},
    }
    assert written(lines).isascii()


@pytest.mark.parametrize("seed", range(3))
def test_a_spoilt_list_shows_a_config(seed: int) -> None:
    for text in mutations([read_file(path) for path in own_lists()], 150, seed):
        said = table(draft(parse("README.md", text)))
        assert read(said, Place("x.yml"), KNOWN).preset


HOSTILE = (
    "\n",
    "\r",
    "\x85",
    "\u2028",
    ": ",
    " #",
    "'",
    '"',
    "\\",
    "- ",
    "{",
    "&a",
    "*a",
    "!!python/object:x",
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["-", "–", "—", ":", "|", *HOSTILE]), min_size=1, max_size=4))
def test_no_separator_leaves_its_scalar(marks: list[str]) -> None:
    lines = [f"- [A{n}](https://a.org/{n}) {''.join(marks)} Does a thing.\n" for n in range(12)]
    document = parse("README.md", "".join(lines))
    said = table(draft(document))
    assert set(said) <= {"preset", "rules"}
    assert read(said, Place("x.yml"), KNOWN).preset == "auto"
    shown = [setting.value for setting in habits(document) if setting.key == "separator"]
    rules: Any = said.get("rules", {})
    assert [each["separator"] for each in rules.values() if each and "separator" in each] == shown


APA = "- Lee, K., & Sun, J. (2016). {} learning for images. In CVPR (pp. 1-5). IEEE.\n"
WORDS = ("Deep", "Fast", "Small", "Robust", "Early", "Joint", "Open", "Weak", "Sparse", "Slow", "New", "Cold")
WAYS = {
    "# A\n\n# B\n\n# C\n\n# D\n": ["multiple-titles: off # 4 of 4 headings are of level 1"],
    "# A\n\n# B\n\n# C\n": [],
    "![Logo](a.png)\n\n## A\n": [
        "missing-title: off # a picture stands above all headings, none of level 1",
    ],
    "## ![Logo](a.png)\n": [],
    "![](a.png)\n" * 10: ["missing-alt-text: off # 10 of 10 images here have no text"],
    "![](a.png)\n" * 9: [],
    "".join(f"[A](https://arxiv.org/pdf/2005.0714{n})\n" for n in range(10)): [
        "inconsistent-paper-link:",
        "arxiv: pdf # 10 of 10 links to arXiv here lead there",
    ],
    "".join(f"[pdf](https://arxiv.org/pdf/2005.0714{n})\n" for n in range(10)): [],
    "".join(map(APA.format, WORDS)): [
        "inconsistent-marker:",
        'markers: ["-"] # 12 of 12 bullets, from the outermost lists on',
        "mixed-citation-styles:",
        "style: scholar-apa # 12 of 12 references here are in it",
    ],
    "- a\n  * b\n" * 10: [
        "inconsistent-marker:",
        'markers: ["-", "*"] # 20 of 20 bullets, from the outermost lists on',
    ],
    "".join(f"- a\n  {'*+'[n % 2]} b\n" for n in range(10)): [
        "inconsistent-marker:",
        'markers: ["-"] # 10 of 10 bullets, from the outermost lists on',
    ],
}


@pytest.mark.parametrize("text", WAYS, ids=[str(number) for number in range(len(WAYS))])
def test_a_way_is_seen_where_it_is_one(text: str) -> None:
    lines = [line.strip() for line in draft(parse("README.md", text)).splitlines()[3:]]
    said = [line for line in lines if not line.startswith(("preset:", "rules:"))]
    assert sorted(said) == sorted(WAYS[text])


def test_every_setting_says_what_it_was_seen_from() -> None:
    text = "# List\n\n" + "".join(f"- [A{n:02}](https://a.org/{n}) - Does a thing.\n" for n in range(12))
    assert draft(parse("README.md", text)).splitlines()[3:] == [
        "preset: auto # 0 of 12 entries lead to a paper or cite one",
        "rules:",
        "  unordered-entry:",
        "    order: alphabetical # 11 of 11 neighbours stand so",
        "  entry-format:",
        '    separator: "-" # 12 of 12 entries here have it before the description',
        "    capital: true # 12 of 12 entries here begin the description with a capital",
        "    period: true # 12 of 12 entries here end with a period",
        "  inconsistent-marker:",
        '    markers: ["-"] # 12 of 12 bullets, from the outermost lists on',
    ]


def test_a_list_without_ways_of_its_own() -> None:
    assert table(draft(parse("README.md", "# List\n\nText.\n"))) == {"preset": "auto"}
    assert table(draft(parse("README.md", ""))) == {"preset": "auto"}
