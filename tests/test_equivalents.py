"""The rules of other linters stand for rules that there are."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.equivalents import MARKDOWNLINT, NPM
from awesome_lint.model import Evidence
from awesome_lint.rules import RULES

NAMES = {rule.name for rule in RULES}
GIVEN_UP = {2, 6, 8, 15, 16, 17, 57}
"""Numbers that markdownlint 0.40.0 has no rule of."""


def test_every_rule_that_is_named_is_one() -> None:
    for ours in (*NPM.values(), *MARKDOWNLINT.values()):
        assert ours
        assert isinstance(ours, str) or set(ours) <= NAMES


def test_no_code_of_markdownlint_is_missing() -> None:
    codes = [name.split(" ")[0] for name in MARKDOWNLINT]
    assert codes == [f"MD{number:03}" for number in range(1, 61) if number not in GIVEN_UP]


SEEN = {
    "MD001": "# A\n\n### B\n",
    "MD004": "- a\n" * 10 + "\n# B\n\n* b\n",
    "MD005": "- a\n" * 10 + " - b\n",
    "MD009": "a \n",
    "MD011": "(a)[http://a.org]\n",
    "MD024": "# A\n\n## B\n\n## B\n",
    "MD025": "# A\n\n# B\n",
    "MD026": "# A\n\n## B:\n",
    "MD034": "[a](https://a.org)\n" * 10 + "\nhttps://b.org\n",
    "MD041": "## A\n",
    "MD042": "[a]()\n",
    "MD045": "![a](https://a.org/a.png)\n" * 10 + "\n![](https://a.org/b.png)\n",
    "MD047": "a",
    "MD051": "# A\n\n[b](#c)\n",
    "MD052": "[a][http://a.org]\n",
    "MD059": "[here](https://a.org)\n",
}
"""A list for each code: markdownlint 0.40.0 finds it there, and so do our rules in its place."""


@pytest.mark.parametrize("code", SEEN)
def test_what_one_finds_the_other_finds(code: str) -> None:
    (ours,) = (each for name, each in MARKDOWNLINT.items() if name.startswith(code))
    rules = [rule for rule in RULES if rule.name in ours]
    findings, bugs = lint(parse("README.md", SEEN[code]), rules, Evidence())
    assert findings
    assert not bugs
