"""Any answer of a server or a registry: a verdict, or a line that it was not understood."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.model import Verdict

from ..registries import planted, varied
from ..registries.fake import bases, serving
from ..registries.world import World
from .answering import Answering, answering
from .effort import effort
from .promises import Done, report, run
from .responses import RESPONSES

PAGES = 12
VERDICTS = {str(verdict) for verdict in Verdict}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("answers") / "README.md"


@pytest.fixture(scope="module")
def servers() -> Iterator[Answering]:
    with answering(PAGES) as running:
        yield running


def sound(done: Done, path: Path) -> None:
    """It ran, each link has a verdict, what it tells commands no terminal, and no socket is left open."""
    assert done.code != 2, done.errors
    assert {link["verdict"] for link in report(done, path)["links"]} <= VERDICTS
    assert all(line.isprintable() for line in done.errors.splitlines())
    gc.collect()  # a socket that is left open is told here, and not in a later test


@effort(6)
@given(
    pages=st.lists(RESPONSES, min_size=PAGES, max_size=PAGES),
    held=st.frozensets(st.sampled_from([str(n) for n in range(PAGES)]), max_size=2),
)
def test_any_answer_gets_a_verdict(
    servers: Answering, path: Path, pages: list[bytes], held: frozenset[str]
) -> None:
    servers.answers, servers.held = {str(number): page for number, page in enumerate(pages)}, held
    links = [f"- [Page {n}]({url}/{n}#a) - One.\n" for n, url in enumerate(servers.urls)]
    path.write_text(f"# Pages\n\n{''.join(links)}", encoding="utf-8")
    sound(run("--format=json", "--allow-private", "--no-cache", "--max-time=2", str(path)), path)


VALUES: st.SearchStrategy[object] = st.sampled_from(
    [
        *(
            None,
            True,
            -1,
            10**30,
            1e300,
            float("nan"),
            "",
            "a",
            "\u202e##[error]",
            "<a",
            "2020-13-45",
            [],
            {},
        ),
        *([None], {"": {}}, "10.1000/there", "\ud800", "a" * 9000, [[[]]], ["a", 1], {"name": {"name": []}}),
    ]
)
SPOILT = st.lists(st.tuples(st.integers(0, 999), VALUES), min_size=1, max_size=3)


def spoiling(places: list[tuple[int, object]]) -> Callable[[str], str]:
    """Puts other values into some places of JSON, and other text into some of what is no JSON."""

    def spoil(body: str) -> str:
        if body.startswith("<"):
            for at, value in places:
                body = body[: at * 5] + str(value) + body[at * 5 + 9 :]
            return body.encode(errors="replace").decode()
        whole = [json.loads(body)]
        for at, value in places:
            slots = list(_slots(whole))
            container, key = slots[at % len(slots)]
            container[key] = value
        return json.dumps(whole[0])

    return spoil


def _slots(container: Any) -> Iterator[tuple[Any, Any]]:
    """Where a value stands: what holds it, and its key or index there."""
    for key, value in list(container.items() if isinstance(container, dict) else enumerate(container)):
        yield container, key
        if isinstance(value, dict | list):
            yield from _slots(value)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    lists = (planted, varied)
    works = [work for each in lists for work in each.WORKS]
    with serving(World(works, planted.REPOSITORIES | varied.REPOSITORIES, haste=100)) as running:
        yield running


@effort(25)
@given(places=SPOILT)
def test_any_record_is_used_or_left(world: World, path: Path, places: list[tuple[int, object]]) -> None:
    world.spoil = spoiling(places)
    path.write_text("# Papers\n\n" + "".join(f"- {line.text}\n" for line in planted.LINES), encoding="utf-8")
    environ = {f"AWESOME_LINT_{name.upper()}_URL": base for name, base in bases(world).items()}
    environ |= {"OPENALEX_API_KEY": "a", "S2_API_KEY": "a", "GITHUB_TOKEN": "a"}
    sound(
        run("--format=json", "--links=none", "--no-cache", "--max-time=1", str(path), environ=environ), path
    )
