"""A list of links, and what the registries of a test say of them."""

from __future__ import annotations

from pathlib import Path

from awesome_lint.document import parse
from awesome_lint.model import Document
from awesome_lint.registries.ask import Asked, ask
from awesome_lint.registries.options import Options
from awesome_lint.registries.wanted import wanted

from .fake import bases
from .works import Work
from .world import World

HASTE = 200.0
TOKEN = "ghp_planted0123456789"  # noqa: S105 - of no account


def document(*links: str) -> Document:
    return parse(
        "README.md", "# L\n\n" + "".join(f"- [thing {n}]({url}) - It.\n" for n, url in enumerate(links))
    )


def consult(world: World, doc: Document, folder: Path | None = None, **more: object) -> Asked:
    """Ask a world that is served, with a token unless `keys` says otherwise."""
    given: dict[str, object] = {"keys": {"github": TOKEN}, "haste": world.haste, "folder": folder, **more}
    return ask(wanted([doc]), Options(bases(world), f"{world.url}/github/graphql", **given))  # type: ignore[arg-type]


def papers(number: int) -> list[Work]:
    return [
        Work(f"Paper number {n} of many", (("Li", "H."),), 2020, arxiv=f"2001.{n:05}") for n in range(number)
    ]
