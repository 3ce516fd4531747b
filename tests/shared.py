"""Where the real lists stand that tests read and the repository does not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

LISTS = Path(__file__).parent / "lists"
SHARED = Path(__file__).resolve().parents[2] / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of real lists is absent")


def own_lists() -> list[Path]:
    """The project's own sample lists."""
    return sorted(LISTS.glob("*.md"))


def real_lists() -> list[Path]:
    """The real lists, none where their folder is absent."""
    return sorted([*SHARED.glob("corpus/*.md"), *SHARED.glob("seed/*.md")])


def read(path: Path) -> str:
    """The text of a list with its BOM and its line ends as they are."""
    return path.read_bytes().decode("utf-8")
