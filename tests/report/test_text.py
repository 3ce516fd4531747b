"""The report for people, word for word, and that nothing in it is a command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given

from awesome_lint.model import Edit, Fix, Problem, Related, Result, Severity, Span, Unreadable
from awesome_lint.report import Look, render
from awesome_lint.rule import Subject

from ..runner import commands
from ..test_escape import HOSTILE
from ..words import places, result, rule, word_rule

LIST = """\
# List

- [one](https://one.example?utm_source=x) - One.
- [one](https://one.example) - Again.
"""


def text(shown: Result, look: Look | None = None) -> str:
    return render("text", shown, look or Look())


def tracking(subject: Subject[Any]) -> Iterator[Problem]:
    for span in places("?utm_source=x", subject):
        first = Related(Span(10, 13), "of this entry")
        yield Problem(span, "says where it was copied", (first,), Fix((Edit(span, ""),), safe=True))


EXPECTED = """\
README.md: 1 section, 2 entries, 2 links recognised

README.md:3:28: warning: says where it was copied [test-rule]
  3 | - [one](https://one.example?utm_source=x) - One.
    |                            ^^^^^^^^^^^^^
  README.md:3:3: of this entry
  safe fix: delete “?utm_source=x”

README.md:4:32: error: found Again [z-rule]
  4 | - [one](https://one.example) - Again.
    |                                ^^^^^

1 error, 1 warning, 0 infos in 1 file
"""


def test_it_reads_so() -> None:
    shown = result(LIST, rule(tracking), word_rule("Again", "z-rule", Severity.ERROR))
    assert text(shown) == EXPECTED


def test_without_a_finding_it_still_says_what_was_seen() -> None:
    assert text(result(LIST)).splitlines() == [
        "README.md: 1 section, 2 entries, 2 links recognised",
        "",
        "no findings in 1 file",
    ]


def test_quiet_leaves_the_findings() -> None:
    assert text(result(LIST), Look(quiet=True)) == ""
    assert text(result(LIST, word_rule("Again")), Look(quiet=True)).startswith("README.md:4:32: warning:")


def test_what_could_not_be_placed_is_told_and_the_rest_is_counted() -> None:
    shown = result("one\n\ntwo " + "x" * 200 + "\n\nthree\n\nfour\n\nfive\n")
    (document,) = shown.documents
    spans = tuple(block.span for block in document.blocks)
    assert len(spans) == 5
    shown = shown._replace(documents=(document._replace(unrecognized=spans),))
    head, first, second, _, more, *_ = text(shown).splitlines()
    assert head == "README.md: 0 sections, 0 entries, 0 links recognised; 5 items not placed"
    assert first == "  not placed, line 1: one"
    assert second.startswith("  not placed, line 3: two xxx")
    assert len(second) == 100
    assert second.endswith("…")
    assert more == "  and 2 more"


def fix(*edits: Edit, safe: bool = False) -> str:
    """The last line of a finding with this fix."""

    def check(subject: Subject[Any]) -> Iterator[Problem]:
        yield Problem(Span(0, 1), "message", fix=Fix(edits, safe))

    return text(result(LIST, rule(check)), Look(quiet=True)).strip().splitlines()[-1].strip()


def test_a_fix_is_said_in_a_line() -> None:
    assert fix(Edit(Span(2, 6), "")) == "unsafe fix: delete “List”"
    assert fix(Edit(Span(2, 2), "Awesome "), safe=True) == "safe fix: insert “Awesome ”"
    assert fix(Edit(Span(2, 6), "Awesome\nList")) == "unsafe fix: replace “List” by “Awesome\\nList”"
    assert fix(Edit(Span(2, 6), "x" * 99)) == f"unsafe fix: replace “List” by “{'x' * 32}…”"
    assert fix(Edit(Span(0, 1), ""), Edit(Span(2, 6), "")) == "unsafe fix: delete “#”, and 1 more"


def test_a_long_fix_is_said_by_what_it_changes() -> None:
    whole = Span(0, len(LIST))
    assert fix(Edit(whole, LIST.replace("?utm_source=x", ""))) == "unsafe fix: delete “?utm_source=x”"
    assert fix(Edit(whole, LIST.replace("Again", "Twice"))) == "unsafe fix: replace “Again” by “Twice”"
    assert fix(Edit(whole, LIST + "- more")) == "unsafe fix: insert “- more”"


def test_what_was_there_before_a_change_is_counted() -> None:
    shown = result(LIST, rule(tracking), word_rule("Again", "z-rule", Severity.ERROR))
    new, old = (finding._replace(introduced=finding.rule == "z-rule") for finding in shown.findings[::-1])
    told = text(shown._replace(findings=(old, new), baseline="main"))
    assert "[z-rule]" in told
    assert "[test-rule]" not in told
    since = "introduced since main in 1 file; 1 was there before\n"
    assert told.endswith(f"\n1 error, 0 warnings, 0 infos {since}")
    assert text(shown._replace(findings=(old,), baseline="main")).endswith(f"\nno findings {since}")


def test_files_that_were_not_checked_are_counted() -> None:
    shown = result(LIST)._replace(unreadable=(Unreadable("a.md", "no such file"),))
    assert text(shown).endswith("\nno findings in 1 file; 1 file not checked\n")
    assert text(shown._replace(documents=())) == ""


def test_in_colour_it_is_the_same_text() -> None:
    shown = result(LIST, rule(tracking), word_rule("Again", severity=Severity.ERROR))
    coloured = text(shown, Look(color=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    plain = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == text(shown).splitlines()


@given(HOSTILE, HOSTILE)
def test_nothing_in_it_is_a_command(path: str, body: str) -> None:
    def check(subject: Subject[Any]) -> Iterator[Problem]:
        whole = Span(0, len(subject.document.source.text))
        fixes = Fix((Edit(whole, body),), safe=False)
        yield Problem(whole, f"found {body}", (Related(whole, body),), fixes)

    shown = result(f"- {body}\n- [{body}](<{body}>)\n", rule(check), path=path)
    for look in (Look(), Look(quiet=True)):
        assert commands(text(shown, look)) == []


@given(HOSTILE)
def test_colours_are_the_only_control_sequences(body: str) -> None:
    coloured = text(result(f"- {body}\n", word_rule(body or "-"), path=body), Look(color=True))
    plain = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert all(
        line.isprintable() or not re.search(r"[\x00-\x1f\x7f-\x9f]", line) for line in plain.split("\n")
    )
    assert commands(plain) == []


def test_colour_adds_nothing_but_colour() -> None:
    """Neither wrapped nor cut, however long a line is."""
    long = f"# A\n\n- [A](http://a.example/{'a' * 300}) - {'words ' * 60}.\n"
    plain = text(result(long))
    assert re.sub(r"\x1b\[[0-9;]*m", "", text(result(long), Look(color=True))) == plain
