"""duplicate-entry: what is surely a slip, and what may be meant."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence, Severity
from awesome_lint.rules.duplicate_entry import RULE

GLAZE = "- [Glaze](https://github.com/stephenberry/glaze)\n"
ROW = "\n|Tool|\n|--|\n|[Glaze](https://github.com/stephenberry/glaze)|\n"
STARRED = "\n|Tool|Stars|\n|--|--|\n|[Glaze](https://github.com/stephenberry/glaze)|9|\n"
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
        (f"<summary>JSON</summary>\n\n{GLAZE}\n<summary>CSV</summary>\n\n{GLAZE}", Severity.WARNING),
        (f"JSON\n{ROW}\nCSV\n{ROW}", Severity.WARNING),
        (f"<summary>JSON</summary>\n{ROW}\n<summary>CSV</summary>\n{ROW}", Severity.WARNING),
        (f"{ROW}\n<!-- more -->\n{ROW}", Severity.ERROR),
        (f"# JSON\n{ROW}\n# CSV\n{ROW}", Severity.WARNING),
        (f"# JSON\n{ROW}\n# CSV\n{STARRED}", Severity.INFO),
        (f"# JSON\n\n{GLAZE}\n# CSV\n{STARRED}", Severity.INFO),
    ],
    ids=[
        "one list",
        "a sublist",
        "two lists",
        "under bold lines",
        "under items",
        "under quotes",
        "under headings",
        "in folds",
        "tables under lines",
        "tables in folds",
        "two tables",
        "tables under headings",
        "tables of two kinds",
        "a list and a table",
    ],
)
def test_how_grave_it_is(text: str, severity: Severity) -> None:
    findings, bugs = lint(parse("README.md", text), [RULE], Evidence())
    assert ([finding.severity for finding in findings], bugs) == ([severity], [])
