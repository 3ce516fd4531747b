"""All rules together take time in step with the size of hostile input."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence
from awesome_lint.rules import RULES

from ..growth import check_linear
from .hostile import NUMBERED, REPEATED, text


@pytest.mark.parametrize("name", [*REPEATED, *NUMBERED])
def test_linear(name: str) -> None:
    def work(size: int) -> Callable[[], object]:
        document = parse("README.md", text(name, size))

        def check() -> None:
            _, bugs = lint(document, RULES, Evidence(), RULES)
            assert bugs == []

        return check

    check_linear(work)
