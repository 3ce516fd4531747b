"""A file of what is remembered: kept, undone, or refused in words that help."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from awesome_lint.store import Store, StoreError

STORE = Store("word cache", "words.sqlite", 2, "CREATE TABLE IF NOT EXISTS words (word TEXT)")


def words(folder: Path) -> list[str]:
    with STORE.opened(folder) as connection:
        return [word for (word,) in connection.execute("SELECT word FROM words")]


def write_two(folder: Path) -> None:
    with STORE.opened(folder) as connection:
        connection.execute("INSERT INTO words VALUES ('speech')")
        connection.execute("INSERT INTO words VALUES (?)", (object(),))


def test_what_is_written_is_kept(tmp_path: Path) -> None:
    with STORE.opened(tmp_path / "new" / "folder") as connection:
        connection.execute("INSERT INTO words VALUES ('speech')")
    assert words(tmp_path / "new" / "folder") == ["speech"]


def test_what_fails_half_way_is_undone(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        write_two(tmp_path)
    assert words(tmp_path) == []


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    newer = Store("word cache", "words.sqlite", 3, "CREATE TABLE words (word TEXT, language TEXT)")
    with newer.opened(tmp_path):
        pass
    with pytest.raises(StoreError, match="is of a newer awesome-lint, and is not used"):
        words(tmp_path)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "words.sqlite").write_bytes(b"rubbish" * 1000)
    with pytest.raises(StoreError, match=r"the word cache .*words\.sqlite is not used .*: delete it"):
        words(tmp_path)


def test_a_table_of_another_shape_is_no_crash(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "words.sqlite")
    connection.executescript("CREATE TABLE words (a); PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(StoreError):
        words(tmp_path)
