"""duplicate-entry: what is surely a slip, and what may be meant."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence, Severity
from awesome_lint.rules.duplicate_entry import RULE

GLAZE = "- [Glaze](https://github.com/stephenberry/glaze)\n"
LEE = "- Lee, K. (2021). Rho-vector embedding for birdsong recognition.\n"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        (GLAZE * 2, Severity.ERROR),
        (f"{LEE}- **Uncertainty**\n  {LEE}", Severity.ERROR),
        (f"{GLAZE}\n<!-- more -->\n\n{GLAZE}", Severity.ERROR),
        (f"**JSON**\n\n{GLAZE}\n**CSV**\n\n{GLAZE}", Severity.WARNING),
        (f"- JSON\n  {GLAZE}- CSV\n  {GLAZE}", Severity.WARNING),
        (f"> JSON\n{GLAZE}\n> CSV\n{GLAZE}", Severity.WARNING),
        (f"# JSON\n\n{GLAZE}\n# CSV\n\n{GLAZE}", Severity.WARNING),
    ],
    ids=[
        "one list",
        "a sublist",
        "two lists",
        "under bold lines",
        "under items",
        "under quotes",
        "under headings",
    ],
)
def test_how_grave_it_is(text: str, severity: Severity) -> None:
    findings, bugs = lint(parse("README.md", text), [RULE], Evidence())
    assert ([finding.severity for finding in findings], bugs) == ([severity], [])
