"""Any file in the place of a cache: it is used, or a line says that it is not, and the list is checked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from awesome_lint.linkcheck.cache import FILE as LINKS
from awesome_lint.registries.cache import FILE as REGISTRIES

from ..registries.fake import bases, serving
from ..registries.works import Work
from ..registries.world import World
from .answering import Answering, answering
from .effort import effort
from .promises import report, run

PAPERS = """
- [Kaldi](https://github.com/kaldi-asr/kaldi) - Toolkit.
- Li, H. (2020). A study of speaking. arXiv. [[pdf]](https://arxiv.org/abs/2001.00001)
- Li, H. (2021). Another study of speaking. IEEE, 1(2), 3-4. [link](https://doi.org/10.1000/there)
"""
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
SOFT = HEAD + b"<!doctype html><title>404 Not Found</title><h1>Page not found</h1>"
VALUES = st.sampled_from(
    [
        *(None, 0, -1, 1, 2**63 - 1, 1e300, -1e300, float("inf"), 4e9),
        *("", "a", "nan", "alive", "unsure", "dead"),
        *("[]", "[{}]", "[1]", "{", "null", '[{"title": 1}]', '[["a"]]', b"\xff", "1" * 5000),
    ]
)
DAMAGE = st.lists(
    st.tuples(st.integers(0, 20_000), st.binary(min_size=1, max_size=60)), min_size=1, max_size=4
)


class Place:
    """A list, the server of its links and registries, and the caches that a run over it left."""

    def __init__(self, folder: Path, server: Answering, world: World) -> None:
        self.path, self.caches = folder / "README.md", folder / "caches"
        server.answers = {"good": HEAD + b"a", "bad": SOFT}
        links = "".join(f"- [{name}]({server.urls[0]}/{name}) - One.\n" for name in ("good", "bad"))
        self.path.write_text(f"# Pages\n\n{links}{PAPERS}", encoding="utf-8")
        self.environ = {f"AWESOME_LINT_{name.upper()}_URL": base for name, base in bases(world).items()}
        self.check()
        self.sound = {name: (self.caches / name).read_bytes() for name in (LINKS, REGISTRIES)}

    def check(self) -> None:
        arguments = ("--format=json", "--allow-private", f"--cache-dir={self.caches}", "--max-time=1")
        done = run(*arguments, str(self.path), environ=self.environ)
        assert len(report(done, self.path)["links"]) == 5

    def restore(self) -> None:
        for name, sound in self.sound.items():
            (self.caches / name).write_bytes(sound)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    world = World([Work("A study of speaking", (("Li", "H."),), 2020, arxiv="2001.00001")])
    world.handles = {"10.1000/there"}
    with answering() as server, serving(world):
        yield Place(tmp_path_factory.mktemp("place"), server, world)


@effort(10)
@given(name=st.sampled_from([LINKS, REGISTRIES]), damage=DAMAGE, end=st.integers(0, 60_000))
def test_a_damaged_file_is_told_and_the_list_is_checked(
    place: Place, name: str, damage: list[tuple[int, bytes]], end: int
) -> None:
    place.restore()
    data = bytearray(place.sound[name])
    for at, noise in damage:
        data[at : at + len(noise)] = noise
    (place.caches / name).write_bytes(data[:end])
    place.check()


@effort(10)
@given(columns=st.dictionaries(st.integers(1, 9), VALUES, min_size=1, max_size=4), answered=VALUES)
@example(columns={4: 2**63 - 1}, answered=None)
@example(columns={4: float("inf")}, answered=None)
def test_rows_of_another_program_do_no_harm(
    place: Place, columns: dict[int, object], answered: object
) -> None:
    place.restore()
    spoil(place.caches / LINKS, "links", columns)
    spoil(place.caches / REGISTRIES, "answers", {3: answered})
    place.check()


def spoil(file: Path, table: str, columns: dict[int, object]) -> None:
    """Put the values into columns of every row that allow them, by number."""
    with closing(sqlite3.connect(file)) as connection, connection:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        for number, value in columns.items():
            update = f"UPDATE OR IGNORE {table} SET {names[number]} = ?"  # noqa: S608 - constants
            connection.execute(update, (value,))
