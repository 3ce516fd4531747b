"""YAML that an attacker writes costs a line, and no time."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.place import Table
from awesome_lint.safeyaml import MAX_CHARACTERS, YamlError, load

from .growth import check_swift

MERGES = "a0: &a0 {k: v}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 9)
)


def test_what_it_reads() -> None:
    table = load("a: [1, 0x1f, 1.5, true, off, ~, text, 'q']\nb:\n  c: 2026-11-24\n")
    assert table == {"a": [1, 31, 1.5, True, False, None, "text", "q"], "b": {"c": "2026-11-24"}}
    assert isinstance(table, Table)
    assert table.lines == {"a": 1, "b": 2}
    assert load("") is load("# nothing\n") is None


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: &x 1\nb: *x", 2, "aliases are not read"),
        ("b:\n  <<: {a: 1}", 2, "merge keys are not read"),
        ("a: !!python/object/apply:os.system [ls]", 1, "tags are not read"),
        ("a: !!set {b}", 1, "tags are not read"),
        ("a: !!timestamp 2026-99-99\nb: !!int x", 2, "no number that can be read"),
        ("\na: " + "9" * 5000, 2, "no number that can be read"),
        ("a: " + "59:" * 500 + "59.5", 1, "no number that can be read"),
        ("a: 1\n\na: 2", 3, "the same key as before"),
        ("on: 1", 1, "a key that is no text: put it in quotes"),
        ("[a]: 1", 1, "a key that is no text: put it in quotes"),
        ("a: [1", 1, "expected ',' or ']', but got '<stream end>'"),
        ("a: b: c", 1, "mapping values are not allowed here"),
        ("a: 1\n---\nb: 1", 2, "but found another document"),
        ("a: 1\nb: \x01", 2, "special characters are not allowed"),
        ("[" * 20_000, 1, "over 20 levels"),
        ("- " * 20_000, 1, "over 20 levels"),
        ("{a: " * 10_000, 1, "over 20 levels"),
        ("? " * 20_000, 1, "over 20 levels"),
        ("a" * (MAX_CHARACTERS + 1), None, "over 64 KiB"),
        (MERGES, 2, "aliases are not read"),
    ],
)
def test_what_it_refuses(text: str, line: int | None, what: str) -> None:
    with pytest.raises(YamlError) as refusal:
        load(text)
    assert (str(refusal.value), refusal.value.line) == (what, line)


@given(
    st.lists(st.sampled_from([*"[]{}:,-?&*!|>'\"%@`#\n \t09a.~<=", "- ", ": ", "a: ", "!!", "\n  "])).map(
        "".join
    )
)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(YamlError):
        load(text)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "- ",
        "? ",
        "a: ",
        "a: 1\n",
        "'",
        '"\\',
        "&a ",
        "!a ",
        "- a\n",
        "|\n",
        "# ",
        "a\n",
        "1:",
        "9",
        "a, ",
        "%",
        "\t",
    ],
)
def test_the_largest_file_takes_a_moment(piece: str) -> None:
    text = (piece * MAX_CHARACTERS)[:MAX_CHARACTERS]

    def work() -> None:
        for wrapped in (text, f"a: {text}"[:MAX_CHARACTERS], f"[{text}"[:MAX_CHARACTERS]):
            with suppress(YamlError):
                load(wrapped)

    check_swift(work, 10)
