"""What a config wants of a list is over what the list shows, however few its entries are."""

from __future__ import annotations

from typing import Any

import pytest

from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Evidence
from awesome_lint.rules import RULES

BY_NAME = {rule.name: rule for rule in RULES}
TOOLS = "- [B](https://b.org) - Does a thing\n- [C](https://c.org) - Does a thing\n"
PAPERS = "- [One](https://arxiv.org/pdf/2005.07143)\n- [Two](https://arxiv.org/abs/2210.17016)\n"
MORE = "".join(f"- [D{n}](https://d.org/{n}) - does a thing\n" for n in range(9))

WANTED: list[tuple[str, dict[str, Any], str, list[str]]] = [
    ("unordered-entry", {"order": "alphabetical"}, f"{TOOLS}- [A](https://a.org)\n- [E](https://e.org)\n",
     ["belongs before “B”: by the config, entries are alphabetical, case ignored"]),
    ("unordered-entry", {"order": "newest-first"}, f"{TOOLS}- [A](https://a.org)\n", []),
    ("entry-format", {"separator": "–"}, f"{TOOLS}\n# More\n\n- [A](https://a.org) – A\n", []),
    ("entry-format", {"separator": "–"}, "- [A](https://a.org) - A\n",
     ["by the config, entries here put “–” before the description"]),
    ("entry-format", {"period": True}, "- [A](https://a.org) - A\n",
     ["by the config, entries here end with a period"]),
    ("entry-format", {"period": False}, "- [A](https://a.org) - Tool.\n",
     ["by the config, entries here end without a period"]),
    ("entry-format", {"capital": False}, f"{TOOLS}{MORE}- [A](https://a.org) - Does it\n", []),
    ("inconsistent-marker", {"markers": ("*", "-")}, "* a\n  + b\n",
     ["by the config, bullets of this depth here are “-”"]),
    ("inconsistent-marker", {"markers": ("*",)}, "* a\n  + b\n", []),
    ("inconsistent-paper-link", {"arxiv": "abs"}, PAPERS,
     ["by the config, such links here lead to abs, this one to pdf"]),
    ("inconsistent-paper-link", {"arxiv": "pdf"}, "- [A](https://arxiv.org/html/2005.07143)\n",
     ["by the config, such links here lead to pdf, this one to html"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "options", "text", "messages"), WANTED)
def test_what_is_wanted(name: str, options: dict[str, Any], text: str, messages: list[str]) -> None:
    rule = BY_NAME[name]
    document = parse("README.md", text)
    assert not lint(document, [rule], Evidence())[0], "the list itself shows nothing"
    wanted = rule._replace(options=rule.options._replace(**options))
    findings, bugs = lint(document, [wanted], Evidence())
    assert ([finding.message for finding in findings], bugs) == (messages, [])
